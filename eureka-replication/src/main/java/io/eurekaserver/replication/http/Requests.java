// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.protocol.PeerHeaders;
import io.eurekaserver.replication.protocol.PeerPaths;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.eclipse.jetty.client.BytesRequestContent;
import org.eclipse.jetty.client.HttpClient;
import org.eclipse.jetty.client.Request;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;

/** Requests with the headers that peers know each other by (protocol, sections 2.5 and 6.2). */
final class Requests {

  private static final String JSON = "application/json";
  private static final String GZIP = "gzip";
  private static final int WORTH_GZIP_BYTES = 4096;

  private final HttpClient client;
  private final OwnIdentity own;
  private final AtomicLong batches = new AtomicLong();

  Requests(HttpClient client, OwnIdentity own) {
    this.client = client;
    this.own = own;
  }

  /** A GET of a path below the base of the peer. */
  Request get(PeerUrl peer, String path) {
    return request(peer, path, HttpMethod.GET);
  }

  /** A PUT without a body, marked as a copy. */
  Request putCopy(PeerUrl peer, String path) {
    return request(peer, path, HttpMethod.PUT)
        .headers(headers -> headers.put(PeerHeaders.REPLICATION, "true"));
  }

  /** A POST of a batch, with its number. */
  Request batch(PeerUrl peer, byte[] json, boolean mayGzip) {
    long number = batches.incrementAndGet();
    return post(peer, PeerPaths.BATCH + "/", json, mayGzip)
        .headers(headers -> headers.put(PeerHeaders.BATCH_NUMBER, number));
  }

  /** A POST of JSON, gzipped if that is allowed and worth it. */
  Request post(PeerUrl peer, String path, byte[] json, boolean mayGzip) {
    Request request = request(peer, path, HttpMethod.POST);
    boolean gzip = mayGzip && json.length > WORTH_GZIP_BYTES;
    if (gzip) {
      request.headers(headers -> headers.put(HttpHeader.CONTENT_ENCODING, GZIP));
    }
    return request.body(new BytesRequestContent(JSON, gzip ? gzip(json) : json));
  }

  private Request request(PeerUrl peer, String path, HttpMethod method) {
    return client
        .newRequest(uri(peer, path))
        .method(method)
        .headers(headers -> setHeaders(headers, peer));
  }

  /** The base of the peer, without credentials, and a path and query that are encoded. */
  private static URI uri(PeerUrl peer, String path) {
    URI base = peer.uri();
    String authority = base.getRawAuthority();
    String host = authority.substring(authority.lastIndexOf('@') + 1);
    return URI.create(base.getScheme() + "://" + host + base.getRawPath() + path);
  }

  private void setHeaders(HttpFields.Mutable headers, PeerUrl peer) {
    headers.put(HttpHeader.ACCEPT, JSON);
    headers.put(HttpHeader.ACCEPT_ENCODING, GZIP);
    headers.put("DiscoveryIdentity-Name", "DefaultServer");
    headers.put("DiscoveryIdentity-Version", "1.0");
    headers.put("DiscoveryIdentity-Id", own.ipAddr());
    headers.put(PeerHeaders.NODE_ID, own.nodeId());
    String credentials = peer.credentials();
    if (credentials != null) {
      String text = Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
      headers.put(HttpHeader.AUTHORIZATION, "Basic " + text);
    }
  }

  private static byte[] gzip(byte[] plain) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4);
    try (OutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    } catch (IOException e) {
      throw new UncheckedIOException(e); // never: it is written to memory
    }
    return bytes.toByteArray();
  }
}
