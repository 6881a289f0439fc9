// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.core.model.InstanceInfo;
import java.io.IOException;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** The body of a registration to an instance. */
public class DecodeBenchmark extends Measured {

  @Param Client client = Client.SPRING;

  @Param Format format = Format.JSON;

  private final Messages messages = new Messages();
  private byte[][] bodies;
  private int next;

  @Setup
  public void setUp() {
    bodies =
        Stream.of(client.instances())
            .map(instance -> Messages.body(instance, format))
            .toArray(byte[][]::new);
  }

  @Benchmark
  public InstanceInfo decode() throws DecodeException, IOException {
    next = next + 1 == bodies.length ? 0 : next + 1;
    return messages.read(bodies[next], format);
  }
}
