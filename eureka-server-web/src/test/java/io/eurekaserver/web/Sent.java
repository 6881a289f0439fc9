// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.web.server.RawConnection;
import io.eurekaserver.web.server.RawConnection.Answer;
import java.io.IOException;
import java.util.List;
import java.util.Random;

/** One request as its parts, ordinary or odd. */
record Sent(String line, String headers, String body) {

  private static final List<String> METHODS =
      List.of(
          "PUT", "PUT", "PUT", "GET", "GET", "GET", "POST", "POST", "HEAD", "OPTIONS", "DELETE");

  private static final List<String> PREFIXES =
      List.of("/eureka", "", "/eureka/v2", "/eureka/v1", "/v2", "//eureka", "/eureka;x=y", "/v1");

  private static final List<String> PATHS =
      List.of(
          "/apps/A/a",
          "/apps",
          "/apps/delta",
          "/apps/A",
          "/apps/a/a/",
          "/apps/A/none",
          "/apps/A/host:8080",
          "/apps/A/x%20y%2Fz",
          "/apps/A/x y",
          "/apps/A/%zz",
          "/apps/A/+",
          "/apps/A/a;b=c",
          "/apps//A//a",
          "/apps/./A/a",
          "/apps/.A/a",
          "/apps/A/..",
          "/apps/",
          "/apps/NONE",
          "/apps/delta/",
          "/apps/DELTA",
          "/apps/A/a/status",
          "/vips/vip-a",
          "/vips/",
          "/vips/none,vip-a",
          "/svips/svip-a",
          "/svips/%76ip",
          "/nothing/at/all",
          "/");

  private static final List<String> QUERIES =
      List.of(
          "",
          "?status=UP&lastDirtyTimestamp=1000",
          "?lastDirtyTimestamp=999",
          "?regions=us,eu",
          "?lastDirtyTimestamp=2000&overriddenstatus=DOWN",
          "?lastDirtyTimestamp=1000&lastDirtyTimestamp=x",
          "?lastDirtyTimestamp=x",
          "?lastDirtyTimestamp=",
          "?lastDirtyTimestamp",
          "?=1000&&lastDirtyTimestamp=1000&",
          "?lastDirtyTimestamp=1%30%300",
          "?lastDirtyTimestamp=+1000",
          "?overriddenstatus=ODD",
          "?overriddenstatus=out_of_service&a=b=c",
          "?value=DOWN",
          "?%",
          "?a^b");

  private static final List<String> ACCEPTS =
      List.of(
          "",
          "",
          "Accept: application/json\r\n",
          "Accept: application/json\r\n",
          "Accept: application/xml\r\n",
          "Accept: application/json, application/*+json\r\n",
          "Accept: text/html, */*;q=.2\r\n",
          "Accept: application/xml\r\nAccept: application/json;q=0.9\r\n",
          "accept: text/plain\r\n",
          "Accept: \r\n",
          "Accept: ,\r\n",
          "Accept: application\r\n",
          "Accept: application/json;q=2\r\n");

  private static final List<String> OTHERS =
      List.of(
          "",
          "",
          "Accept-Encoding: gzip\r\n",
          "Accept-Encoding: gzip, deflate\r\n",
          "Accept-Encoding: gzip;q=0\r\nX-Eureka-Accept: compact\r\n",
          "accept-encoding: identity\r\nAccept-Encoding: gzip\r\n",
          "X-Eureka-Accept: COMPACT\r\n",
          "X-Eureka-Accept: full\r\n",
          "x-netflix-discovery-replication: true\r\n",
          "X-Netflix-Discovery-Replication: true\r\n",
          "x-netflix-discovery-replication: TRUE\r\n",
          "x-netflix-discovery-replication: true \r\n",
          "x-netflix-discovery-replication: true, true\r\n",
          "x-netflix-discovery-replication: true\r\nX-Netflix-Discovery-Replication: true\r\n",
          "x-netflix-discovery-replication: \r\n",
          "Content-Type: text/plain\r\n",
          "Connection: close\r\n");

  static final String JSON = "Content-Type: application/json\r\n";

  static final String INSTANCE =
      """
      {"instance":{"instanceId":"%s","hostName":"h","app":"A","ipAddr":"10.0.0.1","status":"UP",
      "dataCenterInfo":{"@class":"com.netflix.appinfo.MyDataCenterInfo","name":"MyOwn"},
      "vipAddress":"vip-a","lastDirtyTimestamp":"%d","lastUpdatedTimestamp":"1000"}}""";

  static final List<String> BODIES =
      List.of(
          INSTANCE.formatted("a", 1000),
          INSTANCE.formatted("a", 999),
          INSTANCE.formatted("host:8080", 1000),
          "{\"instance\":{\"app\":\"A\"}}",
          "{\"instance\":",
          "<instance/>",
          "{}");

  Answer to(TestEureka eureka) throws IOException {
    return RawConnection.exchange(eureka.server.port(), line, headers, body.getBytes(UTF_8));
  }

  /** One of the first four, which are ordinary, as often as one of all. */
  private static <T> T any(Random random, List<T> of) {
    return of.get(random.nextInt(random.nextBoolean() ? 4 : of.size()));
  }

  static Sent any(Random random) {
    String method = any(random, METHODS);
    String target = any(random, PREFIXES) + any(random, PATHS) + any(random, QUERIES);
    String headers = any(random, ACCEPTS) + any(random, OTHERS);
    boolean body = method.equals("POST") || random.nextInt(8) == 0;
    return new Sent(
        method + " " + target.replace(" ", "%20"),
        headers.contains("Content-Type") ? headers : headers + JSON,
        body ? any(random, BODIES) : "");
  }
}
