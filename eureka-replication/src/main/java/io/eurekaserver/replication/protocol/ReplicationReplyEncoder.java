// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.codec.Nesting;
import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.model.InstanceInfo;
import java.util.List;

/**
 * Replies to batches as reference servers send them: peers resend a batch for ever when the reply
 * has a field they do not know (protocol, section 6.3). Pure functions, for any thread.
 */
public final class ReplicationReplyEncoder {

  private static final String PACKAGE = "com.netflix.eureka.cluster.protocol.";
  private static final String XML_ROOT = PACKAGE + "ReplicationListResponse";
  private static final String XML_ITEM = PACKAGE + "ReplicationInstanceResponse";
  private static final int ENTITY_DEPTH = 3;

  private ReplicationReplyEncoder() {}

  /** The reply, one result an item, in the order of the batch. */
  public static byte[] encode(List<ReplicationResult> results, Format format) {
    return switch (format) {
      case JSON -> json(results);
      case XML -> xml(results);
    };
  }

  private static byte[] json(List<ReplicationResult> results) {
    Utf8Buffer out = new Utf8Buffer(results.size() * 20 + 32).ascii("{\"responseList\":[");
    String before = "";
    for (ReplicationResult result : results) {
      out.ascii(before).ascii("{\"statusCode\":").number(result.statusCode());
      InstanceInfo entity = result.entity();
      if (entity != null) {
        out.ascii(",\"responseEntity\":");
        InstanceEncoder.append(out, entity, Form.JSON_FULL, Nesting.ALONE);
      }
      out.ascii("}");
      before = ",";
    }
    return out.ascii("]}").toByteArray();
  }

  private static byte[] xml(List<ReplicationResult> results) {
    Utf8Buffer out = new Utf8Buffer(results.size() * 200 + 256);
    out.ascii("<" + XML_ROOT + ">\n  <responseList");
    out.ascii(results.isEmpty() ? "/>" : ">");
    for (ReplicationResult result : results) {
      out.ascii("\n    <" + XML_ITEM + ">\n      <statusCode>").number(result.statusCode());
      out.ascii("</statusCode>");
      InstanceInfo entity = result.entity();
      if (entity != null) {
        out.ascii("\n      ")
            .add(InstanceEncoder.element(entity, Form.XML_FULL, "responseEntity", ENTITY_DEPTH));
      }
      out.ascii("\n    </" + XML_ITEM + ">");
    }
    out.ascii(results.isEmpty() ? "" : "\n  </responseList>");
    return out.ascii("\n</" + XML_ROOT + ">").toByteArray();
  }
}
