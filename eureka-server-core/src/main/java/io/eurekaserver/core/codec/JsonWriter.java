// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.Port;
import org.jspecify.annotations.Nullable;

/** JSON on one line. The outermost object has no name. */
final class JsonWriter implements FieldWriter {

  private final Utf8Buffer out;
  private boolean outermost = true;
  private boolean comma;

  JsonWriter(Utf8Buffer out) {
    this.out = out;
  }

  @Override
  public void open(String name) {
    if (!outermost) {
      name(name);
    }
    out.put('{');
    outermost = false;
    comma = false;
  }

  @Override
  public void open(String name, String className) {
    open(name);
    text("@class", className);
  }

  @Override
  public void close() {
    out.put('}');
    comma = true;
  }

  @Override
  public void text(String name, @Nullable String value) {
    if (value != null) {
      name(name);
      JsonText.write(out, value);
    }
  }

  @Override
  public void number(String name, long value) {
    name(name);
    out.number(value);
  }

  @Override
  public void numberAsText(String name, long value) {
    name(name);
    out.put('"');
    out.number(value).put('"');
  }

  @Override
  public void port(String name, Port port) {
    name(name);
    out.ascii("{\"$\":")
        .number(port.number())
        .ascii(port.enabled() ? ",\"@enabled\":\"true\"}" : ",\"@enabled\":\"false\"}");
  }

  @Override
  public void entry(String key, String value) {
    separate();
    JsonText.write(out, key);
    out.put(':');
    JsonText.write(out, value);
  }

  @Override
  public String overriddenStatusName() {
    return "overriddenStatus";
  }

  private void name(String name) {
    separate();
    out.put('"');
    out.ascii(name).ascii("\":");
  }

  private void separate() {
    if (comma) {
      out.put(',');
    }
    comma = true;
  }
}
