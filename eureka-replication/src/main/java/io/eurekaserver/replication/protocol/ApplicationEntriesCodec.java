// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.JsonInput;
import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.CopyEntry;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code {"applications":[{"name":"ORDERS","entries":[["id",1,1700000001000,"UP","UNKNOWN"]]}]}}:
 * of each instance its id, whether it is registered (1 or 0), its lastDirtyTimestamp, its status
 * and its override. More elements may follow one day. Pure functions, for any thread.
 */
public final class ApplicationEntriesCodec {

  private static final int EXPECTED_ENTRY_BYTES = 80;

  private ApplicationEntriesCodec() {}

  /** The document. */
  public static byte[] encode(List<ApplicationEntries> applications) {
    int entries = applications.stream().mapToInt(app -> app.entries().size()).sum();
    Utf8Buffer out = new Utf8Buffer(32 + EXPECTED_ENTRY_BYTES * (entries + applications.size()));
    out.ascii("{\"applications\":[");
    String before = "";
    for (ApplicationEntries application : applications) {
      out.ascii(before).ascii("{\"name\":").jsonText(application.app());
      out.ascii(",\"entries\":[");
      write(out, application.entries());
      out.ascii("]}");
      before = ",";
    }
    return out.ascii("]}").toByteArray();
  }

  private static void write(Utf8Buffer out, List<CopyEntry> entries) {
    String before = "[";
    for (CopyEntry entry : entries) {
      out.ascii(before).jsonText(entry.id()).ascii(entry.registered() ? ",1," : ",0,");
      out.number(entry.lastDirtyTimestamp()).ascii(",\"").ascii(entry.status().name());
      out.ascii("\",\"").ascii(entry.override().name()).ascii("\"]");
      before = ",[";
    }
  }

  /**
   * Reads the document. Does not close the source.
   *
   * @throws DecodeException if it is no such document
   * @throws IOException if the source fails, as it threw it
   */
  public static List<ApplicationEntries> decode(InputStream in, Charset charset)
      throws DecodeException, IOException {
    return JsonInput.read(in, charset, ApplicationEntriesCodec::read);
  }

  private static List<ApplicationEntries> read(JsonParser json)
      throws DecodeException, IOException {
    Document document = new Document();
    JsonFields.document(json, document::field);
    return JsonFields.required(document.applications, "applications");
  }

  private static ApplicationEntries application(JsonParser json)
      throws DecodeException, IOException {
    Application draft = new Application();
    JsonFields.object(json, "An application", draft::field);
    return new ApplicationEntries(
        JsonFields.required(draft.name, "name"), JsonFields.required(draft.entries, "entries"));
  }

  private static CopyEntry entry(JsonParser json) throws DecodeException, IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new DecodeException("An entry must be an array.");
    }
    json.nextToken();
    String id = JsonFields.text(json, "The id of an entry");
    json.nextToken();
    boolean registered = JsonFields.number(json, "Whether an entry is registered") != 0;
    json.nextToken();
    long timestamp = JsonFields.number(json, "The lastDirtyTimestamp of an entry");
    InstanceStatus status = nextStatus(json);
    InstanceStatus override = nextStatus(json);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      json.skipChildren();
    }
    return new CopyEntry(id, registered, timestamp, status, override);
  }

  private static InstanceStatus nextStatus(JsonParser json) throws DecodeException, IOException {
    json.nextToken();
    return JsonFields.status(json, "The status of an entry");
  }

  private static final class Document {
    private @Nullable List<ApplicationEntries> applications;

    private void field(JsonParser json, String name) throws DecodeException, IOException {
      if (name.equals("applications")) {
        applications = JsonFields.list(json, name, ApplicationEntriesCodec::application);
      }
    }
  }

  private static final class Application {
    private @Nullable String name;
    private @Nullable List<CopyEntry> entries;

    private void field(JsonParser json, String field) throws DecodeException, IOException {
      if (field.equals("name")) {
        name = JsonFields.text(json, field);
      } else if (field.equals("entries")) {
        entries = JsonFields.list(json, field, ApplicationEntriesCodec::entry);
      }
    }
  }
}
