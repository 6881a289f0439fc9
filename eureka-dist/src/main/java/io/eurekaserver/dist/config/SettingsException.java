// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.dist.config;

import java.util.List;

/** Settings with which the server must not start. The message has one line for each problem. */
public final class SettingsException extends RuntimeException {

  private static final long serialVersionUID = 1;

  /** With at least one problem, each a line for the operator. */
  public SettingsException(List<String> problems) {
    super(String.join("\n", problems));
  }

  /** The problems, a line each. */
  public List<String> problems() {
    return getMessage().lines().toList();
  }

  @Override
  public String getMessage() {
    return String.valueOf(super.getMessage());
  }
}
