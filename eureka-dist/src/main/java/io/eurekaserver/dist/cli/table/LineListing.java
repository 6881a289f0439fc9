// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A line for each row at once, without titles: for what happens while one looks on. */
final class LineListing implements Listing {

  private final Terminal terminal;
  private final List<Column> columns;

  LineListing(Terminal terminal, List<Column> columns) {
    this.terminal = terminal;
    this.columns = columns;
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    List<String> words = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      if (!Rows.text(values.get(i)).isEmpty()) {
        words.add(Rows.shown(terminal, columns.get(i), values.get(i)));
      }
    }
    terminal.out().print(painted(Plain.cut(String.join("  ", words), terminal.width())) + "\n");
    terminal.out().flush();
  }

  /** Statuses in their colours, where they stand. */
  private String painted(String line) {
    return terminal.colors()
        ? Objects.requireNonNull(
            StatusWords.PATTERN
                .matcher(line)
                .replaceAll(word -> Color.ofStatus(word.group()).on(word.group())))
        : line;
  }

  @Override
  public void close() {
    terminal.out().flush();
  }
}
