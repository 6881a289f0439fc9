// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

/**
 * The document in which an instance stands. It decides how far the lines of full XML are indented;
 * in every other form the bytes of an instance are the same in all three.
 */
public enum Nesting {
  /** An instance by itself. */
  ALONE(0),
  /** In one application. */
  IN_APPLICATION(1),
  /** In an application of a registry. */
  IN_APPLICATIONS(2);

  private final int depth;

  Nesting(int depth) {
    this.depth = depth;
  }

  int depth() {
    return depth;
  }
}
