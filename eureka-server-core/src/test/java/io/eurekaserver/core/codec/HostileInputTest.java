// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static io.eurekaserver.core.codec.Decoding.decode;
import static io.eurekaserver.core.codec.Decoding.json;
import static io.eurekaserver.core.codec.Decoding.xml;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.core.testing.FailingStream;
import io.eurekaserver.core.testing.Fixtures;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Bytes that want to hurt: each is one sentence and nothing more. */
class HostileInputTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "[{\"instance\":{}}]",
        "17",
        "\"instance\"",
        "{\"instance\":null}",
        "{\"instance\":[]}",
        "{\"instance\":[{\"app\":\"A\"}]}",
        "{\"instance\":{},\"more\":1}",
        "{\"instance\":{}",
        "{\"instance\":{\"app\":\"A",
        "{\"instance\":{\"app\" \"A\"}}",
        "{\"instance\":{'app':'A'}}",
        "{\"instance\":{\"port\":NaN}}",
        "{\"instance\":{\"app\":\"\\ud8",
        "<instance/>"
      })
  void decode_brokenJson_isOneSentence(String body) {
    assertThatThrownBy(() -> decode(body, Format.JSON))
        .isInstanceOf(DecodeException.class)
        .hasMessageMatching("[^\n]*\\.")
        .hasNoCause();
  }

  @Test
  void decode_deeplyNestedJson_isRefused() {
    String deep = "{\"x\":".repeat(40) + "1" + "}".repeat(40);

    assertThatThrownBy(() -> json("\"unknown\":" + deep))
        .hasMessageStartingWith("The JSON is nested too deeply");
    assertThatThrownBy(() -> decode("[".repeat(1_000_000), Format.JSON))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> json("\"x\":" + "[".repeat(1_000_000)))
        .hasMessageStartingWith("The JSON is nested too deeply");
  }

  @Test
  void decode_endlessTextsAndNumbersInJson_areRefused() {
    String longText = "x".repeat(JsonInput.MAX_TEXT + 1);

    assertThatThrownBy(() -> json("\"vipAddress\":\"" + longText + "\""))
        .hasMessageContaining("too long");
    assertThatThrownBy(() -> json("\"" + "k".repeat(20_000) + "\":1"))
        .hasMessageContaining("too long");
    assertThatThrownBy(() -> json("\"countryId\":" + "9".repeat(2_000)))
        .hasMessageContaining("too long");
  }

  @Test
  void decode_hugeExponent_costsNothing() throws Exception {
    assertThat(json("\"lastDirtyTimestamp\":1e999999999").lastDirtyTimestamp()).isZero();
    assertThat(json("\"countryId\":-1e999999999").countryId()).isZero();
  }

  @Test
  void decode_keysThatCollide_areRead() throws Exception {
    StringBuilder keys = new StringBuilder();
    for (int i = 0; i < 1 << 14; i++) {
      keys.append(i == 0 ? "" : ",").append('"');
      for (int bit = 0; bit < 14; bit++) {
        keys.append((i >> bit & 1) == 0 ? "Aa" : "BB");
      }
      keys.append("\":1");
    }

    assertThat(json("\"metadata\":{" + keys + "}").metadata()).hasSize(1 << 14);
  }

  @ParameterizedTest
  @CsvSource({
    "'\"hostName\":\"a\\u0000\"',hostName",
    "'\"app\":\"\\u0000\"',app",
    "'\"homePageUrl\":\"x\\u0000y\"',homePageUrl",
    "'\"metadata\":{\"k\\u0000\":\"v\"}',A key of metadata",
    "'\"metadata\":{\"k\":\"v\\u0000\"}',A value of metadata"
  })
  void decode_nulInJson_isRefused(String field, String subject) {
    assertThatThrownBy(() -> json(field))
        .isInstanceOf(DecodeException.class)
        .hasMessage(subject + " must not contain a NUL character.");
  }

  @Test
  void decode_nulInXml_isRefused() {
    assertThatThrownBy(() -> xml("<vipAddress>a\0b</vipAddress>"))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> xml("<vipAddress>&#0;</vipAddress>"))
        .isInstanceOf(DecodeException.class);
    assertThatThrownBy(() -> xml("<metadata><_.0000>v</_.0000></metadata>"))
        .hasMessageContaining("NUL");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<!DOCTYPE instance>",
        "\uFEFF<?xml version=\"1.0\"?>\n<!-- <instance> --> <?pi?><!DOCTYPE instance>",
        "<?xml version=\"1.1\"?>\u0085<!DOCTYPE instance>",
        "<!DOCTYPE x [<",
        "<!DOCTYPE instance [<!ENTITY e \"x\">]>",
        "<!DOCTYPE instance [<!ENTITY a \"1\"><!ENTITY b \"&a;&a;\"><!ENTITY c \"&b;&b;\">]>",
        "<!DOCTYPE instance SYSTEM \"http://127.0.0.1:1/x.dtd\">",
        "<!DOCTYPE instance PUBLIC \"p\" \"file:///etc/hostname\">",
        "<!DOCTYPE instance [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/\"> %p;]>"
      })
  void decode_doctype_isRefused(String doctype) {
    assertThatThrownBy(() -> decode(doctype + "<instance><app>A</app></instance>", Format.XML))
        .isInstanceOf(DecodeException.class)
        .hasMessage("A DOCTYPE is not accepted.");
  }

  @Test
  void decode_externalEntity_isNeverRead(@TempDir Path directory) throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "SECRET");
    String doctype = "<!DOCTYPE instance [<!ENTITY e SYSTEM \"" + secret.toUri() + "\">]>";

    assertThatThrownBy(() -> decode(doctype + "<instance><app>&e;</app></instance>", Format.XML))
        .hasMessage("A DOCTYPE is not accepted.");
  }

  @Test
  void decode_endlessProlog_isRefused() {
    assertThatThrownBy(() -> decode("<!--" + "x".repeat(10_000) + "--><instance/>", Format.XML))
        .hasMessage("Too much stands before the root element of the XML.");
  }

  /** The JDK's parser writes to the console when left alone with these. */
  @Test
  void decode_brokenXml_printsNothing() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    PrintStream console = System.err;
    System.setErr(new PrintStream(printed, true, UTF_8));
    try {
      for (String body : List.of("<!DOCTYPE x [<instance>", "<instance>\u00FF</instance>", "<")) {
        ByteArrayInputStream in = new ByteArrayInputStream(body.getBytes(ISO_8859_1));
        assertThatThrownBy(() -> Decoding.DECODER.decode(in, Format.XML))
            .isInstanceOf(DecodeException.class);
      }
    } finally {
      System.setErr(console);
    }
    assertThat(printed.toString(UTF_8)).isEmpty();
  }

  @Test
  void decode_undeclaredEntity_isRefused() {
    assertThatThrownBy(() -> xml("<vipAddress>&nbsp;</vipAddress>"))
        .isInstanceOf(DecodeException.class);
  }

  @Test
  void decode_deeplyNestedXml_isRefused() {
    assertThatThrownBy(() -> xml("<x>".repeat(40) + "</x>".repeat(40)))
        .hasMessage("The XML is nested too deeply.");
    assertThatThrownBy(() -> decode("<instance>" + "<x>".repeat(1_000_000), Format.XML))
        .hasMessage("The XML is nested too deeply.");
  }

  @Test
  void decode_endlessTextInXml_isRefused() {
    String text = "x".repeat(JsonInput.MAX_TEXT + 1);

    assertThatThrownBy(() -> xml("<vipAddress>" + text + "</vipAddress>"))
        .hasMessage("A text in the XML is too long.");
  }

  /** Bounds are for the hostile: what a client may well send is far below them, on every JDK. */
  @Test
  void decode_longTexts_areRead() throws Exception {
    String text = "x".repeat(500_000);

    assertThat(json("\"vipAddress\":\"" + text + "\"").vipAddress()).isEqualTo(text);
    assertThat(xml("<vipAddress>" + text + "</vipAddress>").vipAddress()).isEqualTo(text);
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void decode_everyTruncation_isOneSentence(Format format) {
    byte[] whole = registration(format);
    int end = new String(whole, UTF_8).stripTrailing().getBytes(UTF_8).length;

    for (int length = 0; length < end; length++) {
      ByteArrayInputStream cut = new ByteArrayInputStream(whole, 0, length);
      assertThatThrownBy(() -> Decoding.DECODER.decode(cut, format))
          .as("%s bytes", length)
          .isInstanceOf(DecodeException.class)
          .hasMessageMatching("[^\n]*\\.");
    }
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void decode_changedBytes_areReadOrOneSentence(Format format) throws IOException {
    byte[] whole = registration(format);
    Random random = new Random(4711);
    AtomicInteger refused = new AtomicInteger();
    for (int i = 0; i < 4_000; i++) {
      byte[] changed = whole.clone();
      for (int n = random.nextInt(4); n >= 0; n--) {
        changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
      }
      try {
        Decoding.DECODER.decode(new ByteArrayInputStream(changed), format);
      } catch (DecodeException e) {
        refused.incrementAndGet();
      }
    }
    assertThat(refused).hasPositiveValue();
  }

  private static byte[] registration(Format format) {
    return Fixtures.bytes(
        format == Format.JSON
            ? "eureka-2.0.6/022-register-json-amazon.request.json"
            : "eureka-2.0.6/023-register-xml-amazon.request.xml");
  }

  @ParameterizedTest
  @EnumSource(Format.class)
  void decode_sourceThatFails_throwsItsOwnException(Format format) {
    IOException failure = new IOException("cut");
    byte[] start = (format == Format.JSON ? "{\"instance\":{" : "<instance>").getBytes(UTF_8);

    assertThatThrownBy(() -> Decoding.DECODER.decode(new FailingStream(start, failure), format))
        .isSameAs(failure);
  }
}
