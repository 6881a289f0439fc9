// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.key.KeyMatch;
import io.eurekaserver.dist.config.source.Property;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Environment variables that set keys, in the relaxed names of Spring Boot: dots become
 * underscores, dashes vanish or become underscores too. Names with dots are taken as they are.
 * Everything else in the environment is none of our business, unless it begins with EUREKA_.
 */
final class Variables {

  private static final String FROM = "environment";

  /** What Kubernetes and Docker put there for a service that is called eureka or eureka-server. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile(
          ".*_(SERVICE_HOST|SERVICE_PORT(_.*)?|PORT_\\d+_(TCP|UDP|SCTP)(_(ADDR|PORT|PROTO))?"
              + "|ENV_.*)");

  private static final Pattern LINK_VALUE = Pattern.compile("(tcp|udp|sctp)://.*");

  private Variables() {}

  /** Adds those that concern us, in the order of their names. */
  static void addTo(Assignments assignments, Map<String, String> environment) {
    new TreeMap<>(environment).forEach((name, value) -> add(assignments, name, value.strip()));
  }

  private static void add(Assignments assignments, String name, String value) {
    if (SERVICE_LINK.matcher(name).matches() || LINK_VALUE.matcher(value).matches()) {
      return;
    }
    Property property = new Property(name, value, FROM, Property.Vocabulary.SPRING);
    if (name.indexOf('.') >= 0) {
      if (isOurs(name, property)) {
        assignments.add(property);
      }
      return;
    }
    KeyMatch match = Catalogue.names().findVariable(name);
    if (match != null) {
      assignments.addVariable(match, entry(match), property);
    } else if (name.startsWith("EUREKA_")) {
      assignments.add(property);
    }
  }

  private static boolean isOurs(String name, Property property) {
    return name.startsWith("eureka.")
        || Catalogue.names().find(name, property.vocabulary()) != null;
  }

  /** Loggers have dots, zones and regions have dashes where a variable has underscores. */
  private static @Nullable String entry(KeyMatch match) {
    if (match.entry() == null) {
      return null;
    }
    char separator = match.key().name().startsWith("logging.") ? '.' : '-';
    return match.entry().toLowerCase(Locale.ROOT).replace('_', separator);
  }
}
