// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.web.error.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** HTTP as it goes over the wire, byte by byte, against the real Jetty and the real Jersey. */
@Timeout(60)
class HttpServerTest {

  private final ProbeResource probe = new ProbeResource();
  private TestServer server = start(TestServer.settings());

  private TestServer start(HttpSettings settings) {
    return new TestServer(
        new ResourceConfig().register(probe).register(RopeWriter.class), settings);
  }

  private void restart(HttpSettings settings) {
    server.close();
    server = start(settings);
  }

  @AfterEach
  void stop() {
    probe.finish.countDown();
    server.close();
  }

  private static byte[] gzip(byte[] plain) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(out)) {
      gzip.write(plain);
    }
    return out.toByteArray();
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
        "/probe/id/x?q=a|b | [x][a|b]",
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
  @ValueSource(strings = {"/probe/../x", "/probe/%2e%2e/x", "/probe/id/%zz", "/probe/id/%FF", "*"})
  void path_illegal_isOneSentence(String target) throws IOException {
    var answer = server.exchange("OPTIONS " + target, "", "");

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).contains("path").doesNotContain("<", "\n");
    assertThat(server.refusals.count(Cause.BAD_PATH)).isEqualTo(1);
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
  void chunkedBody_arrivesWhole() throws IOException {
    String chunks = "3\r\nabc\r\n2\r\nde\r\n0\r\n\r\n";
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST /probe/size HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n" + chunks);

      assertThat(connection.answer().text()).isEqualTo("5");
    }
  }

  @Test
  void expectContinue_isInvitedToSend() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST /probe/size HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 4\r\n\r\n");
      assertThat(connection.answer().status()).isEqualTo(100);
      connection.send("abcd");
      assertThat(connection.answer().text()).isEqualTo("4");
    }
  }

  @Test
  void expectContinue_tooLarge_isRefusedBeforeItIsSent() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST /probe/size HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 100001\r\n\r\n");
      assertThat(connection.answer().status()).isEqualTo(413);
    }
  }

  @Test
  void bodyInPieces_isPutTogether() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /probe/size HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");
      connection.send("def");
      connection.send("ghi");

      assertThat(connection.answer().text()).isEqualTo("9");
    }
  }

  @Test
  void tooLargeBody_is413WithOneSentence() throws IOException {
    var answer = server.exchange("POST /probe/size", "", new byte[100_001]);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).isEqualTo("the body is larger than the limit of 100000 bytes");
    assertThat(server.exchange("POST /probe/size", "", new byte[100_000]).text())
        .isEqualTo("100000");
  }

  @Test
  void tooLargeChunkedBody_is413() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /probe/size HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
      connection.send("186a1\r\n").send(new byte[100_001]).send("\r\n0\r\n\r\n");

      assertThat(connection.answer().status()).isEqualTo(413);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"gzip", "GZIP", "x-gzip"})
  void gzipBody_isUnpacked(String encoding) throws IOException {
    var answer =
        server.exchange(
            "POST /probe/size", "Content-Encoding: " + encoding + "\r\n", gzip(new byte[50_000]));

    assertThat(answer.text()).isEqualTo("50000");
  }

  /** A few hundred bytes that would become a hundred times the limit. */
  @Test
  void gzipBomb_isStoppedAtTheLimit() throws IOException {
    var answer =
        server.exchange(
            "POST /probe/size", "Content-Encoding: gzip\r\n", gzip(new byte[10_000_000]));

    assertThat(answer.status()).isEqualTo(413);
    assertThat(server.refusals.count(Cause.TOO_LARGE)).isEqualTo(1);
  }

  @Test
  void truncatedGzip_is400WithOneSentence() throws IOException {
    byte[] whole = gzip("a body that is long enough to be cut".getBytes(UTF_8));
    byte[] half = Arrays.copyOf(whole, whole.length / 2);

    var answer = server.exchange("POST /probe/size", "Content-Encoding: gzip\r\n", half);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.text()).isEqualTo("the gzip data of the body ends too early");
  }

  @Test
  void damagedGzip_is400WithOneSentence() throws IOException {
    byte[] damaged = gzip("a body".getBytes(UTF_8));
    damaged[damaged.length - 6] ^= 1;

    var crc = server.exchange("POST /probe/size", "Content-Encoding: gzip\r\n", damaged);
    var plain = server.exchange("POST /probe/size", "Content-Encoding: gzip\r\n", "not gzip");

    assertThat(crc.status()).isEqualTo(400);
    assertThat(crc.text()).isEqualTo("the gzip data of the body is damaged");
    assertThat(plain.text()).isEqualTo("the gzip data of the body is damaged");
  }

  @Test
  void unknownContentEncoding_is415ThatNamesTheKnownOne() throws IOException {
    var answer = server.exchange("POST /probe/size", "Content-Encoding: br\r\n", "x");

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.body()).isEmpty();
    assertThat(answer.headers()).containsEntry("Accept-Encoding", "gzip");
  }

  /** An empty body has no encoding, whatever the header claims. */
  @Test
  void emptyBodyWithContentEncoding_isEmpty() throws IOException {
    assertThat(server.exchange("PUT /probe/empty", "Content-Encoding: gzip\r\n", "").status())
        .isEqualTo(200);
  }

  @Test
  void oversizedHeaders_are431() throws IOException {
    var answer = server.exchange("GET /probe/id/1", "X: " + "x".repeat(9000) + "\r\n", "");

    assertThat(answer.status()).isEqualTo(431);
    assertThat(answer.text()).doesNotContain("<");
  }

  @Test
  void oversizedTarget_is414() throws IOException {
    assertThat(server.get("/" + "x".repeat(9000)).status()).isEqualTo(414);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "rubbish\r\n\r\n",
        "GET /x HTTP/1.1\r\n\r\n",
        "GET /x HTTP/1.1\r\nHost: x\r\nbad header\r\n\r\n",
        "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: -1\r\n\r\n",
        "POST /x HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n",
      })
  void notHttp_isOneSentenceAndTheServerGoesOn(String bytes) throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send(bytes);
      var answer = connection.answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.text()).doesNotContain("<", "\n", "Exception");
    }
    assertThat(server.get("/probe/id/1").status()).isEqualTo(200);
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
  void halfSentBody_isCutOffAfterTheIdleTimeout() throws IOException {
    restart(TestServer.settings(Duration.ofMillis(300), 0));
    try (RawConnection connection = server.connect()) {
      connection.send("POST /probe/size HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");

      assertThat(connection.answer().status()).isEqualTo(408);
      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertThat(server.refusals.count(Cause.TOO_SLOW)).isEqualTo(1);
  }

  /** A byte now and then never trips the idle timeout. */
  @Test
  void drippingBody_isCutOffByItsRate() throws Exception {
    restart(TestServer.settings(Duration.ofSeconds(30), 1_000));
    try (RawConnection connection = server.connect()) {
      connection.send("POST /probe/size HTTP/1.1\r\nHost: x\r\nContent-Length: 99\r\n\r\nabc");
      CompletableFuture<RawConnection.Answer> answer =
          CompletableFuture.supplyAsync(() -> answerOf(connection));
      while (!answer.isDone()) {
        answer.copy().completeOnTimeout(null, 400, TimeUnit.MILLISECONDS).get();
        drip(connection);
      }

      assertThat(answer.get().status()).isEqualTo(408);
      assertThat(answer.get().headers()).containsEntry("Connection", "close");
    }
  }

  @Test
  void drippingHeaders_areCutOff() throws Exception {
    restart(TestServer.settings(Duration.ofMillis(500), 100));
    try (RawConnection connection = server.connect()) {
      connection.send("GET /probe/id/1 HTTP/1.1\r\nHost: x\r\nX: ");
      CompletableFuture<Boolean> closed =
          CompletableFuture.supplyAsync(
              () -> {
                try {
                  return connection.isClosedByServer();
                } catch (IOException e) {
                  return false;
                }
              });
      while (!closed.isDone()) {
        closed.copy().completeOnTimeout(null, 100, TimeUnit.MILLISECONDS).get();
        drip(connection);
      }

      assertThat(closed.get()).isTrue();
    }
  }

  private static RawConnection.Answer answerOf(RawConnection connection) {
    try {
      return connection.answer();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void drip(RawConnection connection) {
    try {
      connection.send("x");
    } catch (IOException closed) {
      // what the test waits for
    }
  }

  /** The connection dies in the middle of a body: no answer, and the server goes on. */
  @Test
  void senderGoesAway_nothingIsHeld() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /probe/size HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");
    }
    assertThat(server.get("/probe/id/1").status()).isEqualTo(200);
  }

  @Test
  void fault_withoutMapper_isAnEmpty500() throws IOException {
    var answer = server.get("/probe/fault");

    assertThat(answer.status()).isEqualTo(500);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void portInUse_isOneClearSentence() {
    HttpSettings taken = TestServer.settings().withPort(server.port());
    HttpServer second =
        new HttpServer(
            taken,
            new JerseyHandler(
                new ResourceConfig(),
                taken,
                server.refusals,
                com.google.common.base.Ticker.systemTicker()));

    assertThatThrownBy(second::start)
        .isInstanceOf(HttpServer.CannotListenException.class)
        .hasMessage(
            "port %d is in use on 127.0.0.1: stop the other process or set server.port",
            server.port());
  }

  @Test
  void foreignAddress_isOneClearSentence() {
    HttpSettings foreign =
        new HttpSettings(
            "192.0.2.1", 0, "", 1, 8192, Duration.ofSeconds(1), 0, 8, Duration.ofSeconds(1));
    HttpServer server2 =
        new HttpServer(
            foreign,
            new JerseyHandler(
                new ResourceConfig(),
                foreign,
                server.refusals,
                com.google.common.base.Ticker.systemTicker()));

    assertThatThrownBy(server2::start)
        .hasMessageStartingWith("cannot listen on port 0 of 192.0.2.1: ");
  }

  @Test
  void stop_runningRequestFinishesAndNewConnectionsAreRefused() throws Exception {
    try (RawConnection connection = server.connect()) {
      connection.send("GET /probe/slow HTTP/1.1\r\nHost: x\r\n\r\n");
      probe.started.await(10, TimeUnit.SECONDS);
      int port = server.port();
      CompletableFuture<Boolean> stopped = CompletableFuture.supplyAsync(server.server()::stop);
      org.awaitility.Awaitility.await().until(() -> refusesConnections(port));
      probe.finish.countDown();

      assertThat(connection.answer().text()).isEqualTo("slow");
      assertThat(stopped.get(5, TimeUnit.SECONDS)).isTrue();
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  private static boolean refusesConnections(int port) {
    try {
      new RawConnection(port).close();
      return false;
    } catch (IOException refused) {
      return true;
    }
  }
}
