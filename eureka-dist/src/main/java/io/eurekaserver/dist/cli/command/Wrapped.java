// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;

/** Sentences over several lines, under a head. */
final class Wrapped {

  private static final String INDENT = "         ";
  private static final int WIDEST = 110;

  private Wrapped() {}

  /** Lines of at most that width, if words allow, all moved to the right. */
  static List<String> lines(String text, int width) {
    int most = Math.min(width, WIDEST);
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(INDENT);
    for (String word : Splitter.on(' ').split(text)) {
      if (line.length() > INDENT.length() && line.length() + word.length() > most) {
        lines.add(line.toString().stripTrailing());
        line.setLength(INDENT.length());
      }
      line.append(word).append(' ');
    }
    lines.add(line.toString().stripTrailing());
    return lines;
  }
}
