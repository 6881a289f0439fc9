// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.api;

import io.eurekaserver.replication.ClusterViews.Answer;
import io.eurekaserver.replication.protocol.PeerView;
import io.eurekaserver.web.api.document.ClusterMap;
import io.eurekaserver.web.api.document.ClusterMap.Edge;
import io.eurekaserver.web.api.document.ClusterMap.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Puts together what the nodes say of each other. A node has the URL under which this server knows
 * it, whatever others call it: what counts is the id that it drew. One that this server does not
 * know has the URL that others know it by. Used once, by one thread.
 */
final class ClusterDrawing {

  private static final String STOCK = "stock";
  private static final String OWN_KIND = "eureka-server";

  private final ClusterMap.Self self;
  private final List<PeerView> own;
  private final Map<String, Answer> answers;
  private final Map<String, Node> nodes = new LinkedHashMap<>();
  private final Map<String, String> urls = new LinkedHashMap<>();
  private final List<Edge> edges = new ArrayList<>();

  ClusterDrawing(ClusterMap.Self self, List<PeerView> own, Map<String, Answer> answers) {
    this.self = self;
    this.own = own.stream().filter(ClusterDrawing::isOther).toList();
    this.answers = answers;
  }

  private static boolean isOther(PeerView view) {
    return view.target() && !view.kind().equals("self");
  }

  ClusterMap draw() {
    add(new Node(self.nodeId(), self.url(), OWN_KIND, true, true, null));
    own.forEach(view -> add(node(view)));
    answers.forEach((url, answer) -> views(answer).forEach(this::addIfNew));
    own.forEach(view -> connect(self.url(), view));
    answers.forEach((url, answer) -> views(answer).forEach(view -> connect(url, view)));
    List<Edge> both = edges.stream().map(this::withWayBack).toList();
    List<Node> all = List.copyOf(nodes.values());
    return new ClusterMap(self, all, both, new ClusterProblems(all, both).sentences());
  }

  private static List<PeerView> views(Answer answer) {
    List<PeerView> views = answer.views();
    return views == null ? List.of() : views.stream().filter(ClusterDrawing::isOther).toList();
  }

  private void add(Node node) {
    nodes.put(node.url(), node);
    if (!node.nodeId().isEmpty()) {
      urls.put(node.nodeId(), node.url());
    }
  }

  private Node node(PeerView view) {
    Answer answer = answers.get(view.url());
    boolean answered = answer != null && answer.views() != null;
    String error = answer == null ? unasked(view) : answer.error();
    return new Node(view.nodeId(), view.url(), view.kind(), false, answered, error);
  }

  private static @Nullable String unasked(PeerView view) {
    return view.kind().equals(STOCK)
        ? "a server of another kind cannot be asked how it sees the others"
        : Objects.requireNonNullElse(view.lastError(), "nobody has answered there yet");
  }

  /** Somebody else's peer that this server has not among its own. */
  private void addIfNew(PeerView view) {
    if (!nodes.containsKey(url(view))) {
      String error = "this server does not have it among its peers, so it was not asked";
      add(new Node(view.nodeId(), view.url(), view.kind(), false, false, error));
    }
  }

  private String url(PeerView view) {
    return urls.getOrDefault(view.nodeId(), view.url());
  }

  private void connect(String from, PeerView view) {
    boolean silent = view.lastSuccess() == null && view.lastError() == null;
    edges.add(
        new Edge(
            from,
            url(view),
            silent ? null : (Boolean) view.available(),
            view.lastSuccess(),
            view.lagMs(),
            view.waiting(),
            view.inFlight(),
            view.available() ? null : view.lastError(),
            view.available() ? null : view.lastErrorAt(),
            null));
  }

  private Edge withWayBack(Edge edge) {
    Node to = nodes.get(edge.to());
    Boolean back = null;
    if (to != null && to.answered()) {
      back = isThere(edge.to(), edge.from());
    }
    return new Edge(
        edge.from(),
        edge.to(),
        edge.available(),
        edge.lastSuccessAt(),
        edge.lagMs(),
        edge.waiting(),
        edge.inFlight(),
        edge.error(),
        edge.errorAt(),
        back);
  }

  private boolean isThere(String from, String to) {
    return edges.stream().anyMatch(edge -> edge.from().equals(from) && edge.to().equals(to));
  }
}
