// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.web.api.document.Overview;
import java.util.List;

/** How self-preservation stands, and what led there. Asked from any thread. */
public interface Preservation {

  /** As it is now. */
  Overview.Preservation state();

  /** The renewals of the last minutes, oldest first. */
  List<Overview.Minute> history();
}
