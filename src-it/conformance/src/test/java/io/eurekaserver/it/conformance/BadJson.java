// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static io.eurekaserver.it.conformance.Verdict.NOT_AN_INSTANCE;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Registrations of the victim in JSON, newer than its own, and unusable. */
final class BadJson {

  /** All that a registration needs, without {@code @}, where something bad is put. */
  private static final String FIELDS =
      """
      "instanceId":"victim","hostName":"changed","app":"VICTIM","ipAddr":"10.0.0.9",\
      "status":"DOWN","dataCenterInfo":{"name":"MyOwn"},"lastDirtyTimestamp":"4000000000000\"""";

  private static final List<String> TEXTS =
      List.of(
              "instanceId,hostName,app,ipAddr,sid,status,overriddenStatus,overriddenstatus"
                  .split(","),
              "homePageUrl,statusPageUrl,healthCheckUrl,secureHealthCheckUrl".split(","),
              "vipAddress,secureVipAddress,appGroupName,asgName,lastDirtyTimestamp".split(","))
          .stream()
          .flatMap(Stream::of)
          .toList();

  /** Each unusable; with the right fields before it, the last of two equal names counts. */
  private static final Map<String, String> FIELDS_OF_WRONG_SHAPE =
      Map.ofEntries(
          Map.entry("metadata is an array", "\"metadata\":[]"),
          Map.entry("metadata is a text", "\"metadata\":\"x\""),
          Map.entry("metadata is nested", "\"metadata\":{\"a\":{\"b\":\"c\"}}"),
          Map.entry("metadata holds an array", "\"metadata\":{\"a\":[1]}"),
          Map.entry("port is an array", "\"port\":[8080]"),
          Map.entry("port is a boolean", "\"port\":true"),
          Map.entry("port is a word", "\"securePort\":\"https\""),
          Map.entry("port holds an object", "\"port\":{\"$\":{}}"),
          Map.entry("leaseInfo is an array", "\"leaseInfo\":[]"),
          Map.entry("duration is a word", "\"leaseInfo\":{\"durationInSecs\":\"long\"}"),
          Map.entry("duration is huge", "\"leaseInfo\":{\"durationInSecs\":99999999999999999999}"),
          Map.entry("duration is an object", "\"leaseInfo\":{\"durationInSecs\":{}}"),
          Map.entry("dataCenterInfo is a text", "\"dataCenterInfo\":\"MyOwn\""),
          Map.entry("dataCenterInfo is an array", "\"dataCenterInfo\":[]"),
          Map.entry("dataCenterInfo has another name", "\"dataCenterInfo\":{\"name\":\"Mars\"}"),
          Map.entry(
              "dataCenterInfo names a class",
              "\"dataCenterInfo\":{\"@class\":\"java.lang.Runtime\",\"name\":\"MyOwn\"}"),
          Map.entry("a number without end", "\"countryId\":" + "9".repeat(2_000)),
          Map.entry("arrays without end", "\"x\":" + "[".repeat(100_000)),
          Map.entry("objects without end", "\"x\":" + "{\"y\":".repeat(30_000)),
          Map.entry("a key without end", "\"" + "k".repeat(100_000) + "\":1"),
          Map.entry("a NUL in a key of metadata", "\"metadata\":{\"a\\u0000\":\"1\"}"),
          Map.entry("a NUL in a value of metadata", "\"metadata\":{\"a\":\"\\u0000\"}"),
          Map.entry(
              "a NUL in a value of Amazon's metadata",
              "\"dataCenterInfo\":{\"name\":\"Amazon\",\"metadata\":{\"a\":\"\\u0000\"}}"));

  private static final Map<String, String> DOCUMENTS =
      Map.of(
          "blank",
          " ",
          "null",
          "null",
          "an array",
          "[]",
          "a number",
          "17",
          "null as instance",
          "{\"instance\":null}",
          "an array as instance",
          "{\"instance\":[{" + FIELDS + "}]}",
          "two roots",
          "{\"instance\":{" + FIELDS + "},\"instance2\":{}}",
          "the end is missing",
          "{\"instance\":{" + FIELDS,
          "a comment",
          "/* */{\"instance\":{" + FIELDS + "}}",
          "a NUL byte",
          "{\"instance\":{" + FIELDS + ",\"sid\":\"\0\"}}");

  private BadJson() {}

  static Stream<Attack> all() {
    return Stream.of(
            FIELDS_OF_WRONG_SHAPE.entrySet().stream()
                .map(field -> post(field.getKey(), document(field.getValue()))),
            DOCUMENTS.entrySet().stream()
                .map(document -> post(document.getKey(), document.getValue().getBytes(UTF_8))),
            TEXTS.stream()
                .map(name -> post("a NUL in " + name, document(quoted(name) + ":\"a\\u0000b\""))),
            Stream.of("hostName", "ipAddr", "vipAddress", "status")
                .map(name -> post(name + " is an object", document(quoted(name) + ":{}"))),
            Stream.of("instanceId", "app", "homePageUrl")
                .map(name -> post(name + " is an array", document(quoted(name) + ":[\"x\"]"))),
            Stream.of(post("bytes that are not UTF-8", notUtf8())))
        .flatMap(attacks -> attacks);
  }

  private static String quoted(String name) {
    return '"' + name + '"';
  }

  private static byte[] document(String badField) {
    return ("{\"instance\":{" + FIELDS + "," + badField + "}}").getBytes(UTF_8);
  }

  private static byte[] notUtf8() {
    return ("{\"instance\":{" + FIELDS + ",\"sid\":\"\u00ff\u00fe\"}}").getBytes(ISO_8859_1);
  }

  private static Attack post(String name, byte[] body) {
    return new Attack(
        name,
        Attack.request(
            "POST /eureka/apps/VICTIM",
            "Content-Type: application/json\r\nAccept: application/json\r\n",
            body),
        NOT_AN_INSTANCE);
  }
}
