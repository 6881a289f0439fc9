// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

import com.google.common.base.CaseFormat;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;

/**
 * One setting. A name may hold one part in angle brackets, {@code
 * eureka.client.service-url.<zone>}: then there is an entry for each text in its place.
 *
 * @param name the name in the spelling we show, as Spring has it
 * @param type what its text must look like
 * @param defaultText the text that holds if nobody sets it; empty for none
 * @param meaning one sentence
 * @param effect what comes of setting it
 * @param reason why it has no effect, if it has none
 * @param netflixNames its names in Netflix files
 * @param otherNames further names with the same meaning, of Spring or of its older versions
 * @param reloads whether a change takes effect while the server runs
 * @param <T> what its text becomes
 */
public record Key<T>(
    String name,
    ValueType<T> type,
    String defaultText,
    String meaning,
    Effect effect,
    String reason,
    List<String> netflixNames,
    List<String> otherNames,
    boolean reloads) {

  private static final String SERVER = "eureka.server.";

  /** A key that is used. A key of the server has its camel-case name in Netflix files. */
  static <T> Key<T> of(String name, ValueType<T> type, String defaultText, String meaning) {
    List<String> netflix =
        name.startsWith(SERVER) && !name.contains("<")
            ? List.of("eureka." + camelCase(name.substring(SERVER.length())))
            : List.of();
    return new Key<>(name, type, defaultText, meaning, Effect.USED, "", netflix, List.of(), false);
  }

  /** A key that does nothing; its text is not looked at. */
  static Key<String> ignored(String name, String reason) {
    return of(name, Types.text(), "", "").with(Effect.IGNORED, reason);
  }

  private static String camelCase(String kebab) {
    return CaseFormat.LOWER_HYPHEN.to(CaseFormat.LOWER_CAMEL, kebab);
  }

  /** The same key with these names in Netflix files instead. */
  Key<T> netflix(String... names) {
    return new Key<>(
        name,
        type,
        defaultText,
        meaning,
        effect,
        reason,
        Arrays.asList(names),
        otherNames,
        reloads);
  }

  /** The same key with further names. */
  Key<T> also(String... names) {
    return new Key<>(
        name,
        type,
        defaultText,
        meaning,
        effect,
        reason,
        netflixNames,
        Arrays.asList(names),
        reloads);
  }

  /** The same key, to take effect with a later version. */
  Key<T> later() {
    return with(Effect.LATER, "");
  }

  /** The same key with another effect. */
  Key<T> with(Effect newEffect, String newReason) {
    return new Key<>(
        name, type, defaultText, meaning, newEffect, newReason, netflixNames, otherNames, reloads);
  }

  /** The same key, whose changes take effect while the server runs. */
  Key<T> reloadable() {
    return new Key<>(
        name, type, defaultText, meaning, effect, reason, netflixNames, otherNames, true);
  }

  /** Whether the name stands for many entries. */
  public boolean isMap() {
    return name.indexOf('<') >= 0;
  }

  /** The name of one entry, or of the key itself if it has none. */
  public String nameOf(String entry) {
    return isMap() ? name.replaceFirst("<[^>]*>", Matcher.quoteReplacement(entry)) : name;
  }

  /** The value that holds if nobody sets the key. */
  public T defaultValue() {
    return type.parse(defaultText);
  }

  @Override
  public String toString() {
    return name;
  }
}
