// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.sim;

import io.eurekaserver.core.codec.DecodeException;
import io.eurekaserver.core.codec.InstanceDecoder;
import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.replication.BatchSource;
import io.eurekaserver.replication.peer.PeerClient;
import io.eurekaserver.replication.peer.PeerUrl;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import io.eurekaserver.replication.protocol.ApplicationEntriesCodec;
import io.eurekaserver.replication.protocol.DifferencesDecoder;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.NodeIdentityCodec;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.RegistryCopy;
import io.eurekaserver.replication.protocol.RegistryDigest;
import io.eurekaserver.replication.protocol.RegistryDigestCodec;
import io.eurekaserver.replication.protocol.ReplicationBatchEncoder;
import io.eurekaserver.replication.protocol.ReplicationReplyDecoder;
import io.eurekaserver.replication.protocol.ReplyItem;
import io.eurekaserver.replication.sim.SimNetwork.Caller;
import io.eurekaserver.replication.sim.SimNetwork.Service;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;

/** How one server speaks to others: everything passes as bytes, by the real codecs. */
final class SimPeerClient implements PeerClient {

  private final Simulation world;
  private final Caller caller;
  private final String id;
  private final ReplicationReplyDecoder replies;
  private final DifferencesDecoder differences;
  private long batches;

  SimPeerClient(Simulation world, Caller caller, String id, InstanceDecoder instances) {
    this.world = world;
    this.caller = caller;
    this.id = id;
    replies = new ReplicationReplyDecoder(instances);
    differences = new DifferencesDecoder(instances);
  }

  @Override
  public CompletableFuture<NodeIdentity> identify(PeerUrl peer) {
    return exchange(peer, node -> node.back().identity(), NodeIdentityCodec::decode);
  }

  @Override
  public CompletableFuture<List<ReplyItem>> replicate(PeerUrl peer, List<OutgoingItem> items) {
    byte[] batch = ReplicationBatchEncoder.encode(world.mutant().batch(items));
    BatchSource source = new BatchSource(id, OptionalLong.of(++batches));
    return exchange(peer, node -> node.back().batch(source, batch), replies::decode);
  }

  @Override
  public CompletableFuture<Void> replicateAsgStatus(PeerUrl peer, String group, boolean enabled) {
    throw new UnsupportedOperationException("no groups are simulated");
  }

  @Override
  public CompletableFuture<RegistryCopy> fetchAll(PeerUrl peer) {
    throw new UnsupportedOperationException("all simulated nodes are of our own kind");
  }

  @Override
  public CompletableFuture<RegistryDigest> digest(PeerUrl peer) {
    return exchange(peer, node -> node.back().digest(), RegistryDigestCodec::decode);
  }

  @Override
  public CompletableFuture<Differences> compare(PeerUrl peer, List<ApplicationEntries> ours) {
    byte[] entries = ApplicationEntriesCodec.encode(ours);
    return exchange(
        peer, node -> node.back().differences(entries), in -> differences.decode(in).value());
  }

  @Override
  public CompletableFuture<Void> tellNews(PeerUrl peer) {
    return exchange(
            peer,
            node -> {
              node.parts().hear(id);
              return new byte[0];
            },
            InputStream::readAllBytes)
        .thenAccept(nothing -> {});
  }

  /** Reads an answer. */
  @FunctionalInterface
  private interface Reader<R> {
    R read(InputStream in) throws DecodeException, IOException;
  }

  private <R> CompletableFuture<R> exchange(
      PeerUrl peer, Service<byte[]> service, Reader<R> reader) {
    return world
        .network()
        .exchange(caller, world.dns().nodeAt(peer), service)
        .thenApply(bytes -> read(bytes, reader));
  }

  /** All that is read here was written by the same code, so a fault in it is a defect. */
  private <R> R read(byte[] bytes, Reader<R> reader) {
    try {
      return reader.read(new ByteArrayInputStream(bytes));
    } catch (DecodeException e) {
      world.failed("reader", e);
      throw new IllegalStateException(e);
    } catch (IOException e) {
      world.failed("reader", e);
      throw new UncheckedIOException(e);
    }
  }
}
