// Who asks: libraries, versions, rates, offenders.

import { read } from "./api.js";
import { count, number } from "./format.js";
import { to } from "./route.js";
import { LiveView, a, card, div, grid, h1, li, nav, p, span, strong, ul, when } from "./ui.js";

const SORTS = [["requests", "requests"], ["renewals", "renewals"], ["fulls", "full fetches"], ["lastSeen", "last seen"]];
const RATES = [
  { name: "Requests/min", num: true, tip: "All requests in a minute." },
  { name: "Renewals/min", num: true, tip: "Heartbeats in a minute." },
  { name: "Full/min", num: true, tip: "Fetches of the whole registry in a minute: a healthy client makes one at its start." },
  { name: "Deltas/min", num: true, tip: "Fetches of recent changes in a minute." },
  { name: "Errors/min", num: true, tip: "Requests answered with a status of 400 or more." },
];
const COLUMNS = [
  { name: "Client", tip: "The library, from its DiscoveryIdentity headers or its User-Agent.", wide: true },
  { name: "Version", tip: "The version it names." },
  { name: "Addresses", num: true, tip: "How many different addresses it came from." },
  ...RATES,
  { name: "Total", num: true, tip: "All its requests since this server started." },
  { name: "Last seen", num: true, tip: "When its last request came." },
];
const BUSIEST = [
  { name: "Address", tip: "Where requests come from." },
  { name: "Client", tip: "The library at that address." },
  ...RATES,
];

export class Clients extends LiveView {
  async load(signal) {
    const sort = this.props.route.query.sort ?? "requests";
    const [clients, addresses] = await Promise.all([
      read("clients", { sort, limit: 200 }, signal),
      read("clients/addresses", { limit: 20 }, signal),
    ]);
    return { clients, addresses };
  }

  show({ clients, addresses }) {
    const sort = this.props.route.query.sort ?? "requests";
    const offenders = [...clients.items, ...addresses.items].filter((one) => one.offences?.length);
    return div(
      h1({ tabIndex: -1 }, "Clients"),
      offences(offenders),
      nav({ class: "chips", "aria-label": "Order" }, SORTS.map(([value, name]) => a({
        key: value, class: "chip", href: to("clients", { sort: value }), "aria-current": sort === value ? "true" : undefined,
      }, `by ${name}`))),
      p({ class: "found", role: "status" }, count(clients.total, "kind of client", "kinds of clients"), forgotten(clients), "."),
      clients.items.length ? grid("Clients", COLUMNS, clients.items.map(client)) : p({ class: "empty" }, "Nobody has asked yet."),
      card("Busiest addresses", {}, addresses.items.length
        ? grid("Busiest addresses", BUSIEST, addresses.items.map(busy)) : p("None yet."), addresses.forgotten ? p({ class: "hint" }, `The busiest are listed${forgotten(addresses)}.`) : null));
  }
}

function forgotten(list) {
  return list.forgotten ? `; ${number(list.forgotten)} rows were forgotten to keep this table small` : "";
}

function offences(offenders) {
  return offenders.length
    ? card("Offenders", { class: "warn" }, ul(offenders.map((one) => li({ key: title(one) }, strong(title(one)), ": ", one.offences.join(" ")))))
    : null;
}

function title(one) {
  return one.address ? `${one.client} at ${one.address}` : [one.name, one.version].filter(Boolean).join(" ");
}

function rates(one) {
  return [one.requestsPerMinute, one.renewalsPerMinute, one.fullFetchesPerMinute, one.deltaFetchesPerMinute, one.errorsPerMinute].map(number);
}

function client(one) {
  return {
    key: `${one.name} ${one.version} ${one.userAgent}`,
    tone: one.offences?.length ? "warn" : "",
    cells: [div(strong(one.name), one.userAgent ? div({ class: "small" }, one.userAgent) : null), one.version,
      span(number(one.addresses), one.exampleAddress ? span({ class: "small" }, ` such as ${one.exampleAddress}`) : null),
      ...rates(one), number(one.total), when(one.lastSeenAt)],
  };
}

function busy(one) {
  return {
    key: `${one.address} ${one.client}`,
    tone: one.offences?.length ? "warn" : "",
    cells: [span({ class: "mono" }, one.address), one.client, ...rates(one)],
  };
}
