// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.core.event.Event;
import io.eurekaserver.core.event.EventKind;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.Origin;
import io.eurekaserver.web.param.Asked;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads which events are looked for: {@code kind, app, id, origin} and {@code q}. */
final class EventQuery implements Predicate<Event> {

  private final Set<EventKind> kinds;
  private final Set<Origin.Kind> origins;
  private final @Nullable String app;
  private final @Nullable String id;
  private final List<String> words;

  private EventQuery(Asked request) {
    kinds = kinds(request);
    origins = origins(request);
    String name = ListQuery.text(request, "app");
    app = name == null ? null : name.toUpperCase(Locale.ROOT);
    id = ListQuery.text(request, "id");
    String text = ListQuery.text(request, "q");
    words = text == null ? List.of() : List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+"));
  }

  static EventQuery of(Asked request) {
    return new EventQuery(request);
  }

  private static Set<EventKind> kinds(Asked request) {
    Set<EventKind> kinds = EnumSet.noneOf(EventKind.class);
    for (String word : Words.of(request, "kind")) {
      kinds.add(
          Arrays.stream(EventKind.values())
              .filter(kind -> kind.wireName().equals(word.toLowerCase(Locale.ROOT)))
              .findFirst()
              .orElseThrow(() -> unknown("kind", names(EventKind.values()))));
    }
    return kinds;
  }

  private static String names(EventKind... kinds) {
    return Arrays.stream(kinds).map(EventKind::wireName).collect(Collectors.joining(", "));
  }

  private static Set<Origin.Kind> origins(Asked request) {
    Set<Origin.Kind> origins = EnumSet.noneOf(Origin.Kind.class);
    for (String word : Words.of(request, "origin")) {
      origins.add(
          Arrays.stream(Origin.Kind.values())
              .filter(kind -> kind.name().equalsIgnoreCase(word))
              .findFirst()
              .orElseThrow(() -> unknown("origin", "client, peer, operator, eviction")));
    }
    return origins;
  }

  private static ProblemException unknown(String name, String known) {
    return ProblemException.badParameter(name + " must be one of " + known + ".");
  }

  /** Whether every event is wanted. */
  boolean isEverything() {
    return kinds.isEmpty() && origins.isEmpty() && app == null && id == null && words.isEmpty();
  }

  @Override
  public boolean test(Event event) {
    InstanceId of = event.id();
    return (kinds.isEmpty() || kinds.contains(event.kind()))
        && (origins.isEmpty() || origins.contains(event.origin().kind()))
        && (app == null || (of != null && app.equals(of.app())))
        && (id == null || (of != null && id.equals(of.id())))
        && (words.isEmpty() || hasWords(event));
  }

  private boolean hasWords(Event event) {
    String text = text(event).toLowerCase(Locale.ROOT);
    return words.stream().allMatch(text::contains);
  }

  private static String text(Event event) {
    return String.join(
        " ",
        event.kind().wireName(),
        event.id() == null ? "" : event.id().toString(),
        event.origin().kind().name(),
        event.origin().who(),
        event.origin().reason(),
        event.cause());
  }
}
