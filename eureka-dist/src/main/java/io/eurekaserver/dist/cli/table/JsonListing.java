// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** An array with a line for each object. */
final class JsonListing implements Listing {

  private final Terminal terminal;
  private final Rows rows;
  private boolean begun;

  JsonListing(Terminal terminal, List<Column> columns) {
    this.terminal = terminal;
    rows = new Rows(columns);
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    terminal.out().print((begun ? ",\n" : "[\n") + JsonText.line(rows.object(values)));
    begun = true;
  }

  @Override
  public void close() {
    terminal.out().print(begun ? "\n]\n" : "[]\n");
    terminal.out().flush();
  }
}
