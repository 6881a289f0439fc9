// SPDX-License-Identifier: Apache-2.0
/** A bare Jetty handler with constant answers: the cost of HTTP alone. */
@NullMarked
package io.eurekaserver.it.bare;

import org.jspecify.annotations.NullMarked;
