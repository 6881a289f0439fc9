// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.replication.peer.PeerFailure;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.client.Response;
import org.eclipse.jetty.client.Result;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One request and its answer, which is collected within its bounds and then read, all by the
 * client's threads.
 *
 * @param <T> what the answer says
 */
final class Exchange<T> implements Response.Listener {

  private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);

  private final Failures failures;
  private final Patience patience;
  private final Reading<T> reading;
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private final List<byte[]> pieces = new ArrayList<>();
  private volatile boolean sent;
  private long bytes;

  Exchange(Failures failures, Patience patience, Reading<T> reading) {
    this.failures = failures;
    this.patience = patience;
    this.reading = reading;
  }

  /** Reads an answer of any status; null if there is nothing to say but that it worked. */
  @FunctionalInterface
  interface Reading<T> {
    @Nullable T read(Answer answer, Failures failures)
        throws PeerFailure, DecodeException, IOException;
  }

  /** Begins the exchange. */
  CompletableFuture<T> begin(Request request) {
    try {
      request
          .idleTimeout(patience.silence().toMillis(), TimeUnit.MILLISECONDS)
          .timeout(patience.total().toMillis(), TimeUnit.MILLISECONDS)
          .onRequestCommit(committed -> sent = true)
          .onResponseListener(this)
          .send(null);
    } catch (RuntimeException e) {
      future.completeExceptionally(failures.noAnswer(e, false));
    }
    return future;
  }

  @Override
  public boolean onHeader(Response response, HttpField field) {
    if (field.getHeader() == HttpHeader.CONTENT_LENGTH
        && field.getLongValue() > patience.maxBytes()) {
      tooLarge(response);
    }
    return true;
  }

  @Override
  public void onContent(Response response, ByteBuffer content) {
    bytes += content.remaining();
    if (bytes > patience.maxBytes()) {
      tooLarge(response);
      return;
    }
    byte[] piece = new byte[content.remaining()];
    content.get(piece);
    pieces.add(piece);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // onComplete tells what became of it
  private void tooLarge(Response response) {
    pieces.clear();
    response.abort(failures.tooLarge());
  }

  @Override
  public void onComplete(Result result) {
    try {
      future.complete(read(result));
    } catch (PeerFailure e) {
      future.completeExceptionally(e);
    } catch (RuntimeException | Error e) {
      LOG.error("A defect: a peer's answer could not be handled; it counts as unreadable", e);
      future.completeExceptionally(failures.unreadable(e));
    }
  }

  private @Nullable T read(Result result) throws PeerFailure {
    if (result.isFailed()) {
      throw failures.noAnswer(result.getFailure(), sent);
    }
    Response response = result.getResponse();
    try {
      return reading.read(
          new Answer(response.getStatus(), response.getHeaders(), pieces, patience.maxBytes()),
          failures);
    } catch (DecodeException | IOException e) {
      throw failures.unreadable(e);
    }
  }
}
