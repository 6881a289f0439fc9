// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.bare;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.PreEncodedHttpField;

/**
 * An answer that never changes.
 *
 * @param status of HTTP
 * @param fields of the head; Jetty adds its own date
 * @param body as it goes over the wire; never written to
 */
record Answer(int status, HttpFields fields, ByteBuffer body) {

  /** The requests that are told apart; each has a file of this name in small letters. */
  enum Kind {
    HEARTBEAT,
    REGISTRATION,
    APPS,
    DELTA,
    APP,
    VIP,
    INSTANCE
  }

  /** Reads the answers that were recorded in this directory. */
  static Map<Kind, Answer> all(Path directory) throws IOException {
    Map<Kind, Answer> all = new EnumMap<>(Kind.class);
    for (Kind kind : Kind.values()) {
      String name = kind.name().toLowerCase(Locale.ROOT);
      all.put(kind, of(Files.readAllBytes(directory.resolve(name))));
    }
    return all;
  }

  /** A response as it went over the wire; its body is what follows the empty line. */
  private static Answer of(byte[] response) {
    int headEnd = headEnd(response);
    String[] lines = new String(response, 0, headEnd, ISO_8859_1).split("\r\n");
    HttpFields.Mutable fields = HttpFields.build();
    for (String line : Arrays.asList(lines).subList(1, lines.length)) {
      addField(fields, line.split(": ?", 2));
    }
    ByteBuffer body = ByteBuffer.allocateDirect(response.length - headEnd - 4);
    body.put(response, headEnd + 4, body.capacity()).flip();
    return new Answer(Integer.parseInt(lines[0].substring(9, 12)), fields.asImmutable(), body);
  }

  private static void addField(HttpFields.Mutable fields, String[] field) {
    if (!field[0].equalsIgnoreCase("Date")) {
      HttpField ready = new PreEncodedHttpField(field[0], field[1]);
      fields.add(ready);
    }
  }

  private static int headEnd(byte[] response) {
    String text = new String(response, ISO_8859_1);
    return text.indexOf("\r\n\r\n");
  }
}
