// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.InstanceInfo;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * Instances to bytes, exactly as the reference servers write them (protocol, sections 3.1 to 3.7).
 * Pure functions, for any thread. {@link Frame} has the text around instances.
 *
 * <p>Whatever an instance holds, the result can be read: a surrogate without its partner is written
 * as U+FFFD, in XML also what XML 1.0 has no way to tell, and XML leaves out an empty key.
 */
public final class InstanceEncoder {

  private static final int EXPECTED_JSON_BYTES = 1536;
  private static final int EXPECTED_XML_BYTES = 2560;
  private static final int DEEPEST = 8;
  private static final Field ELEMENT = new Field("instance");
  private static final byte[] JSON_HEAD = "{\"instance\":".getBytes(StandardCharsets.US_ASCII);

  private InstanceEncoder() {}

  /**
   * An instance as it stands inside a document: a JSON object without a name, or an {@code
   * <instance>} element whose first line is not indented and whose last line does not end.
   */
  public static byte[] fragment(InstanceInfo instance, Form form, Nesting nesting) {
    boolean json = form.format() == Format.JSON;
    Utf8Buffer out = new Utf8Buffer(json ? EXPECTED_JSON_BYTES : EXPECTED_XML_BYTES);
    append(out, instance, form, nesting);
    return out.toByteArray();
  }

  /** Appends what {@link #fragment} gives, without an array of its own. */
  public static void append(Utf8Buffer out, InstanceInfo instance, Form form, Nesting nesting) {
    switch (form.format()) {
      case JSON -> json(out, instance, form);
      case XML -> xml(out, instance, form, nesting.depth()).write(ELEMENT);
    }
  }

  /** A whole document with one instance, as single-instance resources answer. */
  public static byte[] document(InstanceInfo instance, Form form) {
    if (form.format() == Format.XML) {
      return fragment(instance, form, Nesting.ALONE);
    }
    Utf8Buffer out = new Utf8Buffer(EXPECTED_JSON_BYTES).add(JSON_HEAD);
    return json(out, instance, form).ascii("}").toByteArray();
  }

  /**
   * An instance as an XML element of another name, for documents that are not registries.
   *
   * @param form a form of XML
   * @param name the element's name
   * @param depth how many levels the element itself is indented, below 8; its first line is left to
   *     the caller
   */
  public static byte[] element(InstanceInfo instance, Form form, String name, int depth) {
    if (form.format() != Format.XML) {
      throw new IllegalArgumentException(form + " is no form of XML");
    }
    Objects.checkIndex(depth, DEEPEST);
    Utf8Buffer out = new Utf8Buffer(EXPECTED_XML_BYTES);
    xml(out, instance, form, depth).write(new Field(name));
    return out.toByteArray();
  }

  private static InstanceLayout xml(Utf8Buffer out, InstanceInfo instance, Form form, int depth) {
    return new InstanceLayout(new XmlWriter(out, !form.isCompact(), depth), instance, form);
  }

  private static Utf8Buffer json(Utf8Buffer out, InstanceInfo instance, Form form) {
    new InstanceLayout(new JsonWriter(out), instance, form).write(ELEMENT);
    return out;
  }
}
