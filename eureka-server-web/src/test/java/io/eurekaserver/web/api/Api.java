// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.core.testing.Instances;
import io.eurekaserver.web.TestEureka;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;

/** The admin API of a test server, as a program would use it. */
final class Api implements AutoCloseable {

  static final String ACTION = "Content-Type: application/json\r\nX-Eureka-Action: api\r\n";

  final TestEureka eureka = new TestEureka();
  private final ObjectMapper json = new ObjectMapper();

  Api register(String app, String... ids) {
    for (String id : ids) {
      eureka.registry.register(Instances.instance(app, id), Origin.client("10.0.0.7"));
    }
    return this;
  }

  Answer get(String path) {
    return exchange("GET /api/v1" + path, "", "");
  }

  Answer exchange(String methodAndTarget, String headers, String body) {
    try {
      return eureka.server.exchange(methodAndTarget, headers, body);
    } catch (IOException e) {
      throw new UncheckedIOException(methodAndTarget, e);
    }
  }

  Answer act(String instance, String body) {
    return exchange("POST /api/v1/applications/" + instance + "/actions", ACTION, body);
  }

  /** What is answered with 200. */
  JsonNode ok(String path) {
    Answer answer = get(path);
    if (answer.status() != 200) {
      throw new AssertionError(path + " is answered " + answer.status() + " " + answer.text());
    }
    return tree(answer);
  }

  JsonNode tree(Answer answer) {
    try {
      return json.readTree(answer.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    eureka.close();
  }
}
