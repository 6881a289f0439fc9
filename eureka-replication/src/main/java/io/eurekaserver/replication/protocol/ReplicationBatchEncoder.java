// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.codec.Nesting;
import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Batches as reference servers send them: field for field, as those refuse a batch with a field
 * they do not know (protocol, section 6.2). Pure functions, for any thread.
 */
public final class ReplicationBatchEncoder {

  private static final int EXPECTED_ITEM_BYTES = 192;
  private static final int EXPECTED_INSTANCE_BYTES = 1536;

  private ReplicationBatchEncoder() {}

  /** The body of a request, as JSON. */
  public static byte[] encode(List<OutgoingItem> items) {
    Utf8Buffer out = new Utf8Buffer(expectedBytes(items));
    String before = "{\"replicationList\":[";
    for (OutgoingItem item : items) {
      out.ascii(before);
      write(out, item);
      before = ",";
    }
    return out.ascii(items.isEmpty() ? before : "").ascii("]}").toByteArray();
  }

  private static int expectedBytes(List<OutgoingItem> items) {
    int bytes = items.size() * EXPECTED_ITEM_BYTES;
    for (OutgoingItem item : items) {
      bytes += item.instance() == null ? 0 : EXPECTED_INSTANCE_BYTES;
    }
    return bytes;
  }

  private static void write(Utf8Buffer out, OutgoingItem item) {
    out.ascii("{\"appName\":").jsonText(item.target().app());
    out.ascii(",\"id\":").jsonText(item.target().id());
    Long timestamp = item.lastDirtyTimestamp();
    if (timestamp != null) {
      out.ascii(",\"lastDirtyTimestamp\":").number(timestamp);
    }
    status(out, ",\"overriddenStatus\":", item.overriddenStatus());
    status(out, ",\"status\":", item.status());
    InstanceInfo instance = item.instance();
    if (instance != null) {
      out.ascii(",\"instanceInfo\":");
      InstanceEncoder.append(out, instance, Form.JSON_FULL, Nesting.ALONE);
    }
    out.ascii(",\"action\":\"").ascii(item.action().wireName()).ascii("\"}");
  }

  private static void status(Utf8Buffer out, String field, @Nullable InstanceStatus status) {
    if (status != null) {
      out.ascii(field).ascii("\"").ascii(status.name()).ascii("\"");
    }
  }
}
