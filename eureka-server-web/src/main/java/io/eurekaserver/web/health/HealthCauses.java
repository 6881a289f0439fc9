// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.health;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.event.EventFile;
import io.eurekaserver.core.lease.SelfPreservation;
import io.eurekaserver.replication.PeerReports;
import java.util.function.Supplier;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/**
 * The health of this server with its causes, in the shape of Spring Boot. Only readiness decides: a
 * server that lost its peers, holds evictions back or cannot write events still serves, and says so
 * in words.
 */
public final class HealthCauses {

  private final Readiness readiness;
  private final PeerReports peers;
  private final Supplier<SelfPreservation.Verdict> preservation;
  private final @Nullable EventFile events;

  /**
   * Asks there.
   *
   * @param events where events are written; null if they are not
   */
  public HealthCauses(
      Readiness readiness,
      PeerReports peers,
      Supplier<SelfPreservation.Verdict> preservation,
      @Nullable EventFile events) {
    this.readiness = readiness;
    this.peers = peers;
    this.preservation = preservation;
    this.events = events;
  }

  /** 200, or 503 while the server is not ready. */
  Response answer() {
    Readiness.Verdict ready = readiness.verdict();
    SelfPreservation.Verdict held = preservation.get();
    long told = peers.reports().stream().filter(peer -> peer.target()).count();
    long reached =
        peers.reports().stream().filter(peer -> peer.target() && peer.available()).count();
    Utf8Buffer out = new Utf8Buffer(512).ascii("{\"status\":").jsonText(word(ready.ready()));
    out.ascii(",\"components\":{\"live\":{\"status\":\"UP\"},\"ready\":");
    part(out, word(ready.ready()), ready.reason());
    part(out.ascii(",\"peers\":"), "UP", reached + " of " + told + " peers can be reached.");
    part(out.ascii(",\"selfPreservation\":"), "UP", held.reason());
    eventFile(out);
    return json(ready.ready() ? 200 : 503, out.ascii("}}"));
  }

  private void eventFile(Utf8Buffer out) {
    if (events != null) {
      String trouble = events.trouble();
      part(
          out.ascii(",\"eventFile\":"),
          "UP",
          trouble == null ? "All events are written." : trouble);
    }
  }

  /** The same of readiness alone. */
  Response ready() {
    boolean ready = readiness.verdict().ready();
    return status(ready ? 200 : 503, ready ? "UP" : "OUT_OF_SERVICE");
  }

  static Response status(int code, String word) {
    return json(code, new Utf8Buffer(32).ascii("{\"status\":").jsonText(word).ascii("}"));
  }

  private static String word(boolean ready) {
    return ready ? "UP" : "OUT_OF_SERVICE";
  }

  private static void part(Utf8Buffer out, String status, String reason) {
    out.ascii("{\"status\":").jsonText(status);
    out.ascii(",\"details\":{\"reason\":").jsonText(reason).ascii("}}");
  }

  static Response json(int code, Utf8Buffer body) {
    return Response.status(code)
        .type(MediaType.APPLICATION_JSON_TYPE)
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .entity(Rope.builder(1).add(body.toByteArray()).build())
        .build();
  }
}
