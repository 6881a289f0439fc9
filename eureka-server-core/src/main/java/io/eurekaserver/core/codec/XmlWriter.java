// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.Port;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * XML, indented by two blanks a level or on one line. Writes nothing before the outermost element
 * and nothing after it.
 */
final class XmlWriter implements FieldWriter {

  private final Utf8Buffer out;
  private final boolean indented;
  private final Deque<String> open = new ArrayDeque<>(4);
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
  public void open(String name) {
    startTag(name);
    open.push(name);
    tagOpen = true;
    depth++;
  }

  @Override
  public void open(String name, String className) {
    open(name);
    out.ascii(" class=\"").ascii(className).put('"');
  }

  @Override
  public void close() {
    String name = open.pop();
    depth--;
    if (tagOpen) {
      out.ascii("/>");
      tagOpen = false;
    } else {
      newLine();
      endTag(name);
    }
  }

  @Override
  public void text(String name, @Nullable String value) {
    if (value != null) {
      startTag(name);
      out.put('>');
      XmlText.write(out, value);
      endTag(name);
    }
  }

  @Override
  public void number(String name, long value) {
    startTag(name);
    out.put('>');
    out.number(value);
    endTag(name);
  }

  @Override
  public void numberAsText(String name, long value) {
    number(name, value);
  }

  @Override
  public void port(String name, Port port) {
    startTag(name);
    out.ascii(port.enabled() ? " enabled=\"true\">" : " enabled=\"false\">").number(port.number());
    endTag(name);
  }

  /**
   * An empty key has no name in XML and is left out, where reference servers break the document.
   */
  @Override
  public void entry(String key, String value) {
    if (!key.isEmpty()) {
      text(XmlNames.escape(key), value);
    }
  }

  @Override
  public String overriddenStatusName() {
    return "overriddenstatus";
  }

  private void startTag(String name) {
    if (tagOpen) {
      out.put('>');
      tagOpen = false;
    }
    if (!outermost) {
      newLine();
    }
    outermost = false;
    out.put('<');
    name(name);
  }

  private void endTag(String name) {
    out.ascii("</");
    name(name);
    out.put('>');
  }

  private void name(String name) {
    int length = name.length();
    for (int i = 0; i < length; ) {
      i += out.putCharacterAt(name, i);
    }
  }

  private void newLine() {
    if (indented) {
      out.put('\n');
      for (int i = 0; i < depth; i++) {
        out.ascii("  ");
      }
    }
  }
}
