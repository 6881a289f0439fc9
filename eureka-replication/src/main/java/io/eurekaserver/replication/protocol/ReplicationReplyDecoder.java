// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.codec.JsonInput;
import io.eurekaserver.core.model.InstanceDraft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON reply to a batch, from a peer of any kind (protocol, section 6.3). Fields it does not
 * know are ignored, and an instance that cannot be read counts as none: the status beside it is
 * still true. For any thread.
 */
public final class ReplicationReplyDecoder {

  private final InstanceDecoder instances;

  /** Reads instances with that decoder. */
  public ReplicationReplyDecoder(InstanceDecoder instances) {
    this.instances = instances;
  }

  /**
   * Decodes a reply. Does not close the source.
   *
   * @throws DecodeException if it is no such reply
   * @throws IOException if the source fails, as it threw it
   */
  public List<ReplyItem> decode(InputStream in) throws DecodeException, IOException {
    return JsonInput.read(in, StandardCharsets.UTF_8, json -> new Reply(instances).read(json));
  }

  /** One reply while it is read. */
  private static final class Reply {
    private final InstanceReader instances;
    private @Nullable List<ReplyItem> items;

    private Reply(InstanceDecoder instances) {
      this.instances = new InstanceReader(instances);
    }

    private List<ReplyItem> read(JsonParser json) throws DecodeException, IOException {
      JsonFields.document(json, this::field);
      return JsonFields.required(items, "responseList");
    }

    private void field(JsonParser json, String name) throws DecodeException, IOException {
      if (name.equals("responseList")) {
        items = JsonFields.list(json, name, this::item);
      }
    }

    private ReplyItem item(JsonParser json) throws DecodeException, IOException {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw new DecodeException("Each item of responseList must be an object.");
      }
      int statusCode = 0;
      InstanceDraft entity = null;
      while (json.nextToken() == JsonToken.FIELD_NAME) {
        String name = json.currentName();
        json.nextToken();
        if (name.equals("statusCode")) {
          statusCode = status(JsonFields.number(json, name));
        } else if (name.equals("responseEntity") && json.currentToken() != JsonToken.VALUE_NULL) {
          entity = instances.draft(json);
        } else {
          json.skipChildren();
        }
      }
      return ReplyItem.of(
          JsonFields.required(statusCode == 0 ? null : statusCode, "statusCode"), entity);
    }

    private static int status(long number) throws DecodeException {
      if (number < 100 || number > 999) {
        throw new DecodeException("statusCode must be a status code.");
      }
      return (int) number;
    }
  }
}
