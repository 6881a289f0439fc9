// Calls of /api/v1. Every failure is an ApiError with a sentence for people.

import { search } from "./route.js";

/** What stands before every path of this server. */
export const CONTEXT = document.querySelector('meta[name="context-path"]').content;

const BASE = `${CONTEXT}/api/v1`;
const PATIENCE_MS = 15_000;

/** A call that failed: `status` 0 means that there was no answer at all. */
export class ApiError extends Error {
  constructor(status, sentence, problem = {}) {
    super(sentence);
    this.status = status;
    this.problem = problem;
  }
}

/** The address of a resource, for links. */
export function address(path, query = {}) {
  return `${BASE}/${path}${search(query)}`;
}

/** Path segments, encoded. */
export function segments(...parts) {
  return parts.map((part) => encodeURIComponent(part)).join("/");
}

/** GET as an object. */
export async function read(path, query = {}, signal = undefined) {
  const answer = await call(address(path, query), { signal });
  return answer.json();
}

/** GET of any address below the context path as text, of a type. */
export async function readText(path, accept, signal = undefined) {
  const answer = await call(CONTEXT + path, { headers: { Accept: accept }, signal });
  return answer.text();
}

/** An action on an instance; the header is what no page of another site can send. */
export async function act(app, id, body) {
  const path = `applications/${segments(app)}/instances/${segments(id)}/actions`;
  const answer = await call(address(path), {
    method: "POST",
    headers: { "Content-Type": "application/json", "X-Eureka-Action": "console" },
    body: JSON.stringify(body),
  });
  return answer.json();
}

async function call(url, options) {
  const patience = AbortSignal.timeout(PATIENCE_MS);
  const signal = options.signal ? AbortSignal.any([options.signal, patience]) : patience;
  let answer;
  try {
    answer = await fetch(url, { ...options, signal, cache: "no-store", credentials: "same-origin" });
  } catch (e) {
    if (options.signal?.aborted) {
      throw e;
    }
    throw new ApiError(0, patience.aborted ? "There was no answer within 15 s." : "There is no answer.");
  }
  if (!answer.ok) {
    throw await failure(answer);
  }
  return answer;
}

async function failure(answer) {
  let problem = {};
  try {
    problem = await answer.json();
  } catch {
    // Not a document: the status has to do.
  }
  const sentence = problem.detail || problem.title || `The server answered ${answer.status}.`;
  return new ApiError(answer.status, sentence, problem);
}
