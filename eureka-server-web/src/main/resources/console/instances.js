// Search over every instance; what is not found may have left: then who removed it.

import { read } from "./api.js";
import { count, number } from "./format.js";
import { because } from "./events.js";
import { to, toInstance } from "./route.js";
import { LiveView, a, badge, card, code, div, grid, h1, more, nav, p, span, strong, when } from "./ui.js";

const STATUSES = ["UP", "DOWN", "STARTING", "OUT_OF_SERVICE", "UNKNOWN"];
const COLUMNS = [
  { name: "Instance", tip: "The instance id. Opens everything that is known about it.", wide: true },
  { name: "Status", tip: "What clients are told; an override outranks what the instance says." },
  { name: "Application", tip: "The name under which it is registered." },
  { name: "Address", tip: "The IP address and port it registered." },
  { name: "Zone", tip: "The zone in its metadata." },
  { name: "Last renewal", num: true, tip: "When its last heartbeat came." },
  { name: "Metadata", tip: "The first five entries.", minor: true },
];

export class Instances extends LiveView {
  state = { shown: 100 };

  async load(signal) {
    const { q = "", status = "", app = "" } = this.props.route.query;
    const asked = { q, status, app, limit: Math.min(1000, this.state.shown) };
    const [list, gone] = await Promise.all([
      read("instances", asked, signal),
      q.trim() ? read("events", { q, kind: "evicted,cancelled,refused", limit: 20 }, signal) : null,
    ]);
    return { list, gone: gone ? leavers(gone.items, list.items) : [] };
  }

  show({ list, gone }) {
    const { q = "", status = "", app = "" } = this.props.route.query;
    return div(
      h1({ tabIndex: -1 }, app ? ["Instances of ", span({ class: "mono", key: "app" }, app)] : "Instances"),
      this.filters(),
      p({ class: "found", role: "status" }, sentence(list, q, status, app)),
      !list.items.length && gone.length ? this.left(gone) : null,
      list.items.length ? grid("Instances", COLUMNS, list.items.map(row), "dense") : this.none(gone),
      more(list, () => this.setState({ shown: this.state.shown + 200 })),
      list.items.length && gone.length ? this.left(gone) : null,
      q ? null : p({ class: "hint" }, "Search at the top: words that must all match, such as ", code("orders zone:a"), ", ",
        code("ip=10.0.0.7"), ", ", code("port:8443"), " or any metadata ", code("version=2"), "."));
  }

  filters() {
    const query = this.props.route.query;
    const chip = (status, name) => a({
      key: name, class: "chip", href: to("instances", { ...query, status }),
      "aria-current": (query.status ?? "") === status ? "true" : undefined,
    }, name);
    return nav({ class: "chips", "aria-label": "Status" }, chip("", "any status"), STATUSES.map((status) => chip(status, status)),
      query.app ? a({ class: "chip", href: to("instances", { ...query, app: "" }) }, "× ", query.app) : null);
  }

  left(gone) {
    return card("No longer registered", { class: "warn" }, gone.map((event) =>
      p({ key: event.sequence, class: "gone" },
        a({ href: toInstance(event.app, event.id), class: "mono" }, `${event.app}/${event.id}`), " is ",
        strong(event.kind === "refused" ? "refused" : `not registered: ${event.kind}`), " ", when(event.at), ". ", because(event), " ",
        a({ href: toInstance(event.app, event.id), class: "history" }, "Its history"))));
  }

  none(gone) {
    return gone.length ? null : p({ class: "empty" }, "No instance matches, and no event tells of one that has left.");
  }
}

/** The last event of each instance that is not in the list. */
function leavers(events, items) {
  const here = new Set(items.map((i) => `${i.app}/${i.id}`));
  const last = new Map();
  for (const event of events) {
    const key = `${event.app}/${event.id}`;
    if (event.id && !here.has(key) && !last.has(key)) {
      last.set(key, event);
    }
  }
  return [...last.values()].slice(0, 5);
}

function sentence(list, q, status, app) {
  const what = [q && `match “${q}”`, status && `are ${status}`, app && `belong to ${app}`].filter(Boolean).join(" and ");
  const took = list.tookMs === null || list.tookMs === undefined ? "" : ` (searched in ${number(list.tookMs)} ms)`;
  return what ? `${count(list.total, "instance")} ${what}${took}` : `${count(list.total, "instance")}${took}`;
}

function row(i) {
  const port = i.port ?? i.securePort;
  const metadata = Object.entries(i.metadata).map(([k, v]) => span({ key: k, class: "pairs" }, `${k}=${v}`));
  return {
    key: `${i.app}/${i.id}`,
    cells: [
      a({ class: "mono", href: toInstance(i.app, i.id) }, i.id),
      span(badge(i.status), i.overriddenStatus && i.overriddenStatus !== "UNKNOWN" ? span({ class: "mark", title: "overridden" }, " override") : null),
      a({ class: "mono", href: to("instances", { app: i.app }) }, i.app),
      span({ class: "mono" }, port ? `${i.ipAddr}:${port}` : i.ipAddr),
      i.zone,
      when(i.lastRenewalAt),
      metadata.length ? span({ class: "badges" }, metadata) : null,
    ],
  };
}

