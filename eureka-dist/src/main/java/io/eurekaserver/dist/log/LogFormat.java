// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.log;

/** What a line of the log looks like. */
public enum LogFormat {
  /** For people. */
  TEXT,
  /** One JSON object, for programs that collect logs. */
  JSON
}
