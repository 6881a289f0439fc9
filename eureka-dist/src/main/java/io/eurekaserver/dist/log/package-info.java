// SPDX-License-Identifier: Apache-2.0
/** How the server logs unless a {@code logback.configurationFile} says otherwise. */
@NullMarked
package io.eurekaserver.dist.log;

import org.jspecify.annotations.NullMarked;
