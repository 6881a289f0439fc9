// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.codec.JsonInput;
import io.eurekaserver.core.model.InstanceInfo;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * The full JSON registry of a server of any kind and age (protocol, sections 3.6 and 3.9): what is
 * a list may also be a single object, or be missing when it is empty. For any thread.
 */
public final class ApplicationsDecoder {

  private final InstanceDecoder instances;

  /** Reads instances with that decoder. */
  public ApplicationsDecoder(InstanceDecoder instances) {
    this.instances = instances;
  }

  /**
   * Decodes a registry. Does not close the source.
   *
   * @return every instance that could be registered here
   * @throws DecodeException if it is no registry
   * @throws IOException if the source fails, as it threw it
   */
  public Partial<List<InstanceInfo>> decode(InputStream in) throws DecodeException, IOException {
    return JsonInput.read(in, StandardCharsets.UTF_8, json -> new Registry(instances).read(json));
  }

  /** One registry while it is read. */
  private static final class Registry {
    private final InstanceReader reader;
    private final List<InstanceInfo> found = new ArrayList<>();
    private boolean complete;

    private Registry(InstanceDecoder instances) {
      reader = new InstanceReader(instances);
    }

    private Partial<List<InstanceInfo>> read(JsonParser json) throws DecodeException, IOException {
      JsonFields.document(json, this::root);
      if (!complete) {
        throw new DecodeException("applications is missing.");
      }
      return reader.partial(found);
    }

    private void root(JsonParser json, String name) throws DecodeException, IOException {
      if (name.equals("applications")) {
        JsonFields.object(json, name, this::applications);
        complete = true;
      }
    }

    private void applications(JsonParser json, String name) throws DecodeException, IOException {
      if (name.equals("application")) {
        each(json, at -> JsonFields.object(at, "An application", this::application));
      }
    }

    private void application(JsonParser json, String name) throws DecodeException, IOException {
      if (name.equals("instance")) {
        each(json, this::instance);
      }
    }

    private void instance(JsonParser json) throws IOException {
      InstanceInfo instance = reader.instance(json);
      if (instance != null) {
        found.add(instance);
      }
    }

    /** Each element of an array, or the single one, or none. */
    private static void each(JsonParser json, Reading reading) throws DecodeException, IOException {
      if (json.currentToken() == JsonToken.START_ARRAY) {
        while (json.nextToken() != JsonToken.END_ARRAY) {
          reading.read(json);
        }
      } else if (json.currentToken() != JsonToken.VALUE_NULL) {
        reading.read(json);
      }
    }
  }

  /** Reads one element. */
  @FunctionalInterface
  private interface Reading {
    void read(JsonParser json) throws DecodeException, IOException;
  }
}
