// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import java.util.List;

/**
 * What became of reading the settings again. Secrets in values are hidden.
 *
 * @param changed what is in effect now
 * @param needRestart what was changed and is not in effect before the next start
 * @param problems what is wrong, a line each; if there is any, nothing has changed
 */
public record ReloadResult(List<Change> changed, List<Pending> needRestart, List<String> problems) {

  /** Takes immutable copies. */
  public ReloadResult {
    changed = List.copyOf(changed);
    needRestart = List.copyOf(needRestart);
    problems = List.copyOf(problems);
  }

  /**
   * A setting that was changed.
   *
   * @param key its name
   * @param from its text before
   * @param to its text now
   */
  public record Change(String key, String from, String to) {}

  /**
   * A setting that waits for a restart.
   *
   * @param key its name
   * @param running its text in effect
   * @param configured its text after a restart
   */
  public record Pending(String key, String running, String configured) {}
}
