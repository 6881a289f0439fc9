// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import io.eurekaserver.core.codec.Form;
import io.eurekaserver.core.codec.InstanceEncoder;
import io.eurekaserver.core.codec.Nesting;
import io.eurekaserver.core.model.InstanceInfo;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** An instance to its bytes in a registry. */
public class EncodeBenchmark extends Measured {

  @Param Client client = Client.SPRING;

  @Param({"JSON_FULL", "JSON_COMPACT", "XML_FULL", "XML_COMPACT"})
  Form form = Form.JSON_FULL;

  private InstanceInfo[] instances;
  private int next;

  @Setup
  public void setUp() {
    instances = client.instances();
  }

  @Benchmark
  public byte[] encode() {
    next = next + 1 == instances.length ? 0 : next + 1;
    return InstanceEncoder.fragment(instances[next], form, Nesting.IN_APPLICATIONS);
  }
}
