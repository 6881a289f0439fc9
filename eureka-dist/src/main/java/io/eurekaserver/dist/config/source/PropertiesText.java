// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads the text of a {@code .properties} file as {@link java.util.Properties} does, but keeps the
 * line of each property, and takes {@code #---} as the border between two documents.
 */
final class PropertiesText {

  private static final String BLANKS = " \t\f";

  private final String file;
  private final Property.Vocabulary vocabulary;
  private final List<Document> documents = new ArrayList<>();
  private List<Property> properties = new ArrayList<>();

  private PropertiesText(String file, Property.Vocabulary vocabulary) {
    this.file = file;
    this.vocabulary = vocabulary;
  }

  /** The documents of a file. */
  static List<Document> parse(String text, String file, Property.Vocabulary vocabulary) {
    return new PropertiesText(file, vocabulary).read(text.lines().toList());
  }

  private List<Document> read(List<String> lines) {
    int next = 0;
    while (next < lines.size()) {
      int first = next;
      String line = lines.get(next++).stripLeading();
      if (line.equals("#---") || line.equals("!---")) {
        endDocument();
        continue;
      }
      if (line.isEmpty() || line.startsWith("#") || line.startsWith("!")) {
        continue;
      }
      StringBuilder whole = new StringBuilder(line);
      while (continues(whole) && next < lines.size()) {
        whole.setLength(whole.length() - 1);
        whole.append(lines.get(next++).stripLeading());
      }
      add(whole.toString(), file + ":" + (first + 1));
    }
    endDocument();
    return documents;
  }

  private void endDocument() {
    documents.add(new Document(properties));
    properties = new ArrayList<>();
  }

  private static boolean continues(CharSequence line) {
    int backslashes = 0;
    while (backslashes < line.length() && line.charAt(line.length() - 1 - backslashes) == '\\') {
      backslashes++;
    }
    return backslashes % 2 == 1;
  }

  private void add(String line, String from) {
    int end = endOfName(line);
    int start = end;
    while (start < line.length() && BLANKS.indexOf(line.charAt(start)) >= 0) {
      start++;
    }
    if (start < line.length() && isSeparator(line.charAt(start))) {
      start++;
    }
    String name = unescape(line.substring(0, end), from);
    String value = unescape(line.substring(start).stripLeading(), from);
    properties.add(new Property(name, value.strip(), from, vocabulary));
  }

  private static int endOfName(String line) {
    int at = 0;
    while (at < line.length() && !isSeparator(line.charAt(at))) {
      if (BLANKS.indexOf(line.charAt(at)) >= 0) {
        break;
      }
      at += line.charAt(at) == '\\' ? 2 : 1;
    }
    return Math.min(at, line.length());
  }

  private static boolean isSeparator(char c) {
    return c == '=' || c == ':';
  }

  private static String unescape(String text, String from) {
    StringBuilder plain = new StringBuilder();
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c != '\\' || at + 1 == text.length()) {
        plain.append(c == '\\' ? "" : c);
        continue;
      }
      char escaped = text.charAt(++at);
      if (escaped == 'u') {
        plain.append(unicode(text, at + 1, from));
        at += 4;
      } else {
        plain.append(control(escaped));
      }
    }
    return plain.toString();
  }

  private static char control(char escaped) {
    return switch (escaped) {
      case 'n' -> '\n';
      case 't' -> '\t';
      case 'r' -> '\r';
      case 'f' -> '\f';
      default -> escaped;
    };
  }

  private static char unicode(String text, int at, String from) {
    try {
      return (char) Integer.parseInt(text.substring(at, at + 4), 16);
    } catch (NumberFormatException | StringIndexOutOfBoundsException e) {
      throw new UnreadableSourceException(from + ": \\u must be followed by four hex digits");
    }
  }
}
