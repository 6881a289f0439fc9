// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.web.traffic;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/** The requests for one route, by method. Safe from any thread. */
final class RouteCounts {

  private static final List<String> METHODS =
      List.of("GET", "PUT", "POST", "DELETE", "HEAD", "OPTIONS", "PATCH", "other");
  private static final int OTHER = METHODS.size() - 1;

  private final String template;
  private final AtomicReferenceArray<MethodCounts> methods =
      new AtomicReferenceArray<>(METHODS.size());

  RouteCounts(String template) {
    this.template = template;
  }

  String template() {
    return template;
  }

  /** What is asked for with a method; methods that nobody knows are one. */
  MethodCounts method(String method) {
    int index = index(method);
    MethodCounts counts = methods.get(index);
    return counts == null ? add(index) : counts;
  }

  private MethodCounts add(int index) {
    String method = METHODS.get(index);
    methods.compareAndSet(index, null, new MethodCounts(Asking.of(template, method)));
    return methods.get(index);
  }

  private static int index(String method) {
    return switch (method) {
      case "GET" -> 0;
      case "PUT" -> 1;
      case "POST" -> 2;
      case "DELETE" -> 3;
      case "HEAD" -> 4;
      case "OPTIONS" -> 5;
      case "PATCH" -> 6;
      default -> OTHER;
    };
  }

  /** What came so far; nothing for a method that nobody used. */
  List<RequestFigures> figures() {
    List<RequestFigures> figures = new ArrayList<>();
    for (int i = 0; i < METHODS.size(); i++) {
      MethodCounts counts = methods.get(i);
      if (counts != null) {
        figures.add(counts.figures(template, METHODS.get(i)));
      }
    }
    return figures;
  }
}
