// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static io.eurekaserver.it.conformance.Verdict.HEADERS_TOO_LARGE;
import static io.eurekaserver.it.conformance.Verdict.NOT_ALLOWED;
import static io.eurekaserver.it.conformance.Verdict.NOT_FOUND;
import static io.eurekaserver.it.conformance.Verdict.REFUSED;
import static io.eurekaserver.it.conformance.Verdict.URI_TOO_LONG;

import java.util.List;
import java.util.stream.Stream;

/** Paths that lead nowhere, methods that nothing takes, and headers without end. */
final class BadTargets {

  /** Each cannot be read as a path. */
  private static final List<String> ILLEGAL =
      List.of(
          "/eureka/apps/../../etc/passwd",
          "/eureka/apps/%2e%2e/%2E%2E/etc/passwd",
          "/eureka/apps/.%2e;x/y",
          "/eureka/apps/./VICTIM",
          "/eureka/apps/%",
          "/eureka/apps/%4",
          "/eureka/apps/%zz",
          "/eureka/apps/%C3%28",
          "/eureka/apps/%C0%AE",
          "/eureka/apps/%ED%A0%80",
          "/eureka/apps?regions=%",
          "eureka/apps",
          "/eureka/apps/ VICTIM",
          "http://elsewhere/eureka/apps");

  /** Each names a place where nothing is. */
  private static final List<String> NOWHERE =
      List.of(
          "/eureka/apps/..%2F..%2Fetc%2Fpasswd",
          "/eureka/apps/..%5C..%5Cwindows",
          "/eureka/apps/VICTIM/victim%0A",
          "/eureka/apps/VICTIM/victim/status/more",
          "/eureka/apps" + "/a".repeat(2_000),
          "/eureka/apps/" + "a".repeat(7_000),
          "/eureka/apps/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
          "/eureka\\apps",
          "/eureka/vips",
          "/eureka/v2/v2/apps");

  private static final List<String> NUL_IN_PATH =
      List.of(
          "GET /eureka/apps/VICTIM%00",
          "GET /eureka/apps/VICTIM/victim%00",
          "PUT /eureka/apps/VICTIM/victim%00",
          "DELETE /eureka/apps/VICTIM/victim%00",
          "PUT /eureka/apps/VICTIM/victim%00/status?value=DOWN",
          "PUT /eureka/apps/VICTIM/victim%00/metadata?a=b",
          "GET /eureka/instances/victim%00",
          "GET /eureka/vips/a%00",
          "GET /eureka/svips/a%00",
          "PUT /eureka/asg/a%00/status?value=ENABLED");

  private static final List<String> METHODS =
      List.of(
          "DELETE /eureka/apps",
          "DELETE /eureka/apps/VICTIM",
          "PUT /eureka/apps/VICTIM",
          "POST /eureka/apps/VICTIM/victim",
          "POST /eureka/apps/delta",
          "PATCH /eureka/apps/VICTIM/victim",
          "TRACE /eureka/apps",
          "delete /eureka/apps/VICTIM/victim",
          "EXPLODE /eureka/apps/VICTIM/victim",
          "GET /eureka/peerreplication/batch/");

  private BadTargets() {}

  static Stream<Attack> all() {
    return Stream.of(
            ILLEGAL.stream().map(path -> request("GET " + path, REFUSED)),
            NOWHERE.stream().map(path -> request("GET " + path, NOT_FOUND)),
            NUL_IN_PATH.stream().map(request -> request(request, REFUSED)),
            METHODS.stream().map(request -> request(request, NOT_ALLOWED)),
            Stream.of(request("GET /eureka/apps/" + "a".repeat(10_000), URI_TOO_LONG)),
            headers())
        .flatMap(attacks -> attacks);
  }

  private static Stream<Attack> headers() {
    String get = "GET /eureka/apps";
    return Stream.of(
        new Attack(
            "a header too large",
            Attack.request(get, "X: " + "x".repeat(9_000) + "\r\n"),
            HEADERS_TOO_LARGE),
        new Attack(
            "too many headers", Attack.request(get, "X: x\r\n".repeat(2_000)), HEADERS_TOO_LARGE),
        new Attack(
            "nothing acceptable",
            Attack.request(get, "Accept: text/html\r\n"),
            new Verdict(406, "")));
  }

  private static Attack request(String methodAndTarget, Verdict verdict) {
    String name =
        methodAndTarget.length() < 80 ? methodAndTarget : methodAndTarget.substring(0, 40) + "...";
    return new Attack(name, Attack.request(methodAndTarget, ""), verdict);
  }
}
