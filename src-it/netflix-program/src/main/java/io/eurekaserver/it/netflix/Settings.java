// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.netflix;

import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the program is told on its command line, as {@code name=value} words.
 *
 * @param url the server's service URL, {@code url}
 * @param app the application to register as, {@code app}
 * @param id the instance id, {@code id}
 * @param renewalSeconds time between heartbeats, {@code renewal}
 * @param durationSeconds how long the lease lasts, {@code duration}
 * @param fetchSeconds time between the client's own refreshes, {@code fetch}; long when the
 *     scenario drives them itself, because two at once disturb each other
 * @param codec encoder and decoder by Netflix's name, {@code codec}
 * @param accept {@code full} or {@code compact}, {@code accept}
 */
record Settings(
    String url,
    String app,
    String id,
    int renewalSeconds,
    int durationSeconds,
    int fetchSeconds,
    String codec,
    String accept) {

  static Settings of(String... args) {
    Map<String, String> given =
        Arrays.stream(args)
            .map(arg -> arg.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
    Function<String, String> text = name -> needed(given, name);
    Function<String, Integer> number = name -> Integer.valueOf(needed(given, name));
    return new Settings(
        text.apply("url"),
        text.apply("app"),
        text.apply("id"),
        number.apply("renewal"),
        number.apply("duration"),
        number.apply("fetch"),
        text.apply("codec"),
        text.apply("accept"));
  }

  private static String needed(Map<String, String> given, String name) {
    String value = given.get(name);
    if (value == null) {
      throw new IllegalArgumentException("Missing argument " + name + "=...");
    }
    return value;
  }

  boolean xml() {
    return codec.contains("Xml");
  }
}
