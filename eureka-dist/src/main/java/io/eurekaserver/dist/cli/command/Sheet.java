// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.command;

import io.eurekaserver.dist.cli.client.Json;
import io.eurekaserver.dist.cli.table.Color;
import io.eurekaserver.dist.cli.table.JsonText;
import io.eurekaserver.dist.cli.table.Plain;
import io.eurekaserver.dist.cli.table.Spans;
import io.eurekaserver.dist.cli.table.Terminal;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** A document as lines of names and values: for people. Names that end in At and Ms are times. */
final class Sheet {

  private static final int NAMES = 32;
  private static final Pattern TIMES =
      Pattern.compile(".*(At|Timestamp)|until|since|at", Pattern.DOTALL);

  private final Terminal terminal;

  Sheet(Terminal terminal) {
    this.terminal = terminal;
  }

  void print(Json document) {
    document.members().forEach((name, value) -> print("", name, value));
  }

  private void print(String indent, String name, Json value) {
    Map<String, Json> members = value.members();
    String title = indent + Plain.line(name);
    if (members.isEmpty()) {
      line(title, shown(name, value));
      return;
    }
    terminal.out().print(terminal.paint(Color.BOLD, title) + "\n");
    members.forEach((inner, member) -> print(indent + "  ", inner, member));
  }

  private void line(String title, String text) {
    String blanks = " ".repeat(Math.max(1, NAMES - title.length()));
    String painted =
        title.strip().toLowerCase(Locale.ROOT).endsWith("status")
            ? terminal.paint(Color.ofStatus(text), text)
            : text;
    terminal.out().print(title + blanks + painted + "\n");
  }

  private String shown(String name, Json value) {
    Long number = value.number();
    if (number != null && name.endsWith("Ms")) {
      return Spans.of(number);
    }
    if (number != null && TIMES.matcher(name).matches()) {
      return number <= 0 ? "-" : Terminal.time(number) + " (" + terminal.ago(number) + ")";
    }
    if (!value.items().isEmpty()) {
      return JsonText.line(value.raw());
    }
    String text = Plain.line(value.textOrEmpty());
    return text.isEmpty() ? "-" : text;
  }
}
