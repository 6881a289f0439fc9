// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.metrics;

import io.eurekaserver.replication.batch.BatchCounts;
import io.eurekaserver.replication.batch.LaneCounts;
import io.eurekaserver.replication.batch.LaneReport;
import io.eurekaserver.replication.batch.SendResult;
import io.eurekaserver.replication.discovery.LookupFigures;
import io.eurekaserver.replication.peer.PeerReport;
import io.eurekaserver.replication.peer.ReturnWay;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/** The peers: whether they take changes, how far they are behind, and how they are found. */
final class PeerFamily implements Family {

  private static final double MILLIS = TimeUnit.SECONDS.toMillis(1);

  private final ClusterPorts cluster;

  PeerFamily(ClusterPorts cluster) {
    this.cluster = cluster;
  }

  @Override
  public void write(Sheet sheet) {
    List<PeerReport> peers =
        cluster.reports().reports().stream().filter(PeerReport::target).toList();
    sheet.gauge("eureka_peers", "Peers that are told of changes.", peers.size());
    sheet.gauge(
        "eureka_ready",
        "1 if the registry is complete and can be relied on.",
        cluster.readiness().verdict().ready() ? 1 : 0);
    standing(sheet, peers);
    queue(sheet, peers);
    tasks(sheet, peers);
    batches(sheet, cluster.batches().get(), peers);
    lookups(sheet, cluster.lookups().get());
  }

  private static void standing(Sheet sheet, List<PeerReport> peers) {
    gauge(
        sheet,
        "eureka_peer_available",
        "1 if the last exchange with the peer succeeded.",
        peers,
        peer -> peer.available() ? 1 : 0);
    gauge(
        sheet,
        "eureka_peer_return_way",
        "1 if the peer tells this server of its changes, 0 if not; absent if nobody knows.",
        peers.stream().filter(peer -> peer.returnWay() != ReturnWay.UNKNOWN).toList(),
        peer -> peer.returnWay() == ReturnWay.OPEN ? 1 : 0);
    gauge(
        sheet,
        "eureka_peer_last_success_timestamp_seconds",
        "When an exchange with the peer last succeeded, seconds since 1970; absent if never.",
        peers.stream().filter(peer -> peer.lastSuccessMillis() > 0).toList(),
        peer -> peer.lastSuccessMillis() / MILLIS);
  }

  private static void queue(Sheet sheet, List<PeerReport> peers) {
    gauge(
        sheet,
        "eureka_peer_replication_lag_seconds",
        "Age of the oldest change that the peer has not taken.",
        peers,
        peer -> peer.changes().lag().toMillis() / MILLIS);
    gauge(
        sheet,
        "eureka_peer_replication_waiting",
        "Changes that the peer has not taken, those in flight included.",
        peers,
        peer -> (double) peer.changes().waiting());
    gauge(
        sheet,
        "eureka_peer_replication_in_flight",
        "Changes in the batch that is being sent.",
        peers,
        peer -> peer.changes().inFlight());
    gauge(
        sheet,
        "eureka_peer_replication_consecutive_failures",
        "Batches in a row that were not delivered.",
        peers,
        peer -> peer.changes().consecutiveFailures());
  }

  private static void tasks(Sheet sheet, List<PeerReport> peers) {
    sheet.counter(
        "eureka_peer_replication_tasks",
        "What became of changes; expired, overflowed, failed and discarded ones were dropped.",
        points -> peers.forEach(peer -> outcomes(peer.url(), peer.changes(), points)));
    sheet.counter(
        "eureka_peer_repairs",
        "What was taken from the peer because it was missing, older or different here.",
        points ->
            peers.forEach(
                peer -> {
                  String url = peer.url();
                  points.add(peer.repairs().registered(), "peer", url, "repair", "registered");
                  points.add(peer.repairs().cancelled(), "peer", url, "repair", "cancelled");
                  points.add(peer.repairs().overrides(), "peer", url, "repair", "overrides");
                }));
  }

  private static void outcomes(String peer, LaneReport lane, Sheet.Points points) {
    LaneCounts counts = lane.counts();
    points.add(counts.accepted(), "peer", peer, "outcome", "accepted");
    points.add(counts.sent(), "peer", peer, "outcome", "sent");
    points.add(counts.coalesced(), "peer", peer, "outcome", "coalesced");
    points.add(counts.expired(), "peer", peer, "outcome", "expired");
    points.add(counts.overflowed(), "peer", peer, "outcome", "overflowed");
    points.add(counts.failed(), "peer", peer, "outcome", "failed");
    points.add(counts.discarded(), "peer", peer, "outcome", "discarded");
  }

  private static void batches(Sheet sheet, Map<String, BatchCounts> all, List<PeerReport> peers) {
    Map<String, BatchCounts> told = new TreeMap<>(all);
    told.keySet().retainAll(peers.stream().map(PeerReport::url).toList());
    sheet.counter(
        "eureka_peer_batches",
        "Batches by what became of them.",
        points ->
            told.forEach(
                (peer, counts) -> {
                  for (SendResult result : SendResult.values()) {
                    String word = result.name().toLowerCase(Locale.ROOT);
                    points.add(counts.ended(result), "peer", peer, "result", word);
                  }
                }));
    sheet.summary(
        "eureka_peer_batch_seconds",
        "Time from sending a batch to its result.",
        told.entrySet().stream()
            .map(
                e ->
                    new Sheet.Sum(e.getValue().ended(), e.getValue().seconds(), "peer", e.getKey()))
            .toList());
    sheet.summary(
        "eureka_peer_batch_size",
        "Changes in a batch.",
        told.entrySet().stream()
            .map(
                e ->
                    new Sheet.Sum(
                        e.getValue().ended(), (double) e.getValue().tasks(), "peer", e.getKey()))
            .toList());
  }

  private static void lookups(Sheet sheet, List<LookupFigures> lookups) {
    sheet.counter(
        "eureka_peer_lookups",
        "Lookups of peers, in DNS or in the settings.",
        points ->
            lookups.forEach(
                each -> {
                  points.add(each.answers(), "source", each.source(), "outcome", "answered");
                  points.add(each.failures(), "source", each.source(), "outcome", "failed");
                }));
    sheet.gauge(
        "eureka_peer_lookup_failing",
        "1 if the last lookup of peers failed; the last good answer is kept.",
        points ->
            lookups.forEach(
                each -> points.add(each.trouble() == null ? 0 : 1, "source", each.source())));
  }

  private static void gauge(
      Sheet sheet,
      String name,
      String help,
      List<PeerReport> peers,
      ToDoubleFunction<PeerReport> value) {
    sheet.gauge(
        name,
        help,
        points -> peers.forEach(peer -> points.add(value.applyAsDouble(peer), "peer", peer.url())));
  }
}
