// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.resource;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.common.escape.Escaper;
import com.google.common.xml.XmlEscapers;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.codec.Nesting;
import io.eurekaserver.core.codec.Utf8Buffer;
import java.util.Map;

/** Writes a server's status with the names of the reference servers (protocol, section 4.11). */
final class StatusDocument {

  private static final String XML_ROOT = "com.netflix.eureka.util.StatusInfo";
  private static final Escaper XML_TEXT = XmlEscapers.xmlContentEscaper();

  private StatusDocument() {}

  static byte[] encode(ServerStatus status, Form fullForm) {
    return fullForm.format() == Format.JSON ? json(status) : xml(status, fullForm);
  }

  private static byte[] json(ServerStatus status) {
    Utf8Buffer out = new Utf8Buffer(2048).ascii("{\"generalStats\":");
    jsonMap(out, status.general()).ascii(",\"applicationStats\":");
    jsonMap(out, status.applicationStats()).ascii(",\"instanceInfo\":");
    out.add(InstanceEncoder.fragment(status.instance(), Form.JSON_FULL, Nesting.ALONE));
    if (status.healthy() != null) {
      out.ascii(",\"healthy\":" + status.healthy());
    }
    return out.ascii("}").toByteArray();
  }

  private static Utf8Buffer jsonMap(Utf8Buffer out, Map<String, String> map) {
    String before = "{";
    for (Map.Entry<String, String> entry : map.entrySet()) {
      out.ascii(before).jsonText(entry.getKey()).ascii(":").jsonText(entry.getValue());
      before = ",";
    }
    return out.ascii(map.isEmpty() ? "{}" : "}");
  }

  private static byte[] xml(ServerStatus status, Form form) {
    Utf8Buffer out = new Utf8Buffer(4096).ascii("<" + XML_ROOT + ">");
    xmlMap(out, "generalStats", status.general());
    xmlMap(out, "applicationStats", status.applicationStats());
    out.ascii("\n  ").add(InstanceEncoder.element(status.instance(), form, "instanceInfo", 1));
    if (status.healthy() != null) {
      out.ascii("\n  <isHeathly>" + status.healthy() + "</isHeathly>");
    }
    return out.ascii("\n</" + XML_ROOT + ">").toByteArray();
  }

  private static void xmlMap(Utf8Buffer out, String name, Map<String, String> map) {
    out.ascii("\n  <" + name + ">");
    for (Map.Entry<String, String> entry : map.entrySet()) {
      out.ascii("\n    <" + entry.getKey() + ">");
      out.add(XML_TEXT.escape(entry.getValue()).getBytes(UTF_8));
      out.ascii("</" + entry.getKey() + ">");
    }
    out.ascii("\n  </" + name + ">");
  }
}
