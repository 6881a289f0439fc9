// SPDX-License-Identifier: Apache-2.0

/**
 * A real Netflix client that a scenario steers line by line: register, change status, refresh, show
 * what it sees, leave. Written against what the 1.x and 2.x lines have in common.
 */
@NullMarked
package io.eurekaserver.it.netflix;

import org.jspecify.annotations.NullMarked;
