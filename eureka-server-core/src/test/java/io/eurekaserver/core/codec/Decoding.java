// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.core.codec;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.core.model.InstanceDraft;
import io.eurekaserver.core.model.InstanceInfo;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;

/** Short ways to decode texts at a known time. */
final class Decoding {

  /** What the clock shows, ms. */
  static final long NOW = 1_234_567_890_123L;

  static final InstanceDecoder DECODER = new InstanceDecoder(() -> Instant.ofEpochMilli(NOW));

  private Decoding() {}

  static InstanceDraft decode(String body, Format format) throws DecodeException, IOException {
    return DECODER.decode(new ByteArrayInputStream(body.getBytes(UTF_8)), format);
  }

  /** An instance that lacks nothing, with some JSON fields more, which may repeat its own. */
  static InstanceInfo json(String fields) throws DecodeException, IOException {
    String required =
        "\"hostName\":\"h\",\"app\":\"A\",\"ipAddr\":\"1.2.3.4\","
            + "\"dataCenterInfo\":{\"name\":\"MyOwn\"}";
    String more = fields.isEmpty() ? "" : "," + fields;
    return decode("{\"instance\":{" + required + more + "}}", Format.JSON).build();
  }

  /** An instance that lacks nothing, with some XML elements more, which may repeat its own. */
  static InstanceInfo xml(String elements) throws DecodeException, IOException {
    String required =
        "<hostName>h</hostName><app>A</app><ipAddr>1.2.3.4</ipAddr>"
            + "<dataCenterInfo><name>MyOwn</name></dataCenterInfo>";
    return decode("<instance>" + required + elements + "</instance>", Format.XML).build();
  }
}
