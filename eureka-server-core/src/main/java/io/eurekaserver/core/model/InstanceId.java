// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.model;

import java.util.Locale;
import java.util.Objects;

/**
 * What names one instance in a registry: the application and the id inside it.
 *
 * @param app the application's name, in upper case
 * @param id the instance's id, case-sensitive
 */
public record InstanceId(String app, String id) {

  /** Upper-cases the application, as every name in a path is. */
  public InstanceId {
    app = app.toUpperCase(Locale.ROOT);
    Objects.requireNonNull(id, "id");
  }

  @Override
  public String toString() {
    return app + "/" + id;
  }
}
