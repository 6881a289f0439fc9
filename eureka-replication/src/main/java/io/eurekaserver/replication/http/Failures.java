// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import com.google.common.base.CharMatcher;
import com.google.common.base.Throwables;
import io.eurekaserver.replication.http.LimitedStream.TooLargeException;
import io.eurekaserver.replication.peer.PeerFailure;
import io.eurekaserver.replication.peer.PeerFailure.Kind;
import io.eurekaserver.replication.peer.PeerUrl;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.eclipse.jetty.http.HttpHeader;
import org.jspecify.annotations.Nullable;

/**
 * What went wrong with one peer, in words for a person who reads a log at night, and what it asks
 * for (protocol, section 6.4). No sentence holds credentials.
 */
final class Failures {

  private static final CharMatcher CONTROL = CharMatcher.javaIsoControl();

  private final PeerUrl peer;
  private final Duration connectTimeout;
  private final Patience patience;

  Failures(PeerUrl peer, Duration connectTimeout, Patience patience) {
    this.peer = peer;
    this.connectTimeout = connectTimeout;
    this.patience = patience;
  }

  /** An answer other than success. */
  PeerFailure status(Answer answer) {
    String text = peer + " answered " + answer.status();
    String location = answer.headers().get(HttpHeader.LOCATION);
    if (location != null) {
      text += " and points to " + beforeQuery(location);
    }
    String excerpt = answer.excerpt();
    return new PeerFailure(kind(answer.status()), excerpt.isEmpty() ? text : text + ": " + excerpt);
  }

  private static Kind kind(int status) {
    return switch (status) {
      case 429, 502, 503, 504 -> Kind.CONGESTED;
      default -> Kind.REFUSED;
    };
  }

  private static String beforeQuery(String location) {
    int query = location.indexOf('?');
    return CONTROL.removeFrom(query < 0 ? location : location.substring(0, query));
  }

  /** An answer that cannot be read. */
  PeerFailure unreadable(Throwable why) {
    if (why instanceof TooLargeException) {
      return tooLarge();
    }
    String sentence = why instanceof IOException ? "Its compression is damaged." : message(why);
    return refused(peer + " answered what cannot be read: " + sentence);
  }

  PeerFailure tooLarge() {
    return refused(peer + " answered more than " + patience.maxBytes() + " bytes");
  }

  /** An answer that can be read and makes no sense. */
  PeerFailure refused(String sentence) {
    return new PeerFailure(Kind.REFUSED, sentence);
  }

  /**
   * No complete answer.
   *
   * @param why as the client threw it
   * @param sent whether the peer has been told anything
   */
  PeerFailure noAnswer(Throwable why, boolean sent) {
    PeerFailure known = find(why, PeerFailure.class);
    if (known != null) {
      return known;
    }
    if (find(why, RejectedExecutionException.class) != null) {
      return new PeerFailure(Kind.CONGESTED, "too many requests to " + peer + " wait already");
    }
    TimeoutException timeout = find(why, TimeoutException.class);
    if (timeout != null) {
      return timeout(timeout, sent);
    }
    IOException io = find(why, IOException.class);
    return io == null
        ? refused(peer + " does not speak HTTP: " + message(why))
        : new PeerFailure(Kind.UNREACHABLE, connection(io));
  }

  private PeerFailure timeout(TimeoutException timeout, boolean sent) {
    boolean total = message(timeout).startsWith("Total");
    long millis = (total ? patience.total() : patience.silence()).toMillis();
    return sent
        ? new PeerFailure(Kind.CONGESTED, "no answer from " + peer + " within " + millis + " ms")
        : new PeerFailure(
            Kind.UNREACHABLE, "no connection to " + peer + " within " + millis + " ms");
  }

  private String connection(IOException io) {
    if (io instanceof UnknownHostException) {
      return "no such host: " + peer.host() + " of " + peer;
    }
    if (io instanceof SocketTimeoutException) {
      return "no connection to " + peer + " within " + connectTimeout.toMillis() + " ms";
    }
    if (io instanceof NoRouteToHostException) {
      return "no route to " + peer;
    }
    if (io instanceof ConnectException && message(io).contains("refused")) {
      return "connection refused by " + peer;
    }
    if (io instanceof SSLException) {
      return "no TLS with " + peer + ": " + message(io);
    }
    if (io instanceof EOFException || io instanceof ClosedChannelException) {
      return "connection closed by " + peer + " before it had answered";
    }
    return "connection to " + peer + " failed: " + message(io);
  }

  private static String message(Throwable why) {
    String message = why.getMessage();
    return CONTROL.replaceFrom(message == null ? why.getClass().getSimpleName() : message, ' ');
  }

  private static <T extends Throwable> @Nullable T find(Throwable why, Class<T> type) {
    return Throwables.getCausalChain(why).stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElse(null);
  }
}
