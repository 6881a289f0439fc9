// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.dist.config.source.Property;
import io.eurekaserver.dist.config.source.PropertyName;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What outranks files: environment, then system properties, then the command line. */
final class Outside {

  private final Map<String, String> commandLine = new HashMap<>();
  private final Map<String, String> systemProperties;
  private final Map<String, String> environment;

  Outside(List<Property> commandLine, SettingsSources sources) {
    for (Property property : commandLine) {
      this.commandLine.put(PropertyName.uniform(property.name()), property.value());
    }
    this.systemProperties = sources.systemProperties();
    this.environment = sources.environment();
  }

  /** The strongest value of a name; null if there is none outside of files. */
  @Nullable String lookup(String name) {
    String value = commandLine.get(PropertyName.uniform(name));
    if (value == null) {
      value = systemProperties.get(name);
    }
    return value == null ? variable(name) : value;
  }

  /** As it is written, then as Spring Boot writes names in capitals, {@code my.own-key} in both. */
  private @Nullable String variable(String name) {
    String value = environment.get(name);
    if (value == null) {
      value = environment.get(capitals(name.replace("-", "")));
    }
    return value == null ? environment.get(capitals(name.replace('-', '_'))) : value;
  }

  private static String capitals(String name) {
    return name.replace('.', '_').toUpperCase(Locale.ROOT);
  }
}
