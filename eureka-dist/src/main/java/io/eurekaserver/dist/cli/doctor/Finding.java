// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

import java.util.Map;

/**
 * One thing that is not as it should be.
 *
 * @param severity how bad it is
 * @param check the name of the check that found it
 * @param server where, as it may be shown; several with blanks
 * @param finding one sentence, with the numbers
 * @param evidence the numbers by name, for programs
 * @param advice what to do next
 */
public record Finding(
    Severity severity,
    String check,
    String server,
    String finding,
    Map<String, Object> evidence,
    String advice) {

  /** Takes a copy. */
  public Finding {
    evidence = Map.copyOf(evidence);
  }

  /** The same at another server, too. */
  Finding alsoAt(Finding other) {
    return new Finding(severity, check, server + " " + other.server, finding, evidence, advice);
  }
}
