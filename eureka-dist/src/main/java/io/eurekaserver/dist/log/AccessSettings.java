// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Which requests are written down, and where.
 *
 * @param target {@code off}, {@code stdout} or the path of a file: {@code eureka.log.access}
 * @param heartbeats whether heartbeats and batches of peers that were answered with 200 are written
 *     as well: {@code eureka.log.access-heartbeats}
 * @param maxBytes how large a file may grow before the next is begun: {@code
 *     eureka.log.access-max-bytes}
 * @param files how many full files are kept beside the one that is written: {@code
 *     eureka.log.access-files}
 */
public record AccessSettings(String target, boolean heartbeats, long maxBytes, int files) {

  private static final String OFF = "off";
  private static final String STDOUT = "stdout";

  /** Checks the numbers. */
  public AccessSettings {
    checkArgument(!target.isEmpty(), "the access log needs a place, or off");
    checkArgument(maxBytes > 0, "a file of %s bytes holds nothing", maxBytes);
    checkArgument(files >= 0, "not a number of files: %s", files);
  }

  /** Nothing is written down. */
  public static AccessSettings defaults() {
    return new AccessSettings(OFF, false, 50L << 20, 5);
  }

  /** Whether nothing is written down. */
  public boolean isOff() {
    return target.equalsIgnoreCase(OFF);
  }

  /** Whether lines go where the log goes. */
  public boolean isStdout() {
    return target.equalsIgnoreCase(STDOUT);
  }
}
