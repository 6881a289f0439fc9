// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;
import org.glassfish.jersey.server.ContainerResponse;
import org.glassfish.jersey.server.spi.ContainerResponseWriter;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries one answer from Jersey to Jetty. A {@link Rope} goes out asynchronously, past Jersey's
 * streams; other entities go through a blocking stream.
 */
final class JerseyCall implements ContainerResponseWriter {

  private static final Logger LOG = LoggerFactory.getLogger(JerseyCall.class);

  private final Request request;
  private final Response response;
  private final Callback callback;
  private @Nullable Rope rope;
  private @Nullable OutputStream stream;
  private @Nullable TimeoutHandler onTimeout;
  private Scheduler.@Nullable Task timeout;

  JerseyCall(Request request, Response response, Callback callback) {
    this.request = request;
    this.response = response;
    this.callback = callback;
  }

  @Override
  public @Nullable OutputStream writeResponseStatusAndHeaders(
      long contentLength, ContainerResponse from) {
    response.setStatus(from.getStatus());
    AnswerHeaders.copy(
        from.getHeaders(), response.getHeaders(), from.getRequestContext().getConfiguration());
    Object entity = from.hasEntity() ? from.getEntity() : null;
    if (entity instanceof Rope bytes) {
      rope = bytes;
      response.getHeaders().put(HttpHeader.CONTENT_LENGTH, bytes.length());
      return OutputStream.nullOutputStream();
    }
    if (entity != null) {
      stream = Response.asBufferedOutputStream(request, response);
    }
    return stream;
  }

  @Override
  public void commit() {
    cancelTimeout();
    if (rope != null && !HttpMethod.HEAD.is(request.getMethod())) {
      new RopeSender(rope, response, callback).iterate();
      return;
    }
    if (stream == null) {
      writeNothing();
      return;
    }
    try {
      stream.close();
      callback.succeeded();
    } catch (IOException e) {
      callback.failed(e);
    }
  }

  /**
   * An empty answer is written like any other. Left to the callback, Jetty (12.0 to 12.1.14) may
   * complete such a request twice when its body came in after its headers, and the connection's
   * next request is then never answered (jetty/jetty.project#14745 is fixed for written answers).
   */
  private void writeNothing() {
    response.write(true, BufferUtil.EMPTY_BUFFER, callback);
  }

  @Override
  public void failure(Throwable error) {
    cancelTimeout();
    if (isConnectionLoss(error) || response.isCommitted()) {
      callback.failed(error);
      return;
    }
    LOG.error("Cannot write the answer to {} {}", request.getMethod(), request.getHttpURI(), error);
    response.reset();
    PlainAnswers.refuse(
        response, callback, new RefusedException(Cause.FAULT, "The answer cannot be written."));
  }

  private static boolean isConnectionLoss(Throwable error) {
    return error instanceof EofException || error.getCause() instanceof EofException;
  }

  @Override
  public boolean suspend(long time, TimeUnit unit, @Nullable TimeoutHandler handler) {
    if (onTimeout != null) {
      return false;
    }
    onTimeout = handler == null ? writer -> {} : handler;
    request.addIdleTimeoutListener(idle -> false); // whoever suspends a call ends it
    setSuspendTimeout(time, unit);
    return true;
  }

  @Override
  public void setSuspendTimeout(long time, TimeUnit unit) {
    TimeoutHandler handler = onTimeout;
    if (handler == null) {
      throw new IllegalStateException("the call is not suspended");
    }
    cancelTimeout();
    if (time > 0) {
      Scheduler scheduler = request.getComponents().getScheduler();
      timeout = scheduler.schedule(() -> handler.onTimeout(this), time, unit);
    }
  }

  private void cancelTimeout() {
    Scheduler.Task running = timeout;
    if (running != null) {
      running.cancel();
      timeout = null;
    }
  }

  /** Entities that are not ropes are streamed, never collected to learn their length. */
  @Override
  public boolean enableResponseBuffering() {
    return false;
  }
}
