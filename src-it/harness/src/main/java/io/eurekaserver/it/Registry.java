// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A server's registry as any client may see and change it: plain JSON over HTTP, no library in
 * between. For use from any thread.
 */
public final class Registry {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TYPE = "application/json";

  private final String serviceUrl;

  /** A registry behind a service URL that ends in a slash. */
  public Registry(String serviceUrl) {
    this.serviceUrl = serviceUrl;
  }

  /** Registers (POST) and returns the status code. */
  public int register(InstanceBody instance) {
    String url = serviceUrl + "apps/" + instance.app();
    return Http.send("POST", url, instance.json(), "Content-Type", TYPE).status();
  }

  /** Renews (PUT) and returns the status code. */
  public int renew(String app, String id) {
    return Http.send("PUT", url(app, id), "").status();
  }

  /** Cancels (DELETE) and returns the status code. */
  public int cancel(String app, String id) {
    return Http.send("DELETE", url(app, id), "").status();
  }

  /** Overrides the status (PUT status) and returns the status code. */
  public int override(String app, String id, String status) {
    return Http.send("PUT", url(app, id) + "/status?value=" + status, "").status();
  }

  /** Removes the override (DELETE status), naming the status that follows. */
  public int removeOverride(String app, String id, String status) {
    return Http.send("DELETE", url(app, id) + "/status?value=" + status, "").status();
  }

  /** One instance, or a missing node when the server does not know it. Never cached. */
  public JsonNode instance(String app, String id) {
    Http.Answer answer = Http.get(url(app, id), "Accept", TYPE);
    return answer.status() == 200 ? parse(answer.body()).path("instance") : missing();
  }

  /** The status of one instance, or an empty text when the server does not know it. */
  public String statusOf(String app, String id) {
    return instance(app, id).path("status").asText();
  }

  /** The full registry: the value of {@code applications}. */
  public JsonNode full() {
    return parse(Http.get(serviceUrl + "apps/", "Accept", TYPE).body()).path("applications");
  }

  /** The recent changes: the value of {@code applications}. */
  public JsonNode delta() {
    return parse(Http.get(serviceUrl + "apps/delta", "Accept", TYPE).body()).path("applications");
  }

  /** Every instance of a full registry as {@code APP/id -> status}. */
  public static SortedMap<String, String> statuses(JsonNode applications) {
    SortedMap<String, String> all = new TreeMap<>();
    for (JsonNode app : applications.path("application")) {
      for (JsonNode instance : app.path("instance")) {
        String key = app.path("name").asText() + "/" + instance.path("instanceId").asText();
        all.put(key, instance.path("status").asText());
      }
    }
    return all;
  }

  private String url(String app, String id) {
    return serviceUrl + "apps/" + app + "/" + id;
  }

  private static JsonNode missing() {
    return JSON.createObjectNode().path("none");
  }

  private static JsonNode parse(String body) {
    try {
      return JSON.readTree(body);
    } catch (JsonProcessingException e) {
      throw new AssertionError("Not JSON: " + body, e);
    }
  }
}
