// SPDX-License-Identifier: Apache-2.0
/**
 * The deterministic simulation: several nodes, their clients, their network and their clocks in one
 * thread, from one seed. The registry and the replication in it are the real ones.
 */
@NullMarked
package io.eurekaserver.replication.sim;

import org.jspecify.annotations.NullMarked;
