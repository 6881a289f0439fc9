// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.List;

/** The forms of what commands print. The names are those of {@code --output}. */
public enum Output {
  /** For people. */
  table,
  /** For programs: one document. */
  json,
  /** For spreadsheets: lists only. */
  csv;

  /** A list in this form. */
  public Listing listing(Terminal terminal, List<Column> columns) {
    return switch (this) {
      case table -> new TableListing(terminal, columns);
      case json -> new JsonListing(terminal, columns);
      case csv -> new CsvListing(terminal, columns);
    };
  }

  /** A list without an end: as {@link #listing}, but each row at once; JSON a line each. */
  public Listing stream(Terminal terminal, List<Column> columns) {
    return switch (this) {
      case table -> new LineListing(terminal, columns);
      case json -> new JsonLines(terminal, columns);
      case csv -> new CsvListing(terminal, columns);
    };
  }
}
