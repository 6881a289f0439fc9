// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.web.error.FaultMapper;
import io.eurekaserver.web.error.Refusals;
import io.eurekaserver.web.error.RefusedException;
import io.eurekaserver.web.error.RefusedMapper;
import javax.ws.rs.core.HttpHeaders;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * The first to see a request. An ordinary one on a route of the {@link Shortcut} is answered
 * without Jersey; whatever is unusual about a request, Jersey gets it. What is quick is answered on
 * the very thread that read it from the socket: to wake another one costs as much as all the rest.
 * What may take longer, and everything for Jersey, gets a thread of its own.
 */
public final class FrontHandler extends Handler.Wrapper {

  private final Shortcut shortcut;
  private final JerseyHandler jersey;
  private final String contextPath;
  private final Refusals refusals;
  private final ShortCall.Means means;

  /**
   * Stands before Jersey.
   *
   * @param shortcut the routes that are answered here
   * @param jersey gets the rest
   */
  public FrontHandler(Shortcut shortcut, JerseyHandler jersey) {
    super(jersey);
    this.shortcut = shortcut;
    this.jersey = jersey;
    this.contextPath = jersey.contextPath();
    this.refusals = jersey.refusals();
    this.means =
        new ShortCall.Means(
            new RefusedMapper(refusals), new FaultMapper(refusals), new SharedCopies());
  }

  /** Nothing is done here that blocks, although Jersey behind it may. */
  @Override
  public InvocationType getInvocationType() {
    return InvocationType.NON_BLOCKING;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    ShortRequest asked = onShortcut(request);
    if (asked == null) {
      execute(() -> askJersey(request, response, callback));
      return true;
    }
    ShortCall call = new ShortCall(asked, means, response, callback);
    if (asked.takesBody()) {
      Refuser refuser = new Refuser(refusals, response, callback);
      new BodyReader(request, jersey.limits(), new WithBody(asked, call, refuser)).run();
    } else {
      run(asked, call);
    }
    return true;
  }

  /** The request if everything about it is ordinary, or null. */
  private @Nullable ShortRequest onShortcut(Request request) {
    String path = request.getHttpURI().getPath();
    String query = request.getHttpURI().getQuery();
    if (path == null
        || !PlainText.isPlainPath(path)
        || (query != null && !PlainText.isPlain(query))
        || request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING)) {
      return null;
    }
    try {
      return onShortcut(request, RequestPath.of(contextPath, path));
    } catch (RefusedException e) {
      return null; // Jersey's handler will refuse it
    }
  }

  private @Nullable ShortRequest onShortcut(Request request, RequestPath path) {
    Shortcut.Found found = shortcut.find(request.getMethod(), path.path());
    if (found == null || !hasUsualBody(request, found)) {
      return null;
    }
    ShortRequest asked = new ShortRequest(request, path.version(), found);
    return AcceptText.isReadable(asked.header(HttpHeaders.ACCEPT)) ? asked : null;
  }

  private boolean hasUsualBody(Request request, Shortcut.Found found) {
    long length = request.getLength();
    return found.work().takesBody()
        ? length > 0
            && length <= jersey.limits().maxBytes()
            && !request.getHeaders().contains(HttpHeader.CONTENT_ENCODING)
        : length <= 0;
  }

  private void run(ShortRequest asked, ShortCall call) {
    if (asked.isQuick()) {
      call.run();
    } else {
      execute(call);
    }
  }

  private void execute(Runnable task) {
    getServer().getThreadPool().execute(task);
  }

  private void askJersey(Request request, Response response, Callback callback) {
    try {
      jersey.handle(request, response, callback);
    } catch (Throwable e) { // the edge of the thread: the request must end
      Response.writeError(request, response, callback, e);
    }
  }

  /** Calls as soon as the body is there. */
  private final class WithBody implements BodyReader.Receiver {
    private final ShortRequest asked;
    private final ShortCall call;
    private final Refuser refuser;

    private WithBody(ShortRequest asked, ShortCall call, Refuser refuser) {
      this.asked = asked;
      this.call = call;
      this.refuser = refuser;
    }

    @Override
    public void complete(byte[] body) {
      asked.setBody(body);
      FrontHandler.this.run(asked, call);
    }

    @Override
    public void refused(RefusedException why) {
      refuser.refused(why);
    }
  }
}
