// Pieces that several screens show: cards of goods, rows of them, steppers, headers.

import { go } from "/demo-shop/static/app.js";
import { el, icon, money, toast } from "/demo-shop/static/dom.js";
import { cart } from "/demo-shop/static/shop.js";
import * as telegram from "/demo-shop/static/telegram.js";
import * as track from "/demo-shop/static/track.js";

export const link = (path, attributes, ...children) =>
  el("a", { href: `/demo-shop/${path}`, ...attributes, onclick: (event) => {
    event.preventDefault();
    attributes.onclick?.(event);
    go(path);
  } }, ...children);

export const pathOf = (good) => `product/${encodeURIComponent(good.id)}`;
export const categoryPath = (name) => `category/${encodeURIComponent(name)}`;
export const image = (good, size, more = {}) =>
  el("img", { src: good.picture, alt: "", width: size, height: size, loading: "lazy", draggable: "false", ...more });

/** The title of a screen; outside of Telegram with its own way back. */
export function heading(title, { hasBack = true, note = "" } = {}) {
  const back = hasBack && !telegram.isInside
    ? el("button", { type: "button", class: "round", "aria-label": "Назад", "data-bk": "back", onclick: () => history.back() }, icon("back")) : null;
  return el("header", { class: "heading" }, back, el("h1", {}, title), note ? el("span", { class: "hint" }, note) : null);
}

/** The bag with its number, in the corner. */
export function bag() {
  const count = cart.count();
  return link("cart", { class: "round bag", "aria-label": `Корзина: ${count}`, "data-bk": "cart" }, icon("bag"),
    count ? el("b", { class: "badge" }, String(count)) : null);
}

export const price = (good) => el("span", { class: "price" }, money(good.price),
  good.old_price > good.price ? el("s", {}, money(good.old_price)) : null);

/** Adds one, says so, feels so; `changed` draws what depends on it. */
export function put(good, changed) {
  const quantity = cart.of(good.id) + 1;
  if (quantity > cart.most(good)) {
    telegram.told("warning");
    toast(good.stock === 0 ? "Закончилось" : "Больше пока нет");
    return;
  }
  cart.set(good.id, quantity);
  telegram.touched();
  track.add(good);
  changed();
}

export function take(good, changed, quantity = 1) {
  cart.set(good.id, cart.of(good.id) - quantity);
  telegram.touched("soft");
  track.remove(good, quantity);
  changed();
}

export function stepper(good, changed) {
  return el("div", { class: "stepper", role: "group", "aria-label": `Количество: ${good.name}` },
    el("button", { type: "button", "aria-label": "Меньше", "data-bk": "less", onclick: () => take(good, changed) }, icon("minus")),
    el("output", {}, String(cart.of(good.id))),
    el("button", { type: "button", "aria-label": "Больше", "data-bk": "more", onclick: () => put(good, changed) }, icon("plus")));
}

/** A card in a grid or in a row; `list` names where it stands. */
export function card(good, list, changed) {
  const corner = el("div", { class: "corner" });
  const redraw = () => {
    const isIn = cart.of(good.id) > 0;
    const isGone = good.stock === 0;
    corner.replaceChildren(isIn ? stepper(good, both) : el("button", {
      type: "button", class: "put", disabled: isGone, "aria-label": `В корзину: ${good.name}`, "data-bk": "put",
      onclick: () => put(good, both),
    }, icon("plus")));
  };
  const both = () => {
    redraw();
    changed?.();
  };
  redraw();
  return el("article", { class: `card${good.stock === 0 ? " gone" : ""}`, "data-id": good.id },
    link(pathOf(good), { class: "face", "data-bk": "good", onclick: () => track.select(list, good) },
      el("span", { class: "frame" }, image(good, 320)),
      el("b", { class: "name" }, good.name),
      el("span", { class: "hint" }, good.stock === 0 ? "Нет в наличии" : good.size || "\u00a0")),
    el("div", { class: "foot" }, price(good), corner));
}

export const grid = (goods, list, changed) => el("div", { class: "grid" }, goods.map((good) => card(good, list, changed)));
export const shelf = (goods, list, changed) => el("div", { class: "shelf" }, goods.map((good) => card(good, list, changed)));

export const empty = (picture, title, words, ...more) =>
  el("div", { class: "empty" }, el("img", { src: picture, alt: "", width: 168, height: 168 }), el("h2", {}, title), el("p", {}, words), ...more);
