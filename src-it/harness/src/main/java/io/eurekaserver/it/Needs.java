// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it;

import java.util.Optional;
import org.junit.jupiter.api.Assumptions;

/**
 * Things that a machine may lack. A developer's run skips what needs them and says why; a run with
 * {@code CI=true} fails instead, so that nothing is ever left out there unseen.
 */
public final class Needs {
  private Needs() {}

  /** Returns the thing, or skips the test with the reason, or fails it when {@code CI=true}. */
  public static <T> T required(Optional<T> thing, String reason) {
    if (thing.isEmpty() && "true".equals(System.getenv("CI"))) {
      throw new AssertionError(reason + " (CI=true: this may not be skipped)");
    }
    Assumptions.assumeTrue(thing.isPresent(), reason);
    return thing.get();
  }
}
