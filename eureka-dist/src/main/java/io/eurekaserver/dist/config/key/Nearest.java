// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import io.eurekaserver.dist.config.source.PropertyName;
import org.jspecify.annotations.Nullable;

/** Guesses which known key was meant by a name that is none. */
public final class Nearest {

  private Nearest() {}

  /**
   * The known name with the fewest letters changed, if that are at most a third of it, or at most
   * so many; null if there is none. A name of Netflix's stands for its Spring name.
   */
  public static @Nullable String to(String name, int most) {
    Key<?> netflix = Catalogue.names().findNetflix(name);
    if (netflix != null) {
      return netflix.name();
    }
    String wanted = PropertyName.compact(name);
    String parent = PropertyName.compact(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
    String nearest = null;
    int least = Math.min(most, name.length() / 3) + 1;
    for (ShownName known : Catalogue.names().shown()) {
      int distance = distance(wanted, known.compact(), least);
      if (known.hasEntries()) {
        distance = Math.min(distance, distance(parent, known.compact(), least));
      }
      if (distance < least) {
        least = distance;
        nearest = known.text();
      }
    }
    return nearest;
  }

  /** The distance, or the given bound without counting if the lengths alone differ as much. */
  private static int distance(String from, String to, int bound) {
    return Math.abs(from.length() - to.length()) >= bound ? bound : distance(from, to);
  }

  /** The letters to insert, remove or replace to get from one text to the other. */
  static int distance(String from, String to) {
    int[] row = new int[to.length() + 1];
    for (int j = 0; j <= to.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= from.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= to.length(); j++) {
        int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[to.length()];
  }
}
