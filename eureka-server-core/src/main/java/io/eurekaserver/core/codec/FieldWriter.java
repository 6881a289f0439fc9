// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.Port;
import org.jspecify.annotations.Nullable;

/** Writes named values in one format. What is nested is opened and closed in pairs. */
interface FieldWriter {

  /** Opens an object. */
  void open(Field field);

  /** Opens an object that names a Java class, which readers need to see but never load. */
  void open(Field field, String className);

  /** Closes the object that was opened last. */
  void close();

  /** A text; nothing if null. */
  void text(Field field, @Nullable String value);

  /** A word of the protocol, which needs no escapes; nothing if null. */
  void word(Field field, @Nullable String value);

  /** A number as a number. */
  void number(Field field, long value);

  /** A number as text, where the format makes a difference. */
  void numberAsText(Field field, long value);

  /** A port. */
  void port(Field field, Port port);

  /** An entry of a map: the key is the client's own and may hold anything. */
  void entry(String key, String value);

  /** How this format spells the field of the override. */
  Field overriddenStatus();
}
