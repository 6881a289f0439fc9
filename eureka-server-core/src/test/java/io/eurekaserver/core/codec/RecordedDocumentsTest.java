// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.testing.Fixtures;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every registry, delta, VIP, application and instance that real servers wrote. */
class RecordedDocumentsTest {

  private static final String DOCUMENT =
      ".*/\\d+-(apps|delta|vip|svip|app|instance|instances|status|heartbeat|metadata|batch-after"
          + "|closed-instance).*\\.response\\.(json|xml)(\\.gz)?";

  static List<String> documents() {
    return Fixtures.SERVERS.stream().flatMap(RecordedDocumentsTest::documents).toList();
  }

  private static Stream<String> documents(String folder) {
    return Fixtures.files(folder).stream()
        .filter(file -> file.matches(DOCUMENT))
        .filter(file -> isDocument(Fixtures.bytes(file)));
  }

  private static boolean isDocument(byte[] bytes) {
    String start = new String(bytes, 0, Math.min(20, bytes.length), UTF_8);
    return start.matches("(?s)(\\{\"|<)(applications?|instance)[\">].*");
  }

  @ParameterizedTest
  @MethodSource("documents")
  void encode_whatRealServersWrote_isEqualByteForByte(String file) throws Exception {
    RecordedDocument document = RecordedDocument.of(Fixtures.bytes(file));

    assertThat(document.rebuilt()).isEqualTo(document.expected());
  }

  @Test
  void documents_ofAllKinds_areFound() {
    assertThat(documents()).hasSizeGreaterThan(70);
  }
}
