// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.bare;

import io.eurekaserver.it.bare.Answer.Kind;
import java.util.Map;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;

/** The least that a handler can do: tell requests apart, read a body, write ready bytes. */
final class ConstantHandler extends Handler.Abstract {
  private static final String APPS = "/eureka/apps/";
  private static final int INSTANCE_SLASHES = 4;

  private final Map<Kind, Answer> answers;

  /** Handles on the thread that has read: the cheapest that Jetty has to offer. */
  ConstantHandler(Map<Kind, Answer> answers) {
    super(InvocationType.NON_BLOCKING);
    this.answers = answers;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    Kind kind = kind(request.getMethod(), request.getHttpURI().getPath());
    if (kind == Kind.REGISTRATION) {
      Content.Source.asByteBuffer(
          request, Promise.from(body -> answer(kind, response, callback), callback::failed));
    } else {
      answer(kind, response, callback);
    }
    return true;
  }

  private void answer(Kind kind, Response response, Callback callback) {
    Answer answer = answers.get(kind);
    response.setStatus(answer.status());
    response.getHeaders().add(answer.fields());
    response.write(true, answer.body().slice(), callback);
  }

  private static Kind kind(String method, String path) {
    return switch (method) {
      case "PUT" -> Kind.HEARTBEAT;
      case "POST" -> Kind.REGISTRATION;
      default -> read(path);
    };
  }

  private static Kind read(String path) {
    if (!path.startsWith(APPS)) {
      return path.startsWith("/eureka/vips/") ? Kind.VIP : Kind.APPS;
    }
    if (path.length() == APPS.length()) {
      return Kind.APPS;
    }
    if (path.startsWith("delta", APPS.length())) {
      return Kind.DELTA;
    }
    return path.chars().filter(c -> c == '/').count() == INSTANCE_SLASHES
        ? Kind.INSTANCE
        : Kind.APP;
  }
}
