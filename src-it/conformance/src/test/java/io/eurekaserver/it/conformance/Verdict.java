// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import java.util.regex.Pattern;

/**
 * The answer that an attack deserves (protocol, section 2.2).
 *
 * @param status the status code
 * @param body a pattern for the whole body; the empty one is for an empty body
 */
record Verdict(int status, String body) {

  static final String SENTENCE = "[^<\\n]+\\.";

  static final Verdict NOT_AN_INSTANCE =
      new Verdict(400, Pattern.quote("{\"error\": \"cannot parse request body\"}"));
  static final Verdict NOT_XML =
      new Verdict(
          400, Pattern.quote("<error><message>cannot parse request body</message></error>"));
  static final Verdict REFUSED = new Verdict(400, SENTENCE);
  static final Verdict NOT_FOUND = new Verdict(404, "");
  static final Verdict NOT_ALLOWED = new Verdict(405, "");
  static final Verdict TOO_LARGE = new Verdict(413, SENTENCE);
  static final Verdict URI_TOO_LONG = new Verdict(414, SENTENCE);
  static final Verdict UNSUPPORTED = new Verdict(415, "");
  static final Verdict HEADERS_TOO_LARGE = new Verdict(431, SENTENCE);

  /** 400 with exactly this text. */
  static Verdict refused(String text) {
    return new Verdict(400, Pattern.quote(text));
  }

  /** A batch of one item that was read, and whose item has this status. */
  static Verdict item(int status) {
    return new Verdict(200, Pattern.quote("{\"responseList\":[{\"statusCode\":" + status + "}]}"));
  }
}
