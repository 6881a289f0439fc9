// Is it whole, what is missing, who removed it.

import { read } from "./api.js";
import { clock, count, number } from "./format.js";
import { renewalsPlot } from "./plot.js";
import { to } from "./route.js";
import { stockPage } from "./stock.js";
import { eventList } from "./events.js";
import { LiveView, a, badge, card, div, fields, h1, li, note, p, span, strong, term, ul, when } from "./ui.js";

const RECENT = 10 * 60_000;
const STATUSES = ["UP", "STARTING", "OUT_OF_SERVICE", "DOWN", "UNKNOWN"];
const MEANING = {
  UP: "Instances that take traffic: clients are given these.",
  STARTING: "Instances that have registered but say that they are not ready yet.",
  OUT_OF_SERVICE: "Instances taken out of traffic on purpose; they still renew.",
  DOWN: "Instances that say of themselves that they are ill.",
  UNKNOWN: "Instances whose status nobody has told.",
};

/** What is wrong, the worst first: [kind, sentence, address]. */
export function findings(o) {
  const found = [];
  const peers = o.peers.unavailableUrls;
  if (!o.readiness.ready) {
    found.push(["bad", `Not ready: ${o.readiness.reason}`, to("overview")]);
  }
  if (o.selfPreservation.engaged) {
    found.push(["warn", o.selfPreservation.heldBack
      ? `Self-preservation holds back ${count(o.selfPreservation.heldBack, "instance")}` : "Self-preservation: nothing is removed now", to("overview")]);
  }
  if (peers.length) {
    found.push(["warn", `${count(peers.length, "peer does", "peers do")} not answer`, to("peers")]);
  }
  for (const status of ["DOWN", "UNKNOWN", "OUT_OF_SERVICE", "STARTING"]) {
    const n = o.registry.byStatus[status] ?? 0;
    if (n) {
      found.push([status === "DOWN" ? "warn" : "info", `${number(n)} ${status}`, to("instances", { status })]);
    }
  }
  if (o.evictions.lastAt && o.now - o.evictions.lastAt < RECENT) {
    found.push(["warn", "Evictions in the last 10 minutes", to("events", { kind: "evicted" })]);
  }
  return found;
}

/** The same in one word and a tone. */
export function verdict(o) {
  const found = findings(o);
  const worst = ["bad", "warn"].find((kind) => found.some(([k]) => k === kind));
  return { tone: worst ?? "good", found, word: worst === "bad" ? "Not ready" : worst ? "Look here" : "Whole" };
}

export class Overview extends LiveView {
  /** The figures come with the overview that every view has; this is for the lists below them. */
  static every = 10_000;

  async load(signal) {
    const [events, applications] = await Promise.all([
      read("events", { limit: 8 }, signal),
      read("applications", { limit: 20 }, signal),
    ]);
    return { events, applications };
  }

  show({ events, applications }) {
    const o = this.props.overview;
    if (!o) {
      return p({ class: "loading", "aria-busy": "true" }, "Loading …");
    }
    return div({ class: "overview" },
      banner(o, this.props.lost), div({ class: "cards" }, instances(o), renewals(o), preservation(o), removals(o), div({ class: "stack" }, readiness(o), peers(o))),
      card("What happened last", { side: a({ href: to("events") }, "all events") },
        events.items.length ? eventList(events.items) : p("Nothing has changed since this server started.")),
      stockPage(o, applications));
  }
}

const WORDS = {
  good: "The registry is whole.",
  warn: "The registry needs a look.",
  bad: "This server is not ready.",
};

function banner(o, lost) {
  if (lost) {
    return div({ class: "verdict bad" }, h1({ class: "verdict-word", tabIndex: -1 }, "This server does not answer."),
      p(`How it is now is not known. At ${clock(lost)} there were ${count(o.registry.instances, "instance")}; all below is from then.`));
  }
  const { tone, found } = verdict(o);
  const registered = o.registry.instances
    ? `${count(o.registry.instances, "instance")} of ${count(o.registry.applications, "application")} ${o.registry.instances === 1 ? "is" : "are"} registered here.`
    : "No instance has registered here yet.";
  return div({ class: `verdict ${tone}`, role: "status" },
    h1({ class: "verdict-word", tabIndex: -1 }, WORDS[tone]),
    p({ class: "verdict-more" }, registered),
    found.length ? ul(found.map(([kind, sentence, href]) => li({ key: sentence, class: kind }, a({ href }, sentence)))) : null);
}

