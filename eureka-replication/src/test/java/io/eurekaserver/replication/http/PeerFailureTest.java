// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import static io.eurekaserver.replication.http.ClientUnderTest.failure;
import static io.eurekaserver.replication.http.ClientUnderTest.value;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.google.common.net.InetAddresses;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.replication.http.ScriptedPeer.Reply;
import io.eurekaserver.replication.http.ScriptedPeer.Then;
import io.eurekaserver.replication.peer.PeerFailure;
import io.eurekaserver.replication.peer.PeerFailure.Kind;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.ReplyItem;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every way in which an exchange can fail: what it is, and what a person reads of it. */
class PeerFailureTest {

  private static final byte[] REPLY = "{\"responseList\":[{\"statusCode\":200}]}".getBytes(UTF_8);
  private static final Duration SHORT = Duration.ofMillis(200);

  private final ScriptedPeer peer = new ScriptedPeer();
  private final ClientUnderTest tested = new ClientUnderTest();

  @AfterEach
  void stop() {
    tested.close();
    peer.close();
  }

  private static CompletableFuture<List<ReplyItem>> send(ClientUnderTest tested, PeerUrl url) {
    OutgoingItem item = OutgoingItem.cancel(new InstanceId("A", "i"));
    return tested.client.replicate(url, List.of(item));
  }

  private PeerFailure batchFails() {
    return failure(send(tested, peer.url("user:secret@127.0.0.1")));
  }

