// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static io.eurekaserver.it.conformance.Verdict.REFUSED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.List;
import java.util.stream.Stream;

/**
 * Requests of which two readers may take different lengths, and bytes that are no HTTP. A request
 * that would end the victim's lease hides behind each.
 */
final class BadFraming {

  private static final String HIDDEN = "DELETE " + Victim.PATH + " HTTP/1.1\r\nHost: x\r\n\r\n";
  private static final String CHUNKED = "Transfer-Encoding: chunked\r\n";

  /** Header lines of a heartbeat, and what follows the head. */
  private static final List<List<String>> FRAMES =
      List.of(
          List.of("both lengths", "Content-Length: 5\r\n" + CHUNKED, "0\r\n\r\n"),
          List.of("both lengths, turned round", CHUNKED + "Content-Length: 5\r\n", "0\r\n\r\n"),
          List.of("two lengths", "Content-Length: 0\r\nContent-Length: 50\r\n", ""),
          List.of("a list of lengths", "Content-Length: 0, 50\r\n", ""),
          List.of("a signed length", "Content-Length: +0\r\n", ""),
          List.of("a negative length", "Content-Length: -1\r\n", ""),
          List.of("a hexadecimal length", "Content-Length: 0x0\r\n", ""),
          List.of("a length above 64 bits", "Content-Length: 99999999999999999999\r\n", ""),
          List.of("a blank before the colon", "Content-Length : 0\r\n", ""),
          List.of("an unknown coding", "Transfer-Encoding: xchunked\r\n", ""),
          List.of("no coding", "Transfer-Encoding: identity\r\n", ""),
          List.of("chunked is not last", "Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"),
          List.of("chunked twice", CHUNKED + CHUNKED, "0\r\n\r\n"),
          List.of("gzip before chunked", "Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"),
          List.of("a folded header", "X: a\r\n " + CHUNKED, "0\r\n\r\n"),
          List.of("a bare CR", "X: a\rContent-Length: 50\r\n", ""),
          List.of("a NUL in a header", "X: a\0b\r\n", ""),
          List.of("two hosts", "Host: y\r\n", ""),
          List.of("a chunk of no size", CHUNKED, "zz\r\n"),
          List.of("a chunk of negative size", CHUNKED, "-1\r\n\r\n"),
          List.of("a chunk above 64 bits", CHUNKED, "ffffffffffffffff1\r\n"),
          List.of("a chunk's extension without end", CHUNKED, "0;" + "a".repeat(20_000) + "\r\n"),
          List.of("trailers without end", CHUNKED, "0\r\n" + "T: x\r\n".repeat(5_000) + "\r\n"));

  private BadFraming() {}

  static Stream<Attack> all() {
    return Stream.concat(
        FRAMES.stream().map(frame -> heartbeat(frame.get(0), frame.get(1), frame.get(2))),
        Stream.of(
            bytes(
                "chunks in HTTP/1.0",
                "PUT "
                    + Victim.PATH
                    + " HTTP/1.0\r\nConnection: keep-alive\r\n"
                    + CHUNKED
                    + "\r\n0\r\n\r\n",
                REFUSED),
            bytes("no host", "GET /eureka/apps HTTP/1.1\r\n\r\n", REFUSED),
            bytes("a bad host", "GET /eureka/apps HTTP/1.1\r\nHost: a b\r\n\r\n", REFUSED),
            bytes("no version", "GET /eureka/apps\r\n\r\n", new Verdict(505, "")),
            bytes("another version", "GET /eureka/apps HTTP/9.0\r\n\r\n", new Verdict(505, "")),
            bytes("TLS", "\u0016\u0003\u0001\0\u00a5\u0001\0\0\u00a1\u0003\u0003", REFUSED),
            bytes("rubbish", "\u00ff\u00fe\u00fd".repeat(50) + "\r\n\r\n", REFUSED),
            bytes("a NUL in the path", "GET /eureka/\0 HTTP/1.1\r\nHost: x\r\n\r\n", REFUSED)));
  }

  private static Attack heartbeat(String name, String headers, String rest) {
    String head = "PUT " + Victim.PATH + " HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n";
    return bytes(name, head + rest, REFUSED);
  }

  private static Attack bytes(String name, String request, Verdict verdict) {
    return new Attack(name, (request + HIDDEN).getBytes(ISO_8859_1), verdict);
  }
}
