// The cart.

import { go, redraw } from "/demo-shop/static/app.js";
import { counted, el, icon, money } from "/demo-shop/static/dom.js";
import { empty, heading, image, link, pathOf, stepper, take } from "/demo-shop/static/parts.js";
import { beginCheckout, cart } from "/demo-shop/static/shop.js";
import * as track from "/demo-shop/static/track.js";

export function basket() {
  const lines = cart.lines();
  if (!lines.length) return nothing();
  return {
    key: "cart", title: "Корзина",
    main: { text: `Оформить · ${money(cart.total())}`, press: begin },
    content: [
      heading("Корзина", { note: counted(cart.count(), "товар", "товара", "товаров") }),
      el("ul", { class: "lines" }, lines.map(line)),
      el("dl", { class: "sums" },
        el("div", {}, el("dt", {}, "Товары"), el("dd", {}, money(cart.total()))),
        el("div", {}, el("dt", {}, "Доставка"), el("dd", { class: "good" }, "бесплатно")),
        el("div", { class: "total" }, el("dt", {}, "Итого"), el("dd", {}, money(cart.total())))),
    ],
    shown: () => track.viewCart(cart),
  };
}

const line = ({ good, quantity }) => el("li", { "data-id": good.id },
  link(pathOf(good), { class: "thumb", "data-bk": "line" }, image(good, 84)),
  el("div", { class: "what" }, link(pathOf(good), { "data-bk": "line" }, el("b", {}, good.name)), el("span", { class: "hint" }, good.size),
    el("div", { class: "foot" }, stepper(good, redraw), el("b", {}, money(good.price * quantity)))),
  el("button", { type: "button", class: "drop", "aria-label": `Убрать: ${good.name}`, "data-bk": "remove", onclick: () => take(good, redraw, quantity) }, icon("close")));

function begin() {
  beginCheckout();
  track.begin(cart);
  go("checkout/contacts");
}

const nothing = () => ({
  key: "cart", title: "Корзина", main: { text: "Выбрать что-нибудь", press: () => go("", { isInstead: true }) },
  content: [heading("Корзина"), empty("/demo-shop/art/empty.svg", "В корзине пусто", "Начните с того, что берут чаще всего: «Полдень» в зёрнах и молочный улун.")],
});
