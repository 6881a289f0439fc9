// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.core.codec.Format;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import java.nio.charset.Charset;
import java.util.Locale;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/**
 * What a body is said to be (protocol, sections 2.2 and 4.5).
 *
 * @param format the language; a wildcard means XML
 * @param charset UTF-8, or ISO-8859-1 if the sender says so
 */
record ContentType(Format format, Charset charset) {

  private static final ContentType JSON = new ContentType(Format.JSON, UTF_8);

  /**
   * The content type of a request.
   *
   * @throws RefusedException if it is none of the two, if there is none, or for another charset
   */
  static ContentType of(Asked request) {
    String header = request.header(HttpHeaders.CONTENT_TYPE);
    if (header == null || header.isBlank()) {
      throw unsupported("The request has no content type.");
    }
    return header.equals(MediaType.APPLICATION_JSON) ? JSON : parse(header);
  }

  private static ContentType parse(String header) {
    MediaType sent;
    try {
      sent = MediaType.valueOf(header);
    } catch (IllegalArgumentException e) {
      throw unsupported("The content type cannot be read.");
    }
    Format format = format(sent);
    if (format == null) {
      throw unsupported("The content type must be application/json or application/xml.");
    }
    return new ContentType(format, charset(sent.getParameters().get("charset")));
  }

  private static @Nullable Format format(MediaType sent) {
    if (MediaType.APPLICATION_JSON_TYPE.isCompatible(sent) && !sent.isWildcardSubtype()) {
      return Format.JSON;
    }
    return MediaType.APPLICATION_XML_TYPE.isCompatible(sent) ? Format.XML : null;
  }

  private static Charset charset(@Nullable String name) {
    return switch (name == null ? "utf-8" : name.toLowerCase(Locale.ROOT)) {
      case "utf-8", "utf8" -> UTF_8;
      case "iso-8859-1" -> ISO_8859_1;
      default -> throw unsupported("The charset must be UTF-8 or ISO-8859-1.");
    };
  }

  private static RefusedException unsupported(String sentence) {
    return new RefusedException(Cause.UNSUPPORTED, sentence);
  }
}
