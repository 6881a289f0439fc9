// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.io.PrintStream;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Where output goes to, and what may be done there.
 *
 * @param out for results, UTF-8
 * @param err for remarks, UTF-8
 * @param width columns; {@link Integer#MAX_VALUE} where nothing is to be cut
 * @param colors whether colours are shown
 * @param clock for ages
 */
public record Terminal(
    PrintStream out, PrintStream err, int width, boolean colors, InstantSource clock) {

  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  /** A line of the result. */
  public void say(String line) {
    out.print(Plain.line(line) + "\n");
  }

  /** A remark beside the result, which programs need not read. */
  public void remark(String line) {
    out.flush();
    err.print(Plain.line(line) + "\n");
    err.flush();
  }

  /** The text in a colour, if there are any. */
  public String paint(Color color, String text) {
    return colors ? color.on(text) : text;
  }

  /** Whether whoever read the output has gone. */
  public boolean isClosed() {
    return out.checkError();
  }

  /** A wall-clock time of this machine's zone. */
  public static String time(long millis) {
    return TIME.format(Instant.ofEpochMilli(millis).atZone(ZoneId.systemDefault()));
  }

  /** How long ago a wall-clock time is: {@code 12s ago}. */
  public String ago(long millis) {
    long age = clock.millis() - millis;
    return age < 0 ? "in " + Spans.of(-age) : Spans.of(age) + " ago";
  }
}
