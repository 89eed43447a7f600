// A visit: events with less than half an hour between them. Tabs share it; a new link begins another.

import { startParam, who } from "./person.js";
import { sample } from "./settings.js";
import { parsed, random, read, write } from "./storage.js";

/** @typedef {import("./types").Visit} Visit */

const GAP = 30 * 60 * 1000;
const KEY = "visit";

/** @type {Visit | null} */
let visit = null;
/** The page was opened now: its code and its address have not begun a visit yet. */
let isArrival = true;

/** What led here: a code of Telegram, or the marks of an advertisement. */
const origin = () =>
  startParam() || (location.search.match(/\b(bk|utm_\w+|\w*clid)=[^&]*/g) || []).join("&");

/**
 * The visit that an event of this moment belongs to.
 * @param {number} at
 * @param {(visit: Visit, isArrival: boolean) => void} begun
 * @returns {Visit}
 */
export function visitAt(at, begun) {
  const from = isArrival ? origin() : "";
  const before = /** @type {Visit | undefined} */ (parsed(read(KEY))) || visit;
  const goesOn = before && before.who === who() && at - before.last < GAP;
  const wasArrival = isArrival;
  isArrival = false;
  if (goesOn && (!from || from === before.from)) visit = before;
  else {
    visit = { id: random(), last: at, who: who(), from, weight: Math.random() < sample ? 1 / sample : 0 };
    begun(visit, wasArrival);
  }
  visit.last = at;
  write(KEY, JSON.stringify(visit));
  return visit;
}

/** The visit as it is, for what closes it: that begins none. */
export const lastVisit = () => visit;

export function forgetVisit() {
  visit = null;
  isArrival = true;
}
