// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.codec.Nesting;
import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.CancelMark;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.OverrideMark;
import java.util.ArrayList;
import java.util.List;

/**
 * What one registry knows that another does not show, for servers of our own kind:
 *
 * <pre>{@code
 * {"instances":[{"sinceRenewalMs":1500,"sinceChangeMs":90000,"sinceClientRegisteredMs":1500,"instance":{...}}],
 *  "cancels":[{"app":"A","id":"i","lastDirtyTimestamp":1700000001000,"ageMs":2000}],
 *  "overrides":[{"app":"A","id":"i","status":"OUT_OF_SERVICE","ageMs":2000}]}
 * }</pre>
 *
 * Where there are any, the quarantines stand at the end as {@link QuarantineCodec} writes them. An
 * instance is in its full form; ages are whole milliseconds; without sinceClientRegisteredMs its
 * client is not known to have come to any registry itself. Pure functions, for any thread.
 */
public final class DifferencesEncoder {

  private static final int EXPECTED_MARK_BYTES = 96;

  private DifferencesEncoder() {}

  /** The document in pieces, an instance each: it may be as large as the registry. */
  public static List<byte[]> encode(Differences differences) {
    List<byte[]> pieces = new ArrayList<>(2 * differences.instances().size() + 1);
    String before = "{\"instances\":[";
    for (InstanceCopy copy : differences.instances()) {
      Utf8Buffer ages = new Utf8Buffer(EXPECTED_MARK_BYTES).ascii(before);
      ages.ascii("{\"sinceRenewalMs\":").number(copy.sinceRenewal().toMillis());
      ages.ascii(",\"sinceChangeMs\":").number(copy.sinceChange().toMillis());
      if (copy.isClientKnown()) {
        ages.ascii(",\"sinceClientRegisteredMs\":").number(copy.sinceClientRegistered().toMillis());
      }
      pieces.add(ages.ascii(",\"instance\":").toByteArray());
      pieces.add(InstanceEncoder.fragment(copy.instance(), Form.JSON_FULL, Nesting.ALONE));
      before = "},";
    }
    pieces.add(marks(differences, differences.instances().isEmpty() ? before : "}"));
    return pieces;
  }

  private static byte[] marks(Differences differences, String before) {
    int marks = differences.cancels().size() + differences.overrides().size();
    Utf8Buffer out = new Utf8Buffer(32 + EXPECTED_MARK_BYTES * marks).ascii(before);
    out.ascii("],\"cancels\":[");
    String separator = "";
    for (CancelMark cancel : differences.cancels()) {
      name(out.ascii(separator), cancel.id());
      out.ascii(",\"lastDirtyTimestamp\":").number(cancel.lastDirtyTimestamp());
      out.ascii(",\"ageMs\":").number(cancel.age().toMillis()).ascii("}");
      separator = ",";
    }
    out.ascii("],\"overrides\":[");
    separator = "";
    for (OverrideMark override : differences.overrides()) {
      name(out.ascii(separator), override.id());
      out.ascii(",\"status\":").jsonText(override.override().name());
      out.ascii(",\"ageMs\":").number(override.age().toMillis()).ascii("}");
      separator = ",";
    }
    out.ascii("]");
    if (!differences.quarantines().isEmpty()) {
      out.ascii(",\"quarantines\":");
      QuarantineCodec.write(out, differences.quarantines());
    }
    return out.ascii("}").toByteArray();
  }

  private static void name(Utf8Buffer out, InstanceId id) {
    out.ascii("{\"app\":").jsonText(id.app()).ascii(",\"id\":").jsonText(id.id());
  }
}
