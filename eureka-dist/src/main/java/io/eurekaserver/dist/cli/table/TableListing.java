// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Columns of equal width under titles. The first rows say how wide; the rest follows at those
 * widths, so that a list of any length needs little memory.
 */
final class TableListing implements Listing {

  private static final int LOOKED_AT = 500;
  private static final String GAP = "  ";

  private final Terminal terminal;
  private final List<Column> columns;
  private final List<List<String>> waiting = new ArrayList<>();
  private int[] widths = {};

  TableListing(Terminal terminal, List<Column> columns) {
    this.terminal = terminal;
    this.columns = columns;
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      cells.add(Rows.shown(terminal, columns.get(i), values.get(i)));
    }
    if (widths.length > 0) {
      print(cells);
      return;
    }
    waiting.add(cells);
    if (waiting.size() == LOOKED_AT) {
      begin();
    }
  }

  private void begin() {
    int[] natural = new int[columns.size()];
    for (int i = 0; i < natural.length; i++) {
      int column = i;
      natural[i] =
          waiting.stream()
              .mapToInt(row -> Plain.width(row.get(column)))
              .reduce(columns.get(i).title().length(), Math::max);
    }
    widths = Widths.fit(natural, terminal.width(), GAP.length());
    printTitles();
    waiting.forEach(this::print);
    waiting.clear();
  }

  private void printTitles() {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      add(line, i, columns.get(i).title());
    }
    terminal.out().print(terminal.paint(Color.BOLD, line.toString().stripTrailing()) + "\n");
  }

  private void print(List<String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < widths.length; i++) {
      add(line, i, cells.get(i));
    }
    terminal.out().print(line.toString().stripTrailing() + "\n");
  }

  private void add(StringBuilder line, int index, String cell) {
    Column column = columns.get(index);
    String text = Plain.cut(cell, widths[index]);
    String blanks = " ".repeat(widths[index] - Plain.width(text));
    String painted =
        column.kind() == Column.Kind.STATUS && !cell.equals(column.title())
            ? terminal.paint(Color.ofStatus(cell), text)
            : text;
    line.append(index == 0 ? "" : GAP);
    line.append(column.kind() == Column.Kind.NUMBER ? blanks + painted : painted + blanks);
  }

  @Override
  public void close() {
    if (widths.length == 0 && !waiting.isEmpty()) {
      begin();
    }
    terminal.out().flush();
    if (widths.length > 0 && widths.length < columns.size()) {
      terminal.remark(
          (columns.size() - widths.length) + " columns do not fit here; --output json has all.");
    }
  }
}
