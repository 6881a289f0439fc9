// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import java.net.URI;
import java.net.URISyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Where a peer is: the base of its {@code apps}, ending in a slash. Two are equal if their texts
 * are, credentials included.
 *
 * @param uri http or https, with a host, ending in a slash
 */
public record PeerUrl(URI uri) {

  /**
   * From text; a missing slash at the end is added.
   *
   * @throws IllegalArgumentException with one sentence if it is no such URL
   */
  public static PeerUrl of(String text) {
    try {
      return new PeerUrl(new URI(text.endsWith("/") ? text : text + "/"));
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException("Not the URL of a peer: " + e.getReason());
    }
  }

  /** Checks scheme and host. */
  public PeerUrl {
    String scheme = uri.getScheme();
    if (uri.getHost() == null || !("http".equals(scheme) || "https".equals(scheme))) {
      throw new IllegalArgumentException("Not the URL of a peer: " + withoutCredentials(uri));
    }
  }

  /** The host, an IPv6 address without brackets. */
  public String host() {
    String host = uri.getHost();
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** The port, that of the scheme if none is written. */
  public int port() {
    int standard = uri.getScheme().equals("https") ? 443 : 80;
    return uri.getPort() < 0 ? standard : uri.getPort();
  }

  /** {@code user:password}, or null. */
  public @Nullable String credentials() {
    return uri.getUserInfo();
  }

  /** For people: without credentials. */
  @Override
  public String toString() {
    return withoutCredentials(uri);
  }

  private static String withoutCredentials(URI uri) {
    String info = uri.getRawUserInfo();
    return info == null ? uri.toString() : uri.toString().replace(info + "@", "");
  }
}
