// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api.search;

import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.Port;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a word of a search may ask: one field, a metadata key, or everything. */
final class Conditions {

  private static final Map<String, Function<InstanceInfo, @Nullable String>> FIELDS =
      Map.of(
          "app", InstanceInfo::app,
          "id", instance -> instance.id().id(),
          "host", InstanceInfo::hostName,
          "ip", InstanceInfo::ipAddr,
          "zone", Zones::of,
          "vip", InstanceInfo::vipAddress);

  private Conditions() {}

  /** The word itself, anywhere. */
  static Condition anywhere(String word) {
    Needle needle = new Needle(word);
    IntPredicate number = needle::isIn;
    return instance ->
        needle.isIn(instance.id().id())
            || needle.isIn(instance.app())
            || needle.isIn(instance.hostName())
            || needle.isIn(instance.ipAddr())
            || needle.is(instance.status().name())
            || hasPort(instance, number)
            || needle.isIn(instance.vipAddress())
            || needle.isIn(instance.dataCenter().metadata().get("availability-zone"))
            || anyValue(instance.metadata(), needle::isIn);
  }

  /** A field that has a value: all of it, or a part. */
  static Condition field(String name, String value, boolean whole) {
    Needle needle = new Needle(value);
    Predicate<@Nullable String> fits = whole ? needle::is : needle::isIn;
    Function<InstanceInfo, @Nullable String> field = FIELDS.get(name);
    if (field != null) {
      return instance -> fits.test(field.apply(instance));
    }
    return switch (name) {
      case "status" -> instance -> needle.is(instance.status().name());
      case "port" -> {
        IntPredicate number = whole ? needle::is : needle::isIn;
        yield instance -> hasPort(instance, number);
      }
      default -> metadata(new Needle(name), fits, anywhere(name + (whole ? '=' : ':') + value));
    };
  }

  /** The key of some metadata; or after all no key, but a word such as an id with a colon in it. */
  private static Condition metadata(
      Needle key, Predicate<@Nullable String> fits, Condition otherwise) {
    return instance -> {
      for (Map.Entry<String, String> entry : instance.metadata().entrySet()) {
        if (key.is(entry.getKey()) && fits.test(entry.getValue())) {
          return true;
        }
      }
      return otherwise.matches(instance);
    };
  }

  private static boolean hasPort(InstanceInfo instance, IntPredicate fits) {
    Port port = instance.port();
    Port secure = instance.securePort();
    return (port.enabled() && fits.test(port.number()))
        || (secure.enabled() && fits.test(secure.number()));
  }

  private static boolean anyValue(Map<String, String> metadata, Predicate<String> fits) {
    for (Map.Entry<String, String> entry : metadata.entrySet()) {
      if (fits.test(entry.getValue())) {
        return true;
      }
    }
    return false;
  }
}
