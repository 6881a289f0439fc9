// The page: one feed of the overview for all views, and the view that the address names.

import { Component, h, render } from "./preact.module.js";
import { read } from "./api.js";
import { Applications } from "./applications.js";
import { Clients } from "./clients.js";
import { Events } from "./events.js";
import { Instance } from "./instance.js";
import { Instances } from "./instances.js";
import { Feed } from "./live.js";
import { Overview } from "./overview.js";
import { Peers } from "./peers.js";
import { current, to } from "./route.js";
import { VIEWS, bottom, connection, followSearch, startKeys, startTheme, top } from "./shell.js";
import { startTips } from "./tips.js";
import { a, div, h1, main, p, serverClock } from "./ui.js";

const OVERVIEW_EVERY_MS = 2000;
const CLASSES = { overview: Overview, applications: Applications, instances: Instances, instance: Instance, peers: Peers, events: Events, clients: Clients };

class App extends Component {
  state = { route: home(current()) };
  feed = new Feed((signal) => read("overview", {}, signal), OVERVIEW_EVERY_MS, () => this.heard());

  componentDidMount() {
    addEventListener("hashchange", () => this.moved());
    addEventListener("theme", () => this.forceUpdate());
    this.feed.start();
    // What says "5 s ago" goes on while there is no answer.
    setInterval(() => this.feed.error && this.forceUpdate(), 1000);
    title(this.state.route);
  }

  heard() {
    if (this.feed.data && !this.feed.error) {
      serverClock.offset = this.feed.data.now - Date.now();
    }
    this.forceUpdate();
  }

  moved() {
    const before = this.state.route;
    const route = home(current());
    this.setState({ route }, () => {
      followSearch(route);
      if (before.path.join("/") !== route.path.join("/")) {
        title(route);
        scrollTo(0, 0);
        focusOnView();
      }
    });
  }

  render(_, { route }) {
    const view = CLASSES[route.path[0]];
    return div({ class: "page" },
      a({ class: "skip", href: "#content", onClick: skip }, "Skip to the content"),
      top(route, this.feed),
      connection(this.feed),
      main({ id: "content", tabIndex: -1 }, view
        ? h(view, { key: route.path.join("/"), route, overview: this.feed.data, lost: this.feed.error ? this.feed.at : 0 })
        : div(h1({ tabIndex: -1 }, "There is no such view"), p(a({ href: to("overview") }, "Go to the overview")))),
      bottom(this.feed));
  }
}

function home(route) {
  return route.path[0] === "" ? { ...route, path: ["overview"] } : route;
}

function title({ path }) {
  const name = path[0] === "instance" ? `${path[1]}/${path[2]}` : VIEWS.includes(path[0]) ? path[0] : "?";
  document.title = `${name} – Eureka registry`;
}

function skip(event) {
  event.preventDefault();
  document.getElementById("content").focus();
}

/** Who came by a link hears where they are; who types in the search box goes on typing. */
function focusOnView() {
  if (document.activeElement?.id !== "q") {
    document.getElementById("content").focus({ preventScroll: true });
  }
}

startTheme();
startTips();
startKeys();
const root = document.getElementById("app");
root.textContent = "";
render(h(App), root);
