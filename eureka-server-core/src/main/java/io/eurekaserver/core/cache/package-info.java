// SPDX-License-Identifier: Apache-2.0
/** Ready-made payloads, kept until a change makes them stale. */
@NullMarked
package io.eurekaserver.core.cache;

import org.jspecify.annotations.NullMarked;
