// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.table;

/** The few colours that are used; every terminal has them. */
public enum Color {
  /** All is well. */
  GREEN("32"),
  /** To be looked at now. */
  RED("31"),
  /** To be looked at. */
  YELLOW("33"),
  /** On its way. */
  CYAN("36"),
  /** Titles. */
  BOLD("1"),
  /** Of less weight. */
  FAINT("2");

  private static final String ESCAPE = "\u001b[";

  private final String code;

  Color(String code) {
    this.code = code;
  }

  /** The text in this colour, and what follows without. */
  public String on(String text) {
    return ESCAPE + code + "m" + text + ESCAPE + "0m";
  }

  /** The colour of a status. */
  public static Color ofStatus(String status) {
    return switch (status) {
      case "UP" -> GREEN;
      case "DOWN" -> RED;
      case "OUT_OF_SERVICE" -> YELLOW;
      case "STARTING" -> CYAN;
      default -> FAINT;
    };
  }
}
