// What happened: cause, origin, before and after.

import { address, read } from "./api.js";
import { debounced } from "./live.js";
import { clock, count, moment, number, words } from "./format.js";
import { go, to, toInstance } from "./route.js";
import { LiveView, a, code, dd, details, div, dl, dt, h1, input, label, li, more, nav, ol, option, p, select, span, strong, summary, time } from "./ui.js";

const GROUPS = [
  ["all", ""],
  ["registered", "registered"],
  ["removed", "cancelled,evicted"],
  ["status and overrides", "changed,overridden,override-removed,status-settled"],
  ["quarantine", "quarantined,quarantine-lifted,refused"],
  ["repaired", "repaired"],
  ["self-preservation", "self-preservation-began,self-preservation-ended"],
  ["peers and server", "peer-changed,server"],
];
const TONES = {
  evicted: "warn", cancelled: "warn", refused: "bad", quarantined: "bad", registered: "good",
  "self-preservation-began": "warn", overridden: "info", repaired: "info",
};

export class Events extends LiveView {
  state = { shown: 100 };

  type = debounced(250, (q) => go(to("events", { ...this.props.route.query, q }), true));

  load(signal) {
    return read("events", { ...this.filter(), limit: Math.min(1000, this.state.shown) }, signal);
  }

  filter() {
    const { kind = "", q = "", origin = "", app = "", id = "" } = this.props.route.query;
    return { kind, q, origin, app, id };
  }

  show(list) {
    const f = this.filter();
    return div(
      h1({ tabIndex: -1 }, "Events"),
      nav({ class: "chips", "aria-label": "Kind" }, GROUPS.map(([name, kind]) => a({
        key: name, class: "chip", href: to("events", { ...this.props.route.query, kind }),
        "aria-current": f.kind === kind ? "true" : undefined,
      }, name))),
      div({ class: "filters" },
        label({ class: "field" }, span("Contains"),
          input({ type: "search", defaultValue: f.q, onInput: (e) => this.type(e.target.value), placeholder: "id, reason, address" })),
        label({ class: "field" }, span("Caused by"), origins(f.origin, (origin) => go(to("events", { ...this.props.route.query, origin })))),
        a({ class: "button", href: address("events.jsonl", f), download: "events.jsonl" }, "Export as JSON lines")),
      p({ class: "found", role: "status" }, count(list.total, "event"), kept(list)),
      list.items.length ? eventList(list.items) : p({ class: "empty" }, "No event matches."),
      more(list, () => this.setState({ shown: this.state.shown + 200 })));
  }
}

function kept(list) {
  return list.first && list.last ? `; kept are numbers ${number(list.first)} to ${number(list.last)}` : "";
}

function origins(value, onChange) {
  return select({ value, onChange: (e) => onChange(e.target.value) },
    [["", "anybody"], ["client", "clients"], ["peer", "peers"], ["operator", "operators"], ["eviction", "eviction"]].map(([v, name]) =>
      option({ key: v, value: v, selected: v === value }, name)));
}

/** Events, newest first. */
export function eventList(events) {
  return ol({ class: "events" }, events.map((event) => li({ key: event.sequence, class: TONES[event.kind] ?? "" },
    time({ dateTime: new Date(event.at).toISOString(), title: moment(event.at) }, stamp(event.at)),
    div({ class: "what" },
      span({ class: "kind" }, words(event.kind)), " ",
      event.id ? a({ class: "mono", href: toInstance(event.app, event.id) }, `${event.app}/${event.id}`)
        : event.app ? span({ class: "mono" }, event.app) : null,
      div({ class: "cause" }, because(event), " ", span({ class: "who" }, origin(event))),
      changes(event)))));
}

/** The time of day; the day as well if it is not today's. */
function stamp(at) {
  return moment(at).slice(0, 10) === moment(Date.now()).slice(0, 10) ? clock(at) : moment(at);
}

/** The cause, and the reason that somebody gave, unless the cause tells it already. */
export function because({ cause, reason }) {
  return [cause, reason && !cause?.includes(reason) ? [" ", strong({ key: "why" }, "Reason: "), reason, /[.!?]$/.test(reason) ? "" : "."] : null];
}

function origin(event) {
  if (event.origin === "eviction" || (event.who && event.cause?.includes(event.who))) {
    return null;
  }
  return event.who && event.who !== event.origin ? `by ${event.origin} ${event.who}` : `by ${event.origin}`;
}

function changes({ before, after }) {
  if (!before && !after) {
    return null;
  }
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])];
  const text = (state, name) => {
    const value = state?.[name];
    return value === null || value === undefined ? "–" : typeof value === "object" ? JSON.stringify(value) : String(value);
  };
  const different = names.filter((name) => text(before, name) !== text(after, name));
  const shown = before && after ? different : names;
  return shown.length === 0 ? null : details(
    summary(before && after ? `${shown.join(", ")} changed` : before ? "as it was" : "as it came"),
    dl({ class: "diff" }, shown.map((name) => div({ key: name }, dt(name),
      dd(before ? code({ class: "old" }, text(before, name)) : null, before && after ? " → " : null,
        after ? code({ class: "new" }, text(after, name)) : null)))));
}
