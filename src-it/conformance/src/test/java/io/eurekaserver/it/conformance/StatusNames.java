// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.eurekaserver.core.testing.Fixtures;
import io.eurekaserver.web.server.RawConnection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The names in a server's status, in their order: the values are each server's own. */
final class StatusNames {

  /** The recording has no environment, and says how healthy it is, which a lone server does not. */
  private static final Set<String> ONE_SIDED =
      Set.of("generalStats/environment", "healthy", "isHeathly");

  private StatusNames() {}

  /** The answer has the names of the recorded one in the same format. */
  static void assertAsRecorded(RawConnection.Answer answer) throws Exception {
    boolean json = answer.headers().get("Content-Type").startsWith("application/json");
    String recording =
        "eureka-2.0.6/" + (json ? "240-status-json.response.json" : "241-status-xml.response.xml");
    byte[] recorded = Fixtures.bytes(recording);
    assertThat(json ? json(answer.body()) : xml(answer.body()))
        .isEqualTo(json ? json(recorded) : xml(recorded));
  }

  private static List<String> json(byte[] document) throws IOException {
    List<String> names = new ArrayList<>();
    JsonNode root = new ObjectMapper().readTree(document);
    root.fieldNames()
        .forEachRemaining(
            name -> {
              names.add(name);
              root.path(name).fieldNames().forEachRemaining(inner -> names.add(name + "/" + inner));
            });
    names.removeAll(ONE_SIDED);
    return names;
  }

  private static List<String> xml(byte[] document) throws Exception {
    Element root =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new ByteArrayInputStream(document))
            .getDocumentElement();
    List<String> names = new ArrayList<>(List.of(root.getNodeName()));
    for (Element part : elements(root)) {
      names.add(part.getNodeName());
      elements(part).forEach(e -> names.add(part.getNodeName() + "/" + e.getNodeName()));
    }
    names.removeAll(ONE_SIDED);
    return names;
  }

  private static List<Element> elements(Element parent) {
    List<Element> children = new ArrayList<>();
    for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
      if (child instanceof Element element) {
        children.add(element);
      }
    }
    return children;
  }
}
