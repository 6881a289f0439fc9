// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;

/** Small changes to paths and bodies. */
final class Mutation {

  private static final List<String> TOKENS =
      List.of(
          "null",
          "[]",
          "{}",
          "\"\"",
          "-1",
          "1e999",
          "99999999999999999999",
          "true",
          "\\u0000",
          "\\ud800",
          "\0",
          "\u00ff",
          "<!DOCTYPE x>",
          "&x;",
          "]]>",
          "</instance>",
          "\"@class\":",
          "\"metadata\":[],",
          "\"action\":\"Cancel\",",
          "[[[[[[",
          "{\"a\":",
          "}",
          "]",
          ",",
          ":");

  private static final List<String> SEGMENTS =
      List.of(
          "..",
          "%2e%2e",
          "%00",
          "%zz",
          "%",
          "%FF",
          "%C3%BC",
          "%2F",
          ";x=1",
          "//",
          "v2",
          "v1",
          "apps",
          "delta",
          "status",
          "metadata",
          "vips",
          "?value=UP",
          "&lastDirtyTimestamp=x",
          "#",
          "[",
          "|",
          "\\",
          "^",
          "{}",
          "%E2%82%AC",
          "%0D%0A");

  private final Random random;

  /** Draws from a source. */
  Mutation(Random random) {
    this.random = random;
  }

  /** The body with one to three changes; an empty one may get a few bytes. */
  byte[] body(byte[] recorded) {
    byte[] body = recorded;
    for (int i = random.nextInt(3); i >= 0; i--) {
      body = changed(body);
    }
    return body;
  }

  private byte[] changed(byte[] body) {
    int from = random.nextInt(body.length + 1);
    int to = Math.min(body.length, from + random.nextInt(40));
    return switch (random.nextInt(6)) {
      case 0 -> spliced(body, from, from, pick(TOKENS).getBytes(UTF_8));
      case 1 -> spliced(body, from, to, pick(TOKENS).getBytes(UTF_8));
      case 2 -> spliced(body, from, to, new byte[0]);
      case 3 -> spliced(body, from, from, spliced(body, to, body.length, new byte[0]));
      case 4 -> spliced(body, from, body.length, new byte[0]);
      default -> flipped(body, from);
    };
  }

  private byte[] flipped(byte[] body, int at) {
    byte[] changed = body.clone();
    if (at < changed.length) {
      changed[at] = (byte) random.nextInt(256);
    }
    return changed;
  }

  private static byte[] spliced(byte[] body, int from, int to, byte[] instead) {
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    changed.write(body, 0, from);
    changed.writeBytes(instead);
    changed.write(body, to, body.length - to);
    return changed.toByteArray();
  }

  /** The path with one to three pieces put in, still one word that begins with a slash. */
  String path(String recorded) {
    StringBuilder path = new StringBuilder(recorded);
    for (int i = random.nextInt(3); i >= 0; i--) {
      String piece = pick(SEGMENTS);
      int at = random.nextInt(path.length()) + 1;
      path.insert(at, random.nextBoolean() ? "/" + piece : piece);
    }
    return path.toString();
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
