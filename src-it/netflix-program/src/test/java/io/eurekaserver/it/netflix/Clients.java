// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.eurekaserver.it.ClientProcess;
import io.eurekaserver.it.Registry;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Starts client programs of one kind and reads their answers.
 *
 * @param mainClass the program of the scenario module that runs
 */
record Clients(String mainClass) {
  /** So long that only the scenario's own refreshes happen. */
  static final int NEVER = 3600;

  /** The application that every client registers as. */
  static final String APP = "SCENARIO";

  /** Encoder and decoder by Netflix's name, and full or compact. */
  record Form(String codec, String accept) {
    static final Form USUAL = new Form("LegacyJacksonJson", "full");
  }

  /** A client that renews every second, with a lease of three. */
  ClientProcess start(String url, String id, Form form, int fetchSeconds) {
    return ClientProcess.java(
        mainClass,
        Path.of("target", "client.classpath"),
        List.of(
            "url=" + url,
            "app=" + APP,
            "id=" + id,
            "renewal=1",
            "duration=3",
            "fetch=" + fetchSeconds,
            "codec=" + form.codec(),
            "accept=" + form.accept()));
  }

  /** Every instance that the client holds, as {@code APP/id -> status}. */
  static SortedMap<String, String> statuses(JsonNode view) {
    SortedMap<String, String> all = new TreeMap<>();
    for (JsonNode instance : view.path("instances")) {
      String key = instance.path("app").asText() + "/" + instance.path("id").asText();
      all.put(key, instance.path("status").asText());
    }
    return all;
  }

  /** The client and the server hold the same instances, and count them alike. */
  static void assertSame(ClientProcess client, Registry registry) {
    JsonNode view = client.ask("view");
    JsonNode full = registry.full();
    assertThat(statuses(view)).isEqualTo(Registry.statuses(full));
    assertThat(view.path("hash").asText()).isEqualTo(full.path("apps__hashcode").asText());
  }

  /** One instance of the client's view, or a missing node. */
  static JsonNode find(JsonNode view, String id) {
    for (JsonNode instance : view.path("instances")) {
      if (instance.path("id").asText().equals(id)) {
        return instance;
      }
    }
    return view.path("none");
  }
}
