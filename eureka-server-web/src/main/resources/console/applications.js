// Applications by name, with counts.

import { read } from "./api.js";
import { debounced } from "./live.js";
import { count, number } from "./format.js";
import { go, to } from "./route.js";
import { inOrder, zones } from "./stock.js";
import { LiveView, a, badge, div, grid, h1, input, label, more, p, span } from "./ui.js";

const COLUMNS = [
  { name: "Application", tip: "The name under which instances are registered. Opens its instances." },
  { name: "Instances", num: true, tip: "How many instances are registered under the name." },
  { name: "Status", tip: "How many of them have which status." },
  { name: "Zones", tip: "The zones in their metadata, and how many are in each." },
  { name: "VIPs", tip: "The virtual addresses by which clients ask for them." },
];

export class Applications extends LiveView {
  state = { shown: 100 };

  type = debounced(250, (q) => go(to("applications", { ...this.props.route.query, q }), true));

  load(signal) {
    const { q = "", status = "" } = this.props.route.query;
    return read("applications", { q, status, limit: Math.min(1000, this.state.shown) }, signal);
  }

  show(list) {
    const { q = "" } = this.props.route.query;
    return div(
      h1({ tabIndex: -1 }, "Applications"),
      div({ class: "filters" },
        label({ class: "field" }, span("Name contains"),
          input({ type: "search", defaultValue: q, onInput: (e) => this.type(e.target.value), placeholder: "orders" }))),
      p({ class: "found", role: "status" }, q ? `${count(list.total, "application")} with “${q}”` : count(list.total, "application")),
      list.items.length ? grid("Applications", COLUMNS, list.items.map(row), "dense") : p({ class: "empty" }, "No application has such a name."),
      more(list, () => this.setState({ shown: this.state.shown + 200 })));
  }
}

function row(app) {
  return {
    key: app.name,
    cells: [
      a({ class: "mono", href: to("instances", { app: app.name }) }, app.name),
      number(app.instances),
      span({ class: "badges" }, inOrder(app.byStatus).map(([status, n]) =>
        a({ key: status, class: "quiet", href: to("instances", { app: app.name, status }) }, badge(status), ` ${number(n)}`))),
      zones(app.zones),
      app.vips.join(", "),
    ],
  };
}
