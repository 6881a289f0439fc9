// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import io.eurekaserver.core.event.EventFileSettings;
import io.eurekaserver.core.event.EventSettings;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of what happened.
 *
 * @param memory how much of it in memory
 * @param path where else; null for nowhere: {@code eureka.events.file}
 * @param fileMaxBytes how large that file grows: {@code eureka.events.file-max-size}
 * @param fileCount how many such files are kept: {@code eureka.events.file-count}
 */
public record EventsSettings(
    EventSettings memory, @Nullable Path path, long fileMaxBytes, int fileCount) {

  private static final long DEFAULT_BYTES = 10L << 20;
  private static final int DEFAULT_COUNT = 5;

  /** In memory only. */
  public static EventsSettings defaults() {
    return new EventsSettings(EventSettings.defaults(), null, DEFAULT_BYTES, DEFAULT_COUNT);
  }

  /** The file, or null. */
  public @Nullable EventFileSettings file() {
    return path == null ? null : new EventFileSettings(path, fileMaxBytes, fileCount);
  }
}
