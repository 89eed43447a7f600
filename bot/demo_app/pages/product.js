// One product.

import { go } from "/demo-shop/static/app.js";
import { counted, el, money } from "/demo-shop/static/dom.js";
import { bag, empty, heading, image, price, put, shelf, stepper } from "/demo-shop/static/parts.js";
import { cart, goodsIn, shop } from "/demo-shop/static/shop.js";
import * as telegram from "/demo-shop/static/telegram.js";
import * as track from "/demo-shop/static/track.js";

const FEW = 5;

export function product(id) {
  const good = shop.goods.get(id);
  if (!good) return missing();
  const buy = el("div", { class: "buy" });
  let words = "В корзину";
  const others = goodsIn(good.category).filter((each) => each !== good).slice(0, 6);
  const changed = () => {
    buy.replaceChildren(price(good), cart.of(good.id) ? stepper(good, changed) : stock(good));
    telegram.setMain(button(good, changed, words));
    document.querySelector(".bag")?.replaceWith(bag());
  };
  /** The words on the button are tested: whoever sees them now is counted. */
  const ask = async () => {
    const seen = await window.barkerTests?.variant("buy_button");
    if (!seen?.text || !buy.isConnected) return;
    words = seen.text;
    changed();
  };
  changed();
  return {
    key: "product", title: good.name, main: button(good, changed, words),
    content: [
      el("div", { class: "bar" }, heading("", {}), bag()),
      el("div", { class: "stand" }, image(good, 480)),
      el("div", { class: "about" },
        el("p", { class: "hint" }, [good.category, good.size].filter(Boolean).join(" · ")), el("h1", {}, good.name),
        good.taste ? el("p", { class: "taste" }, good.taste) : null, buy),
      good.use.length ? el("dl", { class: "facts" }, good.use.map(([name, value]) => el("div", {}, el("dt", {}, name), el("dd", {}, value)))) : null,
      others.length ? el("section", {}, el("div", { class: "title" }, el("h2", {}, "Посмотрите ещё")), shelf(others, "similar", changed)) : null,
    ],
    shown() {
      track.view(good);
      if (good.stock !== 0 && !cart.of(good.id)) ask();
    },
  };
}

const stock = (good) => {
  if (good.stock === 0) return el("span", { class: "stock none" }, "Нет в наличии");
  if (good.stock != null && good.stock <= FEW) return el("span", { class: "stock few" }, `Осталось ${counted(good.stock, "штука", "штуки", "штук")}`);
  return el("span", { class: "stock" }, "В наличии");
};

const button = (good, changed, words) => {
  if (good.stock === 0) return { text: "Нет в наличии", isOff: true, press: () => {} };
  if (!cart.of(good.id)) return { text: `${words} · ${money(good.price)}`, press: () => put(good, changed) };
  return { text: `Перейти в корзину · ${money(cart.total())}`, press: () => go("cart") };
};

const missing = () => ({
  key: "missing", title: "Нет такого товара",
  main: { text: "В каталог", press: () => go("", { isInstead: true }) },
  content: [heading(""), empty("/demo-shop/art/empty.svg", "Такого товара нет", "Его убрали с полки или адрес написан с ошибкой.")],
});
