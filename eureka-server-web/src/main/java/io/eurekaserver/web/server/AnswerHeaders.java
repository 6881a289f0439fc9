// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import java.util.List;
import java.util.Map;
import javax.ws.rs.core.Configuration;
import javax.ws.rs.core.MediaType;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.glassfish.jersey.message.internal.HeaderUtils;
import org.jspecify.annotations.Nullable;

/** Headers that a resource set, handed to Jetty. */
final class AnswerHeaders {

  private static final HttpField JSON =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_JSON);
  private static final HttpField XML =
      new PreEncodedHttpField(HttpHeader.CONTENT_TYPE, MediaType.APPLICATION_XML);

  private AnswerHeaders() {}

  static void copy(
      Map<String, List<Object>> from, HttpFields.Mutable to, @Nullable Configuration jersey) {
    for (Map.Entry<String, List<Object>> header : from.entrySet()) {
      for (Object value : header.getValue()) {
        to.add(field(header.getKey(), value, jersey));
      }
    }
  }

  private static HttpField field(String name, Object value, @Nullable Configuration jersey) {
    if (value == MediaType.APPLICATION_JSON_TYPE) {
      return JSON;
    }
    if (value == MediaType.APPLICATION_XML_TYPE) {
      return XML;
    }
    return new HttpField(
        name, value instanceof String text ? text : HeaderUtils.asString(value, jersey));
  }
}
