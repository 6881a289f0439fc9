// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The properties between two separators of a file, in their order.
 *
 * @param properties lists are joined to one comma-separated text
 */
record Document(List<Property> properties) {

  private static final Pattern INDEXED = Pattern.compile("(.+)\\[(\\d+)]");

  Document {
    properties = joinLists(properties);
  }

  /** The last property of this name, whatever its spelling, or null. */
  @Nullable Property find(String name) {
    String wanted = PropertyName.uniform(name);
    Property found = null;
    for (Property property : properties) {
      if (PropertyName.uniform(property.name()).equals(wanted)) {
        found = property;
      }
    }
    return found;
  }

  /** The properties without those of one name. */
  Document without(String name) {
    String unwanted = PropertyName.uniform(name);
    return new Document(
        properties.stream()
            .filter(property -> !PropertyName.uniform(property.name()).equals(unwanted))
            .toList());
  }

  /** Makes {@code a[0]=x, a[1]=y} into {@code a=x,y}. */
  private static List<Property> joinLists(List<Property> properties) {
    List<Property> plain = new ArrayList<>();
    Map<String, Property> lists = new LinkedHashMap<>();
    for (Property property : properties) {
      Matcher indexed = INDEXED.matcher(property.name());
      if (indexed.matches()) {
        lists.merge(indexed.group(1), property.named(indexed.group(1)), Document::append);
      } else {
        plain.add(property);
      }
    }
    plain.addAll(lists.values());
    return List.copyOf(plain);
  }

  private static Property append(Property list, Property element) {
    return list.withValue(list.value() + "," + element.value());
  }
}
