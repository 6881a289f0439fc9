// What an operator may do to an instance: each asks first, wants a reason, and says what it did.

import { Component, createRef, h } from "./preact.module.js";
import { act } from "./api.js";
import { button, div, form, h2, label, note, option, p, select, serverClock, span, textarea } from "./ui.js";

const HOUR = 3_600_000;
const SHORTEST_REASON = 3;
const LONGEST_REASON = 500;

/** By name: the button, what will happen, and whether the instance is in a state for it. */
const ACTIONS = {
  "take-out-of-service": {
    name: "Take out of service",
    will: "Clients get the status OUT_OF_SERVICE within seconds to half a minute and send no more traffic. The instance stays registered and keeps renewing.",
    fits: (i) => i.instance && i.instance.override?.status !== "OUT_OF_SERVICE",
  },
  "put-back": {
    name: "Put back",
    will: "The override is removed and the instance is UP at once: clients send traffic again.",
    fits: (i) => Boolean(i.instance?.override),
  },
  "remove-override": {
    name: "Remove override",
    will: "The override is removed; the instance's own status counts again, with its next heartbeat at the latest.",
    fits: (i) => Boolean(i.instance?.override),
  },
  cancel: {
    name: "Cancel the lease",
    danger: true,
    will: "The instance is removed here and on the peers at once. If its process still runs, it registers again with its next heartbeat; to keep it away, use quarantine.",
    fits: (i) => Boolean(i.instance),
  },
  quarantine: {
    name: "Quarantine",
    danger: true,
    until: true,
    will: "The instance is removed here and on the peers, and its registrations are refused until the time you choose, even if its process still runs.",
    fits: (i) => !i.quarantine,
  },
  "lift-quarantine": {
    name: "Lift the quarantine",
    will: "Registrations of this instance are accepted again; if its process still runs, it comes back with its next heartbeat.",
    fits: (i) => Boolean(i.quarantine),
  },
};

const TIMES = [["15 minutes", HOUR / 4], ["1 hour", HOUR], ["4 hours", 4 * HOUR], ["1 day", 24 * HOUR], ["7 days", 167.9 * HOUR]];

/** The buttons; props: app, id, instance or null, quarantine or null, allowed, onDone(words). */
export class Actions extends Component {
  state = { open: null };

  render({ app, id, allowed, onDone, ...state }, { open }) {
    const possible = Object.entries(ACTIONS).filter(([, action]) => action.fits(state));
    return div({ class: "actions" },
      div({ class: "buttons" }, possible.map(([name, action]) => button({
        key: name, type: "button", class: action.danger ? "danger" : "", disabled: !allowed?.enabled,
        onClick: () => this.setState({ open: name }),
      }, `${action.name} …`))),
      allowed && !allowed.enabled ? note("info", allowed.reason) : null,
      open ? h(ActionDialog, { key: open, name: open, app, id, onClose: () => this.setState({ open: null }), onDone }) : null);
  }
}

class ActionDialog extends Component {
  dialog = createRef();
  state = { reason: "", lasts: HOUR, busy: false, failure: null };

  componentDidMount() {
    this.dialog.current.showModal();
  }

  send = async (event) => {
    event.preventDefault();
    const { name, app, id, onClose, onDone } = this.props;
    const until = ACTIONS[name].until ? { until: Math.round(serverClock.now() + this.state.lasts) } : {};
    this.setState({ busy: true, failure: null });
    try {
      const done = await act(app, id, { action: name, reason: this.state.reason.trim(), ...until });
      onClose();
      onDone(done.words);
    } catch (e) {
      this.setState({ busy: false, failure: e.message });
    }
  };

  render({ name, app, id, onClose }, { reason, lasts, busy, failure }) {
    const action = ACTIONS[name];
    const enough = reason.trim().length >= SHORTEST_REASON;
    return h("dialog", { ref: this.dialog, onClose, "aria-labelledby": "ask", class: action.danger ? "danger" : "" },
      form({ onSubmit: this.send },
        h2({ id: "ask" }, `${action.name}?`),
        p({ class: "mono subject" }, `${app}/${id}`),
        p(action.will),
        action.until ? label({ class: "field" }, span("For"), select({ value: lasts, onChange: (e) => this.setState({ lasts: Number(e.target.value) }) },
          TIMES.map(([text, ms]) => option({ key: text, value: ms, selected: ms === lasts }, text)))) : null,
        label({ class: "field" }, span("Reason (required; it is written to the event log)"),
          textarea({ value: reason, rows: 2, required: true, minLength: SHORTEST_REASON, maxLength: LONGEST_REASON, autofocus: true,
            onInput: (e) => this.setState({ reason: e.target.value }) })),
        failure ? div({ role: "alert" }, note("bad", "It was not done. ", failure)) : null,
        div({ class: "buttons" },
          button({ type: "button", onClick: onClose }, "Leave it as it is"),
          button({ type: "submit", class: action.danger ? "danger primary" : "primary", disabled: busy || !enough },
            busy ? "Doing it …" : action.name))));
  }
}
