// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.ErrorHeader;
import io.eurekaserver.web.error.ProblemText;
import io.eurekaserver.web.error.RefusedException;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** PlainAnswers that are given before, or instead of, a resource. */
final class PlainAnswers {

  private PlainAnswers() {}

  /** Refuses a request that did not reach a resource. */
  static void refuse(Response response, Callback callback, RefusedException why) {
    if (why.why() == Cause.UNSUPPORTED) {
      response.getHeaders().put(HttpHeader.ACCEPT_ENCODING, "gzip");
    }
    if (endsConnection(response, why.why())) {
      response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
    }
    if (isForAdmins(response)) {
      sendProblem(response, callback, why);
    } else {
      send(response, callback, why.why().status(), why.sentence(), why.body());
    }
  }

  /** The path may be one that is refused, so it is only looked at, and not tidied. */
  private static boolean isForAdmins(Response response) {
    String path = response.getRequest().getHttpURI().getPath();
    return path != null && ProblemText.isFor(path);
  }

  private static void sendProblem(Response response, Callback callback, RefusedException why) {
    String path = response.getRequest().getHttpURI().getPath();
    response.setStatus(why.why().status());
    response.getHeaders().put(ErrorHeader.NAME, ErrorHeader.value(why.sentence()));
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, ProblemText.TYPE);
    response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
    byte[] problem = ProblemText.of(why.why().status(), why.sentence(), path);
    response.write(true, ByteBuffer.wrap(problem), callback);
  }

  /** Who keeps connections must know that this one ends, also when its body is still on the way. */
  private static boolean endsConnection(Response response, Cause why) {
    return why == Cause.TOO_SLOW
        || why == Cause.BAD_FRAMING
        || !response.getRequest().consumeAvailable();
  }

  /** PlainAnswers with a status, its reason in a header, and a body of plain text or none. */
  static void send(Response response, Callback callback, int status, String reason, String body) {
    HttpFields.Mutable headers = response.getHeaders();
    response.setStatus(status);
    headers.put(ErrorHeader.NAME, ErrorHeader.value(reason));
    if (!body.isEmpty()) {
      headers.put(HttpHeader.CONTENT_TYPE, "text/plain");
    }
    response.write(true, ByteBuffer.wrap(ErrorHeader.value(body).getBytes(US_ASCII)), callback);
  }
}
