// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.protocol;

import com.fasterxml.jackson.core.JsonParser;
import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.JsonInput;
import io.eurekaserver.core.codec.Utf8Buffer;
import io.eurekaserver.core.registry.QuarantineMark;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * {@code {"node":{...},"applications":{"ORDERS":"00c0ffee00c0ffee"}}}: a node, and its digest of
 * each application in 16 hexadecimal digits; and where there are any, the {@code "quarantines"} as
 * {@link QuarantineCodec} writes them. Pure functions, for any thread.
 */
public final class RegistryDigestCodec {

  private static final int DIGITS = 16;

  private RegistryDigestCodec() {}

  /** The document, applications sorted by name. */
  public static byte[] encode(RegistryDigest digest) {
    Utf8Buffer out = new Utf8Buffer(256 + 48 * digest.applications().size());
    out.ascii("{\"node\":");
    NodeIdentityCodec.write(out, digest.node());
    out.ascii(",\"applications\":{");
    String before = "";
    for (Map.Entry<String, Long> entry : new TreeMap<>(digest.applications()).entrySet()) {
      out.ascii(before).jsonText(entry.getKey());
      out.ascii(":\"").ascii(HexFormat.of().toHexDigits(entry.getValue())).ascii("\"");
      before = ",";
    }
    out.ascii("}");
    if (!digest.quarantines().isEmpty()) {
      out.ascii(",\"quarantines\":");
      QuarantineCodec.write(out, digest.quarantines());
    }
    return out.ascii("}").toByteArray();
  }

  /**
   * Reads the document. Does not close the source.
   *
   * @throws DecodeException if it is no such document
   * @throws IOException if the source fails, as it threw it
   */
  public static RegistryDigest decode(InputStream in) throws DecodeException, IOException {
    return JsonInput.read(in, StandardCharsets.UTF_8, RegistryDigestCodec::read);
  }

  private static RegistryDigest read(JsonParser json) throws DecodeException, IOException {
    Draft draft = new Draft();
    JsonFields.document(json, draft::field);
    return new RegistryDigest(
        JsonFields.required(draft.node, "node"),
        JsonFields.required(draft.applications, "applications"),
        draft.quarantines);
  }

  private static long digest(JsonParser json) throws DecodeException, IOException {
    String text = JsonFields.text(json, "A digest");
    if (text.length() == DIGITS && text.chars().allMatch(HexFormat::isHexDigit)) {
      return HexFormat.fromHexDigitsToLong(text);
    }
    throw new DecodeException("A digest has " + DIGITS + " hexadecimal digits.");
  }

  private static final class Draft {
    private @Nullable NodeIdentity node;
    private @Nullable Map<String, Long> applications;
    private List<QuarantineMark> quarantines = List.of();

    private void field(JsonParser json, String name) throws DecodeException, IOException {
      if (name.equals("node")) {
        node = NodeIdentityCodec.read(json);
      } else if (name.equals("quarantines")) {
        quarantines = JsonFields.list(json, name, QuarantineCodec::read);
      } else if (name.equals("applications")) {
        Map<String, Long> digests = new HashMap<>();
        JsonFields.object(json, name, (at, app) -> digests.put(app, digest(at)));
        applications = digests;
      }
    }
  }
}
