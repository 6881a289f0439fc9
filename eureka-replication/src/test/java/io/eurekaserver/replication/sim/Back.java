// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.Format;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.registry.CancelMark;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.core.registry.InstanceCopy;
import io.eurekaserver.core.registry.OverrideMark;
import io.eurekaserver.core.registry.RegistryCopies;
import io.eurekaserver.replication.BatchSource;
import io.eurekaserver.replication.InboundReplication;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import io.eurekaserver.replication.protocol.ApplicationEntriesCodec;
import io.eurekaserver.replication.protocol.DifferencesEncoder;
import io.eurekaserver.replication.protocol.NodeIdentityCodec;
import io.eurekaserver.replication.protocol.RegistryDigest;
import io.eurekaserver.replication.protocol.RegistryDigestCodec;
import io.eurekaserver.replication.protocol.ReplicationBatchDecoder;
import io.eurekaserver.replication.protocol.ReplicationReplyEncoder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** A node as its peers see it: what the resources for peers do, from bytes to bytes. */
final class Back {

  private static final int MOST_ITEMS = 10_000;

  private final NodeProcess node;
  private final RegistryCopies copies;
  private final InboundReplication inbound;
  private final ReplicationBatchDecoder batches;

  Back(NodeProcess node, InstanceDecoder instances) {
    this.node = node;
    copies = node.registry().copies();
    inbound = new InboundReplication(node.registry(), node.process().ticker());
    batches = new ReplicationBatchDecoder(instances, MOST_ITEMS);
  }

  byte[] identity() {
    return NodeIdentityCodec.encode(node.parts().identity());
  }

  byte[] batch(BatchSource source, byte[] request) {
    try {
      var items = batches.decode(new ByteArrayInputStream(request), UTF_8);
      return ReplicationReplyEncoder.encode(inbound.apply(source, items), Format.JSON);
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] digest() {
    return RegistryDigestCodec.encode(
        new RegistryDigest(
            node.parts().identity(), copies.digests(), copies.quarantines().marks()));
  }

  byte[] differences(byte[] request) {
    try {
      var theirs = ApplicationEntriesCodec.decode(new ByteArrayInputStream(request), UTF_8);
      return joined(
          DifferencesEncoder.encode(theirs.isEmpty() ? copies.everything() : shown(theirs)));
    } catch (DecodeException e) {
      throw new IllegalStateException(e);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Differences shown(List<ApplicationEntries> theirs) {
    List<InstanceCopy> instances = new ArrayList<>();
    List<CancelMark> cancels = new ArrayList<>();
    List<OverrideMark> overrides = new ArrayList<>();
    for (ApplicationEntries application : theirs) {
      Differences differences = copies.differences(application.app(), application.entries());
      instances.addAll(differences.instances());
      cancels.addAll(differences.cancels());
      overrides.addAll(differences.overrides());
    }
    return new Differences(instances, cancels, overrides);
  }

  private static byte[] joined(List<byte[]> parts) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    parts.forEach(bytes::writeBytes);
    return bytes.toByteArray();
  }
}
