// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.util.ArrayList;
import java.util.List;

/**
 * The words behind {@code java -jar eureka-server.jar}.
 *
 * @param properties the {@code --key=value} words; {@code --config=FILE} is {@code
 *     spring.config.location}
 * @param help whether {@code --help} or {@code -h} is among them
 * @param printConfig whether {@code --print-config} is among them
 * @param version whether {@code --version} is among them
 */
public record CommandLine(
    List<Property> properties, boolean help, boolean printConfig, boolean version) {

  /** Where properties of the command line come from, for people. */
  public static final String FROM = "command line";

  private static final String CONFIG = "config";

  /** Takes an immutable copy. */
  public CommandLine {
    properties = List.copyOf(properties);
  }

  /**
   * Sorts the words.
   *
   * @throws UnreadableSourceException for the first word that is neither {@code --key=value} nor
   *     one of the flags
   */
  public static CommandLine parse(List<String> words) {
    List<Property> properties = new ArrayList<>();
    for (String word : words) {
      if (!isFlag(word)) {
        properties.add(property(word));
      }
    }
    return new CommandLine(
        properties,
        words.contains("--help") || words.contains("-h"),
        words.contains("--print-config"),
        words.contains("--version"));
  }

  private static boolean isFlag(String word) {
    return switch (word) {
      case "--help", "-h", "--print-config", "--version" -> true;
      default -> false;
    };
  }

  private static Property property(String word) {
    int equals = word.indexOf('=');
    if (word.startsWith("--") && equals > 2) {
      String name = word.substring(2, equals);
      return new Property(
          name.equals(CONFIG) ? ConfigFiles.LOCATION : name,
          word.substring(equals + 1).strip(),
          FROM,
          Property.Vocabulary.SPRING);
    }
    throw new UnreadableSourceException(advice(word));
  }

  private static String advice(String word) {
    if (word.startsWith("-D")) {
      return "'" + word + "' must stand before -jar, or be written as --" + word.substring(2);
    }
    if (word.startsWith("--") && word.length() > 2 && word.indexOf('=') < 0) {
      return "'" + word + "' needs a value: write " + word + "=VALUE, or --help for all keys";
    }
    return "'" + word + "' is not understood: write --key=value, or --help for all keys";
  }
}
