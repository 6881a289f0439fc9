// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.replication.peer.PeerReport;
import io.eurekaserver.replication.peer.PeerReport.ListsUs;
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
    out.ascii(",\"kind\":").jsonText(report.kind().wireName());
    out.ascii(",\"nodeId\":").jsonText(report.nodeId());
    out.ascii(",\"listsUs\":" + listsUs(report.listsUs()));
    out.ascii(",\"lastSuccess\":" + report.lastSuccess());
    text(out.ascii(",\"lastError\":"), report.lastError());
    out.ascii(",\"lastErrorAt\":" + report.lastErrorAt());
    lane(out, report.lane());
    repairs(out, report.repairs());
    out.ascii("}");
  }

  private static @Nullable Boolean listsUs(ListsUs known) {
    return switch (known) {
      case TRUE -> true;
      case FALSE -> false;
      case UNKNOWN -> null;
    };
  }

  private static void text(Utf8Buffer out, @Nullable String text) {
    if (text == null) {
      out.ascii("null");
    } else {
      out.jsonText(text);
    }
  }

  private static void lane(Utf8Buffer out, PeerReport.Lane lane) {
    out.ascii(",\"lagMs\":").number(lane.lagMillis());
    out.ascii(",\"waiting\":").number(lane.waiting());
    out.ascii(",\"inFlight\":").number(lane.inFlight());
    out.ascii(",\"batches\":").number(lane.batches());
    out.ascii(",\"tasks\":{\"accepted\":").number(lane.accepted());
    out.ascii(",\"sent\":").number(lane.sent());
    out.ascii(",\"coalesced\":").number(lane.coalesced());
    out.ascii(",\"expired\":").number(lane.expired());
    out.ascii(",\"overflowed\":").number(lane.overflowed());
    out.ascii(",\"failed\":").number(lane.failed()).ascii("}");
  }

  private static void repairs(Utf8Buffer out, PeerReport.Repairs repairs) {
    out.ascii(",\"repairs\":{\"registered\":").number(repairs.registered());
    out.ascii(",\"cancelled\":").number(repairs.cancelled());
    out.ascii(",\"overrides\":").number(repairs.overrides()).ascii("}");
  }
}