  private void assertFails(Kind kind, String sentence) {
    PeerFailure failure = batchFails();
    assertThat(failure).hasMessage(sentence.replace("PEER", peer.url().toString()));
    assertThat(failure.kind()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({
    "503,CONGESTED",
    "429,CONGESTED",
    "502,CONGESTED",
    "504,CONGESTED",
    "400,REFUSED",
    "401,REFUSED",
    "403,REFUSED",
    "404,REFUSED",
    "405,REFUSED",
    "406,REFUSED",
    "407,REFUSED",
    "413,REFUSED",
    "415,REFUSED",
    "500,REFUSED",
    "501,REFUSED"
  })
  void status_isTold(int status, Kind kind) {
    peer.reply = Reply.of(status, "");

    assertFails(kind, "PEER answered " + status);
  }

  @ParameterizedTest
  @CsvSource({"429,CONGESTED", "503,CONGESTED", "504,CONGESTED", "500,REFUSED"})
  void identify_peerInTrouble_saysNothingOfItsKind(int status, Kind kind) {
    peer.reply = Reply.of(status, "");

    assertThat(failure(tested.client.identify(peer.url())).kind()).isEqualTo(kind);
  }

  @Test
  void statusWithBody_tellsItsBeginningOnOneLine() {
    peer.reply =
        Reply.gzipped(400, ("no\r\n\t\u0001batch\u001b[31m " + "x".repeat(500)).getBytes(UTF_8));

    assertFails(Kind.REFUSED, "PEER answered 400: no batch [31m " + "x".repeat(186));
  }

  @Test
  void redirect_isNotFollowed() {
    peer.reply = Reply.of(302, "Location: http://login.example.com/?token=1\r\n", new byte[0]);

    assertFails(Kind.REFUSED, "PEER answered 302 and points to http://login.example.com/");
    assertThat(peer.received).hasSize(1);
  }

  @Test
  void challenge_isNotAnswered() {
    peer.reply = Reply.of(401, "WWW-Authenticate: Basic realm=\"x\"\r\n", new byte[0]);

    assertFails(Kind.REFUSED, "PEER answered 401");
    assertThat(peer.received).hasSize(1);
  }

  @Test
  void undecodableReply_isRefused() {
    peer.reply = Reply.of(200, "<html></html>");

    assertThat(batchFails()).hasMessageContaining("what cannot be read: The JSON is malformed");
    assertThat(batchFails().kind()).isEqualTo(Kind.REFUSED);
  }

  @Test
  void silence_isCongestion() {
    peer.reply = Reply.then(Then.HANG);
    PeerClientSettings impatient = ClientUnderTest.settings(SHORT, false);

    try (ClientUnderTest other = new ClientUnderTest(impatient, Connections.JDK)) {
      PeerFailure failure = failure(send(other, peer.url()));

      assertThat(failure).hasMessage("no answer from " + peer.url() + " within 200 ms");
      assertThat(failure.kind()).isEqualTo(Kind.CONGESTED);
    }
  }

  @Test
  void silenceAmidTheBody_isCongestion() {
    peer.reply = Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n", REPLY, Then.HANG);
    PeerClientSettings impatient = ClientUnderTest.settings(SHORT, false);

    try (ClientUnderTest other = new ClientUnderTest(impatient, Connections.JDK)) {
      assertThat(failure(send(other, peer.url())).kind()).isEqualTo(Kind.CONGESTED);
    }
  }

  @Test
  void nobodyListens_isUnreachable() throws Exception {
    int port;
    try (ServerSocket gone = new ServerSocket(0, 1, InetAddresses.forString("127.0.0.1"))) {
      port = gone.getLocalPort();
    }
    PeerUrl url = PeerUrl.of("http://user:secret@127.0.0.1:" + port + "/eureka/");

    PeerFailure failure = failure(send(tested, url));

    assertThat(failure).hasMessage("connection refused by http://127.0.0.1:" + port + "/eureka/");
    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void unknownHost_isUnreachable() {
    PeerAddresses.Lookup nobody =
        host -> {
          throw new UnknownHostException(host);
        };

    try (ClientUnderTest other = new ClientUnderTest(ClientUnderTest.settings(), nobody)) {
      PeerFailure failure = failure(send(other, peer.url("nobody.example.com")));

      assertThat(failure).hasMessageStartingWith("no such host: nobody.example.com of http://");
      assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    }
  }

  /** A name server that hangs must not hold up peers with other names. */
  @Test
  void hangingLookup_costsOthersNothing() throws Exception {
    CountDownLatch end = new CountDownLatch(1);
    PeerAddresses.Lookup lookup =
        host -> {
          if (host.equals("hangs.example.com")) {
            awaitEnd(end);
          }
          return List.of(InetAddresses.forString("127.0.0.1"));
        };
    peer.reply = Reply.of(200, "", REPLY);

    try (ClientUnderTest other = new ClientUnderTest(ClientUnderTest.settings(), lookup)) {
      List<CompletableFuture<List<ReplyItem>>> waiting =
          IntStream.range(0, 20).mapToObj(i -> send(other, peer.url("hangs.example.com"))).toList();

      assertThat(value(send(other, peer.url("works.example.com")))).hasSize(1);
      assertThat(waiting).noneMatch(CompletableFuture::isDone);
      end.countDown();
      for (CompletableFuture<List<ReplyItem>> late : waiting) {
        assertThat(value(late)).hasSize(1);
      }
    }
  }

  private static void awaitEnd(CountDownLatch end) {
    try {
      end.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @ParameterizedTest
  @CsvSource({"CLOSE", "RESET"})
  void connectionEndsWithoutAnswer_isUnreachable(Then then) {
    peer.reply = Reply.then(then);

    PeerFailure failure = batchFails();

    assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure.getMessage()).contains("connection", peer.url().toString());
  }

  @ParameterizedTest
  @CsvSource({"CLOSE", "RESET"})
  void connectionEndsAmidTheBody_isUnreachable(Then then) {
    peer.reply = Reply.raw("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n", REPLY, then);

    assertThat(batchFails().kind()).isEqualTo(Kind.UNREACHABLE);
  }

  @Test
  void otherProtocol_isRefused() {
    peer.reply = Reply.raw("SSH-2.0-OpenSSH_9.9\r\n\r\n", new byte[0], Then.CLOSE);

    assertThat(batchFails()).hasMessageStartingWith(peer.url() + " does not speak HTTP");
    assertThat(batchFails().kind()).isEqualTo(Kind.REFUSED);
  }

  @Test
  void truncatedGzip_isRefused() {
    byte[] whole = ScriptedPeer.gzip(REPLY);
    byte[] half = Arrays.copyOf(whole, whole.length - 9);
    peer.reply = Reply.of(200, "Content-Encoding: gzip\r\n", half);

    assertFails(Kind.REFUSED, "PEER answered what cannot be read: Its compression is damaged.");
  }

  @Test
  void largeAnswer_isCutOff() {
    peer.reply = Reply.of(200, " ".repeat(100_001));

    assertFails(Kind.REFUSED, "PEER answered more than 100000 bytes");
  }

  @Test
  void endlessAnswer_isCutOff() {
    peer.reply =
        Reply.raw("HTTP/1.1 200 OK\r\n\r\n", " ".repeat(300_000).getBytes(UTF_8), Then.HANG);

    assertFails(Kind.REFUSED, "PEER answered more than 100000 bytes");
  }

  @Test
  void gzipBomb_isCutOff() {
    peer.reply = Reply.gzipped(200, " ".repeat(5_000_000).getBytes(UTF_8));

    assertFails(Kind.REFUSED, "PEER answered more than 100000 bytes");
  }

  @Test
  void stop_endsWhatRuns() {
    peer.reply = Reply.then(Then.HANG);
    CompletableFuture<?> running = send(tested, peer.url());
    await().until(() -> peer.received.size() == 1);

    tested.close();

    assertThat(failure(running).kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(failure(send(tested, peer.url())).kind()).isNotNull();
  }
}
