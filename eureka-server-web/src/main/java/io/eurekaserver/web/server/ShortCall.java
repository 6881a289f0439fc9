// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.core.cache.Rope;
import io.eurekaserver.web.error.FaultMapper;
import io.eurekaserver.web.error.RefusedException;
import io.eurekaserver.web.error.RefusedMapper;
import io.eurekaserver.web.param.Packed;
import javax.ws.rs.core.HttpHeaders;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.PreEncodedHttpField;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.BufferUtil;
import org.eclipse.jetty.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * One request on a shortcut: calls the resource, and sends what it answers as {@link JerseyCall}
 * does, with the same bytes and headers. What a resource throws is answered by the mappers that
 * Jersey would have called.
 */
final class ShortCall implements Runnable {

  private static final HttpField VARY =
      new PreEncodedHttpField(HttpHeader.VARY, HttpHeader.ACCEPT_ENCODING.asString());
  private static final HttpField GZIP =
      new PreEncodedHttpField(HttpHeader.CONTENT_ENCODING, "gzip");

  private final ShortRequest asked;
  private final Means means;
  private final Response response;
  private final Callback callback;

  ShortCall(ShortRequest asked, Means means, Response response, Callback callback) {
    this.asked = asked;
    this.means = means;
    this.response = response;
    this.callback = callback;
  }

  /** Calls and sends, on this thread. */
  @Override
  public void run() {
    Answer answer;
    try {
      answer = packed(asked.call());
    } catch (RefusedException e) {
      answer = packed(means.refused.toResponse(e));
    } catch (Throwable e) { // the edge of the thread, as Jersey's is
      answer = packed(means.fault.toResponse(e));
    }
    send(answer);
  }

  private Answer packed(javax.ws.rs.core.Response from) {
    Object entity = from.hasEntity() ? from.getEntity() : null;
    return new Answer(from, Packed.of(entity, asked.header(HttpHeaders.ACCEPT_ENCODING)));
  }

  private void send(Answer answer) {
    response.setStatus(answer.head.getStatus());
    HttpFields.Mutable headers = response.getHeaders();
    AnswerHeaders.copy(answer.head.getHeaders(), headers, null);
    if (answer.body == null) {
      response.write(true, BufferUtil.EMPTY_BUFFER, callback);
      return;
    }
    describe(answer.body, headers);
    send(answer.body.bytes());
  }

  private void send(Rope bytes) {
    SharedCopies.Copy copy = means.copies.of(bytes);
    if (copy == null) {
      new RopeSender(bytes, response, callback).iterate();
    } else {
      response.write(true, copy.bytes(), new Sent(callback, copy));
    }
  }

  private static void describe(Packed body, HttpFields.Mutable headers) {
    if (body.varies()) {
      headers.put(VARY);
    }
    if (body.gzip()) {
      headers.put(GZIP);
    }
    headers.put(HttpHeader.CONTENT_LENGTH, body.bytes().length());
  }

  private record Answer(javax.ws.rs.core.Response head, @Nullable Packed body) {}

  /** Gives a copy back. */
  private static final class Sent extends Callback.Nested {
    private final SharedCopies.Copy copy;

    private Sent(Callback callback, SharedCopies.Copy copy) {
      super(callback);
      this.copy = copy;
    }

    @Override
    public void completed() {
      copy.release();
    }
  }

  /**
   * What all calls use. The mappers are those that Jersey calls as well.
   *
   * @param refused answers refusals
   * @param fault answers everything else
   * @param copies of large answers
   */
  record Means(RefusedMapper refused, FaultMapper fault, SharedCopies copies) {}
}
