// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import io.eurekaserver.core.testing.Fixtures;
import io.eurekaserver.web.fixture.Exchange;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Requests made of recorded ones: one to three parts of each are not as they were recorded. */
final class FuzzedRequests {

  private static final List<String> METHODS =
      List.of("GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS", "PATCH", "TRACE", "EXPLODE");

  /** Hop-by-hop, or told by the connection itself. */
  private static final List<String> NOT_SENT =
      List.of("Host", "Connection", "Content-Length", "Transfer-Encoding", "Expect");

  private static final List<String> HEADERS =
      List.of(
              "Accept,Accept-Encoding,Accept-Charset,Content-Type,Content-Encoding".split(","),
              "X-Eureka-Accept,x-netflix-discovery-replication,DiscoveryIdentity-Name".split(","),
              "Range,If-None-Match,If-Modified-Since,Cookie,Upgrade,X-HTTP-Method-Override"
                  .split(","))
          .stream()
          .flatMap(Stream::of)
          .toList();

  private static final List<String> VALUES =
      List.of(
              "application/json,application/xml,text/html,*/*;q=0,application/json;q=x".split(","),
              "gzip,gzip;q=0.5;q=1,identity,br,true,compact,h2c,utf-8,;;=,\"".split(","),
              "application/json;charset=utf-16,application/xml;charset=,-1,bytes=0-5,*".split(","))
          .stream()
          .flatMap(Stream::of)
          .toList();

  private final Random random;
  private final Mutation mutation;
  private final List<Exchange> recorded;

  /** Deterministic for a seeded source. */
  FuzzedRequests(Random random) {
    this.random = random;
    this.mutation = new Mutation(random);
    this.recorded =
        Stream.concat(Fixtures.SERVERS.stream(), Fixtures.CLIENTS.stream())
            .flatMap(folder -> Exchange.of(folder).stream())
            .toList();
  }

  /** The next request, with its head and its body. */
  byte[] next() {
    Exchange exchange = recorded.get(random.nextInt(recorded.size()));
    boolean bodyOnly = exchange.method().equals("POST") && random.nextInt(4) > 0;
    String method = bodyOnly || random.nextInt(3) > 0 ? exchange.method() : pick(METHODS);
    String path =
        bodyOnly || random.nextBoolean() ? exchange.path() : mutation.path(exchange.path());
    byte[] body =
        random.nextInt(5) == 0 ? exchange.requestBody() : mutation.body(exchange.requestBody());
    return Attack.request(method + " " + path, headers(exchange, bodyOnly), body);
  }

  private String headers(Exchange exchange, boolean asRecorded) {
    Map<String, String> headers = new TreeMap<>(exchange.requestHeaders());
    if (!asRecorded) {
      for (int i = random.nextInt(3); i > 0; i--) {
        headers.put(pick(HEADERS), random.nextBoolean() ? pick(VALUES) : noise());
      }
    }
    headers.keySet().removeIf(name -> NOT_SENT.stream().anyMatch(name::equalsIgnoreCase));
    StringBuilder lines = new StringBuilder();
    headers.forEach((name, value) -> lines.append(name).append(": ").append(value).append("\r\n"));
    return lines.toString();
  }

  private String noise() {
    byte[] visible = new byte[random.nextInt(60)];
    for (int i = 0; i < visible.length; i++) {
      visible[i] = (byte) (' ' + random.nextInt('~' - ' ' + 1));
    }
    return new String(visible, ISO_8859_1);
  }

  private String pick(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
