// How long the page was looked at, and which tenths of its content were in view for how long.

import { emit } from "./events.js";
import { onTelegram } from "./person.js";
import { listen } from "./safely.js";

const TENTHS = 10;
// What was in view for less was passed by.
const SEEN = 1;

let since = 0;
let seconds = 0;
let tenths = /** @type {number[]} */ (Array(TENTHS).fill(0));
/** @type {Element | null} */
let scroller = null;
let view = { top: 0, height: 0, whole: 1 };
let isAwake = true;
let wasSeen = false;

/**
 * @param {() => void} left the person sees the page no longer
 * @param {() => void} returned
 */
export function watchAttention(left, returned) {
  const isVisible = () => isAwake && document.visibilityState === "visible";
  const changed = () => {
    const isSeen = isVisible();
    if (isSeen === wasSeen) return;
    closeScreen();
    wasSeen = isSeen;
    (isSeen ? returned : left)();
  };
  /** @param {boolean} awake */
  const wake = (awake) => () => {
    isAwake = awake;
    changed();
  };
  wasSeen = isVisible();
  since = performance.now();
  listen(document, "visibilitychange", changed);
  listen(window, "pagehide", wake(false));
  listen(window, "pageshow", wake(true));
  onTelegram("deactivated", wake(false));
  onTelegram("activated", wake(true));
  listen(document, "scroll", moved);
  listen(window, "resize", moved);
}

/** @param {Event} event */
function moved({ target }) {
  settle();
  // A list inside the page, where it is the larger part of what is seen.
  if (target instanceof Element && target.clientHeight > innerHeight / 2) scroller = target;
  look();
}

function look() {
  const box = (scroller && scroller.isConnected && scroller) || document.documentElement;
  const whole = Math.max(box.scrollHeight, box.clientHeight, 1);
  view = { top: box.scrollTop, height: box.clientHeight, whole };
}

/** Count the time since the last look for what was in view then. */
function settle() {
  const passed = wasSeen ? (performance.now() - since) / 1000 : 0;
  since = performance.now();
  seconds += passed;
  tenths = tenths.map((time, n) => {
    const middle = (view.whole * (n + 0.5)) / TENTHS;
    return middle >= view.top && middle <= view.top + view.height ? time + passed : time;
  });
}

/** The screen ends or is hidden: tell of it what has not been told. */
export function closeScreen() {
  settle();
  if (seconds >= SEEN) {
    const seen = tenths.map((time) => time >= SEEN);
    emit("visible_time", { seconds: rounded(seconds) });
    emit("scroll_seen", {
      depth: (seen.lastIndexOf(true) + 1) / TENTHS,
      seen: seen.filter(Boolean).length / TENTHS,
      tenths: tenths.map(Math.round).join(),
      pages: rounded(view.whole / view.height),
    });
  }
  seconds = 0;
  tenths = Array(TENTHS).fill(0);
  scroller = null;
  look();
}

/** @param {number} value */
const rounded = (value) => Math.round(value * 10) / 10;
