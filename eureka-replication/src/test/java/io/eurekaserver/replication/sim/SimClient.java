// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static java.util.concurrent.TimeUnit.SECONDS;

import io.eurekaserver.core.model.DataCenter;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.model.LeaseInfo;
import io.eurekaserver.replication.sim.SimNetwork.Caller;
import io.eurekaserver.replication.sim.SimNetwork.Service;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.IntConsumer;
import java.util.random.RandomGenerator;

/**
 * A client as the stock ones are (protocol, section 12.1): it registers with a timestamp of its own
 * clock, renews, registers anew with a newer timestamp when a renewal is answered with 404 or when
 * it changed, and tries other nodes when one does not answer. Some send no timestamp. Its life is
 * steered by {@link ClientLife}.
 */
final class SimClient {

  /** The metadata key that tells which of the client's registrations an instance is. */
  static final String VERSION = "v";

  private static final int ATTEMPTS = 3;

  private final Simulation world;
  private final RandomGenerator random;
  private final Caller caller;
  private final SimProcess process;
  private final SimWallClock clock;
  private final InstanceId id;
  private final LeaseInfo lease;
  private final boolean stamped;
  private final int nodes;
  private Phase phase = Phase.NOT_STARTED;
  private InstanceStatus status = InstanceStatus.UP;
  private int home;
  private int life;
  private int version;
  private long dirty;
  private boolean unconfirmed;
  private boolean clockWentBack;

  /** How far its life has come. */
  enum Phase {
    NOT_STARTED,
    ALIVE,
    DEAD,
    CANCELLED
  }

  SimClient(Simulation world, int index) {
    this.world = world;
    random = world.streams().named("client-" + index);
    nodes = world.plan().nodes();
    id = new InstanceId("APP" + index % 5, "i" + index);
    process = new SimProcess(world.queue(), random, error -> world.failed(id.id(), error));
    caller = new Caller(nodes + index, process);
    clock = new SimWallClock(world.queue(), random.nextLong(-90_000, 90_001));
    lease = lease(random);
    stamped = !Streams.chance(random, 0.1);
    home = Math.floorMod(random.nextInt(1 << 20), nodes);
  }

  private static LeaseInfo lease(RandomGenerator random) {
    int kind = random.nextInt(10);
    return kind == 0
        ? LeaseInfo.ofClient(5, 15)
        : kind == 1 ? LeaseInfo.ofClient(10, 30) : LeaseInfo.ofClient(30, 90);
  }

  InstanceId id() {
    return id;
  }

  Phase phase() {
    return phase;
  }

  SimProcess process() {
    return process;
  }

  RandomGenerator random() {
    return random;
  }

  LeaseInfo lease() {
    return lease;
  }

  /** Begins to live, or begins anew. */
  void start() {
    phase = Phase.ALIVE;
    status = InstanceStatus.UP;
    life++;
    change();
    beatLater(life);
  }

  /** Its clock is set; what it says from now on may look older than what it said before. */
  void jumpClock(long millis) {
    clock.jump(millis);
    clockWentBack |= millis < 0;
  }

  /** Takes another status. */
  void become(InstanceStatus newStatus) {
    status = newStatus;
    change();
  }

  /**
   * Has something new to say. Two states of one version could not be told apart: no server can mend
   * what a client says twice in one millisecond.
   */
  void change() {
    long now = clock.millis();
    boolean sameMoment = now <= dirty && dirty - now < 1_000;
    dirty = sameMoment ? dirty + 1 : now;
    version++;
    unconfirmed = true;
    register(ATTEMPTS);
  }

  /** Speaks to another node from now on. */
  void move() {
    home = Math.floorMod(home + 1 + random.nextInt(1 << 20) % Math.max(1, nodes - 1), nodes);
  }

  /** Stops without a word. */
  void die() {
    phase = Phase.DEAD;
    world.trace().note(id.id(), id, "dies");
  }

  /** Leaves as stock clients do: says that it is down, then cancels. */
  void shutDown() {
    become(InstanceStatus.DOWN);
    phase = Phase.DEAD;
    process.after(Duration.ofMillis(500), () -> cancel(life, ATTEMPTS));
  }

  private void cancel(int ofLife, int attempts) {
    if (ofLife == life && phase != Phase.ALIVE) {
      world.trace().note(id.id(), id, "cancels at n" + home);
      call(
          node -> world.front().cancel(node, id),
          answer -> phase = answer == 200 && ofLife == life ? Phase.CANCELLED : phase,
          () -> {
            if (attempts > 1) {
              cancel(ofLife, attempts - 1);
            }
          });
    }
  }

  private void register(int attempts) {
    InstanceDraft draft = draft();
    int sent = version;
    world.trace().note(id.id(), id, "registers v" + sent + " dirty=" + dirty + " at n" + home);
    call(
        node -> world.front().register(node, draft, stamped),
        answer -> unconfirmed &= version != sent,
        () -> {
          if (attempts > 1 && sent == version) {
            register(attempts - 1);
          }
        });
  }

  private InstanceDraft draft() {
    return InstanceInfo.draft()
        .app(id.app())
        .instanceId(id.id())
        .hostName(id.id())
        .ipAddr("10.0.0.1")
        .dataCenter(DataCenter.MY_OWN)
        .leaseInfo(lease)
        .status(status)
        .metadata(Map.of(VERSION, Integer.toString(version)))
        .lastDirtyTimestamp(dirty);
  }

  private void beatLater(int ofLife) {
    long nanos = SECONDS.toNanos(lease.renewalIntervalSeconds());
    long pause = nanos * 9 / 10 + random.nextLong(nanos / 10);
    process.after(Duration.ofNanos(pause), () -> beat(ofLife));
  }

  private void beat(int ofLife) {
    if (ofLife == life && phase == Phase.ALIVE) {
      if (unconfirmed) {
        register(ATTEMPTS);
      } else {
        heartbeat(ATTEMPTS);
      }
      beatLater(ofLife);
    }
  }

  private void heartbeat(int attempts) {
    OptionalLong timestamp = stamped ? OptionalLong.of(dirty) : OptionalLong.empty();
    int ofLife = life;
    call(
        node -> world.front().heartbeat(node, id, timestamp),
        answer -> {
          if (answer == 404 && phase == Phase.ALIVE) {
            change();
          }
        },
        () -> {
          if (attempts > 1 && phase == Phase.ALIVE && ofLife == life) {
            heartbeat(attempts - 1);
          }
        });
  }

  /** Asks the home; who gets no answer looks for another home. */
  private void call(Service<Integer> service, IntConsumer onAnswer, Runnable onFailure) {
    var exchange = world.network().exchange(caller, home, service);
    int asked = home;
    var unused =
        exchange.whenComplete(
            (answer, error) -> {
              if (error == null) {
                onAnswer.accept(answer);
              } else {
                if (home == asked) {
                  move();
                }
                onFailure.run();
              }
            });
  }

  /** What the registries must show once everything is quiet. */
  Truth truth() {
    return new Truth(dirty, version, status, stamped && !clockWentBack);
  }

  /**
   * What a live client said last.
   *
   * @param dirty its timestamp
   * @param version the number of its registration
   * @param status its own status
   * @param exact whether exactly this must be registered; if not, something of this client
   */
  record Truth(long dirty, int version, InstanceStatus status, boolean exact) {}
}
