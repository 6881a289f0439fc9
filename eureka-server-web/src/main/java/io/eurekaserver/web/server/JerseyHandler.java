// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import com.google.common.base.Ticker;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.Refusals;
import io.eurekaserver.web.error.RefusedException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Supplier;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpVersion;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.glassfish.jersey.server.ApplicationHandler;
import org.glassfish.jersey.server.ResourceConfig;
import org.jspecify.annotations.Nullable;

/**
 * Hosts a Jersey application on Jetty's core, without servlets. What every resource may rely on is
 * done here: the path is tidied ({@link RequestPath}), and the body is complete, within its limits
 * and unpacked before Jersey sees the request.
 */
public final class JerseyHandler extends Handler.Abstract {

  private final Supplier<? extends ResourceConfig> application;
  private volatile @Nullable ApplicationHandler built;
  private final String contextPath;
  private final Ticker ticker;
  private volatile BodyReader.BodyLimits limits;
  private final Refusals refusals;

  /**
   * Hosts an application.
   *
   * @param application the complete list of what is served
   * @param settings the context path and the limits of bodies
   * @param refusals told of requests that do not reach the application
   * @param ticker measures how fast bodies arrive
   */
  public JerseyHandler(
      ResourceConfig application, HttpSettings settings, Refusals refusals, Ticker ticker) {
    this(() -> application, settings, refusals, ticker);
  }

  /**
   * Hosts an application that is completed for the first request that needs it.
   *
   * @param application the complete list of what is served; asked once
   * @param settings the context path and the limits of bodies
   * @param refusals told of requests that do not reach the application
   * @param ticker measures how fast bodies arrive
   */
  public JerseyHandler(
      Supplier<? extends ResourceConfig> application,
      HttpSettings settings,
      Refusals refusals,
      Ticker ticker) {
    this.application = application;
    this.contextPath = settings.contextPath();
    this.ticker = ticker;
    this.limits = limits(settings, ticker);
    this.refusals = refusals;
  }

  private static BodyReader.BodyLimits limits(HttpSettings settings, Ticker ticker) {
    return new BodyReader.BodyLimits(
        settings.maxBodyBytes(), settings.minRequestBytesPerSecond(), ticker);
  }

  /** Puts up with bodies as these settings say, from the next request on. Any thread. */
  public void limit(HttpSettings settings) {
    limits = limits(settings, ticker);
  }

  /**
   * Jersey itself, built for the first request that needs it: that is a third of what a start
   * costs, and what clients ask all day is answered without.
   */
  private ApplicationHandler jersey() {
    ApplicationHandler jersey = built;
    return jersey == null ? build() : jersey;
  }

  private synchronized ApplicationHandler build() {
    ApplicationHandler jersey = built;
    if (jersey == null) {
      jersey = new ApplicationHandler(application.get());
      built = jersey;
    }
    return jersey;
  }

  String contextPath() {
    return contextPath;
  }

  BodyReader.BodyLimits limits() {
    return limits;
  }

  Refusals refusals() {
    return refusals;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    try {
      checkFraming(request);
      HostedRequest call = call(request);
      call.setWriter(new JerseyCall(request, response, callback));
      if (request.getLength() == 0) {
        jersey().handle(call);
      } else {
        read(request, call, new Refuser(refusals, response, callback));
      }
    } catch (RefusedException e) {
      new Refuser(refusals, response, callback).refused(e);
    }
    return true;
  }

  /** Another reader of the same bytes, such as a proxy, might see another length. */
  private static void checkFraming(Request request) {
    String coding = request.getHeaders().get(HttpHeader.TRANSFER_ENCODING);
    if (coding != null
        && (!coding.equalsIgnoreCase("chunked")
            || request.getConnectionMetaData().getHttpVersion() != HttpVersion.HTTP_1_1)) {
      throw new RefusedException(
          Cause.BAD_FRAMING, "The only transfer coding is chunked, and in HTTP/1.1.");
    }
  }

  private HostedRequest call(Request request) {
    RequestPath path = RequestPath.of(contextPath, pathOf(request));
    URI uri = uri(path, request.getHttpURI().getQuery());
    HostedRequest call =
        new HostedRequest(uri, path.version(), request, jersey().getConfiguration());
    for (HttpField field : request.getHeaders()) {
      call.header(field.getName(), field.getValue());
    }
    return call;
  }

  private static String pathOf(Request request) {
    String path = request.getHttpURI().getPath();
    return path == null ? "" : path;
  }

  private static URI uri(RequestPath path, @Nullable String query) {
    try {
      return new URI(query == null ? path.path() : path.path() + '?' + UriText.query(query));
    } catch (URISyntaxException e) {
      throw new RefusedException(Cause.BAD_PATH, "The path or query is not a legal one.");
    }
  }

  private void read(Request request, HostedRequest call, Refuser refuser) {
    BodyReader.BodyLimits now = limits;
    if (request.getLength() > now.maxBytes()) {
      throw RequestBody.tooLarge(now.maxBytes());
    }
    new BodyReader(request, now, new Dispatch(request, call, refuser)).run();
  }

  /** Gives a request to Jersey as soon as its body is there. */
  private final class Dispatch implements BodyReader.Receiver {
    private final Request request;
    private final HostedRequest call;
    private final Refuser refuser;

    private Dispatch(Request request, HostedRequest call, Refuser refuser) {
      this.request = request;
      this.call = call;
      this.refuser = refuser;
    }

    @Override
    public void complete(byte[] body) {
      try {
        String encoding = request.getHeaders().get(HttpHeader.CONTENT_ENCODING);
        byte[] decoded = RequestBody.decode(body, encoding, limits.maxBytes());
        call.setBody(decoded);
      } catch (RefusedException e) {
        refuser.refused(e);
        return;
      }
      jersey().handle(call);
    }

    @Override
    public void refused(RefusedException why) {
      refuser.refused(why);
    }
  }

  @Override
  protected void doStop() throws Exception {
    super.doStop();
    ApplicationHandler jersey = built;
    if (jersey != null) {
      jersey.getInjectionManager().shutdown();
    }
  }
}
