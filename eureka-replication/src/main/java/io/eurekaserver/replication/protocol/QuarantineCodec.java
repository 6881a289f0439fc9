// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.registry.QuarantineMark;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code [{"app":"A","id":"i","version":1700000000000,"lifted":false,"ageMs":1,"remainingMs":2,
 * "keptMs":3,"who":"127.0.0.1","reason":"why"}]}: what was decided last about quarantines. Pure
 * functions, for any thread.
 */
final class QuarantineCodec {

  private static final int MAX_TEXT = 1_000;

  private QuarantineCodec() {}

  static void write(Utf8Buffer out, List<QuarantineMark> marks) {
    String before = "[";
    for (QuarantineMark mark : marks) {
      out.ascii(before).ascii("{\"app\":").jsonText(mark.id().app());
      out.ascii(",\"id\":").jsonText(mark.id().id());
      out.ascii(",\"version\":").number(mark.version());
      out.ascii(",\"lifted\":" + mark.lifted());
      out.ascii(",\"ageMs\":").number(mark.age().toMillis());
      out.ascii(",\"remainingMs\":").number(mark.remaining().toMillis());
      out.ascii(",\"keptMs\":").number(mark.kept().toMillis());
      out.ascii(",\"who\":").jsonText(mark.who());
      out.ascii(",\"reason\":").jsonText(mark.reason()).ascii("}");
      before = ",";
    }
    out.ascii("]");
  }

  /** Reads the object at whose start the parser stands, to its end. */
  static QuarantineMark read(JsonParser json) throws DecodeException, IOException {
    Draft draft = new Draft();
    JsonFields.object(json, "Each of quarantines", draft::field);
    return new QuarantineMark(
        new InstanceId(JsonFields.required(draft.app, "app"), JsonFields.required(draft.id, "id")),
        JsonFields.required(draft.version, "version"),
        draft.lifted,
        draft.age,
        JsonFields.required(draft.remaining, "remainingMs"),
        JsonFields.required(draft.kept, "keptMs"),
        draft.who,
        draft.reason);
  }

  private static Duration millis(JsonParser json, String name) throws DecodeException, IOException {
    return Duration.ofMillis(JsonFields.number(json, name));
  }

  private static String shortText(JsonParser json, String name)
      throws DecodeException, IOException {
    String text = JsonFields.text(json, name);
    if (text.length() > MAX_TEXT) {
      throw new DecodeException(name + " must have at most " + MAX_TEXT + " characters.");
    }
    return text;
  }

  private static final class Draft {
    private @Nullable String app;
    private @Nullable String id;
    private @Nullable Long version;
    private @Nullable Duration remaining;
    private @Nullable Duration kept;
    private boolean lifted;
    private Duration age = Duration.ZERO;
    private String who = "";
    private String reason = "";

    private void field(JsonParser json, String name) throws DecodeException, IOException {
      switch (name) {
        case "app" -> app = shortText(json, name);
        case "id" -> id = shortText(json, name);
        case "version" -> version = JsonFields.number(json, name);
        case "lifted" -> lifted = JsonFields.text(json, name).equals("true");
        case "ageMs" -> age = millis(json, name);
        case "remainingMs" -> remaining = millis(json, name);
        case "keptMs" -> kept = millis(json, name);
        case "who" -> who = shortText(json, name);
        case "reason" -> reason = shortText(json, name);
        default -> json.skipChildren();
      }
    }
  }
}
