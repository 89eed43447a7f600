// Events that no answer has confirmed: in memory, and in localStorage under a key of this page's own.
// A page that is gone leaves its key behind; the next page of the same person takes it over.

import { who } from "./person.js";
import { keys, parsed, random, read, write } from "./storage.js";
import { shop } from "./settings.js";

/** @typedef {import("./types").Kept} Kept */

const MOST = 1000;
const MOST_IN_BATCH = 200;
const OLDEST = 30 * 86400 * 1000;

const page = random();
const own = `q.${page}`;
/** @type {Kept[]} */
let events = [];
let number = 0;
let isWriting = false;
/** @type {() => void} */
let release = () => {};

export const nextId = () => `${page}-${++number}`;

/** @param {Kept[]} more */
export function add(more) {
  const known = new Set(events.map((each) => each.id));
  events.push(...more.filter((each) => !known.has(each.id)));
  events = events.slice(-MOST);
  save();
}

/** Write once for all that one task of the page adds; it is there before the next task. */
export function save() {
  if (isWriting) return;
  isWriting = true;
  Promise.resolve().then(() => {
    isWriting = false;
    saveNow();
  });
}

function saveNow() {
  const text = events.length ? JSON.stringify({ who: who(), at: Date.now(), events }) : "";
  write(own, text);
}

/** @param {Kept[]} done */
export function drop(done) {
  events = events.filter((each) => done.indexOf(each) < 0);
  save();
}

export function empty() {
  events = [];
}

/**
 * All that may go, in requests of one visit each.
 * @param {number} most characters of JSON in one
 * @param {boolean} isLast the page is being left: what waits for an answer goes as it is
 * @returns {Kept[][]}
 */
export function batches(most, isLast) {
  /** @type {Kept[][]} */
  const found = [];
  /** @type {Record<string, {events: Kept[], size: number}>} */
  const open = {};
  for (const each of events) {
    if (!isLast && each.hold && each.hold > Date.now()) continue;
    const size = JSON.stringify(each).length;
    const key = each.visit + each.weight;
    let last = open[key];
    if (!last || last.size + size > most || last.events.length === MOST_IN_BATCH) {
      last = open[key] = { events: [], size: 0 };
      found.push(last.events);
    }
    last.events.push(each);
    last.size += size;
  }
  return found;
}

export const isEmpty = () => !events.length;

/** Hold this page's key, so that nobody takes it while the page lives. */
export function hold() {
  lock(own, {}, () => new Promise((done) => (release = () => done(null))));
}

/**
 * @param {string} key
 * @param {LockOptions} options
 * @param {(lock: Lock | null) => unknown} act
 * @returns {boolean} whether this browser has locks
 */
function lock(key, options, act) {
  if (!navigator.locks) return false;
  navigator.locks.request(`bk${shop}.${key}`, options, act).catch(() => {});
  return true;
}

/** The page is put away or closed: the next one may have what is left. */
export function letGo() {
  saveNow();
  release();
}

/**
 * Take over what gone pages have left.
 * @param {() => void} taken
 */
export function adopt(taken) {
  for (const key of keys("q.")) {
    if (key === own) continue;
    /** @param {unknown} isGone */
    const takeOver = (isGone) => isGone && take(key) && taken();
    // Without locks two pages may tell the same, and the collector takes it once.
    if (!lock(key, { ifAvailable: true }, takeOver)) takeOver(true);
  }
}

/**
 * @param {string} key
 * @returns {boolean}
 */
function take(key) {
  const left = parsed(read(key)) || { at: 0 };
  if (Date.now() - left.at < OLDEST) {
    if (left.who !== who()) return false;
    for (const each of left.events) delete each.hold;
    add(left.events);
    // Written under the new key before the old one goes: killed in between, they are there twice.
    saveNow();
  }
  write(key, "");
  return true;
}
