// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.source;

import java.util.HexFormat;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What {@code ${random.value}}, {@code int}, {@code long} and {@code uuid} stand for. */
public final class RandomValues {

  private static final String PREFIX = "random.";
  private static final Pattern INT =
      Pattern.compile("int[(\\[](-?\\d{1,9})(?:,\\s*(-?\\d{1,9}))?[)\\]]");

  private final RandomGenerator random;

  /** Values drawn from this generator. */
  public RandomValues(RandomGenerator random) {
    this.random = random;
  }

  /**
   * A new value at each call; null if the name does not begin with {@code random.}.
   *
   * @throws UnreadableSourceException for a kind of value that is not supported
   */
  public @Nullable String lookup(String name) {
    if (!name.startsWith(PREFIX)) {
      return null;
    }
    String kind = name.substring(PREFIX.length());
    return switch (kind) {
      case "value" -> hex();
      case "int" -> Integer.toString(random.nextInt());
      case "long" -> Long.toString(random.nextLong());
      case "uuid" -> uuid();
      default -> between(name, INT.matcher(kind));
    };
  }

  private String hex() {
    byte[] bytes = new byte[16];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  private String uuid() {
    long high = (random.nextLong() & ~0xF000L) | 0x4000L;
    long low = (random.nextLong() & ~(3L << 62)) | (2L << 62);
    return new UUID(high, low).toString();
  }

  private String between(String name, Matcher bounds) {
    if (bounds.matches()) {
      boolean two = bounds.group(2) != null;
      int from = two ? Integer.parseInt(bounds.group(1)) : 0;
      int to = Integer.parseInt(bounds.group(two ? 2 : 1));
      if (from < to) {
        return Integer.toString(random.nextInt(from, to));
      }
    }
    throw new UnreadableSourceException(
        "${" + name + "} is not supported: use random.value, .int, .int[1,10], .long or .uuid");
  }
}
