// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import javax.ws.rs.HttpMethod;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;

/**
 * The form in which a sender wants its answer (protocol, section 2.1). One negotiation decides on
 * the bytes and on the header that names them.
 *
 * @param form for reads of the registry: full or compact
 * @param fullForm for single instances, which have no compact form
 */
public record Accepted(Form form, Form fullForm) {

  private static final Accepted JSON = new Accepted(Form.JSON_FULL, Form.JSON_FULL);
  private static final Accepted JSON_COMPACT = new Accepted(Form.JSON_COMPACT, Form.JSON_FULL);
  private static final Accepted XML = new Accepted(Form.XML_FULL, Form.XML_FULL);
  private static final Accepted XML_COMPACT = new Accepted(Form.XML_COMPACT, Form.XML_FULL);
  private static final Accepted XML_V1 = new Accepted(Form.XML_FULL_V1, Form.XML_FULL_V1);
  private static final Accepted XML_COMPACT_V1 = new Accepted(Form.XML_COMPACT, Form.XML_FULL_V1);

  private static final String EUREKA_ACCEPT = "X-Eureka-Accept";
  private static final String COMPACT = "compact";

  /**
   * What a request asks for. A write is carried out whatever its sender accepts, as its answer has
   * a body in rare cases only; those are XML then.
   *
   * @throws RefusedException if a read accepts neither JSON nor XML
   */
  public static Accepted of(Asked request) {
    Format format = Negotiation.choose(request.header(HttpHeaders.ACCEPT), Format.XML);
    if (format == null) {
      if (isRead(request.method())) {
        throw new RefusedException(
            Cause.NOT_ACCEPTABLE, "Only application/json and application/xml are offered.");
      }
      format = Format.XML;
    }
    boolean compact = COMPACT.equalsIgnoreCase(request.header(EUREKA_ACCEPT));
    return switch (format) {
      case JSON -> compact ? JSON_COMPACT : JSON;
      case XML -> xml(compact, request.apiVersion() == ApiVersion.V1);
    };
  }

  private static Accepted xml(boolean compact, boolean v1) {
    if (v1) {
      return compact ? XML_COMPACT_V1 : XML_V1;
    }
    return compact ? XML_COMPACT : XML;
  }

  private static boolean isRead(String method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }

  /** The content type of an answer in this format; never with a charset. */
  public static MediaType mediaType(Format format) {
    return switch (format) {
      case JSON -> MediaType.APPLICATION_JSON_TYPE;
      case XML -> MediaType.APPLICATION_XML_TYPE;
    };
  }

  /** The content type of this answer. */
  public MediaType mediaType() {
    return mediaType(form.format());
  }
}
