// The first screen, and one category.

import { go } from "/demo-shop/static/app.js";
import { counted, el, icon, money } from "/demo-shop/static/dom.js";
import { bag, categoryPath, grid, heading, image, link, shelf } from "/demo-shop/static/parts.js";
import { cart, goodsIn, shop } from "/demo-shop/static/shop.js";
import * as telegram from "/demo-shop/static/telegram.js";
import * as track from "/demo-shop/static/track.js";

const SHOWN = 4;

const ofTheDay = () => {
  const hour = new Date().getHours();
  if (hour < 5) return "Доброй ночи";
  if (hour < 12) return "Доброе утро";
  return hour < 18 ? "Добрый день" : "Добрый вечер";
};

/** The button that leads to the cart; none while it is empty. */
export const toCart = () =>
  cart.count() ? { text: `Корзина · ${money(cart.total())}`, press: () => go("cart") } : null;

/** Draws only what depends on the cart, so that nothing jumps under the finger. */
export function cartChanged() {
  telegram.setMain(toCart());
  document.querySelector(".bag")?.replaceWith(bag());
}

export function catalogue() {
  const popular = shop.popular.map((id) => shop.goods.get(id)).filter(Boolean);
  const [name, about] = shop.name.split(": ");
  return {
    key: "catalogue", title: shop.name, main: toCart(),
    content: [
      el("header", { class: "top" }, el("img", { src: "/demo-shop/static/sun.svg", alt: "", width: 44, height: 44 }),
        el("div", {}, el("h1", {}, name), el("p", { class: "hint" }, about ? about[0].toUpperCase() + about.slice(1) : "")), bag()),
      link("search", { class: "find", "data-bk": "search" }, icon("search"), "Чай, кофе, посуда…"),
      hero(),
      el("nav", { class: "circles", "aria-label": "Категории" }, shop.categories.map(circle)),
      popular.length ? el("section", { "data-ab": "popular" }, title("Чаще всего берут"), shelf(popular, "popular", cartChanged)) : null,
      ...shop.categories.map(section),
    ],
    shown: () => track.list("popular", popular),
  };
}

const hero = () => {
  const coffee = goodsIn("Кофе в зёрнах")[4] || [...shop.goods.values()][0];
  const said = telegram.user?.first_name ? `${ofTheDay()}, ${telegram.user.first_name}!` : `${ofTheDay()}!`;
  return link(coffee ? categoryPath(coffee.category) : "", { class: "hero", "data-bk": "hero", "data-ab": "hero" },
    el("div", {}, el("span", {}, said), el("b", { "data-ab-text": "" }, "Обжарили вчера, привезём завтра"), el("em", {}, coffee ? "Зерно" : "Выбрать", coffee ? el("i", { "data-ab-price": "" }, `от ${money(cheapest(coffee.category))}`) : null, icon("next"))),
    coffee ? image(coffee, 150, { "data-ab-image": "" }) : null);
};

const cheapest = (category) => Math.min(...goodsIn(category).map((each) => each.price));

const circle = (each) => {
  const [first] = goodsIn(each.name);
  return link(categoryPath(each.name), { class: "circle", "data-bk": `category-${each.name}` }, image(first, 72), el("span", {}, each.name));
};

const title = (words, path = "", note = "") => el("div", { class: "title" }, el("h2", {}, words),
  path ? link(path, { class: "all", "data-bk": "all" }, note, icon("next")) : null);

const section = (each) => {
  const goods = goodsIn(each.name);
  return el("section", {}, title(each.name, categoryPath(each.name), `Все ${goods.length}`),
    grid(goods.slice(0, SHOWN), each.name, cartChanged));
};

export function category(name) {
  const goods = goodsIn(name);
  const siblings = shop.categories.filter((each) => each.above && each.above === shop.categories.find((one) => one.name === name)?.above);
  return {
    key: "category", title: name, main: toCart(),
    content: [
      el("div", { class: "bar" }, heading(name, { note: counted(goods.length, "товар", "товара", "товаров") }), bag()),
      siblings.length > 1 ? el("nav", { class: "chips" }, siblings.map((each) => el("button", {
        type: "button", class: "chip", "aria-pressed": String(each.name === name), "data-bk": `category-${each.name}`,
        onclick: () => {
          telegram.chosen();
          go(categoryPath(each.name), { isInstead: true });
        },
      }, each.name))) : null,
      grid(goods, name, cartChanged),
    ],
    shown() {
      document.querySelector(".chip[aria-pressed=true]")?.scrollIntoView({ inline: "center", block: "nearest" });
      track.list(name, goods);
    },
  };
}

