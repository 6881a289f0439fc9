// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.core.testing.ManualTime;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** What clients send. */
final class Messages {

  private final InstanceDecoder decoder = new InstanceDecoder(new ManualTime());

  /** The body of a registration. */
  static byte[] body(InstanceInfo instance, Format format) {
    return InstanceEncoder.document(
        instance, format == Format.JSON ? Form.JSON_FULL : Form.XML_FULL);
  }

  /** What the server makes of such a body. */
  InstanceInfo read(byte[] body, Format format) throws DecodeException, IOException {
    return decoder.decode(new ByteArrayInputStream(body), format).build();
  }

  /** The instance as it is when it has come over the wire as JSON. */
  InstanceInfo decoded(InstanceInfo instance) {
    try {
      return read(body(instance, Format.JSON), Format.JSON);
    } catch (DecodeException | IOException e) {
      throw new IllegalStateException("cannot read what was written", e);
    }
  }

  InstanceDecoder decoder() {
    return decoder;
  }
}
