// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.eurekaserver.it.Http;
import io.eurekaserver.it.ServerProcess;
import java.util.List;

/** Registrations that look dangerous and must be taken as they are: nobody is harmed by them. */
final class OddInstances {

  /** Fields that are put behind the usual ones. */
  static final List<String> FIELDS =
      List.of(
          "\"lastDirtyTimestamp\":1e999999999",
          "\"lastDirtyTimestamp\":" + "9".repeat(400),
          "\"lastDirtyTimestamp\":-9223372036854775808",
          "\"port\":{\"$\":99999999999999,\"@enabled\":\"perhaps\"}",
          "\"port\":{\"$\":-1}",
          "\"port\":null",
          "\"leaseInfo\":{\"durationInSecs\":2147483647,\"renewalIntervalInSecs\":-1}",
          "\"status\":7",
          "\"status\":\"BOGUS\"",
          "\"countryId\":\"x\"",
          "\"hostName\":\"<script>alert('&')</script>]]>\"",
          "\"hostName\":\"a\",\"hostName\":\"b\"",
          "\"vipAddress\":\"\\u0001\\u001f\\u007f\\u0085\\ufffe\"",
          "\"vipAddress\":\"\\ud800\"",
          "\"vipAddress\":\"\\udc00\\ud800\"",
          "\"vipAddress\":\"" + ",".repeat(10_000) + "\"",
          "\"homePageUrl\":\"" + "x".repeat(200_000) + "\"",
          "\"metadata\":{\"\":\"empty\",\"a b\":\"\",\"1x\":\"\",\"<k>\":\"\"}",
          "\"metadata\":{\"a:b\":\"\",\"xml\":\"\",\"\\u0001\":\"\",\"n\":null,\"t\":true}",
          "\"unknown\":{\"a\":[{\"b\":[[]]}]},\"other\":\"\\u0000\"");

  private static final String JSON = "application/json";

  private OddInstances() {}

  /** It registers, every document that shows it is well-formed, and it can be cancelled. */
  static void assertHarmless(ServerProcess server, String fields) throws Exception {
    String apps = server.serviceUrl() + "apps";
    String body =
        """
        {"instance":{"instanceId":"odd","hostName":"odd","app":"ODD","ipAddr":"10.0.0.2",\
        "dataCenterInfo":{"name":"MyOwn"},%s}}"""
            .formatted(fields);

    assertThat(Http.send("POST", apps + "/ODD", body, "Content-Type", JSON).status())
        .as(fields)
        .isEqualTo(204);
    for (String path : List.of("", "/delta", "/ODD", "/ODD/odd")) {
      Documents.assertReadable(apps + path);
    }
    assertThat(Http.send("DELETE", apps + "/ODD/odd", "").status()).as(fields).isEqualTo(200);
  }
}
