// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

import java.util.Locale;

/**
 * A column of a listing.
 *
 * @param key its name for programs
 * @param title its title for people
 * @param kind what its values are
 */
public record Column(String key, String title, Kind kind) {

  /** What the values of a column are. */
  public enum Kind {
    /** Any text, number, list or map. */
    TEXT,
    /** A number, to the right. */
    NUMBER,
    /** A status, in its colour. */
    STATUS,
    /** Wall-clock ms, shown as a time. */
    TIME,
    /** Wall-clock ms, shown as how long ago. */
    AGO
  }

  /** A text whose title is its key. */
  public static Column text(String key) {
    return of(key, Kind.TEXT);
  }

  /** A number whose title is its key. */
  public static Column number(String key) {
    return of(key, Kind.NUMBER);
  }

  /** A column whose title is its key, in words. */
  public static Column of(String key, Kind kind) {
    String title = key.replaceAll("([a-z])([A-Z])", "$1 $2").toUpperCase(Locale.ROOT);
    return new Column(key, title, kind);
  }

  /** The same column with another title. */
  public Column titled(String other) {
    return new Column(key, other, kind);
  }
}
