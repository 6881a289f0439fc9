// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.conformance;

import java.util.regex.Pattern;

/** What neither a log nor an answer may hold, whatever was sent. */
final class Trouble {

  private static final Pattern IN_LOG =
      Pattern.compile("^\\s+at \\S+\\(.*\\)| (WARN|ERROR) |Exception|OutOfMemory");

  private static final Pattern IN_ANSWER =
      Pattern.compile("(?i)<html|<!doctype|exception|\\b(java|javax|jdk|sun|org|io|com)\\.[a-z]");

  private Trouble() {}

  /** Whether a line of the log is part of a stack trace, or worse than information. */
  static boolean isTrouble(String line) {
    return IN_LOG.matcher(line).find();
  }

  /** A page, a stack trace or a class name. */
  static Pattern inAnswer() {
    return IN_ANSWER;
  }
}
