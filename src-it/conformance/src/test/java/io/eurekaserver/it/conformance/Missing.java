// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Registrations that lack something: each message is the protocol's (section 4.5). */
final class Missing {

  private static final List<String> TYPES = List.of("application/json", "application/xml");

  private Missing() {}

  static Stream<Attack> all() {
    return TYPES.stream().flatMap(Missing::of);
  }

  private static Stream<Attack> of(String accept) {
    return Stream.of(
        post(without("instanceId", "hostName"), "Missing instanceId", accept),
        post(with("hostName", "\"\""), "Missing hostname", accept),
        post(without("hostName"), "Missing hostname", accept),
        post(without("ipAddr"), "Missing ip address", accept),
        post(with("ipAddr", "\"\""), "Missing ip address", accept),
        post(without("app"), "Missing appName", accept),
        post(with("app", "null"), "Missing appName", accept),
        post(
            with("app", "\"other\""), "Mismatched appName, expecting VICTIM but was OTHER", accept),
        post(without("dataCenterInfo"), "Missing dataCenterInfo", accept),
        post(with("dataCenterInfo", "null"), "Missing dataCenterInfo", accept),
        post(with("dataCenterInfo", "{}"), "Missing dataCenterInfo Name", accept),
        post(Map.of(), "Missing instanceId", accept));
  }

  private static Map<String, String> complete() {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("instanceId", "\"victim\"");
    fields.put("hostName", "\"changed\"");
    fields.put("app", "\"VICTIM\"");
    fields.put("ipAddr", "\"10.0.0.9\"");
    fields.put("lastDirtyTimestamp", "4000000000000");
    fields.put("dataCenterInfo", "{\"name\":\"MyOwn\"}");
    return fields;
  }

  private static Map<String, String> without(String... names) {
    Map<String, String> fields = complete();
    fields.keySet().removeAll(List.of(names));
    return fields;
  }

  private static Map<String, String> with(String name, String value) {
    Map<String, String> fields = complete();
    fields.put(name, value);
    return fields;
  }

  private static Attack post(Map<String, String> fields, String message, String accept) {
    String members =
        fields.entrySet().stream()
            .map(field -> '"' + field.getKey() + "\":" + field.getValue())
            .collect(Collectors.joining(","));
    String headers = "Content-Type: application/json\r\nAccept: " + accept + "\r\n";
    byte[] body = ("{\"instance\":{" + members + "}}").getBytes(UTF_8);
    return new Attack(
        message + " from " + fields.keySet() + " as " + accept,
        Attack.request("POST /eureka/apps/VICTIM", headers, body),
        Verdict.refused(message));
  }
}
