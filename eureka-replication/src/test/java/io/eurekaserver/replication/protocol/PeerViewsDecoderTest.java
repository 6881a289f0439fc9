// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.codec.DecodeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What another node says of its peers, whatever version it is of and whoever answers there. */
class PeerViewsDecoderTest {

  private static List<PeerView> decode(String text) throws DecodeException, IOException {
    return PeerViewsDecoder.decode(new ByteArrayInputStream(text.getBytes(UTF_8)));
  }

  @Test
  void everyField_isRead() throws Exception {
    String document =
        "{\"peers\":[{\"url\":\"http://b/\",\"kind\":\"eureka-server\",\"nodeId\":\"nb\","
            + "\"target\":true,\"available\":false,\"lastSuccess\":5,\"lastError\":\"refused\","
            + "\"lastErrorAt\":6,\"lagMs\":7,\"waiting\":8,\"inFlight\":9}]}";

    assertThat(decode(document))
        .containsExactly(
            new PeerView(
                "http://b/", "eureka-server", "nb", true, false, 5L, "refused", 6L, 7, 8, 9));
  }

  @Test
  void nullsAndMissingFields_areNotKnown() throws Exception {
    PeerView unknown = new PeerView("x", "unknown", "", false, false, null, null, null, 0, 0, 0);

    assertThat(decode("{\"peers\":[{\"url\":\"x\"}]}")).containsExactly(unknown);
    assertThat(
            decode(
                "{\"peers\":[{\"url\":\"x\",\"lastSuccess\":null,\"lastError\":null,"
                    + "\"lastErrorAt\":null}]}"))
        .containsExactly(unknown);
  }

  @Test
  void fieldsOfLaterVersions_areIgnored() throws Exception {
    String document =
        "{\"later\":{\"peers\":[1]},\"peers\":[{\"more\":[{\"url\":\"no\"}],\"url\":\"x\","
            + "\"depth\":{\"url\":{\"url\":2}}}],\"end\":[[]]}";

    assertThat(decode(document)).extracting(PeerView::url).containsExactly("x");
  }

  @Test
  void noPeers_isAnEmptyList() throws Exception {
    assertThat(decode("{\"peers\":[]}")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "<html><body>Welcome</body></html>",
        "null",
        "[]",
        "\"peers\"",
        "{}",
        "{\"peers\":null}",
        "{\"peers\":{}}",
        "{\"peers\":[1]}",
        "{\"peers\":[null]}",
        "{\"peers\":[{}]}",
        "{\"peers\":[{\"url\":null}]}",
        "{\"peers\":[{\"url\":{}}]}",
        "{\"peers\":[{\"url\":\"x\",\"lagMs\":\"soon\"}]}",
        "{\"peers\":[{\"url\":\"x\",\"lagMs\":1e999}]}",
        "{\"peers\":[{\"url\":\"x\",\"lagMs\":99999999999999999999}]}",
        "{\"peers\":[{\"url\":\"x\",\"available\":[]}]}",
        "{\"peers\":[{\"url\":\"x\"}",
        "{\"peers\":[{\"url\":\"x",
      })
  void whatIsNoSuchDocument_isRefusedInOneSentence(String text) {
    assertThatThrownBy(() -> decode(text))
        .isInstanceOf(DecodeException.class)
        .hasMessageMatching("[^\\n]+");
  }

  @Test
  void moreThanAThousandPeers_areRefused() throws Exception {
    String peer = "{\"url\":\"x\"},";
    String most = peer.repeat(999) + "{\"url\":\"x\"}";

    assertThat(decode("{\"peers\":[" + most + "]}")).hasSize(1000);
    assertThatThrownBy(() -> decode("{\"peers\":[" + peer + most + "]}"))
        .isInstanceOf(DecodeException.class)
        .hasMessage("There are more than 1000 peers.");
  }

  @Test
  void depthWithoutEnd_isRefused() {
    String deep = "[".repeat(100_000);

    assertThatThrownBy(() -> decode("{\"later\":" + deep)).isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> decode("{\"peers\":" + deep)).isInstanceOf(DecodeException.class);
  }
}
