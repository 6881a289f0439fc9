// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.cli;

/**
 * A command that has ended.
 *
 * @param code its exit code
 * @param out what it printed as its result
 * @param err what it remarked beside
 */
record Ended(int code, String out, String err) {

  /** The result without what differs from run to run: times, ages, ports. */
  String normal() {
    return out.replaceAll("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d", "TIME")
        .replaceAll("(in )?\\d[\\dms]*s( ago)?", "AGE")
        .replaceAll("localhost:\\d+", "localhost:PORT")
        .replaceAll(" +", " ");
  }

  @Override
  public String toString() {
    return "exit code " + code + "\n" + out + "\n---\n" + err;
  }
}
