// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An object in each line, printed at once. */
final class JsonLines implements Listing {

  private final Terminal terminal;
  private final Rows rows;

  JsonLines(Terminal terminal, List<Column> columns) {
    this.terminal = terminal;
    rows = new Rows(columns);
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    terminal.out().print(JsonText.line(rows.object(values)) + "\n");
    terminal.out().flush();
  }

  @Override
  public void close() {
    terminal.out().flush();
  }
}
