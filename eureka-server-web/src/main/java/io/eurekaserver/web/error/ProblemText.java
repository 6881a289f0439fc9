// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.error;

import io.eurekaserver.core.codec.Utf8Buffer;

/**
 * Failures as the admin API words them: {@code application/problem+json} (RFC 9457). Written by
 * hand, so that a refusal needs nothing but itself.
 */
public final class ProblemText {

  /** The content type. */
  public static final String TYPE = "application/problem+json";

  /** The type of a problem that its status describes well enough. */
  public static final String BLANK = "about:blank";

  private static final String BASE = "/api/v1";
  private static final int EXPECTED_BYTES = 256;

  private ProblemText() {}

  /** Whether failures under a path, with or without its first slash, are worded like this. */
  public static boolean isFor(String path) {
    String absolute = path.startsWith("/") ? path : "/" + path;
    return absolute.equals(BASE) || absolute.startsWith(BASE + "/");
  }

  /** The words for a status. */
  public static String title(int status) {
    return switch (status) {
      case 400 -> "Bad Request";
      case 403 -> "Forbidden";
      case 404 -> "Not Found";
      case 405 -> "Method Not Allowed";
      case 406 -> "Not Acceptable";
      case 408 -> "Request Timeout";
      case 409 -> "Conflict";
      case 413 -> "Content Too Large";
      case 415 -> "Unsupported Media Type";
      case 500 -> "Internal Server Error";
      case 502 -> "Bad Gateway";
      case 503 -> "Service Unavailable";
      default -> "Error";
    };
  }

  /** What to do about a status of which nothing else is known. */
  public static String advice(int status) {
    return switch (status) {
      case 404 -> "There is nothing under this path: /api/v1/openapi.json describes what there is.";
      case 405 -> "This path does not know the method: the header Allow names those it knows.";
      case 406 -> "The only type offered here is application/json: accept it.";
      default -> "The request failed: the server's log may say more.";
    };
  }

  /** A problem without members of its own. */
  public static byte[] of(int status, String detail, String path) {
    Utf8Buffer out = new Utf8Buffer(EXPECTED_BYTES).ascii("{\"type\":").jsonText(BLANK);
    out.ascii(",\"title\":").jsonText(title(status)).ascii(",\"status\":").number(status);
    out.ascii(",\"detail\":").jsonText(detail);
    return out.ascii(",\"instance\":").jsonText(path).ascii("}").toByteArray();
  }
}
