// Things that are asked for again and again, as long as somebody looks.

const LONGEST_PAUSE_MS = 30_000;

/**
 * Loads at once and then every so often. Pauses while the page is hidden, waits longer and longer
 * while there are errors, and never has two calls under way.
 */
export class Feed {
  data = null;
  error = null;
  /** When the last good answer came, by this machine's clock. */
  at = 0;
  failures = 0;
  nextAt = 0;
  #load;
  #every;
  #changed;
  #timer = 0;
  #call = null;
  #running = false;

  constructor(load, everyMs, changed) {
    this.#load = load;
    this.#every = everyMs;
    this.#changed = changed;
  }

  start() {
    this.#running = true;
    document.addEventListener("visibilitychange", this.#onVisibility);
    this.now();
  }

  stop() {
    this.#running = false;
    document.removeEventListener("visibilitychange", this.#onVisibility);
    clearTimeout(this.#timer);
    this.#call?.abort();
  }

  /** Asks now, whatever is under way: something else is wanted. */
  now() {
    clearTimeout(this.#timer);
    this.#call?.abort();
    const call = new AbortController();
    this.#call = call;
    this.#once(call);
  }

  #onVisibility = () => {
    if (document.visibilityState === "visible") {
      this.now();
    } else {
      clearTimeout(this.#timer);
    }
  };

  async #once(call) {
    try {
      const data = await this.#load(call.signal);
      if (this.#isOver(call)) {
        return;
      }
      Object.assign(this, { data, error: null, at: Date.now(), failures: 0 });
    } catch (error) {
      if (this.#isOver(call)) {
        return;
      }
      this.error = error;
      this.failures++;
    }
    this.#again();
    this.#changed();
  }

  #isOver(call) {
    return !this.#running || this.#call !== call;
  }

  #again() {
    const pause = Math.min(this.#every * 2 ** Math.min(this.failures, 5), Math.max(LONGEST_PAUSE_MS, this.#every));
    this.nextAt = Date.now() + pause;
    if (document.visibilityState === "visible") {
      this.#timer = setTimeout(() => this.now(), pause);
    }
  }
}

/** Calls the last of many calls, once there was quiet for a moment. */
export function debounced(ms, call) {
  let timer = 0;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => call(...args), ms);
  };
}
