// SPDX-License-Identifier: Apache-2.0
/** The main class, and the one place where objects are made and joined. */
@NullMarked
package io.eurekaserver.dist;

import org.jspecify.annotations.NullMarked;
