// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every failure under /api/v1 is a problem document; failures elsewhere are as they were. */
class ProblemTest {

  private final Api api = new Api();

  @AfterEach
  void stop() {
    api.close();
  }

  private void isProblem(Answer answer, int status) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.headers()).containsEntry("Content-Type", "application/problem+json");
    JsonNode problem = api.tree(answer);
    assertThat(problem.get("status").intValue()).isEqualTo(status);
    assertThat(problem.get("detail").textValue()).endsWith(".");
    assertThat(problem.get("title").textValue()).isNotBlank();
    assertThat(problem.get("instance").textValue()).startsWith("/api/v1");
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/v1, 404",
    "GET /api/v1/, 404",
    "GET /api/v1/nothing, 404",
    "GET /api/v1/applications/a/instances, 404",
    "GET /api/v1/overview/x, 404",
    "POST /api/v1/overview, 405",
    "DELETE /api/v1/instances, 405",
    "GET /api/v1/applications/a/instances/%2E%2E, 400",
    "GET /api/v1/events?kind=party, 400",
    "GET /api/v1/events?after=-1, 400",
    "GET /api/v1/events?after=x, 400",
    "GET /api/v1/events?origin=nobody, 400",
    "GET /api/v1/peers/compare, 400",
    "GET /api/v1/peers/compare?url=http://nobody/eureka/, 404"
  })
  void failures_areProblems(String request, int status) {
    isProblem(api.exchange(request, "", ""), status);
  }

  @Test
  void tooLargeBody_isAProblem() {
    isProblem(api.act("a/instances/b", "x".repeat(200_000)), 413);
  }

  /** The id that is logged is also in the answer. */
  @Test
  void fault_hasTheIdOfTheLog() {
    api.eureka.operations.comparisons.put("http://b/", new Broken());

    Answer answer = api.get("/peers/compare?url=http://b/");

    isProblem(answer, 500);
    assertThat(api.tree(answer).get("detail").textValue()).matches(".*fault [0-9a-f]{8} .*");
    assertThat(answer.text()).doesNotContain("broken on purpose");
  }

  private static final class Broken
      extends CompletableFuture<io.eurekaserver.replication.Comparison> {
    @Override
    public io.eurekaserver.replication.Comparison get(
        long time, java.util.concurrent.TimeUnit unit) {
      throw new IllegalStateException("broken on purpose");
    }
  }

  @Test
  void elsewhere_nothingChanges() {
    Answer unknown = api.exchange("GET /eureka/apps/NOBODY", "", "");
    Answer method = api.exchange("PATCH /eureka/apps", "", "");

    assertThat(unknown.status()).isEqualTo(404);
    assertThat(unknown.body()).isEmpty();
    assertThat(method.status()).isEqualTo(405);
    assertThat(method.body()).isEmpty();
    assertThat(api.exchange("GET /api/v2/overview", "", "").body()).isEmpty();
    assertThat(api.exchange("GET /api/v1x", "", "").body()).isEmpty();
  }

  @Test
  void head_andOptions_haveNoBody() {
    assertThat(api.exchange("HEAD /api/v1/nothing", "", "").body()).isEmpty();
    assertThat(api.exchange("OPTIONS /api/v1/overview", "", "").headers().get("Allow"))
        .contains("GET");
  }
}
