// SPDX-License-Identifier: Apache-2.0

/** The client program on eureka-client 1.x with Jersey 1. */
@NullMarked
package io.eurekaserver.it.netflix.v1;

import org.jspecify.annotations.NullMarked;
