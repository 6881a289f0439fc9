// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config.key;

/** What is remembered of what happened. */
public final class EventKeys {

  /** In memory. */
  public static final Key<Integer> CAPACITY =
      Key.of(
          "eureka.events.capacity",
          Types.count(),
          "10000",
          "How many events are kept in memory: registered, evicted, overridden ...");

  /** On disk. */
  public static final Key<String> FILE =
      Key.of(
          "eureka.events.file",
          Types.text(),
          "",
          "A file to which events are appended as JSON lines; without it they end with the server.");

  /** Rotation. */
  public static final Key<Long> FILE_MAX_SIZE =
      Key.of(
          "eureka.events.file-max-size",
          Sizes.between("10KB", "100GB"),
          "10MB",
          "How large that file grows before the next one begins.");

  /** Rotation. */
  public static final Key<Integer> FILE_COUNT =
      Key.of(
          "eureka.events.file-count",
          Types.integer(1, 1000),
          "5",
          "How many such files are kept; the older ones end in .1, .2 ...");

  static final KeyGroup GROUP = KeyGroup.of("Events", CAPACITY, FILE, FILE_MAX_SIZE, FILE_COUNT);

  private EventKeys() {}
}
