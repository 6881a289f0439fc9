// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.registry.RegistryCopies.Repairs;
import io.eurekaserver.replication.batch.LaneCounts;
import io.eurekaserver.replication.batch.LaneReport;
import io.eurekaserver.replication.peer.PeerReport;
import io.eurekaserver.replication.peer.ReturnWay;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes the reports on peers as JSON; what is not known is null. */
final class PeersDocument {

  private static final int EXPECTED_BYTES = 640;

  private PeersDocument() {}

  static byte[] encode(List<PeerReport> reports) {
    Utf8Buffer out = new Utf8Buffer(EXPECTED_BYTES * reports.size() + 16).ascii("{\"peers\":[");
    String before = "";
    for (PeerReport report : reports) {
      write(out.ascii(before), report);
      before = ",";
    }
    return out.ascii("]}").toByteArray();
  }

  private static void write(Utf8Buffer out, PeerReport report) {
    out.ascii("{\"url\":").jsonText(report.url());
    out.ascii(",\"kind\":").jsonText(report.kind().word());
    out.ascii(",\"nodeId\":").jsonText(report.nodeId());
    out.ascii(",\"target\":" + report.target());
    out.ascii(",\"available\":" + report.available());
    out.ascii(",\"listsUs\":" + listsUs(report.returnWay()));
    out.ascii(",\"lastSuccess\":" + known(report.lastSuccessMillis()));
    text(out.ascii(",\"lastError\":"), report.lastError());
    out.ascii(",\"lastErrorAt\":" + known(report.lastErrorMillis()));
    lane(out, report.changes());
    repairs(out, report.repairs());
    out.ascii("}");
  }

  private static @Nullable Boolean listsUs(ReturnWay way) {
    return switch (way) {
      case OPEN -> true;
      case MISSING -> false;
      case UNKNOWN -> null;
    };
  }

  private static @Nullable Long known(long millis) {
    return millis == 0 ? null : millis;
  }

  private static void text(Utf8Buffer out, @Nullable String text) {
    if (text == null) {
      out.ascii("null");
    } else {
      out.jsonText(text);
    }
  }

  private static void lane(Utf8Buffer out, LaneReport lane) {
    LaneCounts counts = lane.counts();
    out.ascii(",\"lagMs\":").number(lane.lag().toMillis());
    out.ascii(",\"waiting\":").number(lane.waiting());
    out.ascii(",\"inFlight\":").number(lane.inFlight());
    out.ascii(",\"retryInMs\":").number(lane.retryIn().toMillis());
    out.ascii(",\"batches\":").number(lane.batches());
    out.ascii(",\"tasks\":{\"accepted\":").number(counts.accepted());
    out.ascii(",\"sent\":").number(counts.sent());
    out.ascii(",\"coalesced\":").number(counts.coalesced());
    out.ascii(",\"expired\":").number(counts.expired());
    out.ascii(",\"overflowed\":").number(counts.overflowed());
    out.ascii(",\"failed\":").number(counts.failed());
    out.ascii(",\"discarded\":").number(counts.discarded()).ascii("}");
  }

  private static void repairs(Utf8Buffer out, Repairs repairs) {
    out.ascii(",\"repairs\":{\"registered\":").number(repairs.registered());
    out.ascii(",\"cancelled\":").number(repairs.cancelled());
    out.ascii(",\"overrides\":").number(repairs.overrides()).ascii("}");
  }
}
