// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import java.util.ArrayList;
import java.util.List;
import org.yaml.snakeyaml.Yaml;

/** The instructions of our Dockerfile, in order. */
record Dockerfile(List<Instruction> instructions) {

  /** One instruction: its word in capitals, and what follows. */
  record Instruction(String word, String rest) {

    /** The words of the exec form, {@code ["a", "b"]}; fails for the shell form. */
    List<String> exec() {
      return words(rest);
    }
  }

  private static List<String> words(String json) {
    List<String> words = new ArrayList<>();
    for (Object word : (List<?>) new Yaml().load(json)) {
      words.add(word.toString());
    }
    return words;
  }

  /** Reads it: comments are left out, and lines that end in a backslash are joined. */
  static Dockerfile read() {
    String text = Sources.read(Sources.DOCKERFILE);
    String joined = text.replaceAll("(?m)^#.*\\R", "").replaceAll("\\\\\\R\\s*", "");
    return new Dockerfile(
        joined
            .lines()
            .filter(line -> !line.isBlank())
            .map(line -> line.split(" ", 2))
            .map(parts -> new Instruction(parts[0], parts[1].strip()))
            .toList());
  }

  /** All instructions with this word. */
  List<Instruction> all(String word) {
    return instructions.stream().filter(one -> one.word().equals(word)).toList();
  }

  /** The only one with this word. */
  Instruction only(String word) {
    List<Instruction> found = all(word);
    if (found.size() != 1) {
      throw new AssertionError("Not one " + word + " but " + found.size());
    }
    return found.get(0);
  }

  /** The command of the health check. */
  List<String> healthCheck() {
    String rest = only("HEALTHCHECK").rest();
    return words(rest.substring(rest.indexOf("CMD ") + 4));
  }
}
