// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.codec.JsonInput;
import io.eurekaserver.core.model.InstanceId;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.model.InstanceStatus;
import io.eurekaserver.core.registry.CancelMark;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.OverrideMark;
import io.eurekaserver.core.registry.QuarantineMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what {@link DifferencesEncoder} writes; any list may be missing. For any thread. */
public final class DifferencesDecoder {

  /** Ages beyond this are no ages, and would overflow in nanoseconds. */
  private static final Duration MAX_AGE = Duration.ofDays(36_500);

  private final InstanceDecoder instances;

  /** Reads instances with that decoder. */
  public DifferencesDecoder(InstanceDecoder instances) {
    this.instances = instances;
  }

  /**
   * Decodes the document. Does not close the source.
   *
   * @throws DecodeException if it is no such document
   * @throws IOException if the source fails, as it threw it
   */
  public Partial<Differences> decode(InputStream in) throws DecodeException, IOException {
    return JsonInput.read(in, StandardCharsets.UTF_8, json -> new Document(instances).read(json));
  }

  private static Duration notNegative(JsonParser json, String name)
      throws DecodeException, IOException {
    Duration age = age(json, name);
    if (age.isNegative()) {
      throw new DecodeException(name + " must not be negative.");
    }
    return age;
  }

  private static Duration age(JsonParser json, String name) throws DecodeException, IOException {
    long millis = JsonFields.number(json, name);
    if (millis > MAX_AGE.toMillis() || millis < -MAX_AGE.toMillis()) {
      throw new DecodeException(name + " must be less than 100 years.");
    }
    return Duration.ofMillis(millis);
  }

  /** One document while it is read. */
  private static final class Document {
    private final InstanceReader reader;
    private final List<InstanceCopy> copies = new ArrayList<>();
    private List<CancelMark> cancels = List.of();
    private List<OverrideMark> overrides = List.of();
    private List<QuarantineMark> quarantines = List.of();

    private Document(InstanceDecoder instances) {
      reader = new InstanceReader(instances);
    }

    private Partial<Differences> read(JsonParser json) throws DecodeException, IOException {
      JsonFields.document(json, this::field);
      return reader.partial(new Differences(copies, cancels, overrides, quarantines));
    }

    private void field(JsonParser json, String name) throws DecodeException, IOException {
      switch (name) {
        case "instances" -> JsonFields.list(json, name, this::copy);
        case "cancels" -> cancels = JsonFields.list(json, name, Document::cancel);
        case "overrides" -> overrides = JsonFields.list(json, name, Document::override);
        case "quarantines" -> quarantines = JsonFields.list(json, name, QuarantineCodec::read);
        default -> json.skipChildren();
      }
    }

    private boolean copy(JsonParser json) throws DecodeException, IOException {
      Copy copy = new Copy();
      JsonFields.object(json, "Each of instances", copy::field);
      Duration sinceRenewal = JsonFields.required(copy.sinceRenewal, "sinceRenewalMs");
      Duration sinceChange = JsonFields.required(copy.sinceChange, "sinceChangeMs");
      if (!copy.hasInstance) {
        throw new DecodeException("instance is missing.");
      }
      InstanceInfo instance = copy.instance;
      return instance != null
          && copies.add(
              new InstanceCopy(instance, sinceRenewal, sinceChange, copy.sinceClientRegistered));
    }

    private static CancelMark cancel(JsonParser json) throws DecodeException, IOException {
      Mark mark = Mark.read(json);
      long timestamp = JsonFields.required(mark.lastDirtyTimestamp, "lastDirtyTimestamp");
      return new CancelMark(mark.instance(), timestamp, mark.age());
    }

    private static OverrideMark override(JsonParser json) throws DecodeException, IOException {
      Mark mark = Mark.read(json);
      InstanceStatus status = JsonFields.required(mark.status, "status");
      return new OverrideMark(mark.instance(), status, mark.age());
    }

    /** One of the instances while it is read. */
    private final class Copy {
      private @Nullable Duration sinceRenewal;
      private @Nullable Duration sinceChange;
      private Duration sinceClientRegistered = InstanceCopy.NEVER_REGISTERED;
      private @Nullable InstanceInfo instance;
      private boolean hasInstance;

      private void field(JsonParser json, String name) throws DecodeException, IOException {
        switch (name) {
          case "sinceRenewalMs" -> sinceRenewal = age(json, name);
          case "sinceChangeMs" -> sinceChange = notNegative(json, name);
          case "sinceClientRegisteredMs" -> sinceClientRegistered = notNegative(json, name);
          case "instance" -> {
            hasInstance = true;
            instance = reader.instance(json);
          }
          default -> json.skipChildren();
        }
      }
    }
  }

  /** A cancel or an override while it is read. */
  private static final class Mark {
    private @Nullable String app;
    private @Nullable String id;
    private @Nullable Long lastDirtyTimestamp;
    private @Nullable InstanceStatus status;
    private @Nullable Duration age;

    private static Mark read(JsonParser json) throws DecodeException, IOException {
      Mark mark = new Mark();
      JsonFields.object(json, "Each of cancels and overrides", mark::field);
      return mark;
    }

    private InstanceId instance() throws DecodeException {
      return new InstanceId(JsonFields.required(app, "app"), JsonFields.required(id, "id"));
    }

    private Duration age() throws DecodeException {
      return JsonFields.required(age, "ageMs");
    }

    private void field(JsonParser json, String name) throws DecodeException, IOException {
      switch (name) {
        case "app" -> app = JsonFields.text(json, name);
        case "id" -> id = JsonFields.text(json, name);
        case "lastDirtyTimestamp" -> lastDirtyTimestamp = JsonFields.number(json, name);
        case "status" -> status = JsonFields.status(json, name);
        case "ageMs" -> age = notNegative(json, name);
        default -> json.skipChildren();
      }
    }
  }
}
