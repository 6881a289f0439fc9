// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.cli.doctor;

/** How bad a finding is. */
public enum Severity {
  /** Something is wrong now: clients or servers suffer. */
  PROBLEM,
  /** Something will go wrong, or goes wrong unseen. */
  WARNING,
  /** To be known; no reason for an exit code. */
  NOTE
}
