// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static io.eurekaserver.it.conformance.Verdict.NOT_AN_INSTANCE;
import static io.eurekaserver.it.conformance.Verdict.NOT_XML;
import static io.eurekaserver.it.conformance.Verdict.REFUSED;
import static io.eurekaserver.it.conformance.Verdict.TOO_LARGE;
import static io.eurekaserver.it.conformance.Verdict.UNSUPPORTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.it.InstanceBody;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** A right registration under a wrong type or encoding, or behind too many bytes. */
final class BadContent {

  /** What the server under attack is told to accept at most. */
  static final int LIMIT = 256 * 1024;

  private static final String JSON = "Content-Type: application/json\r\n";
  private static final String GZIP = JSON + "Content-Encoding: gzip\r\n";
  private static final byte[] BODY =
      InstanceBody.of(Victim.APP, Victim.ID, "DOWN").json().getBytes(UTF_8);

  private BadContent() {}

  static Stream<Attack> all() {
    return Stream.of(sizes(), encodings(), types()).flatMap(attacks -> attacks);
  }

  private static Stream<Attack> sizes() {
    byte[] chunk = new byte[LIMIT + 1];
    Arrays.fill(chunk, (byte) ' ');
    String chunked = JSON + "Transfer-Encoding: chunked\r\n";
    String size = Integer.toHexString(chunk.length) + "\r\n";
    return Stream.of(
        new Attack(
            "a length over the limit",
            Attack.request(
                "POST /eureka/apps/VICTIM", JSON + "Content-Length: " + (LIMIT + 1) + "\r\n"),
            TOO_LARGE),
        new Attack(
            "the largest length",
            Attack.request(
                "POST /eureka/apps/VICTIM", JSON + "Content-Length: " + Long.MAX_VALUE + "\r\n"),
            TOO_LARGE),
        new Attack(
            "a chunk over the limit",
            join(Attack.request("POST /eureka/apps/VICTIM", chunked), size.getBytes(UTF_8), chunk),
            TOO_LARGE),
        post("a gzip bomb", GZIP, gzip(new byte[200 * LIMIT]), TOO_LARGE));
  }

  private static Stream<Attack> encodings() {
    byte[] packed = gzip(BODY);
    byte[] damaged = packed.clone();
    damaged[damaged.length - 6] ^= 1;
    return Stream.of(
        post("half of a gzip", GZIP, Arrays.copyOf(packed, packed.length / 2), REFUSED),
        post("a gzip without its end", GZIP, Arrays.copyOf(packed, packed.length - 4), REFUSED),
        post("a damaged gzip", GZIP, damaged, REFUSED),
        post("no gzip", GZIP, BODY, REFUSED),
        post("gzip that nobody named", JSON, packed, NOT_AN_INSTANCE),
        post("gzip twice", JSON + "Content-Encoding: gzip, gzip\r\n", packed, UNSUPPORTED),
        post("another encoding", JSON + "Content-Encoding: br\r\n", BODY, UNSUPPORTED));
  }

  private static Stream<Attack> types() {
    return Stream.of(
        post("no type", "", BODY, UNSUPPORTED),
        post("text", "Content-Type: text/plain\r\n", BODY, UNSUPPORTED),
        post("a form", "Content-Type: application/x-www-form-urlencoded\r\n", BODY, UNSUPPORTED),
        post("UTF-16", "Content-Type: application/json;charset=utf-16\r\n", BODY, UNSUPPORTED),
        post("JSON as XML", "Content-Type: application/xml\r\n", BODY, NOT_XML),
        post("a type that is none", "Content-Type: ;;;\r\n", BODY, UNSUPPORTED),
        post("nothing", JSON, new byte[0], NOT_AN_INSTANCE));
  }

  private static Attack post(String name, String headers, byte[] body, Verdict verdict) {
    return new Attack(name, Attack.request("POST /eureka/apps/VICTIM", headers, body), verdict);
  }

  private static byte[] join(byte[]... parts) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      all.writeBytes(part);
    }
    return all.toByteArray();
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packed.toByteArray();
  }
}
