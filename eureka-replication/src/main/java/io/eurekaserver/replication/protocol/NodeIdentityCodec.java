// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.JsonInput;
import io.eurekaserver.core.codec.Utf8Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code {"nodeId":"...","complete":true,"peers":["..."]}}: who a server is. Pure functions, for
 * any thread.
 */
public final class NodeIdentityCodec {

  private static final int MAX_ID = 200;

  private NodeIdentityCodec() {}

  /** The document. */
  public static byte[] encode(NodeIdentity node) {
    Utf8Buffer out = new Utf8Buffer(128);
    write(out, node);
    return out.toByteArray();
  }

  static void write(Utf8Buffer out, NodeIdentity node) {
    out.ascii("{\"nodeId\":").jsonText(node.nodeId());
    out.ascii(",\"complete\":" + node.complete()).ascii(",\"peers\":[");
    String before = "";
    for (String peer : node.peers()) {
      out.ascii(before).jsonText(peer);
      before = ",";
    }
    out.ascii("]}");
  }

  /**
   * Reads the document. Does not close the source.
   *
   * @throws DecodeException if it is no such document
   * @throws IOException if the source fails, as it threw it
   */
  public static NodeIdentity decode(InputStream in) throws DecodeException, IOException {
    return JsonInput.read(
        in,
        StandardCharsets.UTF_8,
        json -> {
          json.nextToken();
          return read(json);
        });
  }

  /** Reads the object at whose start the parser stands. */
  static NodeIdentity read(JsonParser json) throws DecodeException, IOException {
    Draft draft = new Draft();
    JsonFields.object(json, "The identity", draft::field);
    return new NodeIdentity(
        JsonFields.required(draft.nodeId, "nodeId"), draft.complete, draft.peers);
  }

  private static String id(JsonParser json) throws DecodeException, IOException {
    String id = JsonFields.text(json, "A node's id");
    if (id.isEmpty() || id.length() > MAX_ID) {
      throw new DecodeException("A node's id has 1 to " + MAX_ID + " characters.");
    }
    return id;
  }

  private static final class Draft {
    private @Nullable String nodeId;
    private boolean complete;
    private List<String> peers = List.of();

    private void field(JsonParser json, String name) throws DecodeException, IOException {
      switch (name) {
        case "nodeId" -> nodeId = id(json);
        case "complete" -> complete = JsonFields.text(json, name).equals("true");
        case "peers" -> peers = JsonFields.list(json, name, NodeIdentityCodec::id);
        default -> json.skipChildren();
      }
    }
  }
}
