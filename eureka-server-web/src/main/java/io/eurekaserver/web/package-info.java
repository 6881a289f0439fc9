// SPDX-License-Identifier: Apache-2.0
/** The complete list of what is served over HTTP. */
@NullMarked
package io.eurekaserver.web;

import org.jspecify.annotations.NullMarked;
