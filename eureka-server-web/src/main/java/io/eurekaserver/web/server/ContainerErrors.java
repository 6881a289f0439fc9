// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static java.util.Locale.ROOT;

import java.util.Objects;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The answers that Jetty gives by itself, to what is not HTTP, to oversized headers and while it
 * stops: one sentence for the sender's faults, nothing for others, and never a page. Jetty closes
 * the connection after each of them, so each says so: who keeps connections must not use it again.
 */
final class ContainerErrors implements Request.Handler {

  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status =
        request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer given ? given : 500;
    String sentence = sentence(status, request.getAttribute(ErrorHandler.ERROR_MESSAGE));
    response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE);
    PlainAnswers.send(response, callback, status, sentence, status < 500 ? sentence : "");
    return true;
  }

  private static String sentence(int status, @Nullable Object detail) {
    String meaning = Objects.requireNonNullElse(HttpStatus.getMessage(status), "error");
    String sentence = "The request was refused as " + meaning.toLowerCase(ROOT);
    boolean says = detail != null && !detail.equals(meaning);
    return says ? sentence + ": " + detail + "." : sentence + ".";
  }
}
