// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Frame;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.codec.Nesting;
import io.eurekaserver.core.delta.StatusCounts;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.testing.Instances;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * After any edits a document is, byte for byte, what one gets who writes all of it anew. {@code
 * -Ddocument.seed} makes the same edits again.
 */
class DocumentTest {

  private static final long SEED = Long.getLong("document.seed", System.nanoTime());

  private final SplittableRandom random = new SplittableRandom(SEED);
  private final TreeMap<Entry, Entry> model = new TreeMap<>(Entry.BY_ID);

  private static Document document(Form form) {
    return new Document(new Document.Kind(Layout.ofRegistry(form), Entry.BY_ID));
  }

  private Entry entry(int app, int id) {
    InstanceInfo instance =
        Instances.draft("app" + app, "i" + id)
            .hostName("host" + random.nextInt(1_000_000) + ".example.com")
            .status(random.nextInt(4) == 0 ? InstanceStatus.DOWN : InstanceStatus.UP)
            .metadata(random.nextInt(50) == 0 ? large() : Map.of("zone", "z" + random.nextInt(3)))
            .build();
    return new Entry(instance, instance, 0);
  }

  private Map<String, String> large() {
    return Map.of("large", "x".repeat(random.nextInt(60_000)));
  }

  private List<Edit> edits(int count, int apps, int ids) {
    Map<Entry, Edit> edits = new TreeMap<>(Entry.BY_ID);
    for (int i = 0; i < count; i++) {
      Entry entry = entry(random.nextInt(apps), random.nextInt(ids));
      edits.put(entry, random.nextInt(3) == 0 ? Edit.remove(entry) : Edit.put(entry));
    }
    for (Edit edit : edits.values()) {
      model.remove(edit.entry());
      if (!edit.removal()) {
        model.put(edit.entry(), edit.entry());
      }
    }
    return List.copyOf(edits.values());
  }

