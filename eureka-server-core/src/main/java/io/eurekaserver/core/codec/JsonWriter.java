// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import io.eurekaserver.core.model.Port;
import org.jspecify.annotations.Nullable;

/** JSON on one line. The outermost object has no name. */
final class JsonWriter implements FieldWriter {

  private static final Field OVERRIDDEN_STATUS = new Field("overriddenStatus");

  private final Utf8Buffer out;
  private boolean outermost = true;
  private boolean comma;

  JsonWriter(Utf8Buffer out) {
    this.out = out;
  }

  @Override
  public void open(Field field) {
    if (!outermost) {
      name(field);
    }
    out.put('{');
    outermost = false;
    comma = false;
  }

  @Override
  public void open(Field field, String className) {
    open(field);
    out.ascii("\"@class\":\"").ascii(className).put('"');
    comma = true;
  }

  @Override
  public void close() {
    out.put('}');
    comma = true;
  }

  @Override
  public void text(Field field, @Nullable String value) {
    if (value != null) {
      name(field);
      JsonText.write(out, value);
    }
  }

  @Override
  public void word(Field field, @Nullable String value) {
    if (value != null) {
      name(field);
      out.put('"');
      out.ascii(value).put('"');
    }
  }

  @Override
  public void number(Field field, long value) {
    name(field);
    out.number(value);
  }

  @Override
  public void numberAsText(Field field, long value) {
    name(field);
    out.put('"');
    out.number(value).put('"');
  }

  @Override
  public void port(Field field, Port port) {
    name(field);
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
  public Field overriddenStatus() {
    return OVERRIDDEN_STATUS;
  }

  private void name(Field field) {
    int skip = comma ? 0 : 1;
    out.add(field.json, skip, field.json.length - skip);
    comma = true;
  }

  private void separate() {
    if (comma) {
      out.put(',');
    }
    comma = true;
  }
}
