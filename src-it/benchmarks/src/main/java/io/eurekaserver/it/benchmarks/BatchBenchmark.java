// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.model.InstanceInfo;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.ReplicationBatchDecoder;
import io.eurekaserver.replication.protocol.ReplicationBatchEncoder;
import io.eurekaserver.replication.protocol.ReplicationItem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Setup;

/** A whole batch between peers to bytes and back. */
public class BatchBenchmark extends Measured {

  /** What a batch is made of. */
  public enum Content {
    /** 250 heartbeats, a full batch. */
    HEARTBEATS_250,
    /** 50 registrations. */
    REGISTRATIONS_50
  }

  @Param Content content = Content.HEARTBEATS_250;

  private final ReplicationBatchDecoder decoder =
      new ReplicationBatchDecoder(
          new Messages().decoder(), ReplicationBatchDecoder.DEFAULT_MAX_ITEMS);
  private List<OutgoingItem> items;
  private byte[] body;

  @Setup
  public void setUp() {
    items =
        switch (content) {
          case HEARTBEATS_250 ->
              instances(250).map(each -> OutgoingItem.heartbeat(each, null)).toList();
          case REGISTRATIONS_50 -> instances(50).map(OutgoingItem::register).toList();
        };
    body = encode();
  }

  private static Stream<InstanceInfo> instances(int count) {
    return IntStream.range(0, count).mapToObj(Population::instance);
  }

  @Benchmark
  public byte[] encode() {
    return ReplicationBatchEncoder.encode(items);
  }

  @Benchmark
  public List<ReplicationItem> decode() throws DecodeException, IOException {
    return decoder.decode(new ByteArrayInputStream(body), UTF_8);
  }
}
