// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.replication.peer;

import io.eurekaserver.core.registry.Differences;
import io.eurekaserver.replication.protocol.ApplicationEntries;
import io.eurekaserver.replication.protocol.NodeIdentity;
import io.eurekaserver.replication.protocol.OutgoingItem;
import io.eurekaserver.replication.protocol.RegistryCopy;
import io.eurekaserver.replication.protocol.RegistryDigest;
import io.eurekaserver.replication.protocol.ReplyItem;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * Peers that answer at once what a test wants; one that has no identity cannot be reached. For one
 * thread.
 */
public final class ScriptedPeers implements PeerClient {

  private final Map<PeerUrl, Script> scripts = new HashMap<>();

  /** What one peer answers, and what it was sent. */
  public static final class Script {
    /** Who it is; null: nobody answers any exchange. */
    public NodeIdentity identity;

    /** The code of every item of a batch. */
    public ReplyItem reply = new ReplyItem(200, null);

    /** The failure of batches, if not null. */
    public PeerFailure.Kind failure;

    /** What it hands out. */
    public RegistryCopy copy = new RegistryCopy(List.of(), 0);

    /** Its digest. */
    public Map<String, Long> digest = Map.of();

    /** Whether it knows no digests. */
    public boolean digestRefused;

    /** What it knows that others do not. */
    public Differences differences = Differences.NONE;

    /** The items that came, in order. */
    public final List<OutgoingItem> items = new ArrayList<>();

    /** How many items each batch had. */
    public final List<Integer> batches = new ArrayList<>();

    /** The groups that came. */
    public final List<String> groups = new ArrayList<>();

    /** What it was asked to compare. */
    public final List<List<ApplicationEntries>> compared = new ArrayList<>();

    /** How often its whole registry was asked for. */
    public int fetched;
  }

  /** The peer at a URL, for the test to change and to look at. */
  public Script at(String url) {
    return scripts.computeIfAbsent(PeerUrl.of(url), key -> new Script());
  }

  private <T> CompletableFuture<T> answer(PeerUrl peer, java.util.function.Function<Script, T> of) {
    Script script = at(peer.toString());
    if (script.identity == null) {
      return CompletableFuture.failedFuture(
          new PeerFailure(PeerFailure.Kind.UNREACHABLE, "connection refused by " + peer));
    }
    return CompletableFuture.completedFuture(of.apply(script));
  }

  @Override
  public CompletableFuture<NodeIdentity> identify(PeerUrl peer) {
    return answer(peer, script -> script.identity);
  }

  @Override
  public CompletableFuture<List<ReplyItem>> replicate(PeerUrl peer, List<OutgoingItem> items) {
    Script target = at(peer.toString());
    if (target.failure != null) {
      return CompletableFuture.failedFuture(new PeerFailure(target.failure, "as the test wants"));
    }
    return answer(
        peer,
        script -> {
          script.items.addAll(items);
          script.batches.add(items.size());
          return items.stream().map(item -> script.reply).toList();
        });
  }

  @Override
  public CompletableFuture<Void> replicateAsgStatus(PeerUrl peer, String group, boolean enabled) {
    return answer(
        peer,
        script -> {
          script.groups.add(group + "=" + enabled);
          return null;
        });
  }

  @Override
  public CompletableFuture<RegistryCopy> fetchAll(PeerUrl peer) {
    return answer(
        peer,
        script -> {
          script.fetched++;
          return script.copy;
        });
  }

  @Override
  public CompletableFuture<RegistryDigest> digest(PeerUrl peer) {
    if (at(peer.toString()).digestRefused) {
      return CompletableFuture.failedFuture(
          new PeerFailure(PeerFailure.Kind.REFUSED, "answered 404"));
    }
    return answer(peer, script -> new RegistryDigest(script.identity, script.digest));
  }

  @Override
  public CompletableFuture<Differences> compare(PeerUrl peer, List<ApplicationEntries> ours) {
    return answer(
        peer,
        script -> {
          script.compared.add(ours);
          return script.differences;
        });
  }

  @Override
  public CompletableFuture<Void> tellNews(PeerUrl peer) {
    return CompletableFuture.completedFuture(null);
  }
}
