// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.search;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which instances are looked for: those that have one of some statuses and match every word. A word
 * {@code field:value} asks for a part of a field, {@code field=value} for all of it; any other word
 * may stand anywhere. Immutable.
 */
public final class Wanted {

  private static final int MOST_WORDS = 20;

  private final Condition[] words;
  private final Set<InstanceStatus> statuses;

  private Wanted(List<Condition> words, Set<InstanceStatus> statuses) {
    this.words = words.toArray(Condition[]::new);
    this.statuses = statuses;
  }

  /**
   * From what a person typed.
   *
   * @param text words divided by blanks; those after the twentieth count for nothing
   * @param statuses empty for all
   */
  public static Wanted of(@Nullable String text, Set<InstanceStatus> statuses) {
    List<Condition> conditions = new ArrayList<>();
    if (text != null) {
      for (String word : text.strip().split("\\s+", MOST_WORDS + 1)) {
        if (!word.isEmpty() && conditions.size() < MOST_WORDS) {
          conditions.add(condition(word));
        }
      }
    }
    return new Wanted(conditions, Set.copyOf(statuses));
  }

  private static Condition condition(String word) {
    int at = divider(word);
    if (at <= 0 || at == word.length() - 1) {
      return Conditions.anywhere(word);
    }
    String field = word.substring(0, at).toLowerCase(Locale.ROOT);
    return Conditions.field(field, word.substring(at + 1), word.charAt(at) == '=');
  }

  private static int divider(String word) {
    for (int i = 0; i < word.length(); i++) {
      if (word.charAt(i) == ':' || word.charAt(i) == '=') {
        return i;
      }
    }
    return -1;
  }

  /** Whether everything is wanted. */
  public boolean isEverything() {
    return words.length == 0 && statuses.isEmpty();
  }

  /** Whether an instance is. Allocates nothing of note. */
  public boolean matches(InstanceInfo instance) {
    if (!statuses.isEmpty() && !statuses.contains(instance.status())) {
      return false;
    }
    for (Condition word : words) {
      if (!word.matches(instance)) {
        return false;
      }
    }
    return true;
  }
}
