// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import static com.google.common.util.concurrent.MoreExecutors.directExecutor;

import com.google.common.net.HostAndPort;
import com.google.common.net.InetAddresses;
import java.net.InetSocketAddress;
import java.net.PortUnreachableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Message;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SimpleResolver;

/**
 * Puts one question to servers until one of them answers it: each in turn, twice, two seconds each;
 * over UDP, and over TCP if the answer does not fit. Begins with the server that answered last. May
 * be used by any thread.
 */
final class DnsExchange {

  private static final int TRIES = 2;
  private static final Duration TIMEOUT = Duration.ofSeconds(2);
  private static final String SILENCE =
      "no answer from %s within " + TIMEOUT.multipliedBy(TRIES).toSeconds() + " s";

  private volatile @Nullable InetSocketAddress answeredLast;

  /** An answer that says that the name exists, or that it does not. */
  Message ask(Record question, List<InetSocketAddress> servers) throws NoReplyException {
    Map<InetSocketAddress, String> troubles = new LinkedHashMap<>();
    for (int attempt = 0; attempt < TRIES; attempt++) {
      for (InetSocketAddress server : inOrder(servers)) {
        SimpleResolver resolver = new SimpleResolver(server);
        if (attempt > 0) {
          resolver.setEDNS(-1); // old servers choke on it
        }
        Message answer = send(resolver, question, troubles);
        if (answer != null) {
          answeredLast = server;
          return answer;
        }
      }
    }
    boolean silence = troubles.values().stream().allMatch(SILENCE::equals);
    throw new NoReplyException(words(troubles), silence);
  }

  private List<InetSocketAddress> inOrder(List<InetSocketAddress> servers) {
    List<InetSocketAddress> ordered = new ArrayList<>(servers);
    Collections.rotate(ordered, -Math.max(0, ordered.indexOf(answeredLast)));
    return ordered;
  }

  private static @Nullable Message send(
      SimpleResolver resolver, Record question, Map<InetSocketAddress, String> troubles) {
    resolver.setTimeout(TIMEOUT);
    try {
      Message answer =
          resolver
              .sendAsync(Message.newQuery(question), directExecutor())
              .toCompletableFuture()
              .get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
      int code = answer.getRcode();
      if (code == Rcode.NOERROR || code == Rcode.NXDOMAIN) {
        return answer;
      }
      troubles.put(resolver.getAddress(), Rcode.string(code) + " from %s");
    } catch (TimeoutException e) {
      troubles.put(resolver.getAddress(), SILENCE);
    } catch (ExecutionException e) {
      troubles.put(resolver.getAddress(), words(e.getCause()));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      troubles.put(resolver.getAddress(), "interrupted while asking %s");
    }
    return null;
  }

  private static String words(@Nullable Throwable cause) {
    if (cause instanceof PortUnreachableException) {
      return "nobody listens at %s";
    }
    return "no answer from %s (" + String.valueOf(cause).replace("%", "%%") + ")";
  }

  private static String words(Map<InetSocketAddress, String> troubles) {
    List<String> words = new ArrayList<>();
    troubles.forEach((server, trouble) -> words.add(trouble.formatted(text(server))));
    return words.isEmpty() ? "no DNS server is known" : String.join("; ", words);
  }

  private static String text(InetSocketAddress server) {
    return HostAndPort.fromParts(InetAddresses.toAddrString(server.getAddress()), server.getPort())
        .toString();
  }
}
