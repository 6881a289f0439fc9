// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * Which documents of a file take part. A document names profiles in {@code
 * spring.config.activate.on-profile}, or in {@code spring.profiles} as older files do; it takes
 * part if one of them is active, or is {@code !name} and not active.
 *
 * @param active the active profiles, the later ones outrank the earlier
 */
record Profiles(List<String> active) {

  static final String ACTIVE = "spring.profiles.active";
  static final String INCLUDE = "spring.profiles.include";
  private static final String GROUP = "spring.profiles.group.";
  private static final String ON_PROFILE = "spring.config.activate.on-profile";
  private static final String OLD_ON_PROFILE = "spring.profiles";
  private static final String ON_CLOUD = "spring.config.activate.on-cloud-platform";
  private static final String DEFAULT = "default";
  private static final Pattern SIMPLE = Pattern.compile("!?[\\p{L}\\p{N}._@+-]+");

  Profiles {
    active = List.copyOf(active);
  }

  /** The names of a comma list, joined by what the documents include and group. */
  static Profiles of(String names, List<Document> documents, Function<Property, String> resolver) {
    List<String> included = new ArrayList<>();
    for (Document document : documents) {
      Property include = document.find(INCLUDE);
      if (include != null && !isConditional(document)) {
        included.addAll(list(resolver.apply(include)));
      }
    }
    Set<String> all = new LinkedHashSet<>(included);
    list(names).forEach(name -> addWithGroup(name, documents, all));
    all.forEach(Profiles::checkName);
    return new Profiles(all.isEmpty() ? List.of(DEFAULT) : List.copyOf(all));
  }

  private static void addWithGroup(String name, List<Document> documents, Set<String> all) {
    if (!all.add(name)) {
      return;
    }
    for (Document document : documents) {
      Property members = isConditional(document) ? null : document.find(GROUP + name);
      if (members != null) {
        list(members.value()).forEach(member -> addWithGroup(member, documents, all));
      }
    }
  }

  private static void checkName(String name) {
    if (!SIMPLE.matcher(name).matches() || name.startsWith("!")) {
      throw new UnreadableSourceException(ACTIVE + ": '" + name + "' is not a profile name");
    }
  }

  /** Whether a document asks for profiles. */
  static boolean isConditional(Document document) {
    return document.find(ON_PROFILE) != null || document.find(OLD_ON_PROFILE) != null;
  }

  /** Whether a document takes part. */
  boolean admit(Document document, Function<Property, String> resolver) {
    Property cloud = document.find(ON_CLOUD);
    if (cloud != null) {
      throw new UnreadableSourceException(
          cloud.from() + ": " + ON_CLOUD + " is not supported; use a profile instead");
    }
    Property condition = document.find(ON_PROFILE);
    if (condition == null) {
      condition = document.find(OLD_ON_PROFILE);
    }
    return condition == null || holds(condition, resolver);
  }

  private boolean holds(Property condition, Function<Property, String> resolver) {
    boolean holds = false;
    for (String name : list(resolver.apply(condition))) {
      if (!SIMPLE.matcher(name).matches()) {
        throw new UnreadableSourceException(
            condition.from()
                + ": the profile expression '"
                + name
                + "' is not supported: write names, separated by commas, each with ! at most");
      }
      holds |= name.startsWith("!") ? !active.contains(name.substring(1)) : active.contains(name);
    }
    return holds;
  }

  /** The document without the keys that steer profiles. */
  static Document withoutConditions(Document document) {
    return document.without(ON_PROFILE).without(OLD_ON_PROFILE);
  }

  /** The parts of a comma list, trimmed, without empty ones. */
  static List<String> list(String text) {
    return List.of(text.split(",")).stream()
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }
}
