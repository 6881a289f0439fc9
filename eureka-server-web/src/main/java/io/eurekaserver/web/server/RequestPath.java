// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.server;

import io.eurekaserver.web.error.Cause;
import io.eurekaserver.web.error.RefusedException;
import io.eurekaserver.web.param.ApiVersion;

/**
 * A path as the resources know it (protocol, section 1): still percent-encoded and legal in a URI,
 * with one slash in front and none behind, without matrix parameters, and without what may stand
 * before a resource: the context path, and one of {@code /eureka/vN}, {@code /eureka}, {@code /vN}.
 *
 * @param path {@code /} or for example {@code /apps/ORDERS/host:8080}
 * @param version the version segment that was cut off, or the current one
 */
record RequestPath(String path, ApiVersion version) {

  private static final String BASE = "/eureka";

  /**
   * Reads the path of a request.
   *
   * @param contextPath what must stand before everything else; may be empty
   * @param raw the path as it came
   * @throws RefusedException if the path is outside the context path, or has a dot segment or a
   *     broken percent-encoding
   */
  static RequestPath of(String contextPath, String raw) {
    if (raw.isEmpty() || raw.charAt(0) != '/') {
      throw new RefusedException(Cause.BAD_PATH, "The path does not begin with a slash.");
    }
    String path = PlainText.isPlainPath(raw) ? withoutLastSlash(raw) : tidy(raw);
    if (!isUnder(path, contextPath)) {
      throw new RefusedException(Cause.NOT_FOUND, "Every path begins with " + contextPath + ".");
    }
    path = path.substring(contextPath.length());
    String underBase = isUnder(path, BASE) ? path.substring(BASE.length()) : path;
    int end = versionEnd(underBase);
    if (end == 0) {
      return new RequestPath(orRoot(underBase), ApiVersion.V2);
    }
    ApiVersion version = end == 3 && underBase.charAt(2) == '1' ? ApiVersion.V1 : ApiVersion.V2;
    return new RequestPath(orRoot(underBase.substring(end)), version);
  }

  private static String withoutLastSlash(String path) {
    return path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
  }

  /** Removes empty segments and matrix parameters; the result is empty or begins with a slash. */
  private static String tidy(String raw) {
    StringBuilder out = new StringBuilder(raw.length());
    int at = 0;
    while (at < raw.length()) {
      int next = raw.indexOf('/', at);
      int end = next < 0 ? raw.length() : next;
      int cut = raw.indexOf(';', at);
      appendSegment(out, raw, at, cut < 0 || cut > end ? end : cut);
      at = end + 1;
    }
    return out.toString();
  }

  private static void appendSegment(StringBuilder out, String raw, int from, int to) {
    if (from < to) {
      out.append('/');
      int start = out.length();
      UriText.append(out, raw, from, to);
      UriText.refuseDots(out, start);
    }
  }

  /** Whether a path begins with a prefix of whole segments. */
  private static boolean isUnder(String path, String prefix) {
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  /** The length of a leading {@code /vN}, 0 if there is none. */
  private static int versionEnd(String path) {
    if (path.length() < 3 || (path.charAt(1) | 0x20) != 'v') {
      return 0;
    }
    int at = 2;
    while (at < path.length() && path.charAt(at) >= '0' && path.charAt(at) <= '9') {
      at++;
    }
    boolean whole = at == path.length() || path.charAt(at) == '/';
    return at > 2 && whole ? at : 0;
  }

  private static String orRoot(String path) {
    return path.isEmpty() ? "/" : path;
  }
}
