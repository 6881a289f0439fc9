// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import com.google.common.base.Splitter;
import io.eurekaserver.dist.config.key.Effect;
import io.eurekaserver.dist.config.source.UnreadableSourceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Resolves and checks what is set, and keeps the texts for people. */
final class Evaluation {

  private static final String SSL = "server.ssl.<name>";

  private final Resolver resolver;
  private final Values values = new Values();
  private final List<Assigned> resolved = new ArrayList<>();
  private final Set<String> refusals = new LinkedHashSet<>();

  Evaluation(Resolver resolver) {
    this.resolver = resolver;
  }

  /** Evaluates all keys that are set. */
  void evaluate(Collection<Assigned> assigned) {
    boolean withoutTls = assigned.stream().anyMatch(this::saysNoTls);
    for (Assigned one : assigned) {
      if (one.key().effect() == Effect.REFUSED) {
        if (!withoutTls) {
          refuse(one);
        }
      } else if (one.key().effect().isRead()) {
        read(one);
      }
    }
  }

  /** A file may hold a whole server.ssl and switch it off. */
  private boolean saysNoTls(Assigned assigned) {
    return assigned.key().name().equals(SSL)
        && "enabled".equals(assigned.entry())
        && resolver.resolve(assigned.text()).toLowerCase(Locale.ROOT).equals("false");
  }

  /** One line for a key, however many of its entries are set. */
  private void refuse(Assigned assigned) {
    if (refusals.add(assigned.key().name())) {
      values.addProblem(
          assigned.written() + " (" + assigned.from() + "): " + assigned.key().reason());
    }
  }

  private void read(Assigned assigned) {
    try {
      Assigned plain = assigned.withText(resolver.resolve(assigned.text()));
      if (plain.key().isMap() && plain.entry() == null) {
        readPairs(plain);
      } else {
        resolved.add(plain);
        values.put(plain);
      }
    } catch (UnreadableSourceException e) {
      values.addProblem(assigned.problem(e.getMessage()));
    }
  }

  /** Netflix writes the entries of a key in one text: {@code name;url,name;url}. */
  private void readPairs(Assigned assigned) {
    for (String pair : Splitter.on(',').split(assigned.text())) {
      int semicolon = pair.indexOf(';');
      if (semicolon <= 0) {
        values.addProblem(assigned.problem("it must be name;url, with commas between such pairs"));
        return;
      }
      Assigned entry =
          assigned.entry(
              pair.substring(0, semicolon).strip(), pair.substring(semicolon + 1).strip());
      resolved.add(entry);
      values.put(entry);
    }
  }

  /** The checked values. */
  Values values() {
    return values;
  }

  /** What is set and read, with its placeholders resolved. */
  List<Assigned> resolved() {
    return resolved;
  }
}
