// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.dist.config.key.Effect;
import io.eurekaserver.dist.config.key.Key;
import io.eurekaserver.dist.config.key.Nearest;
import io.eurekaserver.dist.config.source.CommandLine;
import io.eurekaserver.dist.config.source.Property;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Tells the operator what is set without effect, each kind in one line. */
final class NoticeWriter {

  private static final int MOST_NAMES = 30;
  private static final int SURELY_A_SLIP = 2;
  private static final int FAR = 12;

  /** What Spring applications have on their command line for others than us. */
  private static final Set<String> OTHERS =
      Set.of("spring", "server", "management", "logging", "info", "debug", "trace", "endpoints");

  private final List<Notice> warnings = new ArrayList<>();
  private final List<Notice> infos = new ArrayList<>();

  /** Lines about known keys: one for each reason. */
  void addKnown(Iterable<Assigned> all) {
    Map<Key<?>, Set<String>> warned = new LinkedHashMap<>();
    Map<String, Set<String>> idle = new LinkedHashMap<>();
    for (Assigned assigned : all) {
      Effect effect = assigned.key().effect();
      if (effect == Effect.WARNED) {
        warned.computeIfAbsent(assigned.key(), key -> new LinkedHashSet<>()).add(shown(assigned));
      } else if (effect != Effect.USED) {
        idle.computeIfAbsent(opening(assigned.key()), key -> new LinkedHashSet<>())
            .add(shown(assigned));
      }
    }
    warned.forEach((key, names) -> warnings.add(Notice.warn(line(names) + ": " + key.reason())));
    idle.forEach((text, names) -> infos.add(Notice.info(text + ": " + line(names))));
  }

  private static String opening(Key<?> key) {
    return switch (key.effect()) {
      case LATER -> "Accepted, in effect with a later version";
      case REFUSED -> "Without effect, because it is switched off";
      default -> "Without effect, because " + key.reason();
    };
  }

  private static String shown(Assigned assigned) {
    return assigned.written() + " (" + assigned.from() + ")";
  }

  /** Lines about names that are no key: a warning for ours and for slips, one line for the rest. */
  void addUnknown(List<Property> unknown) {
    Set<String> others = new LinkedHashSet<>();
    for (Property property : unknown) {
      String name = property.name();
      String nearest = Nearest.to(name, isOurs(property) ? FAR : SURELY_A_SLIP);
      String place = name + " (" + property.from() + ")";
      if (nearest != null) {
        warnings.add(Notice.warn("Unknown key " + place + "; did you mean " + nearest + "?"));
      } else if (isOurs(property)) {
        warnings.add(Notice.warn("Unknown key " + place + "; no key is like it, see --help"));
      } else {
        others.add(place);
      }
    }
    if (!others.isEmpty()) {
      infos.add(Notice.info("Ignored, not keys of this server: " + line(others)));
    }
  }

  private static boolean isOurs(Property property) {
    String first = property.name().split("[._\\[]", 2)[0].toLowerCase(Locale.ROOT);
    return first.equals("eureka")
        || (property.from().equals(CommandLine.FROM) && !OTHERS.contains(first));
  }

  private static String line(Set<String> names) {
    String some = String.join(", ", names.stream().limit(MOST_NAMES).toList());
    int more = names.size() - MOST_NAMES;
    return more > 0 ? some + " and " + more + " more" : some;
  }

  /** Adds a line of its own. */
  void addInfo(String text) {
    infos.add(Notice.info(text));
  }

  /** All lines, warnings first. */
  List<Notice> notices() {
    return Stream.concat(warnings.stream(), infos.stream()).toList();
  }
}
