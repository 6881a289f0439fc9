// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as they go over the wire, byte by byte, from the real Jetty and the real Jersey. */
@Timeout(60)
class HttpAnswerTest {

  private static TestServer server;

  @BeforeAll
  static void start() {
    server = new TestServer(ProbeResource.application(new ProbeResource()), TestServer.settings());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @Test
  void emptyAnswer_hasLengthZeroAndNoType() throws IOException {
    var answer = server.exchange("PUT /probe/empty", "Accept-Encoding: gzip\r\n", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers()).containsOnlyKeys("Content-Length", "Date");
    assertThat(answer.headers()).containsEntry("Content-Length", "0");
  }

  @Test
  void noContent_hasNoLength() throws IOException {
    var answer = server.exchange("POST /probe/nothing", "", "x");

    assertThat(answer.status()).isEqualTo(204);
    assertThat(answer.headers()).containsOnlyKeys("Date");
  }

  @Test
  void unknownPath_isEmpty404() throws IOException {
    var answer = server.get("/eureka/nothing");

    assertThat(answer.status()).isEqualTo(404);
    assertThat(answer.headers()).containsOnlyKeys("Content-Length", "Date");
    assertThat(answer.body()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/probe/id/a%2Fb | [a/b]",
        "/probe/id/a%5Cb | [a\\b]",
        "/probe/id/a%25b | [a%b]",
        "/probe/id/a%252Fb | [a%2Fb]",
        "/probe/id/a%20b+c | [a b+c]",
        "/probe/id/h:80@x | [h:80@x]",
        "/probe/id/[::1]:80 | [[::1]:80]",
        "/probe/id/%C3%BCml | [üml]",
        "/probe/id/%3Fa%23b | [?a#b]",
        "/probe/id/http:%2F%2Fh%2F | [http://h/]",
        "//eureka//probe/id/x/ | [x]",
        "/eureka/v2/probe/id/x;a=b | [x]",
        "/probe/id/x?q=a+b%2Bc | [x][a b+c]",
        "/probe/id/x?q=a^b | [x][a^b]",
        "http://other/probe/id/x | [x]",
      })
  void path_unusualIds_reachTheResourceDecodedOnce(String target, String seen) throws IOException {
    String host = target.startsWith("http://") ? "other" : "x";
    try (RawConnection connection = server.connect()) {
      connection.send("GET " + target + " HTTP/1.1\r\nHost: " + host + "\r\n\r\n");

      assertThat(connection.answer().text()).isEqualTo(seen);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/probe/../x", "/probe/%2e%2e/x", "/probe/..;x/x", "/probe/id/%FF"})
  void path_illegal_isOneSentence(String target) throws IOException {
    var answer = server.exchange("OPTIONS " + target, "", "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text())
        .contains("path or query")
        .endsWith(".")
        .doesNotContain("<", "\n", "..");
  }

  @ParameterizedTest
  @CsvSource({"PATCH,405", "DELETE,405", "TRACE,405", "POST,405", "BREW,405"})
  void otherMethods_are405WithAllow(String method, int status) throws IOException {
    var answer = server.exchange(method + " /probe/empty", "", "");

    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers().get("Allow")).contains("PUT");
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void options_isEmptyWithAllow() throws IOException {
    var answer = server.exchange("OPTIONS /probe/id/x", "", "");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("Allow")).contains("GET", "HEAD", "OPTIONS");
    assertThat(answer.headers()).containsEntry("Content-Length", "0");
  }

  @Test
  void head_hasTheHeadersOfGetAndTheConnectionGoesOn() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send("HEAD /probe/rope/3/5000 HTTP/1.1\r\nHost: x\r\n\r\n");
      var head = connection.answer(true);
      connection.send("GET /probe/rope/3/5000 HTTP/1.1\r\nHost: x\r\n\r\n");
      var get = connection.answer();

      assertThat(head.headers()).containsEntry("Content-Length", "15000");
      assertThat(head.headers().keySet()).isEqualTo(get.headers().keySet());
      assertThat(get.body()).hasSize(15_000);
    }
  }

  /** Pieces that are gathered, sent whole, cut up, and empty. */
  @ParameterizedTest
  @CsvSource({"1,1", "1,70000", "2000,37", "3,9000", "100,66000", "5000,1234", "7,8192", "0,0"})
  void rope_anyPieces_arriveInOrder(int pieces, int bytes) throws IOException {
    var answer = server.get("/probe/rope/" + pieces + "/" + bytes);

    assertThat(answer.headers()).containsEntry("Content-Length", "" + pieces * bytes);
    assertThat(answer.body()).hasSize(pieces * bytes);
    for (int i = 0; i < pieces; i++) {
      byte[] piece = Arrays.copyOfRange(answer.body(), i * bytes, (i + 1) * bytes);
      assertThat(piece[0]).isEqualTo((byte) ('a' + i % 26));
      assertThat(piece[bytes - 1]).isEqualTo(piece[0]);
    }
  }

  @Test
  void stream_ofUnknownLength_arrivesWhole() throws IOException {
    assertThat(server.get("/probe/stream").body()).hasSize(100_000);
  }

  @Test
  void suspendedCall_isAnsweredWhenResumed() throws IOException {
    assertThat(server.get("/probe/later").text()).isEqualTo("later");
  }

  @Test
  void suspendedCall_timesOut() throws IOException {
    assertThat(server.get("/probe/never").status()).isEqualTo(503);
  }

  @Test
  void pipelinedRequests_areAnsweredInOrder() throws IOException {
    try (RawConnection connection = server.connect()) {
      String put = "PUT /probe/empty HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\n{}";
      connection.send(put + "GET /probe/id/1 HTTP/1.1\r\nHost: x\r\n\r\n" + put);

      assertThat(connection.answer().status()).isEqualTo(200);
      assertThat(connection.answer().text()).isEqualTo("[1]");
      assertThat(connection.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void http10_isAnsweredAndClosed() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /probe/id/1 HTTP/1.0\r\n\r\n");

      assertThat(connection.answer().text()).isEqualTo("[1]");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void http10KeepAlive_staysOpen() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send("PUT /probe/empty HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
      assertThat(connection.answer().headers()).containsEntry("Connection", "keep-alive");
      connection.send("GET /probe/id/2 HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
      assertThat(connection.answer().text()).isEqualTo("[2]");
    }
  }

  @Test
  void oversizedHeaders_are431() throws IOException {
    var answer = server.exchange("GET /probe/id/1", "X: " + "x".repeat(9000) + "\r\n", "");

    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.text()).doesNotContain("<");
  }

  /** Jersey looks at it for every request, and failed on the first of these with a stack trace. */
  @ParameterizedTest
  @ValueSource(strings = {"application/json;q=x", ";;;", "\"", "x"})
  void contentTypeThatMakesNoSense_isLeftToTheResource(String type) throws IOException {
    var answer = server.exchange("PUT /probe/empty", "Content-Type: " + type + "\r\n", "{}");

    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void oversizedTarget_is414SaidOnce() throws IOException {
    var answer = server.get("/" + "x".repeat(9000));

    assertThat(answer.status()).isEqualTo(414);
    assertThat(answer.text()).isEqualTo("The request was refused as uri too long.");
  }

  /** A proxy that reads it otherwise would let what follows through as part of this request. */
  @ParameterizedTest
  @CsvSource({"1.1,'gzip, chunked'", "1.0,chunked", "1.0,'gzip, chunked'"})
  void unusualTransferCoding_isRefusedAndNothingAfterItIsRead(String version, String coding)
      throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "PUT /probe/empty HTTP/%s\r\nHost: x\r\nConnection: keep-alive\r\n".formatted(version)
              + "Transfer-Encoding: "
              + coding
              + "\r\n\r\n0\r\n\r\n"
              + "GET /probe/id/1 HTTP/1.1\r\nHost: x\r\n\r\n");

      assertThat(connection.answer().status()).isEqualTo(400);
      assertThat(connection.readToEnd()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rubbish\r\n\r\n",
        "GET /x HTTP/1.1\r\n\r\n",
        "GET /x HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n",
        "GET /%zz HTTP/1.1\r\nHost: x\r\n\r\n",
        "GET /x%00 HTTP/1.1\r\nHost: x\r\n\r\n",
        "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      })
  void notHttp_isOneSentenceAndTheServerClosesAndGoesOn(String bytes) throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send(bytes);
      var answer = connection.answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).doesNotContain("<", "\n", "Exception");
      assertThat(answer.headers())
          .as("said before it is done")
          .containsEntry("Connection", "close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertThat(server.get("/probe/id/1").status()).isEqualTo(200);
  }

  /** Without {@link FailuresInPlace}, most senders see their connection end and no answer. */
  @Test
  void requestThatEndsInTheMiddle_isAnsweredToASenderThatWaits() throws IOException {
    for (int i = 0; i < 20; i++) {
      try (RawConnection connection = server.connect()) {
        connection.send("PUT /probe/empty HTT").endSending();

        assertThat(connection.answer().status()).isEqualTo(400);
      }
    }
  }

  @Test
  void badChunk_is400() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST /probe/size HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n");

      assertThat(connection.answer().status()).isEqualTo(400);
    }
  }

  @Test
  void fault_withoutMapper_isAnEmpty500() throws IOException {
    var answer = server.get("/probe/fault");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).isEmpty();
  }
}
