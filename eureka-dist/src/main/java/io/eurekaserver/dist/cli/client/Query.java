// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.client;

import com.google.common.base.Splitter;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.Port;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The search of the admin API, done here for servers that have none: words divided by blanks, all
 * must match, without case; {@code field:value} and {@code field=value} ask one field, which may be
 * a metadata key. Immutable.
 */
public final class Query implements Predicate<InstanceInfo> {

  private static final Splitter BLANKS =
      Splitter.onPattern("\\s+").omitEmptyStrings().trimResults();

  private final List<String> words;

  /** Of the words that were typed; none matches everything. */
  public Query(String text) {
    words = BLANKS.splitToList(text.toLowerCase(Locale.ROOT));
  }

  @Override
  public boolean test(InstanceInfo instance) {
    return words.stream().allMatch(word -> matches(instance, word));
  }

  private static boolean matches(InstanceInfo instance, String word) {
    int divider = divider(word);
    if (divider > 0 && fieldHas(instance, word, divider)) {
      return true;
    }
    return everything(instance).anyMatch(text -> has(text, word));
  }

  private static int divider(String word) {
    int colon = word.indexOf(':');
    int equals = word.indexOf('=');
    return colon < 0 || equals < 0 ? Math.max(colon, equals) : Math.min(colon, equals);
  }

  private static boolean fieldHas(InstanceInfo instance, String word, int divider) {
    String value = word.substring(divider + 1);
    return field(instance, word.substring(0, divider)).anyMatch(text -> has(text, value));
  }

  private static Stream<String> field(InstanceInfo i, String name) {
    return switch (name) {
      case "app" -> Stream.of(i.app());
      case "id" -> Stream.of(i.id().id());
      case "host" -> Stream.of(i.hostName());
      case "ip" -> Stream.of(i.ipAddr());
      case "port" -> ports(i);
      case "zone" -> Stream.of(zone(i));
      case "status" -> Stream.of(i.status().name());
      case "vip" -> texts(i.vipAddress(), i.secureVipAddress());
      default ->
          i.metadata().entrySet().stream()
              .filter(entry -> entry.getKey().equalsIgnoreCase(name))
              .map(entry -> entry.getValue());
    };
  }

  private static Stream<String> everything(InstanceInfo i) {
    Stream<String> own =
        texts(i.app(), i.id().id(), i.hostName(), i.ipAddr(), zone(i), i.status().name());
    Stream<String> vips = texts(i.vipAddress(), i.secureVipAddress());
    return Stream.of(own, ports(i), vips, i.metadata().values().stream()).flatMap(s -> s);
  }

  /** The zone as clients see it: of the metadata, else the availability zone of Amazon. */
  public static String zone(InstanceInfo instance) {
    String zone = instance.metadata().get("zone");
    String amazon = instance.dataCenter().metadata().get("availability-zone");
    return zone != null ? zone : Objects.requireNonNullElse(amazon, "");
  }

  private static Stream<String> ports(InstanceInfo instance) {
    return Stream.of(instance.port(), instance.securePort())
        .filter(Port::enabled)
        .map(port -> Integer.toString(port.number()));
  }

  private static Stream<String> texts(@Nullable String... texts) {
    return Stream.of(texts).filter(Objects::nonNull).map(Objects::requireNonNull);
  }

  private static boolean has(String text, String word) {
    return text.toLowerCase(Locale.ROOT).contains(word);
  }
}
