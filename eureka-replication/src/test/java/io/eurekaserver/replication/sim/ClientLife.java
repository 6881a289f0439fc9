// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static java.util.concurrent.TimeUnit.MINUTES;
import static java.util.concurrent.TimeUnit.SECONDS;

import io.eurekaserver.core.model.InstanceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * What happens to a client while there are faults: it starts, and now and then it moves, changes,
 * leaves, dies or stands still, whatever of it the plan has. When the faults are over it just lives
 * on.
 */
final class ClientLife {

  private static final long LATEST_START = SECONDS.toNanos(60);

  private final Simulation world;
  private final SimClient client;
  private final RandomGenerator random;
  private final List<FaultKind> kinds = new ArrayList<>();

  ClientLife(Simulation world, SimClient client) {
    this.world = world;
    this.client = client;
    random = world.streams().named("life-" + client.id());
    for (FaultKind kind : FaultKind.values()) {
      if (kind.name().startsWith("CLIENT") && !kind.isWindow() && world.plan().has(kind)) {
        kinds.add(kind);
      }
    }
  }

  void schedule() {
    world.queue().at(random.nextLong(LATEST_START), client::start);
    long pause = Streams.scaled(random, SECONDS.toNanos(20), MINUTES.toNanos(5));
    later(LATEST_START, pause);
  }

  private void later(long from, long pause) {
    long at = from + random.nextLong(2 * pause);
    if (at < world.plan().faultsEnd() && !kinds.isEmpty()) {
      world.queue().at(at, () -> something());
      later(at, pause);
    }
  }

  private void something() {
    FaultKind kind = kinds.get(random.nextInt(1 << 20) % kinds.size());
    if (client.phase() == SimClient.Phase.ALIVE && client.process().isRunning()) {
      happens(kind);
    }
  }

  private void happens(FaultKind kind) {
    switch (kind) {
      case CLIENT_MOVE -> client.move();
      case CLIENT_CHANGE -> change();
      case CLIENT_CANCEL -> {
        client.shutDown();
        comeBack();
      }
      case CLIENT_DEATH -> {
        client.die();
        comeBack();
      }
      default -> pause();
    }
  }

  private void change() {
    int which = random.nextInt(4);
    InstanceStatus status =
        which == 0 ? InstanceStatus.DOWN : which == 1 ? InstanceStatus.STARTING : InstanceStatus.UP;
    client.become(status);
  }

  /** Most come back before the faults are over, some with a clock that was set. */
  private void comeBack() {
    long away = Streams.scaled(random, SECONDS.toNanos(1), MINUTES.toNanos(4));
    boolean comes = random.nextInt(4) != 0;
    long jump = random.nextInt(5) == 0 ? random.nextLong(-600_000, 600_000) : 0;
    if (comes && world.queue().now() + away < world.plan().faultsEnd()) {
      world
          .queue()
          .after(
              away,
              () -> {
                client.jumpClock(jump);
                client.start();
              });
    }
  }

  private void pause() {
    long length = Streams.scaled(random, SECONDS.toNanos(5), MINUTES.toNanos(3));
    client.process().pause();
    world.queue().after(length, client.process()::resume);
  }
}
