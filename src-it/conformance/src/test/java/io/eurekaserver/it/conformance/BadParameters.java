// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static io.eurekaserver.it.conformance.Verdict.REFUSED;
import static io.eurekaserver.it.conformance.Verdict.refused;

import java.util.stream.Stream;

/** Values that no status and no time has, on each resource that takes one (sections 4.6, 4.7). */
final class BadParameters {

  private static final String REPLICA = "x-netflix-discovery-replication: true\r\n";
  private static final String STATUSES =
      "must be one of UP, DOWN, STARTING, OUT_OF_SERVICE, UNKNOWN.";
  private static final Verdict BAD_VALUE = refused("value " + STATUSES);
  private static final Verdict BAD_TIME =
      refused("lastDirtyTimestamp must be a number of milliseconds.");

  private BadParameters() {}

  static Stream<Attack> all() {
    return Stream.of(times(), statuses(), others()).flatMap(attacks -> attacks);
  }

  private static Stream<Attack> times() {
    return Stream.of("now", "", "1e3", "1.5", "0x10", "99999999999999999999", "%20", "%D9%A1x")
        .map("lastDirtyTimestamp="::concat)
        .flatMap(
            time ->
                Stream.of(
                    on("PUT", "?" + time, BAD_TIME),
                    on("PUT", "/status?value=DOWN&" + time, BAD_TIME),
                    on("DELETE", "/status?value=DOWN&" + time, BAD_TIME),
                    on("DELETE", "/status?" + time, BAD_TIME)));
  }

  private static Stream<Attack> statuses() {
    Stream<Attack> bad =
        Stream.of("?value=", "?value=down", "?value=OFF", "?value=DOWN,UP", "?value=DOWN%0A")
            .flatMap(
                value ->
                    Stream.of(
                        on("PUT", "/status" + value, BAD_VALUE),
                        on("DELETE", "/status" + value, BAD_VALUE)));
    return Stream.concat(
        bad,
        Stream.of(
            on("PUT", "/status", BAD_VALUE),
            new Attack(
                "a replica's heartbeat with a bad override",
                Attack.request("PUT " + Victim.PATH + "?overriddenstatus=OFF", REPLICA),
                refused("overriddenstatus " + STATUSES))));
  }

  private static Stream<Attack> others() {
    return Stream.of(
        on("PUT", "/metadata?k=%00", REFUSED),
        on("PUT", "/metadata?k%00=v", REFUSED),
        on("PUT", "/metadata?k=%zz", REFUSED),
        on("PUT", "/metadata?k=%F", REFUSED),
        on("PUT", "/metadata?k=%FF", REFUSED),
        asg("?value=UP"),
        asg("?value="),
        asg(""));
  }

  private static Attack on(String method, String query, Verdict verdict) {
    String request = method + " " + Victim.PATH + query;
    return new Attack(request, Attack.request(request, ""), verdict);
  }

  private static Attack asg(String query) {
    String request = "PUT /eureka/asg/group/status" + query;
    return new Attack(
        request, Attack.request(request, ""), refused("value must be ENABLED or DISABLED."));
  }
}
