// What is kept in the browser, under names that begin with the shop's. All of it may be missing.

import { attempt } from "./safely.js";
import { shop } from "./settings.js";

const COOKIE = `bk${shop}`;
const PREFIX = `${COOKIE}.`;
const COOKIE_SECONDS = 400 * 86400;

/** @param {string} key */
export const read = (key) => attempt(() => localStorage.getItem(PREFIX + key)) || "";

/**
 * Where it is forbidden or full, memory has to do.
 * @param {string} key
 * @param {string} text nothing removes it
 */
export function write(key, text) {
  attempt(() =>
    text ? localStorage.setItem(PREFIX + key, text) : localStorage.removeItem(PREFIX + key),
  );
}

/**
 * The names that begin so, without the shop's.
 * @param {string} start
 */
export function keys(start) {
  const all = attempt(() => Object.keys(localStorage)) || [];
  return all.filter((key) => !key.indexOf(PREFIX + start)).map((key) => key.slice(PREFIX.length));
}

/**
 * @param {string | null | undefined} text
 * @returns {any} undefined where it is no JSON
 */
export const parsed = (text) => (text ? attempt(() => JSON.parse(text)) : undefined);

/** @param {string} name */
export function cookie(name) {
  const found = document.cookie.match(`(?:^|; *)${name}=([^;]*)`);
  return found ? found[1] : "";
}

/** Some thirty digits. */
export const random = () => crypto.getRandomValues(new Uint32Array(3)).join("");

let browser = "";

/** The first-party number of this browser; made at the first need. */
export function browserId() {
  if (!browser) {
    browser = [read("id"), cookie(COOKIE), random()].filter((id) => /^[\w.-]{8,40}$/.test(id))[0];
    write("id", browser);
    setCookie(browser, COOKIE_SECONDS);
  }
  return browser;
}

/** Leave nothing in this browser that knows it again. */
export function forget() {
  keys("").forEach((key) => write(key, ""));
  setCookie((browser = ""), 0);
}

/**
 * @param {string} value
 * @param {number} seconds
 */
function setCookie(value, seconds) {
  document.cookie = `${COOKIE}=${value};path=/;max-age=${seconds};samesite=lax`;
}
