// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.JsonInput;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code {"peers":[{"url":"...",...}]}}, what a node says of its peers; of what it says only
 * what a {@link PeerView} holds. Pure functions, for any thread.
 */
public final class PeerViewsDecoder {

  private static final int MOST = 1000;

  private PeerViewsDecoder() {}

  /**
   * Reads the document. Does not close the source.
   *
   * @throws DecodeException if it is no such document
   * @throws IOException if the source fails, as it threw it
   */
  public static List<PeerView> decode(InputStream in) throws DecodeException, IOException {
    return JsonInput.read(in, StandardCharsets.UTF_8, PeerViewsDecoder::document);
  }

  private static List<PeerView> document(JsonParser json) throws DecodeException, IOException {
    Peers peers = new Peers();
    JsonFields.document(json, peers::field);
    List<PeerView> views = JsonFields.required(peers.views, "peers");
    if (views.size() > MOST) {
      throw new DecodeException("There are more than " + MOST + " peers.");
    }
    return views;
  }

  private static PeerView view(JsonParser json) throws DecodeException, IOException {
    Draft draft = new Draft();
    JsonFields.object(json, "A peer", draft::field);
    return draft.build();
  }

  private static @Nullable String textOrNull(JsonParser json, String name)
      throws DecodeException, IOException {
    return json.currentToken() == JsonToken.VALUE_NULL ? null : JsonFields.text(json, name);
  }

  private static @Nullable Long numberOrNull(JsonParser json, String name)
      throws DecodeException, IOException {
    return json.currentToken() == JsonToken.VALUE_NULL ? null : JsonFields.number(json, name);
  }

  private static boolean flag(JsonParser json, String name) throws DecodeException, IOException {
    return JsonFields.text(json, name).equals("true");
  }

  private static final class Peers {
    private @Nullable List<PeerView> views;

    private void field(JsonParser json, String name) throws DecodeException, IOException {
      if (name.equals("peers")) {
        views = JsonFields.list(json, name, PeerViewsDecoder::view);
      }
    }
  }

  private static final class Draft {
    private @Nullable String url;
    private String kind = "unknown";
    private String nodeId = "";
    private boolean target;
    private boolean available;
    private @Nullable Long lastSuccess;
    private @Nullable String lastError;
    private @Nullable Long lastErrorAt;
    private long lagMs;
    private long waiting;
    private long inFlight;

    private void field(JsonParser json, String name) throws DecodeException, IOException {
      switch (name) {
        case "url" -> url = JsonFields.text(json, name);
        case "kind" -> kind = JsonFields.text(json, name);
        case "nodeId" -> nodeId = JsonFields.text(json, name);
        case "target" -> target = flag(json, name);
        case "available" -> available = flag(json, name);
        case "lastSuccess" -> lastSuccess = numberOrNull(json, name);
        case "lastError" -> lastError = textOrNull(json, name);
        case "lastErrorAt" -> lastErrorAt = numberOrNull(json, name);
        case "lagMs" -> lagMs = JsonFields.number(json, name);
        case "waiting" -> waiting = JsonFields.number(json, name);
        case "inFlight" -> inFlight = JsonFields.number(json, name);
        default -> json.skipChildren();
      }
    }

    private PeerView build() throws DecodeException {
      return new PeerView(
          JsonFields.required(url, "url"),
          kind,
          nodeId,
          target,
          available,
          lastSuccess,
          lastError,
          lastErrorAt,
          lagMs,
          waiting,
          inFlight);
    }
  }
}
