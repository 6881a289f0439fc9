// SPDX-License-Identifier: Apache-2.0

/** The client program on eureka-client 2.x with Jersey 3. */
@NullMarked
package io.eurekaserver.it.netflix.v2;

import org.jspecify.annotations.NullMarked;
