// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.replication.BatchSource;
import io.eurekaserver.web.server.RopeWriter;
import io.eurekaserver.web.server.TestServer;
import java.io.IOException;
import java.util.OptionalLong;
import javax.inject.Singleton;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.container.ContainerRequestContext;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.Response;
import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A batch is known by its node; one of a stock server by its address. */
class SenderTest {

  private static TestServer server;

  /** Says who asks. */
  @Singleton
  @Path("who")
  public static final class Who {

    @GET
    public Response who(@Context ContainerRequestContext request) {
      byte[] sender = text(Sender.of((Asked) request)).getBytes(UTF_8);
      return Response.ok(Rope.builder(1).add(sender).build()).build();
    }
  }

  private static String text(BatchSource source) {
    OptionalLong number = source.number();
    return source.sender() + (number.isPresent() ? "#" + number.getAsLong() : "");
  }

  @BeforeAll
  static void start() {
    ResourceConfig application =
        new ResourceConfig().register(new Who()).register(RopeWriter.class);
    server = new TestServer(application, TestServer.settings());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  private static String who(String headers) throws IOException {
    return server.exchange("GET /who", headers, "").text();
  }

  @Test
  void nodeOfOurKind_isItsId() throws IOException {
    assertThat(who("X-Eureka-Node-Id: n-7\r\n")).isEqualTo("n-7");
  }

  @Test
  void batchNumber_countsForANodeOnly() throws IOException {
    assertThat(who("X-Eureka-Node-Id: n-7\r\nX-Eureka-Batch: 12\r\n")).isEqualTo("n-7#12");
    assertThat(who("X-Eureka-Node-Id: n-7\r\nX-Eureka-Batch: many\r\n")).isEqualTo("n-7");
    assertThat(who("X-Eureka-Batch: 12\r\n")).isEqualTo("127.0.0.1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "X-Eureka-Node-Id: \r\n"})
  void stockServer_isItsAddress(String headers) throws IOException {
    assertThat(who(headers)).isEqualTo("127.0.0.1");
  }

  @Test
  void endlessId_isNotTaken() throws IOException {
    assertThat(who("X-Eureka-Node-Id: " + "x".repeat(201) + "\r\n")).isEqualTo("127.0.0.1");
  }
}
