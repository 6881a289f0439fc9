// One instance: why it is here, why it is not, and who did that.

import { Component, h } from "./preact.module.js";
import { CONTEXT, read, readText, segments } from "./api.js";
import { duration, moment } from "./format.js";
import { Actions } from "./actions.js";
import { because, eventList } from "./events.js";
import { to } from "./route.js";
import { LiveView, a, badge, button, card, code, details, div, fields, h1, note, outside, p, pre, span, strong, summary, when } from "./ui.js";

export class Instance extends LiveView {
  state = { done: null };

  async load(signal) {
    const [, app, id] = this.props.route.path;
    const [found, history] = await Promise.all([
      read(`applications/${segments(app)}/instances/${segments(id)}`, {}, signal).then(there, missing),
      read("events", { app, id, limit: 50 }, signal),
    ]);
    return { ...found, history };
  }

  show({ instance, quarantine, lastEvent, history }) {
    const [, app, id] = this.props.route.path;
    const onDone = (words) => {
      this.setState({ done: words });
      this.feed.now();
    };
    return div({ class: "instance" },
      h1({ tabIndex: -1, class: "id" }, span({ class: "mono" }, id), " ", instance ? badge(instance.status) : span({ class: "badge", "data-status": "GONE" }, "not registered")),
      p(a({ href: to("instances", { app }) }, "all of ", span({ class: "mono" }, app))),
      div({ role: "status" }, this.state.done ? note("good", this.state.done) : null),
      instance ? note(instance.lease.expired ? "warn" : "info", instance.lease.explanation) : gone(lastEvent, quarantine),
      quarantine ? quarantined(quarantine) : null,
      card("Actions", {}, h(Actions, { app, id, instance, quarantine, allowed: this.props.overview?.actions, onDone })),
      instance ? div({ class: "cards" }, lease(instance), status(instance), addresses(instance), metadata(instance), more(instance)) : null,
      card("History", { side: a({ href: to("events", { app, id }) }, "as events") },
        history.items.length ? eventList(history.items) : p("Nothing is known of this instance's past: events are kept since this server started, the last ones only.")),
      instance ? h(Raw, { key: `${app}/${id}`, path: instance.raw.json }) : null);
  }
}

function there(instance) {
  return { instance, quarantine: instance.quarantine, lastEvent: null };
}

/** Not there is an answer as well. */
function missing(error) {
  if (error.status !== 404) {
    throw error;
  }
  return { instance: null, lastEvent: error.problem.lastEvent ?? null, quarantine: error.problem.quarantine ?? null };
}

function gone(lastEvent, quarantine) {
  if (!lastEvent) {
    return note("warn", strong("Not registered here. "), "No event tells of it: it never registered since this server started, or it left too long ago.");
  }
  return note("warn", strong("Not registered: ", lastEvent.kind.replaceAll("-", " ")), " ", when(lastEvent.at), ` (${moment(lastEvent.at)}). `,
    because(lastEvent),
    quarantine ? null : " It comes back by itself as soon as its process registers again.");
}

function quarantined(q) {
  return note("bad", strong("In quarantine"), ` until ${moment(q.until)} (`, when(q.until), "), by ", q.who, ": ", q.reason);
}

function lease({ lease: l }) {
  return card("Lease", {}, fields(
    ["Last renewal", "When its last heartbeat came.", when(l.lastRenewalAt)],
    ["Expected removal", "When it is removed if it stays silent.", l.removalExpectedAt ? when(l.removalExpectedAt) : "never, as things are"],
    ["Lease ends", "When the lease runs out without another heartbeat.", when(l.expiresAt)],
    ["Renewal interval", "How often it promised to send a heartbeat.", duration(l.renewalIntervalMs)],
    ["Duration", "How long a lease lasts without a heartbeat.", duration(l.durationMs)],
    ["Registered", "When its lease began.", when(l.registeredAt)],
    ["First UP", "When it was first UP.", when(l.serviceUpAt)]));
}

