// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.key.Effect;
import io.eurekaserver.dist.config.key.Key;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Settings that do nothing, and time-outs that are too short. Only servers of our kind tell. */
final class SettingsCheck implements Check {

  private static final long TOO_SHORT = 200;
  private static final String TIMEOUT = "timeout";

  @Override
  public String name() {
    return "settings";
  }

  @Override
  public List<Finding> look(List<Node> nodes) {
    Map<String, Key<?>> keys = new HashMap<>();
    Catalogue.groups().forEach(group -> group.keys().forEach(key -> keys.put(key.name(), key)));
    List<Finding> findings = new ArrayList<>();
    for (Node node : nodes) {
      node.documents().settings().items().stream()
          .filter(setting -> setting.at("default").isFalse())
          .forEach(setting -> add(findings, node, setting, keys));
    }
    return findings;
  }

  private void add(List<Finding> findings, Node node, Json setting, Map<String, Key<?>> keys) {
    String name = setting.at("key").textOrEmpty();
    Key<?> key = keys.get(name);
    if (key != null && (!key.effect().isRead() || key.effect() == Effect.LATER)) {
      findings.add(found(Severity.WARNING, node, dead(setting, key)));
    }
    if (isShort(name, setting.at("value").textOrEmpty())) {
      findings.add(found(Severity.WARNING, node, shortTimeout(setting)));
    }
  }

  private static boolean isShort(String name, String value) {
    String digits = value.replaceFirst("ms$", "");
    return name.contains("peer")
        && name.contains(TIMEOUT)
        && digits.matches("\\d{1,9}")
        && Long.parseLong(digits) <= TOO_SHORT;
  }

  private static Told dead(Json setting, Key<?> key) {
    String why =
        key.effect() == Effect.LATER ? "it takes effect with a later version" : key.reason();
    return new Told(
        "%s=%s (%s) does nothing: %s."
            .formatted(
                key.name(),
                setting.at("value").textOrEmpty(),
                setting.at("source").textOrEmpty(),
                why),
        Map.of("key", key.name()),
        "Remove it, so that nobody believes in it.");
  }

  private static Told shortTimeout(Json setting) {
    return new Told(
        "%s=%s: a peer that pauses for a collection counts as failed."
            .formatted(setting.at("key").textOrEmpty(), setting.at("value").textOrEmpty()),
        Map.of("key", setting.at("key").textOrEmpty(), "value", setting.at("value").textOrEmpty()),
        "Remove it: the defaults are 2 s to connect and 5 s to read. 200 ms is what Spring Cloud"
            + " sets, and what large registries choke on.");
  }
}
