// Who tells whom, how late, and what differs.

import { read } from "./api.js";
import { count, duration, number } from "./format.js";
import { to, toInstance } from "./route.js";
import { LiveView, a, badge, card, code, div, grid, h1, li, more, note, p, span, strong, term, trouble, ul, when } from "./ui.js";

const EDGES = [
  { name: "From → to", tip: "Who replicates its changes to whom." , wide: true },
  { name: "State", tip: "Whether the last exchange succeeded." },
  { name: "Last success", num: true, tip: "When a batch was last accepted." },
  { name: "Lag", num: true, tip: "How long the oldest change has been waiting to be sent." },
  { name: "Queue", num: true, tip: "Changes that wait." },
  { name: "In flight", num: true, tip: "Changes under way now." },
  { name: "Way back", tip: "Whether the other side lists this one among its peers." },
  { name: "Last error", tip: "What went wrong last, and when.", wide: true },
];
const DIFFERENCES = {
  "missing-here": "only there", "missing-there": "only here", status: "other status", override: "other override", version: "other version",
};
const COMPARED = [
  { name: "Instance", tip: "The application and the instance id.", wide: true },
  { name: "Difference", tip: "In what the two registries disagree." },
  { name: "Here", tip: "What this server has." },
  { name: "There", tip: "What the peer has." },
];

export class Peers extends LiveView {
  state = { shown: 100 };

  async load(signal) {
    const url = this.props.route.query.compare;
    const asked = url ? read("peers/compare", { url, limit: Math.min(1000, this.state.shown) }, signal).catch(asData(signal)) : null;
    const [cluster, comparison] = await Promise.all([read("cluster", {}, signal), asked]);
    return { cluster, comparison };
  }

  show({ cluster, comparison }) {
    const nodes = cluster.nodes;
    return div(
      h1({ tabIndex: -1 }, "Peers"),
      cluster.problems.length ? note("warn", strong("Not whole: "), ul(cluster.problems.map((s) => li({ key: s }, s)))) : null,
      nodes.length < 2
        ? p("This server has no peers. Give each server the same list, ", code("eureka.client.service-url.defaultZone"),
          ", or one DNS name, and they become one registry.")
        : [matrix(cluster), edges(cluster), compareLinks(nodes, this.props.route.query.compare)],
      comparison ? this.comparison(comparison) : null);
  }

  comparison(c) {
    if (c instanceof Error) {
      return card("Comparison", {}, trouble(c));
    }
    return card(`Compared with ${shortName(c.peer)}`, { class: c.total ? "warn" : "", side: a({ href: to("peers") }, "close") },
      p({ role: "status" }, c.total
        ? `${count(c.total, "instance differs", "instances differ")}; ${number(c.same)} are the same. A change that was made a moment ago may still be on its way.`
        : `No difference: all ${number(c.same)} instances are the same on both.`),
      c.items.length ? grid("Differences", COMPARED, c.items.map(difference)) : null,
      more(c, () => this.setState({ shown: this.state.shown + 200 })));
  }
}

function asData(signal) {
  return (error) => {
    if (signal.aborted) {
      throw error;
    }
    return error;
  };
}

function shortName(url) {
  try {
    return new URL(url).host;
  } catch {
    return url;
  }
}

function matrix({ nodes, edges }) {
  const edge = (from, to) => edges.find((e) => e.from === from.url && e.to === to.url);
  return card("Who replicates to whom", {}, div({ class: "scroll", tabIndex: 0, role: "region", "aria-label": "Matrix of peers" },
    grid("Matrix: rows tell columns", [
      { name: "from \\ to", tip: "Each row is a server that tells, each column one that is told." },
      ...nodes.map((node) => ({ name: shortName(node.url) }))],
    nodes.map((from) => ({
      key: from.url,
      cells: [nodeName(from), ...nodes.map((to) => (from.url === to.url ? span({ class: "self", "aria-label": "itself" }, "·") : cell(edge(from, to), from)))],
    })), "tall")),
  p({ class: "hint" }, "● the last exchange succeeded · ▼ it failed · ○ not known · ✕ not among its peers"));
}

function nodeName(node) {
  return span(span({ class: "mono" }, shortName(node.url)), " ",
    span({ class: "small" }, node.self ? "this server" : node.answered ? node.kind : `no answer${node.error ? `: ${node.error}` : ""}`));
}

function cell(edge, from) {
  if (!edge) {
    return from.answered || from.self
      ? span({ class: "state bad" }, term("✕ missing", "This server does not have the other among its peers: its changes do not get there."))
      : span({ class: "state" }, term("○ not known", "This server did not answer, so nobody can tell."));
  }
  const [glyph, tone, word] = edgeState(edge);
  const told = [word, edge.lagMs ? `lag ${duration(edge.lagMs)}` : null, edge.waiting ? `${number(edge.waiting)} waiting` : null, edge.error].filter(Boolean);
  return span({ class: `state ${tone}` }, term(`${glyph} ${edge.waiting ? `${number(edge.waiting)} waiting` : word}`, `${told.join("; ")}.`));
}

function edgeState(edge) {
  return edge.available === true ? ["●", "good", "fine"] : edge.available === false ? ["▼", "bad", "failed"] : ["○", "", "not known"];
}

function edges(cluster) {
  return card("Ways", {}, cluster.edges.length ? grid("Ways", EDGES, cluster.edges.map((edge) => {
    const [glyph, tone, word] = edgeState(edge);
    return {
      key: `${edge.from} ${edge.to}`,
      cells: [span({ class: "mono" }, `${shortName(edge.from)} → ${shortName(edge.to)}`), span({ class: `state ${tone}` }, `${glyph} ${word}`),
        when(edge.lastSuccessAt, "never"), duration(edge.lagMs), number(edge.waiting), number(edge.inFlight),
        edge.tellsBack === true ? "yes" : edge.tellsBack === false ? span({ class: "state bad" }, "✕ one-way") : "not known",
        edge.error ? span(edge.error, " (", when(edge.errorAt), ")") : "none"],
    };
  })) : p("No way is known."));
}

function compareLinks(nodes, compared) {
  return card("Compare", {}, p("Instance by instance, what this server has and what the peer has:"),
    ul({ class: "plain" }, nodes.filter((node) => !node.self).map((node) => li({ key: node.url },
      a({ href: to("peers", { compare: node.url }), "aria-current": compared === node.url ? "true" : undefined }, `Compare with ${shortName(node.url)}`)))));
}

function difference(one) {
  return {
    key: `${one.app}/${one.id}`,
    cells: [a({ class: "mono", href: toInstance(one.app, one.id) }, `${one.app}/${one.id}`), DIFFERENCES[one.difference] ?? one.difference,
      side(one.here), side(one.there)],
  };
}

function side(copy) {
  return copy ? span(badge(copy.status), copy.overriddenStatus && copy.overriddenStatus !== "UNKNOWN" ? ` override ${copy.overriddenStatus}` : "",
    copy.lastDirtyAt ? [" changed ", when(copy.lastDirtyAt)] : null) : "not there";
}