function status(i) {
  return card("Status", {}, fields(
    ["Status", "What clients are told.", badge(i.status)],
    ["Override", "A status set from outside; it outranks what the instance says of itself.",
      i.override ? span(badge(i.override.status), i.override.sinceMs == null ? null : ` for ${duration(i.override.sinceMs)}`) : "none"],
    ["Overridden status", "The same under its name in the protocol.", i.overriddenStatus],
    ["Told by", "Who told this server of it last: the instance itself, or a peer.",
      i.toldBy ? span(`${i.toldBy.origin} ${i.toldBy.who}, `, when(i.toldBy.at)) : "not known"],
    ["Last changed", "When its registration last changed, by its own clock.", when(i.lastDirtyAt)],
    ["Last updated", "When its status last changed, as this server knows it.", when(i.lastUpdatedAt)]));
}

function addresses(i) {
  const port = (p) => (p ? `${p.number}${p.enabled ? "" : " (off)"}` : "none");
  return card("Addresses", {}, fields(
    ["Host", "The host name it registered.", span({ class: "mono" }, i.hostName)],
    ["IP address", "The address it registered.", span({ class: "mono" }, i.ipAddr)],
    ["Port", "The plain port, and whether it is used.", port(i.port)],
    ["Secure port", "The TLS port, and whether it is used.", port(i.securePort)],
    ["VIP", "The virtual address by which clients ask for it.", i.vipAddress],
    ["Secure VIP", "The same for TLS.", i.secureVipAddress],
    ["Zone", "The zone in its metadata.", i.zone],
    ["Home page", "As it registered it; opened in a new tab.", outside(i.homePageUrl)],
    ["Status page", "As it registered it; opened in a new tab.", outside(i.statusPageUrl)],
    ["Health check", "As it registered it; opened in a new tab.", outside(i.healthCheckUrl)],
    ["Secure health check", "As it registered it; opened in a new tab.", outside(i.secureHealthCheckUrl)]));
}

function metadata(i) {
  const entries = Object.entries(i.metadata ?? {});
  return card("Metadata", {}, entries.length
    ? fields(...entries.map(([key, value]) => [key, null, span({ class: "mono" }, value)]))
    : p("It registered none."));
}

function more(i) {
  const center = i.dataCenter ?? { name: null, metadata: {} };
  return card("Everything else", {}, fields(
    ["Application", "The name under which it is registered.", a({ class: "mono", href: to("instances", { app: i.app }) }, i.app)],
    ["Data center", "Where it says it runs.", center.name],
    ...Object.entries(center.metadata ?? {}).map(([key, value]) => [key, null, String(value)]),
    ["ASG", "Its auto-scaling group.", i.asgName],
    ["Country", "A number of old; 1 almost always.", i.countryId],
    ["sid", "A number of old.", i.sid],
    ["Last action", "What its registration says was done last.", i.actionType],
    ["Coordinates discovery", "Whether it says that it is a discovery server.", String(i.isCoordinatingDiscoveryServer)]));
}

/** As clients get it, when somebody opens it. */
class Raw extends Component {
  state = { type: "json", text: null };

  open = async (type) => {
    this.setState({ type, text: "Loading …" });
    try {
      const path = this.props.path.startsWith(CONTEXT) ? this.props.path.slice(CONTEXT.length) : this.props.path;
      const text = await readText(path, `application/${type}`);
      this.setState({ text: type === "json" ? JSON.stringify(JSON.parse(text), null, 2) : text });
    } catch (e) {
      this.setState({ text: e.message });
    }
  };

  render({ path }, { type, text }) {
    const tab = (name) => button({ type: "button", "aria-pressed": String(type === name), onClick: () => this.open(name) }, name.toUpperCase());
    return details({ class: "card raw", onToggle: (e) => e.target.open && text === null && this.open("json") },
      summary("Raw, as clients get it"),
      div({ class: "buttons" }, tab("json"), tab("xml"), code({ class: "small" }, `GET ${path}`)),
      pre({ tabIndex: 0, role: "region", "aria-label": "Raw registration" }, text ?? ""));
  }
}
