// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import java.util.Map;

/**
 * The words of a finding.
 *
 * @param finding one sentence, with the numbers
 * @param evidence the numbers by name
 * @param advice what to do next
 */
record Told(String finding, Map<String, Object> evidence, String advice) {

  /** Takes a copy. */
  Told {
    evidence = Map.copyOf(evidence);
  }
}
