// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.event;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The one JSON of an event, for the admin API and for files alike. What is absent is null, never
 * left out.
 */
public final class EventJson {

  private static final JsonFactory FACTORY = new JsonFactory();

  private EventJson() {}

  /** An event on a line of its own, in UTF-8, with the line's end. */
  public static byte[] line(Event event) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(512);
    try (JsonGenerator out = FACTORY.createGenerator(bytes)) {
      write(out, event);
      out.writeRaw('\n');
    } catch (IOException e) {
      throw new UncheckedIOException("memory cannot fail", e);
    }
    return bytes.toByteArray();
  }

  /** An event as one object, wherever the generator stands. */
  public static void write(JsonGenerator out, Event event) throws IOException {
    InstanceId id = event.id();
    out.writeStartObject();
    out.writeNumberField("sequence", event.sequence());
    out.writeNumberField("at", event.timestamp());
    out.writeStringField("kind", event.kind().wireName());
    out.writeStringField("app", id == null ? null : id.app());
    out.writeStringField("id", id == null ? null : id.id());
    out.writeStringField("origin", event.origin().kind().name().toLowerCase(Locale.ROOT));
    out.writeStringField("who", event.origin().who());
    out.writeStringField("reason", event.origin().reason());
    out.writeStringField("cause", event.cause());
    writeState(out, "before", event.before());
    writeState(out, "after", event.after());
    out.writeEndObject();
  }

  private static void writeState(JsonGenerator out, String name, @Nullable InstanceInfo instance)
      throws IOException {
    if (instance == null) {
      out.writeNullField(name);
      return;
    }
    InstanceStatus override = instance.overriddenStatus();
    out.writeObjectFieldStart(name);
    out.writeStringField("status", instance.status().name());
    out.writeStringField(
        "overriddenStatus", override == InstanceStatus.UNKNOWN ? null : override.name());
    out.writeStringField("hostName", instance.hostName());
    out.writeStringField("ipAddr", instance.ipAddr());
    out.writeNumberField("lastDirtyAt", instance.lastDirtyTimestamp());
    out.writeObjectFieldStart("metadata");
    for (Map.Entry<String, String> entry : instance.metadata().entrySet()) {
      out.writeStringField(entry.getKey(), entry.getValue());
    }
    out.writeEndObject();
    out.writeEndObject();
  }
}
