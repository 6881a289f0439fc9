// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One event is one line, in each format, whatever stands in it. */
class LogLinesTest {

  private static final String FORGED = "2026-01-31T09:00:00.000Z INFO  [main] eureka-server - ok";

  /** Log forging: no end of a line, in any alphabet, comes through. */
  @ParameterizedTest
  @ValueSource(
      strings = {"\n", "\r\n", "\r", "\u0085", "\u2028", "\u2029", "\u000b", "\f", "\u001b[2K"})
  void text_lineEndsInAValue_areEscaped(String end) {
    Logged log = new Logged().format(LogFormat.TEXT);
    log.log(Level.INFO, "Refused {}", null, "app" + end + FORGED);
    assertThat(log.text().split("\\R")).hasSize(1);
    assertThat(log.text().stripTrailing()).doesNotContain(end).contains("Refused app\\");
  }

  /** The same inside the message of a failure and of its cause. */
  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void failure_lineEndsInItsMessage_areEscaped(LogFormat format) {
    Logged log = new Logged().format(format);
    Exception cause = new IllegalArgumentException("b\n" + FORGED);
    log.log(Level.ERROR, "failed", new IllegalStateException("a\r\n" + FORGED, cause));
    assertThat(log.lines().stream().filter(line -> line.startsWith("2026-01-31"))).isEmpty();
    assertThat(log.text()).contains("IllegalStateException: a\\", "Caused by: ");
  }

  @Test
  void text_marksThatTurnWritingRound_areEscaped() {
    assertThat(LogText.oneLine("a\u202egnp.exe\u2066b\ud800c\udc00"))
        .isEqualTo("a\\u202egnp.exe\\u2066b\\ud800c\\udc00");
    assertThat(LogText.oneLine("Grüße, 世界 😀")).isEqualTo("Grüße, 世界 😀");
  }

  @Test
  void json_fields_areThere() throws IOException {
    Logged log = new Logged().format(LogFormat.JSON);
    log.log(Level.WARN, "{} is \"quoted\"\\", new IllegalStateException("why"), "it");
    Map<String, String> fields = parsed(log.text());
    assertThat(fields.keySet())
        .containsExactly("timestamp", "level", "logger", "thread", "message", "exception");
    assertThat(fields.get("timestamp"))
        .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
    assertThat(fields).containsEntry("level", "WARN").containsEntry("thread", "thread-1");
    assertThat(fields).containsEntry("message", "it is \"quoted\"\\");
    assertThat(fields.get("exception"))
        .startsWith("java.lang.IllegalStateException: why\n\tat " + getClass().getName());
  }

  /** Random texts, half of whose characters are the worst there are. */
  @Test
  void json_everyText_isValid() throws IOException {
    Random random = new Random(5);
    for (int i = 0; i < 2_000; i++) {
      Logged log = new Logged().format(LogFormat.JSON);
      log.log(Level.INFO, worst(random), i % 3 == 0 ? new IOException(worst(random)) : null);
      assertThat(log.lines()).hasSize(1);
      assertThat(parsed(log.text())).containsKey("message");
    }
  }

  private static String worst(Random random) {
    String bad = "\"\\/\b\u0000\u007f\u0085\u2028\ufeff\uffff\ud83d\ude00{}[],:\t\n";
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(40); i >= 0; i--) {
      text.append(
          random.nextBoolean()
              ? (char) random.nextInt(0x10000)
              : bad.charAt(random.nextInt(bad.length())));
    }
    return text.toString();
  }

  @ParameterizedTest
  @EnumSource(LogFormat.class)
  void line_hugeValues_areBounded(LogFormat format) {
    Logged log = new Logged().format(format);
    Throwable deep = new IllegalStateException("x".repeat(100_000));
    for (int i = 0; i < 30; i++) {
      deep = new IllegalStateException("y".repeat(10_000), deep);
    }
    log.log(Level.INFO, "{}", deep, "z".repeat(1_000_000));
    assertThat(log.text().length()).isBetween(8_192, 40_000);
    assertThat(log.text()).contains("more characters)");
  }

  static Map<String, String> parsed(String line) throws IOException {
    Map<String, String> fields = new LinkedHashMap<>();
    try (JsonParser json = new JsonFactory().createParser(line)) {
      assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        assertThat(fields.put(name, json.getText())).isNull();
      }
      assertThat(json.currentToken()).isEqualTo(JsonToken.END_OBJECT);
      assertThat(json.nextToken()).isNull();
    }
    return fields;
  }
}
