// One event: its visit, its screen, its number. Whether it is told at all is decided here.

import { cleaned } from "./masks.js";
import { platform, startParam, version } from "./person.js";
import { add, nextId } from "./queue.js";
import { soon } from "./sender.js";
import { lastVisit, visitAt } from "./visit.js";

/** @typedef {import("./types").Kept} Kept @typedef {import("./types").Props} Props */

// Told of a share of the visits where the shop wants that; everything else is told of all.
const BEHAVIOUR =
  /^(page_view|screen_view|tap|swipe|scroll_seen|visible_time|load_timing|js_error|form_\w+)$/;
// They end what has been; a visit never begins with them.
const CLOSING = /^(scroll_seen|visible_time)$/;
// More the collector does not take.
const LONGEST = 8000;
const NAME = /^[a-z][a-z0-9_]{1,39}$/;

let isOn = false;
let screen = "";

/** @param {boolean} on */
export function turn(on) {
  isOn = on;
}

export const isTold = () => isOn;

/** @param {string} name */
export function enter(name) {
  screen = name;
}

export const currentScreen = () => screen || place();

/** The address without its host, as a name of a screen. */
export function place() {
  return cleaned(location.pathname + location.search + location.hash).slice(0, 200);
}

/**
 * @param {string} name
 * @param {Props} [props]
 * @param {string} [id] one that repeats when the same thing is told again
 * @returns {Kept | undefined} undefined where nobody is to know
 */
export function emit(name, props = {}, id) {
  if (!isTold() || !NAME.test(name)) return undefined;
  const at = Date.now();
  const visit = CLOSING.test(name) ? lastVisit() : visitAt(at, begun);
  const weight = visit && (BEHAVIOUR.test(name) ? visit.weight : 1);
  if (!weight) return undefined;
  // As it is at this moment, and nothing JSON does not know.
  const told = JSON.stringify({ screen: currentScreen(), ...props }, whole);
  if (told.length > LONGEST) return undefined;
  const event = { id: id || nextId(), name, at, props: JSON.parse(told), visit: visit.id, weight };
  add([event]);
  soon();
  return event;
}

/**
 * Half a sign, as a cut text may end with: one would spoil the whole request.
 * @param {string} _
 * @param {unknown} value
 */
const whole = (_, value) =>
  typeof value === "string" ? value.replace(/[\ud800-\udfff]/gu, "") : value;

/**
 * A visit that goes on after a long pause did not come by the link once more.
 * @param {import("./types").Visit} visit
 * @param {boolean} isArrival
 */
function begun(visit, isArrival) {
  const props = {
    platform: platform(),
    version: version(),
    screen: currentScreen(),
    ...(isArrival && {
      entry: cleaned(location.href),
      referrer: cleaned(document.referrer),
      start_param: startParam(),
    }),
  };
  add([{ id: nextId(), name: "visit_start", at: visit.last, props, visit: visit.id, weight: 1 }]);
}
