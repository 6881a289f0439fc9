// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import org.jspecify.annotations.Nullable;

/**
 * Failures as lines: what, why, and the frames of each cause that its consequence does not share.
 * Messages are cleaned, so that a line which does not begin with a blank or the name of a class
 * never comes from here; frames, causes and characters are bounded.
 */
final class Traces {

  private static final int MOST_FRAMES = 60;
  private static final int MOST_CAUSES = 8;
  private static final int LONGEST = 16_384;

  private final StringBuilder text = new StringBuilder(1024);
  private int throwables;

  private Traces() {}

  /** The lines of a failure, each ended by a newline. */
  static String of(IThrowableProxy failure) {
    Traces traces = new Traces();
    traces.add(failure, "");
    return traces.text.length() <= LONGEST
        ? traces.text.toString()
        : traces.text.substring(0, traces.text.lastIndexOf("\n", LONGEST)) + "\n\t...\n";
  }

  private void add(@Nullable IThrowableProxy failure, String opening) {
    if (failure == null || ++throwables > MOST_CAUSES || failure.isCyclic()) {
      return;
    }
    text.append(opening).append(failure.getClassName());
    if (failure.getMessage() != null) {
      text.append(": ").append(LogText.clean(failure.getMessage()));
    }
    text.append('\n');
    addFrames(failure);
    for (IThrowableProxy suppressed : failure.getSuppressed()) {
      add(suppressed, "\tSuppressed: ");
    }
    add(failure.getCause(), "Caused by: ");
  }

  private void addFrames(IThrowableProxy failure) {
    StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
    int own = frames.length - failure.getCommonFrames();
    int shown = Math.min(own, MOST_FRAMES);
    for (int i = 0; i < shown; i++) {
      text.append('\t').append(frames[i].getSTEAsString()).append('\n');
    }
    if (shown < frames.length) {
      text.append("\t... ").append(frames.length - shown).append(" more\n");
    }
  }
}
