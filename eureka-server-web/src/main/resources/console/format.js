// Numbers and times in words. Times are milliseconds, as in the API.

const NUMBER = new Intl.NumberFormat("en", { maximumFractionDigits: 1 });

/** 12,345.6, or a dash for what is not known. */
export function number(value) {
  return value === null || value === undefined ? "–" : NUMBER.format(value);
}

/** "1 instance", "2 instances". */
export function count(n, one, many = one + "s") {
  return `${number(n)} ${n === 1 ? one : many}`;
}

/** 400 ms, 4.2 s, 90 s, 5 min, 3 h 20 min, 2 d 4 h. */
export function duration(ms) {
  if (ms === null || ms === undefined) {
    return "–";
  }
  const s = Math.abs(ms) / 1000;
  if (s < 1) {
    return `${Math.round(Math.abs(ms))} ms`;
  }
  if (s < 120) {
    return `${s < 10 ? Math.round(s * 10) / 10 : Math.round(s)} s`;
  }
  const minutes = Math.round(s / 60);
  if (minutes < 120) {
    return `${minutes} min`;
  }
  const hours = Math.floor(minutes / 60);
  if (hours < 36) {
    return `${hours} h ${minutes % 60} min`;
  }
  return `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

function two(n) {
  return String(n).padStart(2, "0");
}

/** 2026-11-20 20:03:59, in the reader's time zone. */
export function moment(ms) {
  const d = new Date(ms);
  return `${d.getFullYear()}-${two(d.getMonth() + 1)}-${two(d.getDate())} ${clock(ms)}`;
}

/** 20:03:59, in the reader's time zone. */
export function clock(ms) {
  const d = new Date(ms);
  return `${two(d.getHours())}:${two(d.getMinutes())}:${two(d.getSeconds())}`;
}

/** "5 min ago", "in 40 s", "now"; whole seconds. */
export function distance(ms, now) {
  const past = now - ms;
  if (Math.abs(past) < 1500) {
    return "just now";
  }
  const rounded = duration(Math.round(past / 1000) * 1000);
  return past > 0 ? `${rounded} ago` : `in ${rounded}`;
}

/** Bytes as MiB. */
export function megabytes(bytes) {
  return bytes === null || bytes === undefined ? "–" : `${number(Math.round(bytes / 1048576))} MiB`;
}

/** The words of an event's or a status's name: "status-settled" is "status settled". */
export function words(name) {
  return String(name ?? "").replaceAll("-", " ").replaceAll("_", " ");
}
