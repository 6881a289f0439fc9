// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.base.CharMatcher;
import io.eurekaserver.core.codec.DecodeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.util.Collections;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;

/**
 * What a peer answered, complete.
 *
 * @param status the status code
 * @param headers the headers
 * @param pieces the body in order, as it was sent
 * @param maxBytes how many bytes of it may be unpacked
 */
record Answer(int status, HttpFields headers, List<byte[]> pieces, long maxBytes) {

  private static final int EXCERPT_CHARACTERS = 200;
  private static final int EXCERPT_BYTES = 4 * EXCERPT_CHARACTERS;
  private static final int COPY_BYTES = 8 * 1024;
  private static final CharMatcher UNPRINTABLE =
      CharMatcher.javaIsoControl().or(CharMatcher.whitespace()).or(CharMatcher.anyOf("\uFFFD"));

  boolean isSuccess() {
    return status >= 200 && status < 300;
  }

  /** Makes something of a body. */
  @FunctionalInterface
  interface Decoding<T> {
    T decode(InputStream in) throws DecodeException, IOException;
  }

  /** Decodes the body, and reads on to its end: a checksum stands there. */
  <T> T decode(Decoding<T> decoding) throws DecodeException, IOException {
    try (InputStream body = body()) {
      T value = decoding.decode(body);
      body.transferTo(OutputStream.nullOutputStream());
      return value;
    }
  }

  private InputStream body() throws IOException {
    InputStream raw =
        new SequenceInputStream(
            Collections.enumeration(pieces.stream().map(ByteArrayInputStream::new).toList()));
    boolean gzip = headers.contains(HttpHeader.CONTENT_ENCODING, "gzip");
    return new LimitedStream(gzip ? new GZIPInputStream(raw, COPY_BYTES) : raw, maxBytes);
  }

  /** How the body begins, on one line, for people; empty if that cannot be told. */
  String excerpt() {
    try (InputStream body = body()) {
      String text = new String(body.readNBytes(EXCERPT_BYTES), UTF_8);
      String line = UNPRINTABLE.trimAndCollapseFrom(text, ' ');
      return line.length() <= EXCERPT_CHARACTERS ? line : line.substring(0, EXCERPT_CHARACTERS);
    } catch (IOException e) {
      return "";
    }
  }
}
