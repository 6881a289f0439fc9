// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.registry;

/**
 * Is told of every change, in order, under the registry's commit lock: it must only note the change
 * or hand it on, in well under a microsecond, and must not throw or call the registry.
 */
@FunctionalInterface
public interface ChangeListener {

  /** One change, already visible to readers on other threads as soon as this returns. */
  void onChange(Change change);
}
