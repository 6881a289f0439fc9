// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import java.nio.charset.StandardCharsets;

/**
 * The text around the parts of a document, as bytes that can be shared: a head, what stands between
 * two parts, and a tail (protocol, sections 3.6 and 3.7). Immutable as long as nobody writes to the
 * arrays.
 *
 * <p>A registry is a frame around applications, which are frames around instances:
 *
 * <pre>{@code
 * Frame all = Frame.applications(form, "1", "UP_2_");
 * Frame orders = Frame.applicationIn(form, "ORDERS");
 * rope.add(all.head())
 *     .add(orders.head())
 *     .add(InstanceEncoder.fragment(first, form, Nesting.IN_APPLICATIONS))
 *     .add(orders.separator())
 *     .add(InstanceEncoder.fragment(second, form, Nesting.IN_APPLICATIONS))
 *     .add(orders.tail())
 *     // .add(all.separator()) and the next application
 *     .add(all.tail());
 * }</pre>
 *
 * <p>An application needs at least one instance; a registry may have no application. The frame of
 * an application depends on its name and the form only, so it can be kept.
 */
public final class Frame {

  private static final byte[] NOTHING = {};
  private static final byte[] COMMA = {','};

  private final byte[] head;
  private final byte[] separator;
  private final byte[] tail;

  private Frame(byte[] head, byte[] separator, byte[] tail) {
    this.head = head;
    this.separator = separator;
    this.tail = tail;
  }

  /** What stands before the first part. */
  public byte[] head() {
    return head;
  }

  /** What stands between two parts; may be empty. */
  public byte[] separator() {
    return separator;
  }

  /** What stands after the last part. */
  public byte[] tail() {
    return tail;
  }

  /**
   * The document of a registry, a delta or a VIP; its parts are applications.
   *
   * @param version the text of {@code versions__delta}
   * @param hash the text of {@code apps__hashcode}
   */
  public static Frame applications(Form form, String version, String hash) {
    return switch (form) {
      case JSON_FULL ->
          new Frame(
              bytes("{\"applications\":{" + jsonSums(version, hash) + ",\"application\":["),
              COMMA,
              bytes("]}}"));
      case JSON_COMPACT ->
          new Frame(
              bytes("{\"applications\":{\"application\":["),
              COMMA,
              bytes("]," + jsonSums(version, hash) + "}}"));
      case XML_FULL, XML_FULL_V1 ->
          new Frame(
              bytes("<applications>" + xmlSums(version, hash, "\n  ")),
              NOTHING,
              bytes("\n</applications>"));
      case XML_COMPACT ->
          new Frame(
              bytes("<applications>"),
              NOTHING,
              bytes(xmlSums(version, hash, "") + "</applications>"));
    };
  }

  /** An application that is a part of a registry; its own parts are instances. */
  public static Frame applicationIn(Form form, String name) {
    return form.format() == Format.JSON
        ? jsonApplication("", name, "]}")
        : xmlApplication(form, name, 1);
  }

  /** The document of one application; its parts are instances. */
  public static Frame application(Form form, String name) {
    return form.format() == Format.JSON
        ? jsonApplication("{\"application\":", name, "]}}")
        : xmlApplication(form, name, 0);
  }

  private static Frame jsonApplication(String opening, String name, String tail) {
    Utf8Buffer head = new Utf8Buffer(64).ascii(opening).ascii("{\"name\":").jsonText(name);
    return new Frame(head.ascii(",\"instance\":[").toByteArray(), COMMA, bytes(tail));
  }

  private static Frame xmlApplication(Form form, String name, int depth) {
    String outer = form.isCompact() || depth == 0 ? "" : lineBreak(depth);
    String inner = form.isCompact() ? "" : lineBreak(depth + 1);
    Utf8Buffer head = new Utf8Buffer(64).ascii(outer + "<application>" + inner + "<name>");
    XmlText.write(head, name);
    String end = (form.isCompact() ? "" : lineBreak(depth)) + "</application>";
    return new Frame(head.ascii("</name>" + inner).toByteArray(), bytes(inner), bytes(end));
  }

  private static String lineBreak(int depth) {
    return "\n" + "  ".repeat(depth);
  }

  private static String jsonSums(String version, String hash) {
    return "\"versions__delta\":\"" + version + "\",\"apps__hashcode\":\"" + hash + "\"";
  }

  private static String xmlSums(String version, String hash, String lineBreak) {
    return lineBreak
        + ("<versions__delta>" + version + "</versions__delta>" + lineBreak)
        + ("<apps__hashcode>" + hash + "</apps__hashcode>");
  }

  private static byte[] bytes(String ascii) {
    return ascii.getBytes(StandardCharsets.US_ASCII);
  }
}
