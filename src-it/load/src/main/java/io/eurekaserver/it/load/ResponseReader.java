// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;

/**
 * Reads one HTTP/1.1 response after the other from the pieces in which they arrive: status, whether
 * the connection ends, and the length of the body, which itself is dropped.
 */
final class ResponseReader {
  private static final int UNKNOWN = -1;

  private final StringBuilder line = new StringBuilder();
  private Part part = Part.STATUS;
  private boolean chunked;
  private int left;
  private int status;
  private long bodyLength;
  private boolean closes;

  private enum Part {
    STATUS,
    HEADER,
    BODY,
    CHUNK_SIZE,
    CHUNK,
    CHUNK_END,
    TRAILER,
    DONE
  }

  /** Reads on and returns true when a response is complete; the next call begins another one. */
  boolean read(ByteBuffer bytes) throws IOException {
    if (part == Part.DONE) {
      part = Part.STATUS;
    }
    while (part != Part.DONE && bytes.hasRemaining()) {
      if (part == Part.BODY || part == Part.CHUNK) {
        skip(bytes);
      } else {
        takeByte((char) (bytes.get() & 0xff));
      }
    }
    return part == Part.DONE;
  }

  private void skip(ByteBuffer bytes) {
    int taken = Math.min(left, bytes.remaining());
    bytes.position(bytes.position() + taken);
    left -= taken;
    bodyLength += taken;
    if (left == 0) {
      part = part == Part.CHUNK ? Part.CHUNK_END : Part.DONE;
    }
  }

  private void takeByte(char c) throws IOException {
    if (c == '\n') {
      endOfLine(line.toString().strip());
      line.setLength(0);
    } else {
      line.append(c);
    }
  }

  private void endOfLine(String text) throws IOException {
    switch (part) {
      case STATUS -> statusLine(text);
      case HEADER -> header(text);
      case CHUNK_SIZE -> chunkSize(Integer.parseInt(text, 16));
      case CHUNK_END -> part = Part.CHUNK_SIZE;
      case TRAILER -> part = text.isEmpty() ? Part.DONE : Part.TRAILER;
      default -> throw new IllegalStateException("A line in " + part);
    }
  }

  private void statusLine(String text) throws IOException {
    if (!text.startsWith("HTTP/1.1 ")) {
      throw new IOException("Not a response: " + text);
    }
    status = Integer.parseInt(text.substring(9, 12));
    chunked = false;
    closes = false;
    left = UNKNOWN;
    bodyLength = 0;
    part = Part.HEADER;
  }

  private void header(String text) throws IOException {
    String lower = text.toLowerCase(Locale.ROOT);
    if (lower.isEmpty()) {
      endOfHead();
    } else if (lower.startsWith("content-length:")) {
      left = Integer.parseInt(lower.substring("content-length:".length()).strip());
    } else if (lower.startsWith("transfer-encoding:")) {
      chunked = lower.endsWith("chunked");
    } else if (lower.startsWith("connection:")) {
      closes = lower.endsWith("close");
    }
  }

  private void endOfHead() throws IOException {
    if (chunked) {
      part = Part.CHUNK_SIZE;
    } else if (left > 0) {
      part = Part.BODY;
    } else if (left == 0 || status == 204) {
      part = Part.DONE;
    } else {
      throw new IOException("A response of status " + status + " without a length");
    }
  }

  private void chunkSize(int size) {
    left = size;
    part = size == 0 ? Part.TRAILER : Part.CHUNK;
  }

  /** Status of the response that was read last. */
  int status() {
    return status;
  }

  /** Bytes of its body as they came over the wire. */
  long bodyLength() {
    return bodyLength;
  }

  /** True when the server will close the connection after it. */
  boolean closes() {
    return closes;
  }
}
