// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.param;

/** The version segment of the path: anything but v1 means the current one (protocol, section 1). */
public enum ApiVersion {
  /** The old one: its full XML knows only UP, DOWN and STARTING. */
  V1,
  /** The current one. */
  V2
}
