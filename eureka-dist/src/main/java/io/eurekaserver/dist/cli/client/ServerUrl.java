// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where a server is, as {@code --url} names it. User and password go into a header and are never
 * part of what is shown.
 */
public final class ServerUrl {

  private static final Pattern SHAPE =
      Pattern.compile(
          "(?:(?<scheme>https?)://)?(?:(?<user>[^\\s/?#]*)@)?"
              + "(?<host>\\[[0-9a-fA-F:.%]+]|[^\\s/?#@:\\[\\]]+)(?::(?<port>\\d{1,5}))?"
              + "(?<path>/[^\\s?#]*)?",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern USER = Pattern.compile("(://|^)\\S*@");

  private final String origin;
  private final String host;
  private final String path;
  private final @Nullable String authorization;

  private ServerUrl(String origin, String host, String path, @Nullable String authorization) {
    this.origin = origin;
    this.host = host;
    this.path = path;
    this.authorization = authorization;
  }

  /**
   * Reads {@code [http://][user:password@]host[:port][/path]}; without a path it is {@code
   * /eureka}.
   *
   * @throws CommandFailedException with {@link Exit#USAGE} if it is none
   */
  public static ServerUrl parse(String text) {
    Matcher at = SHAPE.matcher(text.strip());
    if (!at.matches() || !isPort(at.group("port"))) {
      throw CommandFailedException.usage(
          "'" + withoutUser(text) + "' is no URL of a server: write http://HOST:8761/eureka.");
    }
    String scheme = at.group("scheme") == null ? "http" : at.group("scheme");
    String port = at.group("port") == null ? "" : ":" + at.group("port");
    String host = at.group("host");
    return new ServerUrl(
        scheme.toLowerCase(Locale.ROOT) + "://" + host + port,
        host,
        basePath(at.group("path")),
        basic(at.group("user")));
  }

  private static boolean isPort(@Nullable String port) {
    return port == null || (Integer.parseInt(port) >= 1 && Integer.parseInt(port) <= 65_535);
  }

  private static String basePath(@Nullable String given) {
    String path = given == null ? "" : given.replaceAll("/+", "/").replaceAll("/$", "");
    path = path.endsWith("/apps") ? path.substring(0, path.length() - "/apps".length()) : path;
    return path.isEmpty() ? "/eureka" : path;
  }

  private static @Nullable String basic(@Nullable String user) {
    if (user == null || user.isEmpty()) {
      return null;
    }
    String plain = URLDecoder.decode(user.replace("+", "%2B"), UTF_8);
    String credentials = plain.contains(":") ? plain : plain + ":";
    return "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8));
  }

  /** Any text that may hold a URL, without users and passwords. */
  public static String withoutUser(String text) {
    return USER.matcher(text).replaceAll("$1***@");
  }

  /** The base of the Eureka protocol, without a slash at the end: {@code http://host/eureka}. */
  public String eureka() {
    return origin + path;
  }

  /** Scheme, host and port. */
  public String origin() {
    return origin;
  }

  /** The base of the admin API, if the server is one of ours. */
  public String api() {
    return origin + contextPath() + "/api/v1";
  }

  /** What stands before {@code /eureka} and {@code /v2}; empty if nothing does. */
  public String contextPath() {
    return path.replaceAll("(/eureka)?(/v2)?$", "");
  }

  /** The same server with another base path, such as {@code /eureka/v2}. */
  public ServerUrl withPath(String other) {
    return new ServerUrl(origin, host, other, authorization);
  }

  /** The path of {@link #eureka()}. */
  public String path() {
    return path;
  }

  /** The host as it was written; an IPv6 address has its brackets. */
  public String host() {
    return host;
  }

  /** Whether the host is this machine. */
  public boolean isLoopback() {
    return LoopbackNames.isLoopback(host);
  }

  /** The value of the Authorization header, or null. Not to be shown. */
  public @Nullable String authorization() {
    return authorization;
  }

  /** Whether user and password were given. */
  public boolean hasCredentials() {
    return authorization != null;
  }

  /** What may be shown. */
  @Override
  public String toString() {
    return eureka();
  }
}