  private static byte[] gunzip(Rope rope) {
    try {
      return new GZIPInputStream(new ByteArrayInputStream(rope.toByteArray())).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Frame frame(Form form) {
    List<Application> applications =
        List.of(new Application("ANY", model.keySet().stream().map(e -> e.instance).toList()));
    return Frame.applications(form, "1", StatusCounts.of(applications).hashCodeText());
  }

  /** As simply as can be: the frames around all instances. */
  private byte[] expected(Form form) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Frame outer = frame(form);
    out.writeBytes(outer.head());
    Map<String, List<InstanceInfo>> apps =
        model.keySet().stream()
            .map(e -> e.instance)
            .collect(Collectors.groupingBy(InstanceInfo::app, TreeMap::new, Collectors.toList()));
    boolean first = true;
    for (Map.Entry<String, List<InstanceInfo>> app : apps.entrySet()) {
      out.writeBytes(first ? new byte[0] : outer.separator());
      first = false;
      Frame inner = Frame.applicationIn(form, app.getKey());
      out.writeBytes(inner.head());
      for (int i = 0; i < app.getValue().size(); i++) {
        out.writeBytes(i == 0 ? new byte[0] : inner.separator());
        InstanceInfo instance = app.getValue().get(i);
        out.writeBytes(InstanceEncoder.fragment(instance, form, Nesting.IN_APPLICATIONS));
      }
      out.writeBytes(inner.tail());
    }
    out.writeBytes(outer.tail());
    return out.toByteArray();
  }

  @ParameterizedTest
  @EnumSource(Form.class)
  void edit_anySequence_isAsIfWrittenAnew(Form form) {
    Document document = document(form);
    for (int round = 0; round < 120; round++) {
      int apps = random.nextBoolean() ? 3 : 40;
      int count = random.nextInt(10) == 0 ? 300 : random.nextInt(4);
      document.edit(edits(count, apps, apps == 3 ? 150 : 4));
      Edition edition = document.edition(frame(form));
      String where = "document.seed=%d, %s, round %d".formatted(SEED, form, round);

      assertThat(document.counts().hashCodeText()).as(where).isEqualTo(hash());
      if (random.nextBoolean()) {
        assertThat(gunzip(edition.gzip())).as(where).isEqualTo(expected(form));
      }
      if (random.nextInt(3) == 0) {
        assertThat(edition.plain().toByteArray()).as(where).isEqualTo(expected(form));
      }
      document.keepText(random.nextBoolean());
      if (random.nextInt(10) == 0) {
        document.rewrite(
            random.nextDouble(), entry -> new Entry(entry.instance, entry.instance, 0));
        document.compress();
      }
    }
  }

  private String hash() {
    return StatusCounts.of(
            List.of(new Application("ANY", model.keySet().stream().map(e -> e.instance).toList())))
        .hashCodeText();
  }

  @Test
  void edit_everythingAway_isTheEmptyDocument() {
    Document document = document(Form.JSON_FULL);
    document.edit(edits(300, 10, 50));
    List<Edit> all = model.keySet().stream().map(Edit::remove).toList();
    document.edit(all);
    model.clear();

    assertThat(document.edition(frame(Form.JSON_FULL)).plain().toByteArray())
        .isEqualTo(expected(Form.JSON_FULL));
    assertThat(document.size()).isZero();
    assertThat(document.counts().total()).isZero();
  }

  @Test
  void gzip_ofAnOldEdition_afterNewerOnes_isStillThatMoment() {
    Document document = document(Form.JSON_FULL);
    document.edit(edits(400, 10, 50));
    Edition old = document.edition(frame(Form.JSON_FULL));
    byte[] then = expected(Form.JSON_FULL);
    document.edition(frame(Form.JSON_FULL)).gzip();
    document.edit(edits(30, 10, 50));
    byte[] now = expected(Form.JSON_FULL);
    Edition newer = document.edition(frame(Form.JSON_FULL));
    newer.gzip();

    assertThat(gunzip(old.gzip())).isEqualTo(then);
    assertThat(gunzip(newer.gzip())).isEqualTo(now);
  }

  @Test
  void edit_many_leavesAreNeitherSmallNorLarge() {
    Document document = document(Form.JSON_COMPACT);
    List<Integer> sizes = new ArrayList<>();
    for (int round = 0; round < 200; round++) {
      Map<Entry, Edit> edits = new TreeMap<>(Entry.BY_ID);
      for (int i = 0; i < 20; i++) {
        InstanceInfo instance =
            Instances.instance("app" + random.nextInt(50), "i" + random.nextInt(100));
        Entry entry = new Entry(instance, instance, 0);
        edits.put(entry, random.nextInt(5) == 0 ? Edit.remove(entry) : Edit.put(entry));
      }
      document.edit(List.copyOf(edits.values()));
      List<Leaf> leaves = document.edition(frame(Form.JSON_COMPACT)).leaves;
      leaves.subList(0, leaves.size() - 1).stream()
          .map(leaf -> leaf.text(Layout.ofRegistry(Form.JSON_COMPACT)).length)
          .forEach(sizes::add);
    }

    assertThat(sizes)
        .as("document.seed=%d", SEED)
        .allSatisfy(
            size ->
                assertThat(size)
                    .isBetween(
                        LeafCutter.LEAST_BYTES,
                        LeafCutter.FULL_BYTES + LeafCutter.LEAST_BYTES + 1_000));
  }

  /** The bound: at most 6 percent above plain gzip at the same level. */
  @ParameterizedTest
  @ValueSource(ints = {1, 10, 20, 30, 50, 100, 1_000, 5_000})
  void gzip_isHardlyLargerThanOfAllAtOnce(int instances) throws IOException {
    Document document = document(Form.JSON_FULL);
    List<Edit> all = new ArrayList<>();
    for (int i = 0; i < instances; i++) {
      InstanceInfo instance = RealisticInstances.spring(i, random);
      all.add(Edit.put(new Entry(instance, instance, 0)));
    }
    all.sort((a, b) -> Entry.BY_ID.compare(a.entry(), b.entry()));
    document.edit(all);
    Edition edition = document.edition(frame(Form.JSON_FULL));
    ByteArrayOutputStream atOnce = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(atOnce)) {
      edition.plain().writeTo(gzip);
    }

    assertThat(edition.gzip().length()).isLessThanOrEqualTo(atOnce.size() * 106L / 100);
  }
}
