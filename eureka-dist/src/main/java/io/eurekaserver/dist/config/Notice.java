// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import org.slf4j.event.Level;

/**
 * Something that the operator should read in the log once the log works.
 *
 * @param level INFO or WARN
 * @param text one line
 */
public record Notice(Level level, String text) {

  static Notice info(String text) {
    return new Notice(Level.INFO, text);
  }

  static Notice warn(String text) {
    return new Notice(Level.WARN, text);
  }
}
