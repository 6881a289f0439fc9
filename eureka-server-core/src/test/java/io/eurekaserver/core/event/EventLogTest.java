// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.core.testing.ManualTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** The ring remembers the last events, whole and in order, as a plain list would. */
class EventLogTest {

  private final ManualTime time = new ManualTime();

  @Property(tries = 300)
  void everyRead_matchesAPlainList(
      @ForAll @IntRange(min = 1, max = 12) int capacity,
      @ForAll @Size(max = 40) List<@IntRange(max = 3) Integer> ids,
      @ForAll @IntRange(min = -3, max = 44) int from,
      @ForAll @IntRange(max = 8) int limit) {
    EventLog log = new EventLog(new EventSettings(capacity), time);
    List<Event> model = new ArrayList<>();
    for (int id : ids) {
      long sequence = log.add(refused(id));
      model.add(event(sequence, id));
    }
    model = model.subList(Math.max(0, model.size() - capacity), model.size());
    InstanceId one = new InstanceId("ORDERS", "1");

    assertThat(log.last()).isEqualTo(ids.size());
    assertThat(log.first()).isEqualTo(ids.size() - model.size() + 1);
    assertThat(log.get(from)).isEqualTo(newest(model, e -> e.sequence() == from));
    assertThat(log.newest(one)).isEqualTo(newest(model, e -> one.equals(e.id())));
    assertThat(log.oldestFirst(from, e -> one.equals(e.id()), limit))
        .isEqualTo(
            model.stream()
                .filter(e -> e.sequence() > from && one.equals(e.id()))
                .limit(limit)
                .toList());
    List<Event> reversed = new ArrayList<>(model);
    Collections.reverse(reversed);
    assertThat(log.newestFirst(from, e -> true, limit))
        .isEqualTo(reversed.stream().filter(e -> e.sequence() < from).limit(limit).toList());
  }

  private static Event newest(List<Event> model, java.util.function.Predicate<Event> wanted) {
    return model.stream().filter(wanted).reduce((a, b) -> b).orElse(null);
  }

  @Test
  void reads_atTheEndsOfTheNumbers_areTheWholeRingOrNothing() {
    EventLog log = new EventLog(new EventSettings(2), time);
    log.add(refused(1));

    assertThat(log.oldestFirst(Long.MAX_VALUE, e -> true, 9)).isEmpty();
    assertThat(log.oldestFirst(Long.MIN_VALUE, e -> true, 9)).hasSize(1);
    assertThat(log.newestFirst(Long.MIN_VALUE, e -> true, 9)).isEmpty();
    assertThat(log.newestFirst(Long.MAX_VALUE, e -> true, 9)).hasSize(1);
  }

  @Test
  void reads_whileOthersAdd_seeWholeEventsInOrderWithoutGaps() throws Exception {
    EventLog log = new EventLog(new EventSettings(64), time);
    int each = 100_000;
    List<Thread> writers = new ArrayList<>();
    for (int w = 0; w < 2; w++) {
      int id = w;
      writers.add(new Thread(() -> addMany(log, id, each)));
    }
    writers.forEach(Thread::start);
    long seen = 0;
    while (seen < 2L * each) {
      List<Event> read = log.oldestFirst(seen, e -> true, 1000);
      for (Event event : read) {
        assertThat(event.sequence()).isGreaterThan(seen);
        seen = event.sequence();
        assertThat(event.cause()).isEqualTo("refused " + event.id().id());
      }
      assertThat(seen).isGreaterThanOrEqualTo(read.isEmpty() ? 0 : read.get(0).sequence());
    }
    for (Thread writer : writers) {
      writer.join();
    }
    assertThat(log.last()).isEqualTo(2L * each);
    assertThat(log.oldestFirst(0, e -> true, 1000)).hasSize(64);
  }

  private static void addMany(EventLog log, int id, int times) {
    for (int i = 0; i < times; i++) {
      log.add(refused(id));
    }
  }

  @Test
  void onChange_registrationsThatChangeNothing_areCountedAndNotKept() {
    RegistryEvents events = new RegistryEvents();
    events.registry.register(Instances.instance("ORDERS", "a"), Origin.CLIENT);
    for (int i = 1; i <= 100; i++) {
      events.registry.register(
          Instances.draft("ORDERS", "a").lastDirtyTimestamp(Instances.DIRTY + i).build(),
          Origin.CLIENT);
    }

    assertThat(events.log.last()).isEqualTo(1);
    assertThat(events.log.repeats()).isEqualTo(100);
  }

  private static News refused(int id) {
    return new News(
        EventKind.REFUSED,
        new InstanceId("ORDERS", String.valueOf(id)),
        Origin.CLIENT,
        "refused " + id);
  }

  private static Event event(long sequence, int id) {
    News news = refused(id);
    return new Event(
        sequence,
        ManualTime.START_MILLIS,
        news.kind(),
        news.id(),
        news.origin(),
        news.cause(),
        null,
        null);
  }
}
