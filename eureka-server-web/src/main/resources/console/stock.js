// Every field of the stock page, under the name it has there.

import { number } from "./format.js";
import { to } from "./route.js";
import { a, badge, card, div, fields, grid, h3, li, outside, p, span, ul } from "./ui.js";

const GENERAL = ["num-of-cpus", "total-avail-memory", "current-memory-usage", "server-uptime",
  "registered-replicas", "available-replicas", "unavailable-replicas"];

const MEANING = {
  "environment": "A word from the settings, for people.",
  "num-of-cpus": "Processors that the Java process may use.",
  "total-avail-memory": "The heap that the Java process holds now; not the machine's memory.",
  "current-memory-usage": "How much of that heap is in use.",
  "server-uptime": "How long this server has been running: days, hours, minutes.",
  "registered-replicas": "The peers that this server replicates to.",
  "available-replicas": "Those whose last exchange succeeded. (The stock page only compares names here.)",
  "unavailable-replicas": "Those whose last exchange failed.",
};

/** The section at the end of the overview. */
export function stockPage(o, applications) {
  return card("The stock page's fields", { class: "stock" },
    div({ class: "columns" }, systemStatus(o), replicas(o), general(o), instanceInfo(o)),
    h3("Instances currently registered with Eureka"), registered(applications),
    p(a({ href: to("events", { kind: "cancelled,evicted" }) }, "Last 1000 cancelled leases"), " · ",
      a({ href: to("events", { kind: "registered" }) }, "Last 1000 newly registered leases")));
}

function systemStatus(o) {
  const s = o.stock;
  return div(h3("System Status"), fields(
    ["Environment", MEANING.environment, s.environment],
    ["Data center", "A word from the settings, for people.", s["data-center"]],
    ["Current time", "This server's clock.", s["current-time"]],
    ["Uptime", MEANING["server-uptime"], s.uptime],
    ["Lease expiration enabled", "Whether silent instances are being removed; false while self-preservation holds back.", String(s["lease-expiration-enabled"])],
    ["Renews threshold", "Renewals a minute below which self-preservation holds back.", number(s["renews-threshold"])],
    ["Renews (last min)", "Renewals counted in the last whole minute.", number(s["renews-last-min"])]));
}

function replicas(o) {
  const urls = o.peers.registered;
  return div(h3("DS Replicas"),
    urls.length ? ul({ class: "plain" }, urls.map((url) => li({ key: url }, outside(url)))) : p("No replicas: this server is alone."));
}

function general(o) {
  return div(h3("General Info"), fields(["environment", MEANING.environment, o.stock.environment],
    ...GENERAL.map((name) => [name, MEANING[name], o.stock[name] === "" ? "none" : o.stock[name]])));
}

function instanceInfo(o) {
  return div(h3("Instance Info"), fields(
    ["ipAddr", "This server's own address.", o.stock.ipAddr],
    ["status", "What this server says of itself.", badge(o.stock.status)],
    ["instanceId", "The id under which this server registers itself.", o.server.instanceId],
    ["version", "The version of this server.", o.server.version],
    ["node id", "Made at random at each start; peers know this server by it.", o.server.nodeId],
    ["Java", "The version of Java that runs it.", o.server.javaVersion]));
}

function registered(applications) {
  if (!applications.items.length) {
    return p("No instances available");
  }
  const rows = applications.items.map((app) => ({
    key: app.name,
    cells: [a({ href: to("instances", { app: app.name }) }, app.name), `n/a (${app.instances})`,
      zones(app.zones), span({ class: "badges" }, inOrder(app.byStatus).map(([status, n]) =>
        span({ key: status }, badge(status), ` (${n}) `)))],
  }));
  const left = applications.total - rows.length;
  return div(grid("Instances currently registered with Eureka", [
    { name: "Application", tip: "The name under which instances are registered." },
    { name: "AMIs", tip: "Machine images; only Amazon's data centers have them." },
    { name: "Availability Zones", tip: "The zone in an instance's metadata, and how many are in it." },
    { name: "Status", tip: "How many instances have which status." }], rows, "dense"),
    left > 0 ? p(a({ href: to("applications") }, `${number(left)} more applications`)) : null);
}

const ORDER = ["UP", "STARTING", "OUT_OF_SERVICE", "DOWN", "UNKNOWN"];

/** The statuses that there are, with their counts, always in the same order. */
export function inOrder(byStatus) {
  return ORDER.filter((status) => byStatus[status]).map((status) => [status, byStatus[status]]);
}

/** "zone-a (2), no zone (1)". */
export function zones(byName) {
  return Object.entries(byName).map(([zone, n]) => `${zone || "no zone"} (${n})`).join(", ");
}

