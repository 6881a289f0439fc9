// SPDX-License-Identifier: Apache-2.0
/** The registry: its port, the local implementation, its outcomes, and eviction. */
@NullMarked
package io.eurekaserver.core.registry;

import org.jspecify.annotations.NullMarked;
