// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.key.InstanceKeys;
import io.eurekaserver.dist.config.key.KeyMatch;
import io.eurekaserver.dist.config.source.Placeholders;
import io.eurekaserver.dist.config.source.Property;
import io.eurekaserver.dist.config.source.PropertyName;
import io.eurekaserver.dist.config.source.RandomValues;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What placeholders stand for: first what the command line, the system properties and the
 * environment say, then files, then random values and the machine's names, and at last, if the
 * placeholder has no default of its own, the default of the key.
 */
final class Resolver {

  private final Outside outside;
  private final Supplier<LocalHost> localHost;
  private final RandomValues random;
  private final Map<String, String> files = new HashMap<>();
  private final Placeholders placeholders;

  Resolver(Outside outside, List<Property> files, SettingsSources sources) {
    this.outside = outside;
    this.localHost = sources.localHost();
    this.random = new RandomValues(sources.random());
    files.forEach(file -> this.files.put(PropertyName.uniform(file.name()), file.value()));
    this.placeholders = new Placeholders(this::given, this::fallback);
  }

  /** The text without placeholders. */
  String resolve(String text) {
    return placeholders.resolve(text);
  }

  private @Nullable String given(String name) {
    String value = outside.lookup(name);
    if (value == null) {
      value = files.get(PropertyName.uniform(name));
    }
    return value == null ? random.lookup(name) : value;
  }

  private @Nullable String fallback(String name) {
    return switch (PropertyName.uniform(name)) {
      case "spring.cloud.client.hostname" -> localHost.get().name();
      case "spring.cloud.client.ipaddress" -> localHost.get().address();
      default -> defaultOf(Catalogue.names().find(name, Property.Vocabulary.NETFLIX_TOO));
    };
  }

  private @Nullable String defaultOf(@Nullable KeyMatch match) {
    if (match == null || !match.key().effect().isRead()) {
      return null;
    }
    if (match.key().equals(InstanceKeys.HOSTNAME)) {
      return localHost.get().name();
    }
    return match.key().defaultText().isEmpty() ? null : match.key().defaultText();
  }
}
