// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import static com.google.common.base.Preconditions.checkArgument;

import java.nio.file.Path;

/**
 * Where events are written, so that they outlive the server.
 *
 * @param path the file that grows; those before it have a number at their ends: {@code
 *     eureka.events.file}
 * @param maxBytes when the next one begins, at least 10,000: {@code eureka.events.file-max-size}
 * @param count how many files are kept, the one that grows among them, 1 to 1,000: {@code
 *     eureka.events.file-count}
 */
public record EventFileSettings(Path path, long maxBytes, int count) {

  private static final long LEAST_BYTES = 10_000;
  private static final int MOST_FILES = 1_000;

  /** Checks the ranges. */
  public EventFileSettings {
    checkArgument(
        maxBytes >= LEAST_BYTES,
        "the size of an event file must be at least %s bytes, not %s",
        LEAST_BYTES,
        maxBytes);
    checkArgument(
        count >= 1 && count <= MOST_FILES,
        "the number of event files must be between 1 and %s, not %s",
        MOST_FILES,
        count);
  }
}
