// From the queue to the collector. Only an answer takes events out of the queue.

import { browserId } from "./storage.js";
import { counters, decision, initData, platform } from "./person.js";
import { adopt, batches, drop, isEmpty } from "./queue.js";
import { collect, shop } from "./settings.js";
import { attempt, later } from "./safely.js";

/** @typedef {import("./types").Kept} Kept */

const VERSION = "1";
const PAUSE = 3000;
// Characters of JSON, three bytes each at most: what outlives its page may have 64 kB.
const MOST = 18000;
const LONGEST_WAIT = 120;
// The page's own calls of fetch are overheard; ours is the one from before.
const send = window.fetch;

let isSending = false;
/** Nothing more from this page: the collector does not believe it any longer. */
let isOver = false;
let failures = 0;
let timer = 0;
/** The collector or the network asked for patience. */
let waiting = 0;

/** @param {number} [pause] ms */
export function soon(pause = PAUSE) {
  if (timer && pause) return;
  clearTimeout(timer);
  timer = later(flush, pause);
}

/** Send all there is; resolves when it is answered, or when it can't be. */
export async function flush() {
  clearTimeout(timer);
  timer = 0;
  if (isSending || !mayCome()) return;
  isSending = true;
  try {
    for (const each of batches(MOST, false)) {
      // Emptied by a no meanwhile, or not to be taken now.
      if (isEmpty() || !(await isTaken(each))) break;
    }
  } finally {
    isSending = false;
  }
  if (!isEmpty() && mayCome()) soon();
}

const mayCome = () => !isOver && !waiting && navigator.onLine !== false;

/** The page is hidden or closed: no answer will be seen, so all of it stays in the queue, too. */
export function flushAtLast() {
  if (!mayCome()) return;
  for (const each of batches(MOST, true)) {
    const text = body(each);
    if (!attempt(() => navigator.sendBeacon(collect, text))) post(text).catch(() => {});
  }
}

/** The page is seen again, or the network is there again. */
export function resume() {
  adopt(() => soon(0));
  soon(0);
}

/**
 * @param {Kept[]} events
 * @returns {Promise<boolean>} whether they are off our hands
 */
async function isTaken(events) {
  try {
    const answer = await post(body(events));
    if (answer.status === 429 || answer.status >= 500) {
      wait(Number(answer.headers.get("Retry-After")));
      return false;
    }
    if (answer.status === 401 && (await answer.json()).code === "init-data-expired") {
      // Telegram signs anew when the Mini App is opened again; till then they are kept.
      isOver = true;
      return false;
    }
    failures = 0;
    drop(events);
    return true;
  } catch (_) {
    wait();
    return false;
  }
}

/** @param {string} text goes on its way when the page is gone, too */
const post = (text) => send(collect, { method: "POST", body: text, keepalive: true });

/**
 * Come again later, and not all pages at once.
 * @param {number} [said] seconds of Retry-After
 */
function wait(said) {
  const usual = Math.min(LONGEST_WAIT, 2 ** failures++);
  const seconds = Math.max(said || 0, usual) * (1 + Math.random() / 2);
  waiting = later(() => {
    waiting = 0;
    soon(0);
  }, seconds * 1000);
}

/** @param {Kept[]} events all of one visit */
function body(events) {
  const { visit, weight } = events[0];
  return JSON.stringify({
    shop,
    init_data: initData(),
    browser_id: browserId(),
    visit,
    sent_at: Date.now(),
    client: {
      v: VERSION,
      platform: platform(),
      weight,
      consent: decision() === "1" || undefined,
      webdriver: navigator.webdriver,
      ...counters(),
    },
    events: events.map(({ id, name, at, props }) => ({ id, name, at, props })),
  });
}
