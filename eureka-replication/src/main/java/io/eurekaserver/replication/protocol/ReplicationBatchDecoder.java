// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.codec.JsonInput;
import io.eurekaserver.replication.protocol.ReplicationItem.Draft;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The JSON body of a batch to its items, in one pass (protocol, section 6.3). Fields it does not
 * know are ignored. The whole batch is refused when its JSON is malformed, its list or an item of
 * it is missing, it is too long, or it asks for an unknown action; any other fault is the fault of
 * its item only. For any thread.
 */
public final class ReplicationBatchDecoder {

  /** How many items a batch may hold unless told otherwise. */
  public static final int DEFAULT_MAX_ITEMS = 100_000;

  private final InstanceDecoder instances;
  private final int maxItems;

  /** With a bound on the number of items. */
  public ReplicationBatchDecoder(InstanceDecoder instances, int maxItems) {
    this.instances = instances;
    this.maxItems = maxItems;
  }

  /**
   * Decodes a batch. Does not close the source.
   *
   * @param charset the charset that the sender named, UTF-8 if none
   * @throws DecodeException if the batch as a whole cannot be used
   * @throws IOException if the source fails, as it threw it
   */
  public List<ReplicationItem> decode(InputStream in, Charset charset)
      throws DecodeException, IOException {
    return JsonInput.read(in, charset, this::batch);
  }

  private List<ReplicationItem> batch(JsonParser json) throws DecodeException, IOException {
    if (json.nextToken() != JsonToken.START_OBJECT) {
      throw new DecodeException("The batch must be a JSON object.");
    }
    List<ReplicationItem> items = null;
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      boolean isList = json.currentName().equals("replicationList");
      json.nextToken();
      if (isList) {
        items = list(json);
      } else {
        json.skipChildren();
      }
    }
    if (items == null) {
      throw new DecodeException("replicationList is missing.");
    }
    return items;
  }

  private List<ReplicationItem> list(JsonParser json) throws DecodeException, IOException {
    if (json.currentToken() != JsonToken.START_ARRAY) {
      throw new DecodeException("replicationList must be an array.");
    }
    List<ReplicationItem> items = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      if (json.currentToken() != JsonToken.START_OBJECT) {
        throw new DecodeException("Each item of replicationList must be an object.");
      }
      if (items.size() == maxItems) {
        throw new DecodeException("The batch holds more than " + maxItems + " items.");
      }
      items.add(item(json));
    }
    return items;
  }

  private ReplicationItem item(JsonParser json) throws DecodeException, IOException {
    Draft draft = new Draft();
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      String name = json.currentName();
      json.nextToken();
      switch (name) {
        case "appName" -> draft.appName = text(json, draft, name);
        case "id" -> draft.id = text(json, draft, name);
        case "lastDirtyTimestamp" -> draft.lastDirtyTimestamp = timestamp(json, draft, name);
        case "overriddenStatus" -> draft.overriddenStatus = text(json, draft, name);
        case "status" -> draft.status = text(json, draft, name);
        case "instanceInfo" -> readInstance(json, draft);
        case "action" -> draft.action = action(json);
        default -> json.skipChildren();
      }
    }
    return draft.item();
  }

  private static @Nullable ReplicationAction action(JsonParser json)
      throws DecodeException, IOException {
    String wireName = JsonInput.text(json, "action");
    if (wireName == null) {
      return null;
    }
    ReplicationAction action = ReplicationAction.ofWire(wireName);
    if (action == null) {
      throw new DecodeException("The batch asks for an unknown action.");
    }
    return action;
  }

  private static @Nullable String text(JsonParser json, Draft draft, String name)
      throws IOException {
    if (json.currentToken().isStructStart()) {
      json.skipChildren();
      draft.fail(name + " must be a text.");
      return null;
    }
    String text = json.currentToken() == JsonToken.VALUE_NULL ? null : json.getText();
    if (text != null && text.indexOf('\0') >= 0) {
      draft.fail(name + " must not contain a NUL character.");
      return null;
    }
    return text;
  }

  private static @Nullable Long timestamp(JsonParser json, Draft draft, String name)
      throws IOException {
    if (JsonFields.isLong(json)) {
      return json.getLongValue();
    }
    String text = text(json, draft, name);
    if (text == null) {
      return null;
    }
    try {
      return Long.valueOf(text.strip());
    } catch (NumberFormatException e) {
      draft.fail(name + " must be a number of at most 64 bits.");
      return null;
    }
  }

  private void readInstance(JsonParser json, Draft draft) throws IOException {
    if (json.currentToken() == JsonToken.VALUE_NULL) {
      return;
    }
    if (json.currentToken() != JsonToken.START_OBJECT) {
      json.skipChildren();
      draft.fail("instanceInfo must be an object.");
      return;
    }
    JsonStreamContext outside = json.getParsingContext().getParent();
    try {
      draft.instance = instances.read(json);
    } catch (DecodeException e) {
      draft.fail(e.getMessage());
      InstanceReader.skipRest(json, outside);
    }
  }
}
