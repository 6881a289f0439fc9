// SPDX-License-Identifier: Apache-2.0
/** The page for people: static files out of the jar, read when somebody first asks for them. */
@NullMarked
package io.eurekaserver.web.console;

import org.jspecify.annotations.NullMarked;
