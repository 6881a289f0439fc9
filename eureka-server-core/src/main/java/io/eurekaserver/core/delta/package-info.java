// SPDX-License-Identifier: Apache-2.0
/** The bounded log of recent changes, and the hash that lets a client verify what it applied. */
@NullMarked
package io.eurekaserver.core.delta;

import org.jspecify.annotations.NullMarked;
