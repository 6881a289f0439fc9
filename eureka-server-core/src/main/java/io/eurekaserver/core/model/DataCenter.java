// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where an instance runs (protocol, section 3.3).
 *
 * @param name one of the three kinds that the protocol knows
 * @param metadata the Amazon metadata in the order received; empty for other kinds
 */
public record DataCenter(Name name, Map<String, String> metadata) {

  /** The Amazon metadata key that holds the machine's id. */
  public static final String INSTANCE_ID = "instance-id";

  /** The Amazon metadata key that holds the availability zone. */
  public static final String AVAILABILITY_ZONE = "availability-zone";

  /** The data center of everybody who is not in a named one. */
  public static final DataCenter MY_OWN = new DataCenter(Name.MY_OWN, Map.of());

  private static final DataCenter NETFLIX = new DataCenter(Name.NETFLIX, Map.of());

  /** A data center without metadata. */
  public static DataCenter of(Name name) {
    return switch (name) {
      case NETFLIX -> NETFLIX;
      case AMAZON -> new DataCenter(Name.AMAZON, Map.of());
      case MY_OWN -> MY_OWN;
    };
  }

  /** Checks the parts and takes an immutable copy that keeps the order. */
  public DataCenter {
    Objects.requireNonNull(name, "name");
    metadata = Maps.ordered(metadata);
  }

  /** The machine's id, or null when there is none or it is empty. */
  public @Nullable String instanceId() {
    String id = metadata.get(INSTANCE_ID);
    return id == null || id.isEmpty() ? null : id;
  }

  /** The kinds of data center, with their wire names. */
  public enum Name {
    /** A Netflix data center. */
    NETFLIX("Netflix"),
    /** Amazon EC2, the only kind with metadata. */
    AMAZON("Amazon"),
    /** Any other. */
    MY_OWN("MyOwn");

    private final String wireName;

    Name(String wireName) {
      this.wireName = wireName;
    }

    /** The name as it stands on the wire. */
    public String wireName() {
      return wireName;
    }

    /** The kind with exactly this wire name, or null if there is none. */
    public static @Nullable Name ofWire(@Nullable String wireName) {
      for (Name name : values()) {
        if (name.wireName.equals(wireName)) {
          return name;
        }
      }
      return null;
    }
  }
}
