// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.core.registry.LocalRegistry;
import io.eurekaserver.core.registry.RegistrySettings;
import io.eurekaserver.core.registry.RegistryTime;
import io.eurekaserver.core.testing.ManualTime;
import io.eurekaserver.replication.schedule.ManualScheduler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

/** One node in virtual time with peers that a test scripts. */
public final class Stage {

  /** Its own URL, by host comparison. */
  public static final String OWN = "http://own:8761/eureka/";

  /** Its random id. */
  public static final String OWN_ID = "own-id";

  /** Virtual time. */
  public final ManualScheduler scheduler = new ManualScheduler();

  /** The wall clock. */
  public final ManualTime clock = new ManualTime();

  /** What the peers answer. */
  public final ScriptedPeers client = new ScriptedPeers();

  /** Its registry. */
  public final LocalRegistry registry =
      new LocalRegistry(
          RegistrySettings.defaults(), new RegistryTime(scheduler.ticker(), clock), "");

  /** Who it is. */
  public final Node node =
      new Node(OWN_ID, registry.view(), client, scheduler, new SplittableRandom(1), clock);

  /** The peers of which it was said that somebody new answers there. */
  public final List<Peer> newIdentities = new ArrayList<>();

  /** The peers that recovered. */
  public final List<Peer> recovered = new ArrayList<>();

  /** What an operator would hear of them. */
  public final List<String> news = new ArrayList<>();

  /** Its peers, with a handler for replies. */
  public PeerSet peers(ReplyHandler replies) {
    return new PeerSet(
        node,
        ReplicationSettings.defaults(),
        new PeerEvents(replies, newIdentities::add, recovered::add, news::add),
        new OwnAddress(null, Set.of("own", "10.0.0.9"), () -> 8761));
  }

  /** Its peers, with replies that nobody reads. */
  public PeerSet peers() {
    return peers((peer, task, reply) -> {});
  }

  /** Lets a lane send what waits. */
  public void pass(Duration time) {
    clock.advance(time);
    scheduler.advance(time);
  }
}
