// Renewals a minute over time, against what is expected, as a small SVG.

import { h } from "./preact.module.js";
import { clock, duration, number } from "./format.js";
import { div, p, span } from "./ui.js";

const WIDTH = 600;
const HEIGHT = 120;

/** The plot with its legend; history is the API's, oldest first. */
export function renewalsPlot(history, now) {
  if (history.length < 2) {
    return p({ class: "plot-empty" }, "The plot begins when two whole minutes have been counted.");
  }
  const top = Math.max(1, ...history.map((m) => Math.max(m.renewals, m.expected, m.threshold))) * 1.1;
  const x = (i) => (i * WIDTH) / (history.length - 1);
  const y = (value) => HEIGHT - (value * HEIGHT) / top;
  const line = (of) => history.map((m, i) => `${i ? "L" : "M"}${x(i).toFixed(1)} ${y(of(m)).toFixed(1)}`).join("");
  const renewals = line((m) => m.renewals);
  const last = history[history.length - 1];
  return div({ class: "plot" },
    h("svg", { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, preserveAspectRatio: "none", role: "img", "aria-label": inWords(history) },
      h("path", { class: "area", d: `${renewals}L${WIDTH} ${HEIGHT}L0 ${HEIGHT}Z` }),
      h("path", { class: "threshold", d: line((m) => m.threshold) }),
      h("path", { class: "expected", d: line((m) => m.expected) }),
      h("path", { class: "renewals", d: renewals })),
    div({ class: "axis", "aria-hidden": "true" },
      span(`${clock(history[0].at).slice(0, 5)} (${duration(now - history[0].at)} ago)`),
      span({ class: "top" }, `top ${number(Math.round(top))}`), span(clock(last.at).slice(0, 5))),
    div({ class: "legend", "aria-hidden": "true" },
      span({ class: "key renewals" }, "renewals"), span({ class: "key expected" }, "expected"),
      span({ class: "key threshold" }, "threshold")));
}

function inWords(history) {
  const all = history.map((m) => m.renewals);
  const last = history[history.length - 1];
  return `Renewals a minute over the last ${history.length} minutes: between ${Math.min(...all)} and ` +
    `${Math.max(...all)}, in the last minute ${last.renewals} of ${number(last.expected)} expected, ` +
    `with the threshold at ${last.threshold}.`;
}
