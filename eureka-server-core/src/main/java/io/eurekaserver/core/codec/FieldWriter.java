// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.Port;
import org.jspecify.annotations.Nullable;

/** Writes named values in one format. What is nested is opened and closed in pairs. */
interface FieldWriter {

  /** Opens an object. */
  void open(String name);

  /** Opens an object that names a Java class, which readers need to see but never load. */
  void open(String name, String className);

  /** Closes the object that was opened last. */
  void close();

  /** A text; nothing if null. */
  void text(String name, @Nullable String value);

  /** A number as a number. */
  void number(String name, long value);

  /** A number as text, where the format makes a difference. */
  void numberAsText(String name, long value);

  /** A port. */
  void port(String name, Port port);

  /** An entry of a map: the key is the client's own and may hold anything. */
  void entry(String key, String value);

  /** How this format spells the field of the override. */
  String overriddenStatusName();
}
