// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.core.registry.RegistryView;
import io.eurekaserver.replication.schedule.Scheduler;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * This server, as its peers' code needs it.
 *
 * @param id its random id, another one at each start
 * @param view its registry
 * @param client how it speaks to peers
 * @param scheduler where its work runs
 * @param random for jitter
 * @param wallClock for times that people read
 */
public record Node(
    String id,
    RegistryView view,
    PeerClient client,
    Scheduler scheduler,
    RandomGenerator random,
    InstantSource wallClock) {}
