// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.web.error.Cause;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Request bodies: framing, limits, compression, and senders that stop in the middle. */
@Timeout(60)
class HttpBodyTest {

  private final ProbeResource probe = new ProbeResource();
  private TestServer server = start(TestServer.settings());

  private TestServer start(HttpSettings settings) {
    return new TestServer(ProbeResource.application(probe), settings);
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

  /** The server cannot wait for what may never come; a client must not use the connection again. */
  @Test
  void refusedBeforeItsBodyCame_saysThatTheConnectionEnds() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send("POST /probe/id/%FF HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");
      RawConnection.Answer answer = connection.answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.headers()).containsEntry("Connection", "close");
      assertThat(connection.isClosedByServer()).isTrue();
    }
  }

  @Test
  void refusedWhenItsBodyIsThere_theConnectionGoesOn() throws IOException {
    try (RawConnection connection = server.connect()) {
      connection.send(
          "POST /probe/id/%FF HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabcabcabc");
      RawConnection.Answer answer = connection.answer();

      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.headers()).doesNotContainKey("Connection");
      connection.send("GET /probe/id/1 HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(connection.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void tooLargeBody_is413WithOneSentence() throws IOException {
    var answer = server.exchange("POST /probe/size", "", new byte[100_001]);

    assertThat(answer.status()).isEqualTo(413);
    assertThat(answer.text()).isEqualTo("The body is larger than the limit of 100000 bytes.");
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
    assertThat(answer.text()).isEqualTo("The gzip data of the body ends too early.");
  }

  @Test
  void damagedGzip_is400WithOneSentence() throws IOException {
    byte[] damaged = gzip("a body".getBytes(UTF_8));
    damaged[damaged.length - 6] ^= 1;

    var crc = server.exchange("POST /probe/size", "Content-Encoding: gzip\r\n", damaged);
    var plain = server.exchange("POST /probe/size", "Content-Encoding: gzip\r\n", "not gzip");

    assertThat(crc.status()).isEqualTo(400);
    assertThat(crc.text()).isEqualTo("The gzip data of the body is damaged.");
    assertThat(plain.text()).isEqualTo("The gzip data of the body is damaged.");
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
  void halfSentBody_isCutOffAfterTheIdleTimeout() throws IOException {
    restart(TestServer.settings(Duration.ofMillis(300), 0));
    try (RawConnection connection = server.connect()) {
      connection.send("POST /probe/size HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");

      assertThat(connection.answer().status()).isEqualTo(408);
      assertThat(connection.isClosedByServer()).isTrue();
    }
    assertThat(server.refusals.count(Cause.TOO_SLOW)).isEqualTo(1);
  }

  /** Or a heartbeat every thirty seconds would meet a connection that is just being closed. */
  @Test
  void silenceBetweenRequests_mayLastLongerThanSilenceInOne() throws Exception {
    restart(TestServer.settings(Duration.ofMillis(200), Duration.ofSeconds(30), 0));
    try (RawConnection idle = server.connect();
        RawConnection halfSent = server.connect()) {
      idle.send("GET /probe/id/1 HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(idle.answer().status()).isEqualTo(200);

      halfSent.send("POST /probe/size HTTP/1.1\r\nHost: x\r\nContent-Length: 9\r\n\r\nabc");
      assertThat(halfSent.answer().status()).isEqualTo(408);
      idle.send("GET /probe/id/2 HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(idle.answer().status()).isEqualTo(200);
    }
  }

  @Test
  void silenceBetweenRequests_endsWithTheKeepAliveTimeout() throws Exception {
    restart(TestServer.settings(Duration.ofSeconds(30), Duration.ofMillis(200), 0));
    try (RawConnection connection = server.connect()) {
      connection.send("GET /probe/id/1 HTTP/1.1\r\nHost: x\r\n\r\n");
      assertThat(connection.answer().status()).isEqualTo(200);

      assertThat(connection.isClosedByServer()).isTrue();
    }
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
}
