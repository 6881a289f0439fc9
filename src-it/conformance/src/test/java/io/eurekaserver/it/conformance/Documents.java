// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.eurekaserver.it.Http;
import java.io.StringReader;
import java.util.List;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import org.xml.sax.InputSource;

/** What readers of the registry get, as any parser sees it. */
final class Documents {

  private static final ObjectMapper JSON = new ObjectMapper();

  private Documents() {}

  /** The address answers with a well-formed document in both formats, full and compact. */
  static void assertReadable(String url) throws Exception {
    DocumentBuilder xml = DocumentBuilderFactory.newInstance().newDocumentBuilder();
    xml.setErrorHandler(null);
    for (String form : List.of("full", "compact")) {
      String json = get(url, "application/json", form);
      assertThatCode(() -> JSON.readTree(json)).as("%s as JSON", url).doesNotThrowAnyException();
      InputSource source = new InputSource(new StringReader(get(url, "application/xml", form)));
      assertThatCode(() -> xml.parse(source)).as("%s as XML", url).doesNotThrowAnyException();
    }
  }

  private static String get(String url, String type, String form) {
    Http.Answer answer = Http.get(url, "Accept", type, "X-Eureka-Accept", form);
    assertThat(answer.status()).as(url).isEqualTo(200);
    return answer.body();
  }
}
