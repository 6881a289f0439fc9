// The small parts that views are made of. Text goes in as text; nothing here knows HTML.

import { Component, h } from "./preact.module.js";
import { Feed } from "./live.js";
import { distance, moment } from "./format.js";

const isProps = (thing) => thing?.constructor === Object;
const tag = (name) => (first, ...rest) =>
  isProps(first) ? h(name, first, ...rest) : h(name, null, first, ...rest);

export const [a, button, code, dd, details, div, dl, dt, em, footer, form, header, h1, h2, h3, input, label,
  li, main, nav, ol, option, p, pre, section, select, span, strong, summary, table, tbody, td, textarea, th,
  thead, time, tr, ul] = ["a", "button", "code", "dd", "details", "div", "dl", "dt", "em", "footer", "form",
  "header", "h1", "h2", "h3", "input", "label", "li", "main", "nav", "ol", "option", "p", "pre", "section",
  "select", "span", "strong", "summary", "table", "tbody", "td", "textarea", "th", "thead", "time", "tr", "ul",
].map(tag);

/** The server's clock as this machine sees it: set by whoever hears from the server. */
export const serverClock = { offset: 0, now: () => Date.now() + serverClock.offset };

const GLYPHS = { UP: "●", DOWN: "▼", STARTING: "◐", OUT_OF_SERVICE: "■", UNKNOWN: "○" };

/** A status: its colour is never all that tells it. */
export function badge(status) {
  const name = status ?? "UNKNOWN";
  return span({ class: "badge", "data-status": name },
    span({ "aria-hidden": "true", class: "glyph" }, GLYPHS[name] ?? "○"), name);
}

/** A name with a sentence that explains it. */
export function term(name, sentence) {
  return sentence ? button({ type: "button", class: "term", "data-tip": sentence }, name) : name;
}

/** A point in time by its distance; the exact one on hover and for machines. */
export function when(ms, none = "–") {
  if (ms === null || ms === undefined || ms <= 0) {
    return none;
  }
  return time({ dateTime: new Date(ms).toISOString(), title: moment(ms) }, distance(ms, serverClock.now()));
}

/** A link for what is an http address, text for everything else. */
export function outside(url, text = url) {
  return isHttp(url)
    ? a({ href: url, rel: "noopener noreferrer", target: "_blank", class: "out" }, text)
    : (url ? code(url) : "–");
}

function isHttp(url) {
  try {
    return /^https?:\/\//i.test(url) && /^https?:$/.test(new URL(url).protocol);
  } catch {
    return false;
  }
}

/** Names and values: [name, sentence or null, value]. */
export function fields(...rows) {
  return dl({ class: "fields" }, rows.filter(Boolean).map(([name, sentence, value]) =>
    div({ key: name }, dt(term(name, sentence)), dd(value ?? "–"))));
}

/** A box with a heading. */
export function card(title, props, ...children) {
  const id = `card-${title.toLowerCase().replace(/[^a-z]+/g, "-")}`;
  return section({ class: `card ${props.class ?? ""}`, "aria-labelledby": id },
    div({ class: "card-head" }, h2({ id }, title), props.side), ...children);
}

/** A sentence in a box: kind is "good", "warn", "bad" or "info". */
export function note(kind, ...children) {
  return div({ class: `note ${kind}` }, ...children);
}

/**
 * A table that becomes a list of cards on a phone, closely set ones if it is "dense", unless it is
 * "tall". Columns are {name, tip, num, minor}; rows are {key, cells, tone}. Arrow keys go from row
 * to row.
 */
export function grid(name, columns, rows, shape = "") {
  return table({ class: `grid ${shape}`, role: "table", "aria-label": name, onKeyDown: walk },
    thead({ role: "rowgroup" }, tr({ role: "row" }, columns.map((column) =>
      th({ key: column.name, role: "columnheader", scope: "col", class: column.num ? "num" : "" },
        term(column.name, column.tip))))),
    tbody({ role: "rowgroup" }, rows.map((row) =>
      tr({ key: row.key, role: "row", class: row.tone ?? "" }, row.cells.map((cell, i) =>
        td({ role: "cell", key: columns[i].name, "data-label": columns[i].name, class: columns[i].num ? "num" : columns[i].minor ? "minor" : "" },
          cell === null || cell === undefined || cell === "" ? "–" : cell))))));
}

const STEPS = { ArrowDown: 1, ArrowUp: -1 };

/** From the first link of a row to that of another. */
export function walk(event) {
  const step = STEPS[event.key];
  const row = event.target.closest?.("tbody tr");
  if (!step || !row) {
    return;
  }
  event.preventDefault();
  const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  (next?.querySelector("a") ?? (step < 0 ? document.querySelector("input[type=search]") : null))?.focus();
}

/** What went wrong, in words. */
export function trouble(error) {
  return note("bad", strong("This could not be loaded. "), error.message);
}

/** A view whose data is loaded again every so often; subclasses have load() and show(data). */
export class LiveView extends Component {
  constructor(props) {
    super(props);
    this.feed = new Feed((signal) => this.load(signal), this.constructor.every ?? 5000, () => this.setState({}));
  }

  /** What the data depends on: when it changes, they are loaded at once. */
  wants() {
    return JSON.stringify([this.props.route, this.state]);
  }

  componentDidMount() {
    this.wanted = this.wants();
    this.feed.start();
  }

  componentDidUpdate() {
    if (this.wants() !== this.wanted) {
      this.wanted = this.wants();
      this.feed.now();
    }
  }

  componentWillUnmount() {
    this.feed.stop();
  }

  render() {
    const { data, error } = this.feed;
    if (data === null) {
      return error ? this.failed(error) : p({ class: "loading", "aria-busy": "true" }, "Loading …");
    }
    return div({ class: "view" }, error && error.status !== 0 ? trouble(error) : null, this.show(data));
  }

  failed(error) {
    const [view] = this.props.route.path;
    return div(h1({ tabIndex: -1 }, view[0].toUpperCase() + view.slice(1)), trouble(error));
  }
}

/** Asks for more of a list. */
export function more(list, onMore) {
  const left = list.total - list.items.length;
  return left > 0
    ? div({ class: "more" }, button({ type: "button", onClick: onMore }, "Show more"), ` ${left.toLocaleString("en")} more`)
    : null;
}
