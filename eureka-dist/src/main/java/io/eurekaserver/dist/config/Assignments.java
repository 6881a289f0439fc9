// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.dist.config.key.Catalogue;
import io.eurekaserver.dist.config.key.KeyMatch;
import io.eurekaserver.dist.config.source.Property;
import io.eurekaserver.dist.config.source.PropertyName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Sorts properties by the keys that they set; a later one replaces an earlier one. */
final class Assignments {

  private static final String DEFAULT_ZONE = "defaultZone";
  private static final String SERVICE_URL = "eureka.client.service-url.<zone>";

  private final Map<String, Assigned> assigned = new LinkedHashMap<>();
  private final List<Property> unknown = new ArrayList<>();

  /** Adds a property that outranks all so far. */
  void add(Property property) {
    KeyMatch match = Catalogue.names().find(property.name(), property.vocabulary());
    if (match == null) {
      unknown.add(property);
    } else {
      put(match, match.entry(), property);
    }
  }

  /** Adds an environment variable whose key is known and whose entry is spelled like this. */
  void addVariable(KeyMatch match, @Nullable String entry, Property property) {
    put(match, entry, property);
  }

  private void put(KeyMatch match, @Nullable String entry, Property property) {
    String name = match.key().name();
    String own = entry == null ? null : zone(name, entry);
    String id = own == null ? name : name + " " + PropertyName.uniformSegment(own);
    Assigned before = assigned.get(id);
    String spelled = before == null ? own : before.entry();
    assigned.put(
        id, new Assigned(match.key(), spelled, property.name(), property.value(), property.from()));
  }

  /** Netflix calls the zone of everybody default, and variables have no capitals to tell. */
  private static String zone(String key, String entry) {
    String plain = PropertyName.uniformSegment(entry);
    boolean everybody = plain.equals("default") || plain.equals("defaultzone");
    return key.equals(SERVICE_URL) && everybody ? DEFAULT_ZONE : entry;
  }

  /** The keys that are set, in the order in which they were first set. */
  Collection<Assigned> assigned() {
    return assigned.values();
  }

  /** The properties that set no key of ours. */
  List<Property> unknown() {
    return unknown;
  }
}
