// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who is asked for peers can change while lookups go on. */
class PeerLookupTest {

  private static final Duration INTERVAL = Duration.ofSeconds(10);

  private final Stage stage = new Stage();
  private final PeerSet peers = stage.peers();

  private static final class Counted implements PeerSource {
    private final String peer;
    private int asked;
    private boolean fails;

    private Counted(String peer) {
      this.peer = peer;
    }

    @Override
    public Finding find() throws PeerLookupException {
      asked++;
      if (fails) {
        throw new PeerLookupException("as the test wants");
      }
      return new Finding(List.of(PeerUrl.of(peer)), INTERVAL);
    }

    @Override
    public String describe() {
      return peer;
    }
  }

  private List<String> urls() {
    return peers.all().stream().map(peer -> peer.url().toString()).toList();
  }

  @Test
  void ask_anotherSource_isFollowedAtOnce_andTheFirstIsAskedNoMore() {
    Counted first = new Counted("http://b/eureka/");
    Counted second = new Counted("http://c/eureka/");
    PeerLookup lookup = new PeerLookup(first, peers, stage.scheduler, Runnable::run);
    lookup.start();
    assertThat(urls()).containsExactly("http://b/eureka/");
    lookup.ask(second);
    assertThat(urls()).containsExactly("http://c/eureka/");
    stage.pass(INTERVAL.plusSeconds(1));
    assertThat(first.asked).isEqualTo(1);
    assertThat(second.asked).as("one round of looks, not two").isEqualTo(2);
  }

  @Test
  void ask_aSourceThatFails_leavesThePeersAsTheyAre() {
    Counted second = new Counted("http://c/eureka/");
    second.fails = true;
    PeerLookup lookup =
        new PeerLookup(new Counted("http://b/eureka/"), peers, stage.scheduler, Runnable::run);
    lookup.start();
    lookup.ask(second);
    assertThat(urls()).containsExactly("http://b/eureka/");
    second.fails = false;
    stage.pass(INTERVAL);
    assertThat(urls()).containsExactly("http://c/eureka/");
  }
}
