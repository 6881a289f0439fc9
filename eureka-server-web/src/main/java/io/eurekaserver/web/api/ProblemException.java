// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.web.error.ProblemText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request to the admin API that is not carried out, and why, in one sentence. */
final class ProblemException extends RuntimeException {

  private static final String TYPES = "/api/v1/problems/";

  private final transient Map<String, @Nullable Object> extras = new LinkedHashMap<>();
  private final int status;
  private final String type;

  private ProblemException(int status, String type, String detail) {
    super(detail, null, false, false);
    this.status = status;
    this.type = type;
  }

  /** One that its status and the sentence describe. */
  static ProblemException of(int status, String detail) {
    return new ProblemException(status, ProblemText.BLANK, detail);
  }

  /** One that programs may tell from others of its status by a name. */
  static ProblemException named(int status, String name, String detail) {
    return new ProblemException(status, TYPES + name, detail);
  }

  /** The value of a parameter cannot be used; the sentence names it. */
  static ProblemException badParameter(String detail) {
    return named(400, "bad-parameter", detail);
  }

  /** Adds a member. */
  ProblemException with(String name, @Nullable Object value) {
    extras.put(name, value);
    return this;
  }

  /** The HTTP status. */
  int status() {
    return status;
  }

  /** The sentence. */
  String detail() {
    return String.valueOf(getMessage());
  }

  /** Everything that is said about it. */
  Map<String, @Nullable Object> document(String path) {
    Map<String, @Nullable Object> document = new LinkedHashMap<>();
    document.put("type", type);
    document.put("title", ProblemText.title(status));
    document.put("status", status);
    document.put("detail", detail());
    document.put("instance", path);
    document.putAll(extras);
    return document;
  }
}
