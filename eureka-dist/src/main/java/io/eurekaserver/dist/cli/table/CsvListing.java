// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Comma-separated values (RFC 4180) under a line of names. What a spreadsheet would take for a
 * formula gets an apostrophe before it: the text comes from strangers.
 */
final class CsvListing implements Listing {

  private static final Pattern QUOTED = Pattern.compile("[\",]");
  private static final Pattern FORMULA = Pattern.compile("^[=+@-](?!\\d*$).*", Pattern.DOTALL);

  private final Terminal terminal;

  CsvListing(Terminal terminal, List<Column> columns) {
    this.terminal = terminal;
    print(columns.stream().map(Column::key).toList());
  }

  @Override
  public void row(List<? extends @Nullable Object> values) {
    print(values);
  }

  private void print(List<? extends @Nullable Object> values) {
    terminal
        .out()
        .print(values.stream().map(CsvListing::field).collect(Collectors.joining(",")) + "\r\n");
  }

  private static String field(@Nullable Object value) {
    String text = Plain.line(Rows.text(value));
    String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
    return QUOTED.matcher(harmless).find() ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
  }

  @Override
  public void close() {
    terminal.out().flush();
  }
}
