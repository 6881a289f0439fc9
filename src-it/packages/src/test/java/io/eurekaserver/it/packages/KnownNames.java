// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.packages;

import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.key.Effect;
import io.eurekaserver.dist.config.key.KeyMatch;
import io.eurekaserver.dist.config.source.Property.Vocabulary;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Whether names in deployment files are keys of ours: a misspelt one would only be warned of. */
final class KnownNames {

  /** What the launcher and Java read; POD_NAME only stands in other values. */
  private static final Set<String> OTHER_VARIABLES =
      Set.of("JAVA_HOME", "JAVA_OPTS", "CLASS_DATA_DIR", "POD_NAME");

  private KnownNames() {}

  /** The variables that neither the server nor its launcher knows. */
  static List<String> unknownVariables(Collection<String> names) {
    return names.stream()
        .filter(name -> !OTHER_VARIABLES.contains(name))
        .filter(name -> isNoKey(Catalogue.names().findVariable(name)))
        .toList();
  }

  /** The settings that the server does not know, or that do nothing. */
  static List<String> unknownSettings(Collection<String> names) {
    return names.stream()
        .filter(name -> isNoKey(Catalogue.names().find(name, Vocabulary.SPRING)))
        .toList();
  }

  private static boolean isNoKey(KeyMatch match) {
    return match == null || match.key().effect() != Effect.USED;
  }
}
