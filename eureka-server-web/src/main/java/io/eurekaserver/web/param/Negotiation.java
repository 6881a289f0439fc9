// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

import io.eurekaserver.core.codec.Format;
import org.jspecify.annotations.Nullable;

/**
 * Chooses between JSON and XML by an {@code Accept} header (protocol, section 2.1): quality
 * decides, then how exactly the type is named, then the order in the header.
 */
final class Negotiation {

  private static final String JSON = "application/json";
  private static final String XML = "application/xml";
  private static final String ANY_APPLICATION = "application/*";
  private static final String ANY = "*/*";

  private static final int EXACT = 3;
  private static final int PARTLY = 2;
  private static final int WILDCARD = 1;

  private Negotiation() {}

  /**
   * The format that the sender likes best.
   *
   * @param accept the header; null or empty means that anything is welcome
   * @param usual what it is when the sender does not care
   * @return null if it accepts neither
   */
  static @Nullable Format choose(@Nullable String accept, Format usual) {
    if (accept == null || accept.isBlank() || accept.equals(ANY)) {
      return usual;
    }
    if (accept.equals(JSON)) {
      return Format.JSON;
    }
    Wish json = Wish.of(accept, JSON);
    Wish xml = Wish.of(accept, XML);
    if (json.quality == 0 || xml.quality == 0) {
      return json.quality > 0 ? Format.JSON : xml.quality > 0 ? Format.XML : null;
    }
    int preference = json.compareTo(xml);
    return preference == 0 ? usual : preference > 0 ? Format.JSON : Format.XML;
  }

  /** How a header speaks of one type; the greater wish wins. */
  private record Wish(int quality, int exactness, int position) implements Comparable<Wish> {

    static Wish of(String accept, String type) {
      Wish best = new Wish(0, 0, 0);
      int at = 0;
      while (at <= accept.length()) {
        int end = HeaderText.endOfItem(accept, at);
        int exactness = exactness(accept, at, end, type);
        if (exactness > best.exactness) {
          best = new Wish(HeaderText.quality(accept, at, end), exactness, at);
        }
        at = end + 1;
      }
      return best;
    }

    private static int exactness(String accept, int from, int to, String type) {
      if (HeaderText.isNamed(accept, from, to, type)) {
        return EXACT;
      }
      if (HeaderText.isNamed(accept, from, to, ANY_APPLICATION)) {
        return PARTLY;
      }
      return HeaderText.isNamed(accept, from, to, ANY) ? WILDCARD : 0;
    }

    @Override
    public int compareTo(Wish other) {
      if (quality != other.quality) {
        return Integer.compare(quality, other.quality);
      }
      if (exactness != other.exactness) {
        return Integer.compare(exactness, other.exactness);
      }
      return Integer.compare(other.position, position);
    }
  }
}
