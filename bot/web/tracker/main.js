// The tracker of Barker: tells the shop what happens on its page. docs/tracker.md says what and when.
// Begins when the page is there and the person has not said no; never throws, never holds it up.

import { watchAttention } from "./attention.js";
import { calls } from "./calls.js";
import { isTold, turn } from "./events.js";
import { decision, isPrivate } from "./person.js";
import { adopt, empty, hold, letGo } from "./queue.js";
import { listen, safely } from "./safely.js";
import { look, watchScreens } from "./screens.js";
import { flush, flushAtLast, resume, soon } from "./sender.js";
import { asksFirst, shop } from "./settings.js";
import { pulse, watchSigns } from "./signs.js";
import { forget, write } from "./storage.js";
import { watchTaps } from "./taps.js";
import { watchAnswers, watchErrors, watchForms, watchLoading } from "./trouble.js";
import { forgetVisit } from "./visit.js";

/** @typedef {import("./types").Call} Call */

const MOST_EARLY = 200;
const ADOPT_EVERY = 30000;

/** @type {Call[]} */
const early = [];
let isWatching = false;

function begin() {
  if (document.readyState === "loading" || isTold() || isPrivate()) return;
  const said = decision();
  if (said === "0" || (asksFirst && !said)) return;
  turn(true);
  hold();
  adopt(() => soon(0));
  if (!isWatching) watch();
  isWatching = true;
  early.splice(0).forEach((each) => call(each));
}

function watch() {
  watchSigns(look);
  watchScreens();
  watchTaps();
  watchAttention(left, resume);
  watchErrors();
  watchForms();
  watchLoading();
  watchAnswers();
  listen(window, "online", resume);
  // A no in another tab is one here, too.
  listen(window, "storage", () => isTold() && decision() === "0" && consent(false));
  listen(window, "pagehide", letGo);
  listen(window, "pageshow", (/** @type {PageTransitionEvent} */ event) => {
    if (event.persisted) hold();
  });
  setInterval(safely(() => isTold() && adopt(() => soon(0))), ADOPT_EVERY);
}

function left() {
  // Whatever was tapped before, this may be its answer.
  pulse();
  if (isTold()) flushAtLast();
}

/** @param {unknown} isGiven */
function consent(isGiven) {
  if (isGiven) {
    write("ok", "1");
    begin();
    return;
  }
  turn(false);
  empty();
  early.splice(0);
  forget();
  forgetVisit();
  // No number of anybody, only that nobody is to be asked or followed.
  write("ok", "0");
}

const call = safely((/** @type {Call} */ [name, ...given]) => {
  if (isPrivate()) return;
  if (name === "consent") consent(given[0]);
  else if (isTold()) calls[name](...given);
  // Before the page is there or the person has answered: in memory only, and gone with a no.
  else if (decision() !== "0" && early.length < MOST_EARLY) early.push([name, ...given]);
});

function install() {
  const before = window.barker;
  if (!shop || (before && before.track)) return;
  /** @type {NonNullable<Window["barker"]>} */
  const api = { q: { push: (...given) => given.forEach((each) => call(each)) } };
  api.flush = flush;
  for (const name of [...Object.keys(calls), "consent"]) {
    api[name] = (/** @type {unknown[]} */ ...given) => call([name, ...given]);
  }
  window.barker = api;
  if (before) /** @type {Call[]} */ (before.q || []).forEach((each) => call(each));
  listen(document, "DOMContentLoaded", begin);
  begin();
}

safely(install)();
