// Where the page is: everything stands in the address after '#', so that it can be sent to a
// colleague and the back button works.

const encode = (text) => encodeURIComponent(text);

/** The address as {path: ["instance", "APP", "id"], query: {q: "text"}}. */
export function current() {
  const [path, search = ""] = location.hash.replace(/^#\/?/, "").split(/\?(.*)/s);
  return {
    path: path.split("/").map(decoded),
    query: Object.fromEntries(new URLSearchParams(search)),
  };
}

function decoded(segment) {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

/** A query as text, without what is empty. */
export function search(query) {
  const set = Object.entries(query).filter(([, value]) => value !== "" && value != null);
  return set.length ? `?${new URLSearchParams(set)}` : "";
}

/** The address of a view. */
export function to(path, query = {}) {
  return `#/${[path].flat().map(encode).join("/")}${search(query)}`;
}

/** The address of an instance's page. */
export function toInstance(app, id) {
  return to(["instance", app, id]);
}

/** Goes there; replacing does not add a step for the back button. */
export function go(hash, replacing = false) {
  if (hash === location.hash) {
    return;
  }
  if (replacing) {
    history.replaceState(history.state, "", hash);
    dispatchEvent(new HashChangeEvent("hashchange"));
  } else {
    location.hash = hash;
  }
}
