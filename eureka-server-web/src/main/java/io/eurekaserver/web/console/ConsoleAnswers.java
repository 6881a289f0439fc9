// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.console;

import io.eurekaserver.web.param.AcceptEncoding;
import java.util.Map;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Files as answers: compressed, remembered by browsers, and locked up in what they may do. */
final class ConsoleAnswers {

  /** Ask each time whether it changed. */
  static final String ASK = "no-cache";

  /** Its address has its contents' name in it: never ask again. */
  static final String KEEP = "public, max-age=31536000, immutable";

  /** Nothing but this server's own files and answers, no script in the page, nobody's frame. */
  private static final String POLICY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final Map<String, String> LOCKS =
      Map.of(
          "Content-Security-Policy", POLICY,
          "X-Content-Type-Options", "nosniff",
          "X-Frame-Options", "DENY",
          "Referrer-Policy", "no-referrer",
          "Cross-Origin-Opener-Policy", "same-origin",
          "Cross-Origin-Resource-Policy", "same-origin");

  private ConsoleAnswers() {}

  /** The file, or 304 for one who has it. */
  static Response of(ConsoleFile file, String caching, HttpHeaders asked) {
    String tag = "W/\"" + file.tag() + '"';
    String known = asked.getHeaderString(HttpHeaders.IF_NONE_MATCH);
    Response.ResponseBuilder answer =
        has(known, file.tag()) ? Response.status(304) : whole(file, asked);
    LOCKS.forEach(answer::header);
    return answer
        .header(HttpHeaders.ETAG, tag)
        .header(HttpHeaders.CACHE_CONTROL, caching)
        .header(HttpHeaders.VARY, "Accept, Accept-Encoding")
        .build();
  }

  private static boolean has(@Nullable String known, String tag) {
    return known != null && (known.contains('"' + tag + '"') || known.strip().equals("*"));
  }

  private static Response.ResponseBuilder whole(ConsoleFile file, HttpHeaders asked) {
    boolean gzip = AcceptEncoding.prefersGzip(asked.getHeaderString(HttpHeaders.ACCEPT_ENCODING));
    Response.ResponseBuilder answer = Response.ok(gzip ? file.gzip() : file.plain(), file.type());
    return gzip ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip") : answer;
  }
}
