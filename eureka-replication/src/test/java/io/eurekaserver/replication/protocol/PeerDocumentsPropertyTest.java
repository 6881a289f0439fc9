// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.CancelMark;
import io.eurekaserver.core.registry.CopyEntry;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.OverrideMark;
import io.eurekaserver.core.registry.QuarantineMark;
import io.eurekaserver.core.testing.Instances;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What a server writes its peer reads, and damaged documents are refused in an orderly way. */
class PeerDocumentsPropertyTest {

  private static final int TRIES = 200;
  private static final DifferencesDecoder DIFFERENCES =
      new DifferencesDecoder(new InstanceDecoder(() -> Instant.EPOCH));

  private static InputStream in(byte[] bytes) {
    return new ByteArrayInputStream(bytes);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void digest_comesBack(
      @ForAll("nodes") NodeIdentity node, @ForAll("digests") Map<String, Long> applications)
      throws Exception {
    RegistryDigest digest = new RegistryDigest(node, applications);

    assertThat(RegistryDigestCodec.decode(in(RegistryDigestCodec.encode(digest))))
        .isEqualTo(digest);
    assertThat(NodeIdentityCodec.decode(in(NodeIdentityCodec.encode(node)))).isEqualTo(node);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void entries_comeBack(@ForAll("entries") List<ApplicationEntries> known) throws Exception {
    assertThat(ApplicationEntriesCodec.decode(in(ApplicationEntriesCodec.encode(known)), UTF_8))
        .isEqualTo(known);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void differences_comeBack(@ForAll("differences") Differences known) throws Exception {
    Partial<Differences> read = DIFFERENCES.decode(in(bytes(known)));

    assertThat(read.leftOut()).isZero();
    assertThat(read.value()).usingRecursiveComparison().isEqualTo(known);
  }

  /** Whatever a line does to a document: read, or refused with a sentence. */
  @Property(tries = 1000, edgeCases = EdgeCasesMode.NONE)
  void differences_damaged_areReadOrRefused(
      @ForAll("differences") Differences known, @ForAll int seed, @ForAll byte replacement)
      throws Exception {
    byte[] bytes = bytes(known);
    int at = Math.floorMod(seed, bytes.length);
    byte[] cut = Arrays.copyOf(bytes, at);
    bytes[at] = replacement;

    for (byte[] damaged : List.of(bytes, cut)) {
      try {
        assertThat(DIFFERENCES.decode(in(damaged)).value()).isNotNull();
      } catch (DecodeException e) {
        assertThat(e.getMessage()).endsWith(".");
      }
    }
  }

  private static byte[] bytes(Differences differences) throws IOException {
    return PeerDocumentsTest.text(DifferencesEncoder.encode(differences)).getBytes(UTF_8);
  }

  @Provide
  Arbitrary<NodeIdentity> nodes() {
    return Combinators.combine(id(), Arbitraries.of(true, false), id().list().ofMaxSize(4))
        .as(NodeIdentity::new);
  }

  @Provide
  Arbitrary<Map<String, Long>> digests() {
    return Arbitraries.maps(text(), Arbitraries.longs()).ofMaxSize(6);
  }

  @Provide
  Arbitrary<List<ApplicationEntries>> entries() {
    Arbitrary<CopyEntry> entry =
        Combinators.combine(
                text(), Arbitraries.of(true, false), Arbitraries.longs(), statuses(), statuses())
            .as(CopyEntry::new);
    return Combinators.combine(text(), entry.list().ofMaxSize(5))
        .as(ApplicationEntries::new)
        .list()
        .ofMaxSize(4);
  }

  @Provide
  Arbitrary<Differences> differences() {
    Arbitrary<InstanceCopy> copies =
        Combinators.combine(id(), ages(-100_000), ages(0), heard())
            .as(
                (id, renewal, change, heard) ->
                    new InstanceCopy(Instances.instance("A", id), renewal, change, heard));
    Arbitrary<CancelMark> cancels =
        Combinators.combine(ids(), Arbitraries.longs(), ages(0)).as(CancelMark::new);
    Arbitrary<OverrideMark> overrides =
        Combinators.combine(ids(), statuses(), ages(0)).as(OverrideMark::new);
    return Combinators.combine(
            copies.list().ofMaxSize(4),
            cancels.list().ofMaxSize(4),
            overrides.list().ofMaxSize(4),
            quarantines())
        .as(Differences::new);
  }

  @Provide
  Arbitrary<List<QuarantineMark>> quarantines() {
    return Combinators.combine(
            ids(),
            Arbitraries.longs(),
            Arbitraries.of(true, false),
            ages(0),
            ages(-100_000),
            ages(-100_000),
            text(),
            text())
        .as(QuarantineMark::new)
        .list()
        .ofMaxSize(3);
  }

  @Property(tries = TRIES, edgeCases = EdgeCasesMode.NONE)
  void digest_withQuarantines_comesBack(@ForAll("quarantines") List<QuarantineMark> known)
      throws Exception {
    RegistryDigest digest =
        new RegistryDigest(new NodeIdentity("n", true, List.of()), Map.of("A", 1L), known);
    assertThat(RegistryDigestCodec.decode(in(RegistryDigestCodec.encode(digest))))
        .isEqualTo(digest);
  }

  private static Arbitrary<Duration> heard() {
    return Arbitraries.oneOf(ages(0), Arbitraries.just(InstanceCopy.NEVER_REGISTERED));
  }

  private static Arbitrary<InstanceId> ids() {
    return Combinators.combine(text(), text()).as(InstanceId::new);
  }

  private static Arbitrary<Duration> ages(long least) {
    return Arbitraries.longs().between(least, 1L << 40).map(Duration::ofMillis);
  }

  private static Arbitrary<InstanceStatus> statuses() {
    return Arbitraries.of(InstanceStatus.class);
  }

  private static Arbitrary<String> id() {
    return text().filter(text -> !text.isEmpty());
  }

  private static Arbitrary<String> text() {
    return Arbitraries.strings()
        .withCharRange('\u0001', '\uD7FF')
        .withCharRange(' ', '~')
        .withChars("\"\\/\r\n\t中é")
        .ofMaxLength(10);
  }
}
