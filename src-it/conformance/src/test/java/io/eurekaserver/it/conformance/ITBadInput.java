// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.eurekaserver.it.ServerLaunch;
import io.eurekaserver.it.ServerProcess;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * One running jar with little memory, attacked with bad requests of every kind. Each is refused as
 * the protocol says, none changes anything, and after each kind the server works as before it.
 */
class ITBadInput {

  private static ServerProcess server;
  private static Victim victim;

  @TempDir private static Path directory;

  @BeforeAll
  static void start() {
    server =
        new ServerLaunch()
            .environment("JAVA_TOOL_OPTIONS", "-Xmx64m")
            .args(
                "--eureka.server.use-read-only-response-cache=false",
                "--eureka.server.max-request-body-bytes=" + BadContent.LIMIT)
            .start();
    victim = new Victim(server);
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> unusableJson_isRefusedWhole() {
    return each(BadJson.all());
  }

  @TestFactory
  Stream<DynamicTest> missingField_isNamed() {
    return each(Missing.all());
  }

  /** The file and the address that entities name are never touched. */
  @TestFactory
  Stream<DynamicTest> unusableXml_isRefusedWhole() throws IOException {
    Path secret = Files.writeString(directory.resolve("secret"), "SECRET");
    ServerSocket trap = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    String address = "http://127.0.0.1:" + trap.getLocalPort() + "/x";
    return Stream.concat(
        each(BadXml.all(secret.toUri().toString(), address)),
        Stream.of(DynamicTest.dynamicTest("nobody came", () -> assertNobodyCame(trap))));
  }

  private static void assertNobodyCame(ServerSocket trap) throws IOException {
    try (trap) {
      trap.setSoTimeout(1);
      assertThatThrownBy(trap::accept).isInstanceOf(SocketTimeoutException.class);
    }
  }

  @TestFactory
  Stream<DynamicTest> unusableBatch_changesNothing() {
    return each(BadBatches.all());
  }

  /** Checked before anything is done: not even the lease is renewed. */
  @TestFactory
  Stream<DynamicTest> unusableParameter_changesNothing() {
    return each(BadParameters.all());
  }

  @TestFactory
  Stream<DynamicTest> absurdTarget_isRefused() {
    return each(BadTargets.all());
  }

  @TestFactory
  Stream<DynamicTest> wrongTypeEncodingOrSize_isRefused() {
    return each(BadContent.all());
  }

  @TestFactory
  Stream<DynamicTest> ambiguousFraming_isRefusedAndTheConnectionClosed() {
    return Stream.concat(
        BadFraming.all().map(attack -> test(attack, attack::assertRepelledAndCutOff)),
        afterwards());
  }

  /** What is odd, but harmless, is accepted, and leaves every document readable. */
  @Test
  void oddButHarmless_registersAndIsReadInBothFormats() throws Exception {
    for (String fields : OddInstances.FIELDS) {
      OddInstances.assertHarmless(server, fields);
      victim.assertUntouched();
    }
    victim.assertServerGoesOn();
    assertThat(OddInstances.FIELDS).isNotEmpty();
  }

  private static Stream<DynamicTest> each(Stream<Attack> attacks) {
    return Stream.concat(attacks.map(attack -> test(attack, attack::assertRepelled)), afterwards());
  }

  private static Stream<DynamicTest> afterwards() {
    return Stream.of(
        DynamicTest.dynamicTest("the server goes on", () -> victim.assertServerGoesOn()));
  }

  private static DynamicTest test(Attack attack, Launch launch) {
    return DynamicTest.dynamicTest(
        attack.name(),
        () -> {
          launch.at(server.port());
          victim.assertUntouched();
        });
  }

  private interface Launch {
    void at(int port) throws IOException;
  }
}
