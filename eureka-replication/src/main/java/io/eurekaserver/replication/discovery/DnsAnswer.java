// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.discovery;

import java.time.Duration;
import java.util.List;

/**
 * What DNS says of a name.
 *
 * @param values in the order of the answer; none if the name exists, but not with this type
 * @param timeToLive how long that is true: the least of its records'
 */
public record DnsAnswer(List<String> values, Duration timeToLive) {

  /** Takes an immutable copy. */
  public DnsAnswer {
    values = List.copyOf(values);
  }
}
