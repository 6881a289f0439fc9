// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.regex.Pattern;

/** The words for a status, to find them in a line. */
final class StatusWords {

  static final Pattern PATTERN = Pattern.compile("\\b(?:UP|DOWN|STARTING|OUT_OF_SERVICE)\\b");

  private StatusWords() {}
}
