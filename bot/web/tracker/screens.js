// Pages and screens: addresses that change, screens that are called or seen.

import { closeScreen } from "./attention.js";
import { currentScreen, emit, enter, place } from "./events.js";
import { cleaned } from "./masks.js";
import { listen, overhear } from "./safely.js";
import { firstScreen, layout } from "./settings.js";
import { pulse } from "./signs.js";

let page = "";
let seen = "";
let declared = "";
let scripts = 0;

export function watchScreens() {
  pageView(document.referrer, document.title);
  screen(firstScreen);
  look();
  overhear(history, ["pushState", "replaceState"], moved);
  listen(window, "popstate hashchange", moved);
}

function moved() {
  pulse();
  // The title of a page that draws itself comes after its address, so it is not told.
  if (place() !== page) pageView(location.origin + page);
}

/**
 * @param {string} from
 * @param {string} [title]
 */
function pageView(from, title) {
  closeScreen();
  page = place();
  enter(seen);
  emit("page_view", { page, title, referrer: cleaned(from) });
}

/**
 * @param {unknown} key
 * @param {{title?: string, layout?: string}} [more]
 */
export function screen(key, more = {}) {
  const name = String(key);
  if (!name || name === currentScreen()) return;
  closeScreen();
  enter(name);
  declared = more.layout || "";
  emit("screen_view", { screen: name, title: more.title, layout: layoutNow() });
}

/** The last screen of the page that is drawn, unless it is known. */
export function look() {
  for (const each of Array.from(document.querySelectorAll("[data-bk-screen]")).reverse()) {
    const key = each.getAttribute("data-bk-screen") || "";
    if (!each.getClientRects().length) continue;
    if (key !== seen) screen((seen = key));
    return;
  }
}

/**
 * What maps must not mix: the width, and the release of the page. That is said by the shop, or it
 * is the set of scripts the page came with, for their names change with a release.
 */
export function layoutNow() {
  scripts =
    scripts ||
    [...Array.from(document.scripts, (each) => each.src).join()].reduce(
      (hash, sign) => (hash * 33 + sign.charCodeAt(0)) % 1e9,
      5381,
    );
  const width = innerWidth < 480 ? "s" : innerWidth < 1024 ? "m" : "l";
  return `${width}-${declared || layout || scripts}`;
}
