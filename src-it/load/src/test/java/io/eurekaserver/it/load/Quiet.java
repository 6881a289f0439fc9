// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.OutputStream;
import java.io.PrintStream;

/** Where the progress of a test goes. */
final class Quiet {
  static final PrintStream STREAM = new PrintStream(OutputStream.nullOutputStream(), false, UTF_8);

  private Quiet() {}
}
