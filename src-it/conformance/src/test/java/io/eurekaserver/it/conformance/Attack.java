// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.web.server.RawConnection;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** Bytes that want to do harm, and what they deserve. */
final class Attack {

  private final String name;
  private final byte[] bytes;
  private final Verdict verdict;

  /**
   * An attack.
   *
   * @param name what is wrong with it
   * @param bytes a request, well-formed or not
   * @param verdict the answer
   */
  Attack(String name, byte[] bytes, Verdict verdict) {
    this.name = name;
    this.bytes = bytes;
    this.verdict = verdict;
  }

  /** What is wrong with it. */
  String name() {
    return name;
  }

  /** A request; header lines end with CRLF. */
  static byte[] request(String methodAndTarget, String headers, byte[] body) {
    String length = body.length == 0 ? "" : "Content-Length: " + body.length + "\r\n";
    String head = methodAndTarget + " HTTP/1.1\r\nHost: x\r\n" + headers + length + "\r\n";
    ByteArrayOutputStream request = new ByteArrayOutputStream();
    request.writeBytes(head.getBytes(UTF_8));
    request.writeBytes(body);
    return request.toByteArray();
  }

  /** A request without a body. */
  static byte[] request(String methodAndTarget, String headers) {
    return request(methodAndTarget, headers, new byte[0]);
  }

  /** The server answers as it should, and says nothing that helps the attacker. */
  void assertRepelled(int port) throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      assertAnswer(connection.send(bytes).answer());
    }
  }

  /** The same, and nothing that came after the bad bytes is taken for a request. */
  void assertRepelledAndCutOff(int port) throws IOException {
    try (RawConnection connection = new RawConnection(port)) {
      assertAnswer(connection.send(bytes).answer());
      assertThat(connection.readToEnd()).as("after the refusal").isEmpty();
    }
  }

  private void assertAnswer(RawConnection.Answer answer) {
    assertThat(answer.status()).as("status of %s", answer).isEqualTo(verdict.status());
    assertThat(answer.text()).matches(verdict.body());
    assertThat(answer.toString()).doesNotContainPattern(Trouble.inAnswer());
  }
}
