// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.Entries;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.Port;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** An instance in XML (protocol, sections 3.1 to 3.6). */
final class XmlInstanceReader {

  private static final String CLASS_KEY = "@class";

  private final InstanceFields fields;

  XmlInstanceReader(InstanceFields fields) {
    this.fields = fields;
  }

  /** A document whose root is an instance, by either of its names. */
  InstanceDraft readDocument(XmlInput xml) throws DecodeException, XMLStreamException {
    boolean root = xml.nextElement();
    if (!root || !isInstance(xml.name())) {
      throw new DecodeException("The root element must be instance.");
    }
    return read(xml);
  }

  private static boolean isInstance(String name) {
    return name.equals("instance") || name.equals("com.netflix.appinfo.InstanceInfo");
  }

  /** The instance that is the current element; ends it. */
  InstanceDraft read(XmlInput xml) throws DecodeException, XMLStreamException {
    InstanceDraft draft = fields.draft();
    while (xml.nextElement()) {
      readField(xml, draft);
    }
    return draft;
  }

  private void readField(XmlInput xml, InstanceDraft draft)
      throws DecodeException, XMLStreamException {
    String name = xml.name();
    switch (name) {
      case "port" -> draft.port(port(xml, !xml.hasAttribute("enabled", "false")));
      case "securePort" -> draft.securePort(port(xml, xml.hasAttribute("enabled", "true")));
      case "dataCenterInfo" -> readDataCenter(xml, draft);
      case "leaseInfo" -> readLease(xml, draft);
      case "metadata" -> draft.metadata(map(xml, true));
      default -> {
        InstanceFields.Setter setter = fields.setter(name);
        if (setter == null) {
          xml.skip();
        } else {
          setter.set(draft, scalar(xml, name));
        }
      }
    }
  }

  private Scalar scalar(XmlInput xml, String name) throws DecodeException, XMLStreamException {
    return new Scalar(fields.parts()).of(xml.text(), name);
  }

  private static Port port(XmlInput xml, boolean enabled)
      throws DecodeException, XMLStreamException {
    String name = xml.name();
    Integer number = Numbers.parseInt(xml.text());
    if (number == null) {
      throw new DecodeException(name + " must be a number.");
    }
    return new Port(number, enabled);
  }

  private void readDataCenter(XmlInput xml, InstanceDraft draft)
      throws DecodeException, XMLStreamException {
    DataCenterDraft dataCenter = new DataCenterDraft();
    boolean empty = true;
    while (xml.nextElement()) {
      empty = false;
      switch (xml.name()) {
        case "name" -> dataCenter.name(xml.text());
        case "metadata" -> dataCenter.metadata(map(xml, false));
        default -> xml.skip();
      }
    }
    if (!empty) {
      dataCenter.applyXml(draft);
    }
  }

  private void readLease(XmlInput xml, InstanceDraft draft)
      throws DecodeException, XMLStreamException {
    LeaseDraft lease = new LeaseDraft();
    while (xml.nextElement()) {
      String name = xml.name();
      if (LeaseDraft.has(name)) {
        lease.set(name, scalar(xml, name));
      } else {
        xml.skip();
      }
    }
    draft.leaseInfo(lease.lease());
  }

  private Map<String, String> map(XmlInput xml, boolean dropClass)
      throws DecodeException, XMLStreamException {
    Entries map = new Entries();
    while (xml.nextElement()) {
      String key = InstanceFields.withoutNul("A ", "key", XmlNames.unescape(xml.name()));
      String value = fields.parts().text(xml.text());
      if (!(dropClass && key.equals(CLASS_KEY))) {
        map.put(key, value);
      }
    }
    return map.map();
  }
}
