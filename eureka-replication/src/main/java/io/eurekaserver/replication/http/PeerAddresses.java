// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import com.google.common.base.Throwables;
import com.google.common.net.InetAddresses;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.SocketAddressResolver;

/**
 * Looks host names up, anew for each connection, on threads of its own: a lookup may hang for as
 * long as the name server likes. There is one lookup at a time for a name, however many wait for
 * it, so that a name that hangs costs one thread.
 */
final class PeerAddresses implements SocketAddressResolver {

  private final Executor executor;
  private final Lookup lookup;
  private final Map<String, CompletableFuture<List<InetAddress>>> running =
      new ConcurrentHashMap<>();

  PeerAddresses(Executor executor, Lookup lookup) {
    this.executor = executor;
    this.lookup = lookup;
  }

  /** Where names are looked up; may block. */
  @FunctionalInterface
  interface Lookup {
    /** Every address of a host, in the order in which to try them. */
    List<InetAddress> find(String host) throws UnknownHostException;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the promise is told
  public void resolve(
      String host,
      int port,
      Map<String, Object> context,
      Promise<List<InetSocketAddress>> promise) {
    addresses(host)
        .whenComplete(
            (addresses, failure) -> {
              if (failure != null) {
                promise.failed(Throwables.getRootCause(failure));
              } else {
                promise.succeeded(
                    addresses.stream().map(a -> new InetSocketAddress(a, port)).toList());
              }
            });
  }

  @SuppressWarnings("FutureReturnValueIgnored") // the lookup itself is returned
  private CompletableFuture<List<InetAddress>> addresses(String host) {
    if (InetAddresses.isUriInetAddress(host)) {
      return CompletableFuture.completedFuture(List.of(InetAddresses.forUriString(host)));
    }
    try {
      CompletableFuture<List<InetAddress>> found = running.computeIfAbsent(host, this::begin);
      found.whenComplete((addresses, failure) -> running.remove(host, found));
      return found;
    } catch (RuntimeException e) { // the executor is shut down
      return CompletableFuture.failedFuture(e);
    }
  }

  private CompletableFuture<List<InetAddress>> begin(String host) {
    return CompletableFuture.supplyAsync(() -> find(host), executor);
  }

  private List<InetAddress> find(String host) {
    try {
      return lookup.find(host);
    } catch (UnknownHostException e) {
      throw new CompletionException(e);
    }
  }
}
