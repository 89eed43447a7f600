// Taps and swipes: on which part, where in it, in anger or in vain.

import { emit } from "./events.js";
import { isField, keyOf, looksTappable, part } from "./masks.js";
import { save } from "./queue.js";
import { later, listen } from "./safely.js";
import { layoutNow } from "./screens.js";
import { livedSince } from "./signs.js";

/** @typedef {import("./types").Kept} Kept */
/** @typedef {{at: number, x: number, y: number, target: EventTarget | null}} Press */

const ANSWER = 1000;
const RAGE_TAPS = 3;
const RAGE_TIME = 1000;
const RAGE_RADIUS = 30;
const STEADY = 12;
const SWIPE = 40;
const SWIPE_TIME = 1000;
// A browser lets a mouse follow a finger.
const ECHO = 1000;

/** @type {Press | null} */
let down = null;
/** @type {(Press & {event: Kept})[]} */
let recent = [];
let scrolled = 0;
let fingered = -ECHO;

export function watchTaps() {
  listen(document, "scroll", () => (scrolled = performance.now()));
  listen(document, "touchstart mousedown", (event) => {
    const press = pressOf(event);
    const isOurs = event.touches ? !event.touches[1] : !event.button && press.at - fingered > ECHO;
    down = event.isTrusted && isOurs ? press : null;
  });
  listen(document, "touchend mouseup", (event) => {
    const end = pressOf(event);
    if (event.touches) fingered = end.at;
    if (down && distance(down, end) < STEADY) tapped(down);
    else if (down) swiped(down, end);
    down = null;
  });
}

/**
 * @param {any} event of a finger or of a mouse
 * @returns {Press}
 */
function pressOf(event) {
  const [point] = event.changedTouches || [event];
  return { at: performance.now(), x: point.clientX, y: point.clientY, target: event.target };
}

/**
 * @param {Press} one
 * @param {Press} other
 */
const distance = (one, other) => Math.hypot(one.x - other.x, one.y - other.y);

/** @param {Press} tap */
function tapped(tap) {
  const found = part(tap.target);
  if (!found) return;
  const { element } = found;
  const isHopeful = looksTappable(element) && !isField(element);
  const kind = element.localName;
  const event = emit("tap", { ...where(found, tap), kind, is_rage: false, is_dead: false });
  if (!event) return;
  event.hold = Date.now() + ANSWER + 50;
  recent = recent.filter((each) => tap.at - each.at <= RAGE_TIME);
  recent.push({ ...tap, event });
  const near = recent.filter((each) => distance(each, tap) <= RAGE_RADIUS);
  if (near.length >= RAGE_TAPS) near.forEach((each) => (each.event.props.is_rage = true));
  later(() => {
    event.props.is_dead = isHopeful && !livedSince(tap.at);
    delete event.hold;
    save();
  }, ANSWER);
}

/**
 * The element, and the place in it from 0 to 1.
 * @param {{element: Element, isMasked: boolean}} found
 * @param {Press} press
 */
function where({ element, isMasked }, { x, y }) {
  const box = element.getBoundingClientRect();
  const place = { x: share(x - box.left, box.width), y: share(y - box.top, box.height) };
  return { element: keyOf(element), layout: layoutNow(), ...(!isMasked && place) };
}

/**
 * @param {number} some
 * @param {number} all
 */
const share = (some, all) => Math.round((some / (all || 1)) * 1000) / 1000;

/**
 * Up and down only where nothing scrolled: that is told by what was seen.
 * @param {Press} start
 * @param {Press} end
 */
function swiped(start, end) {
  const right = end.x - start.x;
  const below = end.y - start.y;
  const isLevel = Math.abs(right) > Math.abs(below);
  const isScroll = !isLevel && scrolled >= start.at;
  const found = part(start.target);
  if (!found || distance(start, end) < SWIPE || end.at - start.at > SWIPE_TIME || isScroll) return;
  const direction = isLevel ? (right > 0 ? "right" : "left") : below > 0 ? "down" : "up";
  emit("swipe", { ...where(found, start), direction });
}
