// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.model.Application;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.SharedParts;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;

/**
 * What a server answered, taken apart by our decoder and put together again by our encoder. Equal
 * bytes prove both.
 */
record RecordedDocument(String text, Form form, List<Application> applications) {

  private static final Pattern VERSION = Pattern.compile("versions__delta\"?[:>]\"?(-?\\d+)");
  private static final Pattern HASH = Pattern.compile("apps__hashcode\"?[:>]\"?(\\w*)");

  static RecordedDocument of(byte[] bytes) throws DecodeException, IOException {
    String text = new String(bytes, UTF_8);
    Form form = form(text);
    List<Application> applications =
        form.format() == Format.JSON ? JsonWalk.applications(bytes) : XmlWalk.applications(bytes);
    return new RecordedDocument(text, form, applications);
  }

  private static Form form(String text) {
    boolean full = text.contains("countryId") || !text.contains("instanceId");
    if (text.startsWith("{")) {
      boolean compact = !full || text.startsWith("{\"applications\":{\"application\"");
      return compact ? Form.JSON_COMPACT : Form.JSON_FULL;
    }
    return text.contains("\n") ? Form.XML_FULL : Form.XML_COMPACT;
  }

  /** The recorded text without the field that only one of the reference servers writes. */
  String expected() {
    return text.replaceAll(
        "\"registeredApplicationsEmpty\":\\w+,|<(registeredApplicationsEmpty)>\\w+</\\1>", "");
  }

  String rebuilt() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    if (text.matches("(?s)(\\{\")?<?applications.*")) {
      writeRegistry(out);
    } else if (text.matches("(?s)(\\{\")?<?application.*")) {
      Application application = applications.get(0);
      Frame frame = Frame.application(form, application.name());
      writeApplication(out, frame, application, Nesting.IN_APPLICATION);
    } else {
      out.write(InstanceEncoder.document(applications.get(0).instances().get(0), form));
    }
    return out.toString(UTF_8);
  }

  private void writeRegistry(ByteArrayOutputStream out) throws IOException {
    Frame all = Frame.applications(form, find(VERSION), find(HASH));
    out.write(all.head());
    for (int i = 0; i < applications.size(); i++) {
      out.write(i == 0 ? new byte[0] : all.separator());
      Application application = applications.get(i);
      Frame frame = Frame.applicationIn(form, application.name());
      writeApplication(out, frame, application, Nesting.IN_APPLICATIONS);
    }
    out.write(all.tail());
  }

  private void writeApplication(
      ByteArrayOutputStream out, Frame frame, Application application, Nesting nesting)
      throws IOException {
    out.write(frame.head());
    for (int i = 0; i < application.instances().size(); i++) {
      out.write(i == 0 ? new byte[0] : frame.separator());
      out.write(InstanceEncoder.fragment(application.instances().get(i), form, nesting));
    }
    out.write(frame.tail());
  }

  private String find(Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "?";
  }

  /** Finds the instances in any of the JSON documents. */
  private static final class JsonWalk {

    static List<Application> applications(byte[] bytes) throws DecodeException, IOException {
      InstanceDecoder decoder = new InstanceDecoder(() -> Instant.EPOCH);
      return JsonInput.read(new ByteArrayInputStream(bytes), UTF_8, json -> walk(json, decoder));
    }

    private static List<Application> walk(JsonParser json, InstanceDecoder decoder)
        throws DecodeException, IOException {
      List<Application> applications = new ArrayList<>();
      while (json.nextToken() != null) {
        if (json.currentToken() == JsonToken.START_ARRAY && "instance".equals(json.currentName())) {
          List<InstanceInfo> instances = new ArrayList<>();
          while (json.nextToken() == JsonToken.START_OBJECT) {
            instances.add(decoder.read(json).build());
          }
          applications.add(new Application(instances.get(0).app(), instances));
        } else if (json.currentToken() == JsonToken.START_OBJECT
            && "instance".equals(json.currentName())) {
          InstanceInfo instance = decoder.read(json).build();
          applications.add(new Application(instance.app(), List.of(instance)));
        }
      }
      return applications;
    }
  }

  /** Finds the instances in any of the XML documents. */
  private static final class XmlWalk {

    static List<Application> applications(byte[] bytes) throws DecodeException, IOException {
      return XmlInput.read(new ByteArrayInputStream(bytes), UTF_8, XmlWalk::walkRoot);
    }

    private static List<Application> walkRoot(XmlInput xml)
        throws DecodeException, XMLStreamException {
      xml.nextElement();
      return switch (xml.name()) {
        case "applications" -> walkRegistry(xml);
        case "application" -> List.of(walkApplication(xml));
        default -> {
          InstanceInfo instance = instance(xml);
          yield List.of(new Application(instance.app(), List.of(instance)));
        }
      };
    }

    private static List<Application> walkRegistry(XmlInput xml)
        throws DecodeException, XMLStreamException {
      List<Application> applications = new ArrayList<>();
      while (xml.nextElement()) {
        if (xml.name().equals("application")) {
          applications.add(walkApplication(xml));
        } else {
          xml.skip();
        }
      }
      return applications;
    }

    private static Application walkApplication(XmlInput xml)
        throws DecodeException, XMLStreamException {
      List<InstanceInfo> instances = new ArrayList<>();
      while (xml.nextElement()) {
        if (xml.name().equals("instance")) {
          instances.add(instance(xml));
        } else {
          xml.skip();
        }
      }
      return new Application(instances.get(0).app(), instances);
    }

    private static InstanceInfo instance(XmlInput xml) throws DecodeException, XMLStreamException {
      InstanceFields fields = InstanceFields.xml(() -> Instant.EPOCH, new SharedParts());
      return new XmlInstanceReader(fields).read(xml).build();
    }
  }
}
