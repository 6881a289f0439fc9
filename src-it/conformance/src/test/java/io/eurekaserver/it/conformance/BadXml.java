// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static io.eurekaserver.it.conformance.Verdict.NOT_XML;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import java.util.stream.Stream;

/** Registrations of the victim in XML: entities, bombs, and what is no instance. */
final class BadXml {

  private static final String FIELDS =
      """
      <instanceId>victim</instanceId><hostName>changed</hostName><app>VICTIM</app>\
      <ipAddr>10.0.0.9</ipAddr><lastDirtyTimestamp>4000000000000</lastDirtyTimestamp>\
      <dataCenterInfo class="x"><name>MyOwn</name></dataCenterInfo>""";

  private static final Map<String, String> ELEMENTS =
      Map.ofEntries(
          Map.entry("an entity that is not declared", "<sid>&nbsp;</sid>"),
          Map.entry("a reference to NUL", "<sid>&#0;</sid>"),
          Map.entry("a NUL byte", "<sid>\0</sid>"),
          Map.entry("a control character", "<sid>\u0001</sid>"),
          Map.entry("an escaped NUL in a key", "<metadata><_.0000>v</_.0000></metadata>"),
          Map.entry("elements without end", "<x>".repeat(50_000)),
          Map.entry("attributes without end", "<metadata " + attributes(15_000) + "/>"),
          Map.entry("metadata is nested", "<metadata><a><b>1</b></a></metadata>"),
          Map.entry("port is a word", "<port>http</port>"),
          Map.entry("port is huge", "<port>99999999999999</port>"),
          Map.entry(
              "duration is huge",
              "<leaseInfo><durationInSecs>99999999999999999999</durationInSecs></leaseInfo>"),
          Map.entry("another data center", "<dataCenterInfo><name>Mars</name></dataCenterInfo>"),
          Map.entry("tags that do not match", "<a></b>"));

  private BadXml() {}

  /** Entities name this file and this address, which must never be read. */
  static Stream<Attack> all(String fileUri, String httpUri) {
    return Stream.of(
            ELEMENTS.entrySet().stream()
                .map(element -> post(element.getKey(), document("", element.getValue()))),
            doctypes(fileUri, httpUri),
            others())
        .flatMap(attacks -> attacks);
  }

  private static Stream<Attack> doctypes(String fileUri, String httpUri) {
    String use = "<sid>&x;</sid>";
    return Stream.of(
        post("a DOCTYPE", document("<!DOCTYPE instance>", "")),
        post("a file as entity", document(entity("x SYSTEM \"" + fileUri + "\""), use)),
        post("an address as entity", document(entity("x SYSTEM \"" + httpUri + "\""), use)),
        post(
            "an address as parameter entity",
            document(entity("% x SYSTEM \"" + httpUri + "\"").replace("]>", "%x;]>"), "")),
        post("an address as DTD", document("<!DOCTYPE instance SYSTEM \"" + httpUri + "\">", "")),
        post("a billion laughs", document(billionLaughs(), use)),
        post(
            "quadratic blow-up",
            document(entity("x \"" + "x".repeat(50_000) + "\""), use.repeat(5_000))));
  }

  private static Stream<Attack> others() {
    byte[] notUtf8 = document("", "<sid>\u00ff\u00fe</sid>");
    return Stream.of(
        post("blank", " ".getBytes(UTF_8)),
        post("another root", "<applications/>".getBytes(UTF_8)),
        post("JSON", "{\"instance\":{}}".getBytes(UTF_8)),
        post("the end is missing", ("<instance>" + FIELDS).getBytes(UTF_8)),
        post("an endless prolog", document("<!--" + "x".repeat(50_000) + "-->", "")),
        post("UTF-16", new String(document("", ""), UTF_8).getBytes(UTF_16BE)),
        post("bytes that are not UTF-8", new String(notUtf8, UTF_8).getBytes(ISO_8859_1)));
  }

  private static String attributes(int count) {
    StringBuilder attributes = new StringBuilder();
    for (int i = 0; i < count; i++) {
      attributes.append('a').append(i).append("=\"\" ");
    }
    return attributes.toString();
  }

  private static String entity(String declaration) {
    return "<!DOCTYPE instance [<!ENTITY " + declaration + ">]>";
  }

  private static String billionLaughs() {
    StringBuilder entities = new StringBuilder("<!DOCTYPE instance [<!ENTITY x0 \"ha\">");
    for (int i = 1; i < 30; i++) {
      String before = "&x" + (i - 1) + ";";
      entities.append("<!ENTITY x%d \"%s\">".formatted(i, before.repeat(10)));
    }
    return entities.append("<!ENTITY x \"&x29;\">]>").toString();
  }

  private static byte[] document(String prolog, String element) {
    return (prolog + "<instance>" + FIELDS + element + "</instance>").getBytes(UTF_8);
  }

  private static Attack post(String name, byte[] body) {
    return new Attack(
        name,
        Attack.request("POST /eureka/apps/VICTIM", "Content-Type: application/xml\r\n", body),
        NOT_XML);
  }
}
