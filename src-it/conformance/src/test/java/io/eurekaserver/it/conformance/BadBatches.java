// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static io.eurekaserver.it.conformance.Verdict.NOT_AN_INSTANCE;
import static io.eurekaserver.it.conformance.Verdict.UNSUPPORTED;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Stream;

/** Batches as no peer sends them (protocol, section 6.3). */
final class BadBatches {

  private static final String CANCEL =
      "{\"appName\":\"VICTIM\",\"id\":\"victim\",\"action\":\"Cancel\"}";

  /** Lists that make the whole batch unusable. Each begins with an item that would do harm. */
  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("an unknown action", list(item("Explode", ""))),
          Map.entry("a number as action", list("{\"action\":7}")),
          Map.entry("an object as action", list("{\"action\":{}}")),
          Map.entry("null as item", list("null")),
          Map.entry("a text as item", list("\"x\"")),
          Map.entry("an array as item", list("[]")),
          Map.entry("arrays without end", list("[".repeat(100_000))),
          Map.entry("an item without end", list("{\"x\":" + "[".repeat(100_000))),
          Map.entry("a NUL byte", list("{\"id\":\"\0\"}")),
          Map.entry("the end is missing", "{\"replicationList\":[" + CANCEL),
          Map.entry("no list", "{\"list\":[" + CANCEL + "]}"),
          Map.entry("null as list", "{\"replicationList\":null}"),
          Map.entry("an object as list", "{\"replicationList\":" + CANCEL + "}"),
          Map.entry("an array as batch", "[" + CANCEL + "]"),
          Map.entry("null as batch", "null"),
          Map.entry("nothing", ""));

  /** Single items that are at fault alone, with the status that each of them gets. */
  private static final Map<String, Integer> ITEMS =
      Map.ofEntries(
          Map.entry("{\"appName\":\"VICTIM\",\"id\":\"victim\"}", 500),
          Map.entry("{\"id\":\"victim\",\"action\":\"Heartbeat\"}", 500),
          Map.entry("{\"appName\":\"VICTIM\",\"action\":\"Cancel\"}", 404),
          Map.entry("{\"appName\":{},\"id\":\"victim\",\"action\":\"Cancel\"}", 400),
          Map.entry("{\"appName\":\"VICTIM\",\"id\":[\"victim\"],\"action\":\"Cancel\"}", 400),
          Map.entry("{\"appName\":\"VICTIM\",\"id\":\"victim\\u0000\",\"action\":\"Cancel\"}", 400),
          Map.entry(item("StatusUpdate", ""), 500),
          Map.entry(item("StatusUpdate", ",\"status\":\"down\""), 500),
          Map.entry(item("StatusUpdate", ",\"status\":{}"), 400),
          Map.entry(
              item("StatusUpdate", ",\"status\":\"DOWN\",\"lastDirtyTimestamp\":\"now\""), 400),
          Map.entry(item("Heartbeat", ",\"lastDirtyTimestamp\":99999999999999999999"), 400),
          Map.entry(item("DeleteStatusOverride", ",\"status\":\"UP\""), 500),
          Map.entry(
              item("DeleteStatusOverride", ",\"status\":\"up\",\"lastDirtyTimestamp\":1"), 500),
          Map.entry(item("Register", ""), 500),
          Map.entry(item("Register", ",\"instanceInfo\":null"), 500),
          Map.entry(item("Register", ",\"instanceInfo\":\"victim\""), 400),
          Map.entry(item("Register", ",\"instanceInfo\":{}"), 400),
          Map.entry(item("Register", ",\"instanceInfo\":{\"app\":\"VICTIM\"}"), 400),
          Map.entry(item("Register", instance("\"metadata\":[]")), 400),
          Map.entry(item("Register", instance("\"metadata\":{\"a\":{}}")), 400),
          Map.entry(item("Register", instance("\"hostName\":\"\\u0000\"")), 400),
          Map.entry(item("Register", instance("\"app\":\"OTHER\"")), 400),
          Map.entry(item("Register", instance("\"ipAddr\":\"\"")), 400));

  private BadBatches() {}

  static Stream<Attack> all() {
    return Stream.of(
            LISTS.entrySet().stream()
                .map(list -> post(list.getKey(), list.getValue(), NOT_AN_INSTANCE)),
            ITEMS.entrySet().stream()
                .map(
                    item ->
                        post(item.getKey(), alone(item.getKey()), Verdict.item(item.getValue()))),
            Stream.of(
                batch("as XML", "Content-Type: application/xml\r\n"),
                batch("as text", "Content-Type: text/plain\r\n"),
                batch("of no type", "")))
        .flatMap(attacks -> attacks);
  }

  private static String list(String last) {
    return "{\"replicationList\":[" + CANCEL + "," + last + "]}";
  }

  private static String alone(String item) {
    return "{\"replicationList\":[" + item + "]}";
  }

  private static String item(String action, String more) {
    return "{\"appName\":\"VICTIM\",\"id\":\"victim\",\"action\":\"" + action + "\"" + more + "}";
  }

  private static String instance(String bad) {
    return """
        ,"instanceInfo":{"instanceId":"victim","hostName":"changed","app":"VICTIM",\
        "ipAddr":"10.0.0.9","dataCenterInfo":{"name":"MyOwn"},\
        "lastDirtyTimestamp":4000000000000,%s}"""
        .formatted(bad);
  }

  private static Attack post(String name, String body, Verdict verdict) {
    return new Attack(
        name,
        Attack.request(
            "POST /eureka/peerreplication/batch/",
            "Content-Type: application/json\r\n",
            body.getBytes(UTF_8)),
        verdict);
  }

  private static Attack batch(String name, String type) {
    return new Attack(
        name,
        Attack.request("POST /eureka/peerreplication/batch/", type, alone(CANCEL).getBytes(UTF_8)),
        UNSUPPORTED);
  }
}
