// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import com.fasterxml.jackson.core.JsonParser;
import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.SharedParts;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;

/**
 * Bytes of any client to the draft of an instance (protocol, sections 3.1 to 3.6 and 3.9). Lenient:
 * what is missing gets the protocol's default and what is unknown is skipped. A draft may still
 * lack fields that a registration needs, so that the missing one can be named to the client.
 *
 * <p>Depth and the length of single texts are bounded; the number of bytes is for the caller to
 * bound. For any thread.
 */
public final class InstanceDecoder {

  private final JsonInstanceReader json;
  private final XmlInstanceReader xml;

  /**
   * With the clock that stamps instances whose sender gave no times. What instances have in common
   * is held once for all that one decoder reads, so a process needs only one.
   */
  public InstanceDecoder(InstantSource clock) {
    SharedParts parts = new SharedParts();
    json = new JsonInstanceReader(InstanceFields.json(clock, parts));
    xml = new XmlInstanceReader(InstanceFields.xml(clock, parts));
  }

  /** Decodes UTF-8; see {@link #decode(InputStream, Format, Charset)}. */
  public InstanceDraft decode(InputStream in, Format format) throws DecodeException, IOException {
    return decode(in, format, StandardCharsets.UTF_8);
  }

  /**
   * Decodes a document of one instance. Does not close the source; what follows the document is
   * ignored.
   *
   * @param charset the charset that the sender named, UTF-8 if none
   * @throws DecodeException if the bytes are no instance
   * @throws IOException if the source fails, as it threw it
   */
  public InstanceDraft decode(InputStream in, Format format, Charset charset)
      throws DecodeException, IOException {
    return switch (format) {
      case JSON -> JsonInput.read(in, charset, json::readDocument);
      case XML -> XmlInput.read(in, charset, xml::readDocument);
    };
  }

  /**
   * Decodes a document of one instance that is here already; what follows the document is ignored.
   *
   * @param charset the charset that the sender named, UTF-8 if none
   * @throws DecodeException if the bytes are no instance
   */
  public InstanceDraft decode(ByteSlice bytes, Format format, Charset charset)
      throws DecodeException {
    return switch (format) {
      case JSON -> JsonInput.read(bytes, charset, json::readDocument);
      case XML -> XmlInput.read(bytes, charset, xml::readDocument);
    };
  }

  /**
   * Reads one instance out of a larger document. The parser stands at its START_OBJECT and is left
   * at its END_OBJECT; after a DecodeException it is left somewhere inside.
   *
   * @throws DecodeException if the instance is unusable although the JSON is well-formed so far
   * @throws IOException if the JSON is malformed or the source fails
   */
  public InstanceDraft read(JsonParser parser) throws DecodeException, IOException {
    return json.read(parser);
  }
}
