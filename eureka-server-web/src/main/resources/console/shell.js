// What is around every view: search, navigation, whether the server answers, light and dark.

import { debounced } from "./live.js";
import { clock, count, duration } from "./format.js";
import { verdict } from "./overview.js";
import { go, to } from "./route.js";
import { a, button, div, footer, form, header, input, label, li, nav, p, span, strong, ul } from "./ui.js";

export const VIEWS = ["overview", "applications", "instances", "peers", "events", "clients"];
const THEMES = ["auto", "light", "dark"];
const STORED = "eureka-theme";

/** The bar at the top. */
export function top(route, feed) {
  const o = feed.data;
  return header({ class: "top" },
    div({ class: "bar-top" },
      a({ class: "brand", href: to("overview") }, span({ class: "mark", "aria-hidden": "true" }, "≡"), span("Eureka"),
        o ? span({ class: "small node" }, `${o.server.hostName} · ${o.server.environment}`) : null),
      searchBox(route),
      o ? pill(o, feed.error) : null,
      themeSwitch()),
    nav({ class: "tabs", "aria-label": "Views" }, ul(VIEWS.map((view) => li({ key: view },
      a({ href: to(view), "aria-current": belongs(route, view) ? "page" : undefined }, view[0].toUpperCase() + view.slice(1)))))));
}

function belongs(route, view) {
  return route.path[0] === view || (view === "instances" && route.path[0] === "instance");
}

function pill(o, error) {
  if (error) {
    return a({ class: "pill bad", href: to("overview"), "data-tip": "What you see is old: the server does not answer." },
      span({ class: "dot", "aria-hidden": "true" }), "No answer");
  }
  const { tone, word, found } = verdict(o);
  const sentence = found.length ? found.map(([, text]) => text).join("; ") : "Nothing is missing as far as this server knows.";
  return a({ class: `pill ${tone}`, href: to("overview"), "data-tip": sentence }, span({ class: "dot", "aria-hidden": "true" }), word);
}

const searchLater = debounced(220, (q) => {
  const onList = /^#\/instances\b/.test(location.hash);
  if (q.trim() || onList) {
    go(to("instances", { q }), onList);
  }
});

function searchBox(route) {
  const q = route.path[0] === "instances" ? route.query.q ?? "" : "";
  return form({ class: "search", role: "search", onSubmit: (e) => { e.preventDefault(); go(to("instances", { q: e.target.q.value })); } },
    label({ class: "sr", for: "q" }, "Search instances"),
    input({
      id: "q", name: "q", type: "search", autocomplete: "off", spellcheck: false, defaultValue: q, key: "q",
      placeholder: "Search id, host, IP, port, zone, status, key=value", onInput: (e) => searchLater(e.target.value), onKeyDown: inSearch,
    }),
    span({ class: "slash", "aria-hidden": "true" }, "/"));
}

function inSearch(event) {
  if (event.key === "ArrowDown") {
    event.preventDefault();
    document.querySelector("main tbody a")?.focus();
  } else if (event.key === "Escape") {
    event.target.value = "";
    searchLater("");
  }
}

/** The search box shows what is searched for, unless somebody is typing there. */
export function followSearch(route) {
  const box = document.getElementById("q");
  const q = route.path[0] === "instances" ? route.query.q ?? "" : "";
  if (box && document.activeElement !== box) {
    box.value = q;
  }
}

/** "/" goes to the search box, unless somebody is typing. */
export function startKeys() {
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, dialog");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      document.getElementById("q").select();
    }
  });
}

/** Says that the server does not answer, since when, and when it is asked again. */
export function connection(feed) {
  const down = feed.error !== null && feed.error.status !== 403;
  return div({ role: "alert", class: "alerts" }, down ? div({ class: "note bad lost" },
    strong(feed.error.status === 0 ? "Connection lost" : "The server fails"),
    feed.at ? ` since ${clock(feed.at)} (${duration(Math.round((Date.now() - feed.at) / 1000) * 1000)}). What you see is from then. ` : ". ",
    feed.error.message, ` Asking again in ${duration(Math.max(1000, Math.round((feed.nextAt - Date.now()) / 1000) * 1000))}. `,
    button({ type: "button", onClick: () => feed.now() }, "Ask now")) : null);
}

/** Dark or light, as the system says or as somebody chose here. */
function themeSwitch() {
  const chosen = theme();
  return button({
    type: "button", class: "theme", onClick: () => { choose(THEMES[(THEMES.indexOf(chosen) + 1) % THEMES.length]); dispatchEvent(new Event("theme")); },
    "data-tip": "Colours: as the system says, light, or dark.",
  }, span({ class: "sr" }, "Colours: "), span({ "aria-hidden": "true" }, "◑ "), chosen);
}

function theme() {
  try {
    return THEMES.includes(localStorage.getItem(STORED)) ? localStorage.getItem(STORED) : "auto";
  } catch {
    return document.documentElement.dataset.theme ?? "auto";
  }
}

function choose(name) {
  try {
    localStorage.setItem(STORED, name);
  } catch {
    // Kept for this page only.
  }
  document.documentElement.dataset.theme = name;
}

/** Applies what was chosen earlier. */
export function startTheme() {
  document.documentElement.dataset.theme = theme();
}

/** The line at the bottom. */
export function bottom(feed) {
  const o = feed.data;
  return footer(o ? p(`eureka-server ${o.server.version} · up ${duration(o.server.uptimeMs)} · ${count(o.registry.instances, "instance")} · all of this as JSON under ${o.server.contextPath}/api/v1`) : null);
}

