// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.delta;

import io.eurekaserver.core.model.Application;
import java.util.List;

/**
 * Recent changes, and the state of the whole registry that they lead to (protocol, section 4.2).
 *
 * @param version the registry version at the moment both are from
 * @param statusCounts the counts of the complete registry at that moment; their hash lets a client
 *     verify what it applied
 * @param cut the changes
 */
public record Delta(long version, StatusCounts statusCounts, DeltaLog.Cut cut) {

  /**
   * One entry an instance, its last state; inside an application the deleted ones stand last,
   * because the stock client re-inserts an application that it had emptied together with what was
   * deleted from it.
   */
  public List<Application> applications() {
    return cut.applications();
  }
}
