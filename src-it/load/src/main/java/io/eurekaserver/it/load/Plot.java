// SPDX-License-Identifier: Apache-2.0
package io.eurekaserver.it.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;

/** Curves on two axes as SVG: dark text on white, readable alone. One thread. */
final class Plot {
  private static final int WIDTH = 760;
  private static final int HEIGHT = 460;
  private static final int LEFT = 84;
  private static final int RIGHT = 744;
  private static final int TOP = 52;
  private static final int BOTTOM = 372;
  private static final List<String> COLORS = List.of("#0b62a4", "#c1440e", "#5b7f1f", "#6a3d9a");
  private static final List<String> DASHES = List.of("none", "8 4", "3 3", "10 3 3 3");

  private final StringBuilder svg = new StringBuilder(4_096);
  private final Axis x;
  private final Axis y;

  private Plot(Axis x, Axis y) {
    this.x = x;
    this.y = y;
  }

  /** The picture; each curve is its points by x, under the name that the legend shows. */
  static String of(String title, Axis x, Axis y, Map<String, SortedMap<Integer, Double>> curves) {
    Plot plot = new Plot(x, y);
    plot.frame(title);
    plot.marks();
    int number = 0;
    for (Map.Entry<String, SortedMap<Integer, Double>> curve : curves.entrySet()) {
      plot.curve(number, curve.getValue());
      plot.legend(number++, curve.getKey());
    }
    return plot.svg.append("</svg>\n").toString();
  }

  private void frame(String title) {
    add(
        "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d'"
            + " font-family='sans-serif' font-size='13' fill='#1a1a1a'>",
        WIDTH, HEIGHT, WIDTH, HEIGHT);
    add("<title>%s</title>", title);
    add("<rect width='%d' height='%d' fill='#ffffff'/>", WIDTH, HEIGHT);
    add("<text x='%d' y='28' font-size='16' font-weight='bold'>%s</text>", LEFT, title);
    add(
        "<text x='%d' y='%d' text-anchor='middle'>%s</text>",
        (LEFT + RIGHT) / 2, BOTTOM + 42, x.label());
    add(
        "<text transform='translate(20 %d) rotate(-90)' text-anchor='middle'>%s</text>",
        (TOP + BOTTOM) / 2, y.label());
  }

  private void marks() {
    for (double tick : x.ticks()) {
      double at = across(tick);
      add("<path d='M%.1f %dV%d' stroke='#dddddd'/>", at, TOP, BOTTOM);
      add("<text x='%.1f' y='%d' text-anchor='middle'>%s</text>", at, BOTTOM + 19, Axis.text(tick));
    }
    for (double tick : y.ticks()) {
      double at = up(tick);
      add("<path d='M%d %.1fH%d' stroke='#dddddd'/>", LEFT, at, RIGHT);
      add("<text x='%d' y='%.1f' text-anchor='end'>%s</text>", LEFT - 8, at + 4.5, Axis.text(tick));
    }
    add("<path d='M%d %dV%dH%d' stroke='#1a1a1a' fill='none'/>", LEFT, TOP, BOTTOM, RIGHT);
  }

  private void curve(int number, SortedMap<Integer, Double> points) {
    StringBuilder path = new StringBuilder();
    points.forEach(
        (at, value) ->
            path.append(path.isEmpty() ? 'M' : 'L')
                .append(String.format(Locale.ROOT, "%.1f %.1f", across(at), up(value))));
    add(
        "<path d='%s' fill='none' stroke='%s' stroke-width='2.2' stroke-dasharray='%s'/>",
        path, color(number), DASHES.get(number % DASHES.size()));
    points.forEach(
        (at, value) ->
            add(
                "<circle cx='%.1f' cy='%.1f' r='3.6' fill='%s'><title>%s</title></circle>",
                across(at), up(value), color(number), Table.number(value)));
  }

  private void legend(int number, String name) {
    int at = LEFT + number * 220;
    int line = BOTTOM + 70;
    add(
        "<path d='M%d %dh34' stroke='%s' stroke-width='2.2' stroke-dasharray='%s'/>",
        at, line - 4, color(number), DASHES.get(number % DASHES.size()));
    add("<text x='%d' y='%d'>%s</text>", at + 42, line, name);
  }

  private static String color(int number) {
    return COLORS.get(number % COLORS.size());
  }

  private double across(double value) {
    return LEFT + x.place(value) * (RIGHT - LEFT);
  }

  private double up(double value) {
    return BOTTOM - y.place(value) * (BOTTOM - TOP);
  }

  private void add(String format, Object... values) {
    svg.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
