// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import static java.util.Locale.ROOT;

import java.util.Objects;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The answers that Jetty gives by itself, to what is not HTTP, to oversized headers and while it
 * stops: one sentence for the sender's faults, nothing for others, and never a page.
 */
final class ContainerErrors implements Request.Handler {

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    int status =
        request.getAttribute(ErrorHandler.ERROR_STATUS) instanceof Integer given ? given : 500;
    String sentence = sentence(status, request.getAttribute(ErrorHandler.ERROR_MESSAGE));
    Answers.send(response, callback, status, sentence, status < 500 ? sentence : "");
    return true;
  }

  private static String sentence(int status, @Nullable Object detail) {
    String meaning = Objects.requireNonNullElse(HttpStatus.getMessage(status), "error");
    String sentence = "The request was refused as " + meaning.toLowerCase(ROOT);
    boolean says = detail != null && !detail.equals(meaning);
    return says ? sentence + ": " + detail + "." : sentence + ".";
  }
}