function instances(o) {
  const total = o.registry.instances;
  return card("Instances", { side: a({ href: to("instances") }, "list") },
    p({ class: "big" }, term(number(total), "Every instance that is registered here now, whatever its status.")),
    div({ class: "bar", "aria-hidden": "true" }, STATUSES.map((status) =>
      (o.registry.byStatus[status] ? span({ key: status, "data-status": status, style: { flexGrow: o.registry.byStatus[status] } }) : null))),
    fields(...STATUSES.map((status) => [badge(status), null,
      span({ class: "pair" }, term(number(o.registry.byStatus[status] ?? 0), MEANING[status]), " ",
        o.registry.byStatus[status] ? a({ href: to("instances", { status }), "aria-label": `show those ${status}` }, "show") : null)]),
      ["Applications", "Names under which instances are registered.", a({ href: to("applications") }, number(o.registry.applications))],
      ["Overrides", "Statuses that an operator or a client set from outside; they outrank what the instance says.", number(o.registry.overrides)],
      ["Quarantined", "Instances whose registrations are refused until a time.", number(o.registry.quarantined)]));
}

function renewals(o) {
  const r = o.renewals;
  return card("Renewals", { class: "wide" },
    div({ class: "trio" },
      figure("last minute", r.lastMinute, "How many heartbeats were counted in the last whole minute."),
      figure("expected", r.expectedPerMinute, "How many there should be: summed from the renewal interval of every live lease."),
      figure("threshold", r.threshold, "With fewer than this a minute, self-preservation stops removing instances.")),
    renewalsPlot(r.history, o.now));
}

function figure(name, value, sentence) {
  return div({ class: "figure" }, span({ class: "big" }, number(value)), term(name, sentence));
}

function preservation(o) {
  const s = o.selfPreservation;
  const state = !s.enabled ? "is off" : s.engaged ? "is holding back" : "is on watch";
  return card("Self-preservation", { class: s.engaged ? "warn" : "" },
    p({ class: "state" }, strong(`It ${state}. `), s.reason),
    s.engaged && s.endsWhen ? p(s.endsWhen) : null,
    fields(
      ["Held back", "Instances whose lease ran out but that are kept, because too many fell silent at once: more likely the network's fault than theirs.", number(s.heldBack)],
      ["Since", "When it began to hold back.", s.engaged ? when(s.since) : "not now"],
      ["Stock page", "What the stock page says in red: the list may name instances that are gone, because none is removed now.", s.engaged ? "EMERGENCY!" : "no warning"]));
}

function removals(o) {
  const causes = Object.entries(o.evictions.byCause);
  return card("Who came, who went", { side: a({ href: to("events", { kind: "evicted,cancelled" }) }, "removals") },
    fields(
      ["Evicted", "Removed by this server since its start, because no renewal came in time.", a({ href: to("events", { kind: "evicted" }) }, number(o.evictions.total))],
      ["Last eviction", "When this server last removed an instance.", when(o.evictions.lastAt, "none yet")],
      ...causes.map(([cause, n]) => [`… ${cause.replaceAll("-", " ")}`, "Evictions by what caused them.", number(n)]),
      ["Cancelled", "Instances that said good-bye, or were removed by an operator, since the start.", a({ href: to("events", { kind: "cancelled" }) }, number(o.cancels.total))],
      ["Registered", "Registrations accepted since the start, repeated ones included.", a({ href: to("events", { kind: "registered" }) }, number(o.registrations.total))]));
}

function readiness(o) {
  return card("Ready", { class: o.readiness.ready ? "" : "bad" },
    p({ class: "state" }, strong(o.readiness.ready ? "Yes. " : "No. "), o.readiness.reason),
    fields(
      ["Version of the registry", "Counts every change that this server has made to its registry.", number(o.registry.version)],
      ["apps__hashcode", "The counts by status as one text: clients compare theirs with it after each delta.", o.registry.hashcode ? span({ class: "mono" }, o.registry.hashcode) : "empty"]));
}

function peers(o) {
  const { targets, available, unavailableUrls } = o.peers;
  if (!targets) {
    return card("Peers", { side: a({ href: to("peers") }, "matrix") },
      p("This server has no peers: it is the whole registry. If it stops, nobody else knows the instances."));
  }
  return card("Peers", { class: unavailableUrls.length ? "warn" : "", side: a({ href: to("peers") }, "matrix") },
    p({ class: "big" }, term(`${available} of ${targets}`, "Peers whose last exchange with this server succeeded, of those it replicates to."), span({ class: "unit" }, " answer")),
    unavailableUrls.length ? note("warn", "No answer from ", unavailableUrls.join(", ")) : p("Every change made here reaches them."));
}

