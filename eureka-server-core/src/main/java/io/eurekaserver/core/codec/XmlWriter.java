// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.Port;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * XML, indented by two blanks a level or on one line. Writes nothing before the outermost element
 * and nothing after it.
 */
final class XmlWriter implements FieldWriter {

  private static final Field OVERRIDDEN_STATUS = new Field("overriddenstatus");

  /** A line break and more indentation than there are levels. */
  private static final byte[] LINE = ("\n" + " ".repeat(32)).getBytes(StandardCharsets.US_ASCII);

  private final Utf8Buffer out;
  private final boolean indented;
  private final Deque<Field> open = new ArrayDeque<>(4);
  private int depth;

  /** Whether the start tag written last still lacks its closing bracket. */
  private boolean tagOpen;

  private boolean outermost = true;

  XmlWriter(Utf8Buffer out, boolean indented, int depth) {
    this.out = out;
    this.indented = indented;
    this.depth = depth;
  }

  @Override
  public void open(Field field) {
    startTag(field);
    open.push(field);
    tagOpen = true;
    depth++;
  }

  @Override
  public void open(Field field, String className) {
    open(field);
    out.ascii(" class=\"").ascii(className).put('"');
  }

  @Override
  public void close() {
    Field field = open.pop();
    depth--;
    if (tagOpen) {
      out.ascii("/>");
      tagOpen = false;
    } else {
      newLine();
      endTag(field);
    }
  }

  @Override
  public void text(Field field, @Nullable String value) {
    if (value != null) {
      startTag(field);
      out.put('>');
      XmlText.write(out, value);
      endTag(field);
    }
  }

  @Override
  public void word(Field field, @Nullable String value) {
    if (value != null) {
      startTag(field);
      out.put('>');
      out.ascii(value);
      endTag(field);
    }
  }

  @Override
  public void number(Field field, long value) {
    startTag(field);
    out.put('>');
    out.number(value);
    endTag(field);
  }

  @Override
  public void numberAsText(Field field, long value) {
    number(field, value);
  }

  @Override
  public void port(Field field, Port port) {
    startTag(field);
    out.ascii(port.enabled() ? " enabled=\"true\">" : " enabled=\"false\">").number(port.number());
    endTag(field);
  }

  /**
   * An empty key has no name in XML and is left out, where reference servers break the document.
   */
  @Override
  public void entry(String key, String value) {
    if (!key.isEmpty()) {
      String name = XmlNames.escape(key);
      startTag();
      out.put('<');
      name(name);
      out.put('>');
      XmlText.write(out, value);
      out.ascii("</");
      name(name);
      out.put('>');
    }
  }

  @Override
  public Field overriddenStatus() {
    return OVERRIDDEN_STATUS;
  }

  private void startTag(Field field) {
    startTag();
    out.add(field.xmlStart);
  }

  /** Ends the start tag before this one, and begins a line. */
  private void startTag() {
    if (tagOpen) {
      out.put('>');
      tagOpen = false;
    }
    if (!outermost) {
      newLine();
    }
    outermost = false;
  }

  private void endTag(Field field) {
    out.add(field.xmlEnd);
  }

  private void name(String name) {
    int length = name.length();
    for (int i = 0; i < length; ) {
      i += out.putCharacterAt(name, i);
    }
  }

  private void newLine() {
    if (indented) {
      out.add(LINE, 0, 1 + 2 * depth);
    }
  }
}
