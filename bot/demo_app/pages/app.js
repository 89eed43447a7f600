// The way between the screens: one page, an address for each, Telegram's own back button.

import { catalogue, category } from "/demo-shop/static/catalogue.js";
import { basket } from "/demo-shop/static/basket.js";
import { checkout, done } from "/demo-shop/static/checkout.js";
import { el, toast } from "/demo-shop/static/dom.js";
import { product } from "/demo-shop/static/product.js";
import { finder } from "/demo-shop/static/finder.js";
import { load } from "/demo-shop/static/shop.js";
import * as telegram from "/demo-shop/static/telegram.js";
import * as track from "/demo-shop/static/track.js";

const ROOT = "/demo-shop/";
const SCREENS = { "": catalogue, category, product, search: finder, cart: basket, checkout, done };
const shown = document.getElementById("screen");
let depth = history.state?.depth || 0;

const place = () => location.pathname.slice(ROOT.length).split("/").map(decodeURIComponent);

/** Opens a screen; `isInstead` leaves no way back to the one before. */
export function go(path, { isInstead = false } = {}) {
  history.replaceState({ ...history.state, depth, top: scrollY }, "");
  if (!isInstead) depth += 1;
  history[isInstead ? "replaceState" : "pushState"]({ depth, top: 0 }, "", ROOT + path);
  draw();
  scrollTo(0, 0);
}

function back() {
  telegram.touched("soft");
  if (depth > 0) history.back();
  else go("", { isInstead: true });
}

/** Draws the screen of the address, which a person has just come to. */
function draw() {
  const screen = redraw();
  track.screen(screen.key, screen.title);
  screen.shown?.();
}

/** Draws it again after something on it has changed. */
export function redraw() {
  const [name, ...args] = place();
  const screen = (SCREENS[name] || catalogue)(...args);
  document.title = screen.title;
  telegram.setBack(Boolean(name) && name !== "done");
  telegram.setMain(screen.main || null);
  const drawn = el("section", { class: `screen ${screen.key}` }, screen.content);
  shown.replaceChildren(drawn);
  return screen;
}

addEventListener("popstate", (event) => {
  depth = event.state?.depth || 0;
  draw();
  scrollTo(0, event.state?.top || 0);
});

/** A link may lead into the shop: startapp=product-P001. Other codes are for the tracker alone. */
function enter() {
  const named = /^product-([\w-]+)$/.exec(telegram.startParam);
  if (named && !history.state && !place()[0]) {
    history.replaceState({ depth: 0, top: 0 }, "", ROOT);
    go(`product/${named[1]}`);
  } else draw();
}

history.scrollRestoration = "manual";
telegram.connect(back);
try {
  await load();
  enter();
} catch (error) {
  shown.replaceChildren(el("div", { class: "empty" }, el("h2", {}, "Магазин не открылся"), el("p", {}, error.message),
    el("button", { type: "button", class: "wide", onclick: () => location.reload() }, "Ещё раз")));
  toast(error.message);
}
