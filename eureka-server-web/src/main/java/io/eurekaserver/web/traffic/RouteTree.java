// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the route of a path without making an object: a tree of path segments, in which a fixed one
 * comes before a name in braces. Immutable once it is filled.
 */
final class RouteTree {

  private static final Splitter SEGMENTS = Splitter.on('/').omitEmptyStrings();
  private static final String BASE = "/eureka";

  private final Node root = new Node("");
  private final String contextPath;
  private final RouteCounts unknown;

  /**
   * Without routes.
   *
   * @param contextPath what stands before every path; may be empty
   * @param unknown stands for all paths without a route
   */
  RouteTree(String contextPath, RouteCounts unknown) {
    this.contextPath = contextPath;
    this.unknown = unknown;
  }

  /** Adds a route; a name with a pattern stands for the whole rest of a path. */
  void add(RouteCounts route) {
    Node node = root;
    for (String segment : SEGMENTS.split(route.template())) {
      if (segment.indexOf(':') > 0 && segment.startsWith("{")) {
        node.rest = route;
        return;
      }
      node = node.grow(segment);
    }
    node.route = route;
  }

  /** The route of a path as it was sent, or the one for paths that have none. */
  RouteCounts find(String path) {
    if (!path.startsWith(contextPath)) {
      return unknown;
    }
    int at = contextPath.length();
    int base = isUnder(path, at, BASE) ? at + BASE.length() : at;
    return descend(path, afterVersion(path, base));
  }

  private RouteCounts descend(String path, int from) {
    Node node = root;
    RouteCounts found = unknown;
    int at = afterSlashes(path, from);
    while (at < path.length()) {
      found = node.rest == null ? found : node.rest;
      int slash = path.indexOf('/', at);
      int end = slash < 0 ? path.length() : slash;
      Node next = node.child(path, at, end);
      if (next == null) {
        return found;
      }
      node = next;
      at = afterSlashes(path, end);
    }
    return node.route == null ? found : node.route;
  }

  private static int afterSlashes(String path, int from) {
    int at = from;
    while (at < path.length() && path.charAt(at) == '/') {
      at++;
    }
    return at;
  }

  private static boolean isUnder(String path, int at, String prefix) {
    int end = at + prefix.length();
    return path.startsWith(prefix, at) && (end == path.length() || path.charAt(end) == '/');
  }

  /** Behind a segment {@code vN}. */
  private static int afterVersion(String path, int from) {
    if (path.length() < from + 3 || (path.charAt(from + 1) | 0x20) != 'v') {
      return from;
    }
    int at = from + 2;
    while (at < path.length() && path.charAt(at) >= '0' && path.charAt(at) <= '9') {
      at++;
    }
    boolean whole = at > from + 2 && (at == path.length() || path.charAt(at) == '/');
    return whole ? at : from;
  }

  private static final class Node {
    private final String segment;
    private final List<Node> fixed = new ArrayList<>(0);
    private @Nullable Node named;
    private @Nullable RouteCounts route;
    private @Nullable RouteCounts rest;

    private Node(String segment) {
      this.segment = segment;
    }

    private Node grow(String name) {
      if (name.startsWith("{")) {
        named = named == null ? new Node(name) : named;
        return named;
      }
      Node there = child(name, 0, name.length());
      if (there == null || there == named) {
        there = new Node(name);
        fixed.add(there);
      }
      return there;
    }

    @SuppressWarnings("ForLoopReplaceableByForEach") // no iterator for each segment of a heartbeat
    private @Nullable Node child(String path, int from, int to) {
      for (int i = 0; i < fixed.size(); i++) {
        Node each = fixed.get(i);
        if (each.segment.length() == to - from && path.startsWith(each.segment, from)) {
          return each;
        }
      }
      return named;
    }
  }
}
