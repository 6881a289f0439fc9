// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import java.util.List;

/** The settings of this server while it runs. Any thread may call it. */
public interface RunningSettings {

  /** Every setting in effect. */
  List<SettingRow> all();

  /**
   * Reads all sources again and takes over what can be taken over, or nothing if anything is wrong.
   * One at a time: waits for one that runs.
   *
   * @param who for the log and the event: {@code SIGHUP}, {@code console of 10.0.0.7}
   */
  ReloadResult reload(String who);
}
