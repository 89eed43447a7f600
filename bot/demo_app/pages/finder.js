// The search: answers while one types, says how much was found, and what to do when nothing was.

import { cartChanged, toCart } from "/demo-shop/static/catalogue.js";
import { counted, el, icon, toast } from "/demo-shop/static/dom.js";
import { bag, empty, grid, heading } from "/demo-shop/static/parts.js";
import { found } from "/demo-shop/static/shop.js";
import * as telegram from "/demo-shop/static/telegram.js";
import * as track from "/demo-shop/static/track.js";

const PAUSE = 350; // Milliseconds without a key until the shop is asked.
const IDEAS = ["улун", "кофе в зёрнах", "без кофеина", "шоколад", "набор"];
let typed = "";

export function finder() {
  const results = el("div", { class: "results" });
  const field = el("input", {
    type: "search", name: "q", placeholder: "Что ищем?", "aria-label": "Поиск", autocomplete: "off", enterkeyhint: "search",
    maxlength: 60, value: typed, "data-bk": "search-field",
  });
  let waiting = 0;
  let asked = "";

  async function look() {
    const term = typed = field.value.trim();
    if (term === asked) return;
    asked = term;
    if (!term) {
      results.replaceChildren(ideas(type));
      return;
    }
    try {
      const goods = await found(term);
      if (term !== asked) return; // Somebody typed on meanwhile.
      results.replaceChildren(...shown(term, goods, type));
      track.search(term, goods.length);
    } catch (error) {
      asked = "";
      toast(error.message);
    }
  }

  function type(words) {
    field.value = words;
    telegram.chosen();
    look();
  }

  field.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(look, PAUSE);
  });
  const form = el("form", { class: "find", role: "search", onsubmit: (event) => {
    event.preventDefault();
    clearTimeout(waiting);
    look();
    field.blur();
  } }, icon("search"), field);
  results.append(ideas(type));
  if (typed) look();
  return {
    key: "search", title: "Поиск", main: toCart(),
    content: [el("div", { class: "bar" }, heading("Поиск"), bag()), form, results],
    shown: () => typed || field.focus(),
  };
}

const ideas = (type) => el("div", { class: "ideas" }, el("p", { class: "hint" }, "Например"),
  el("div", { class: "chips wrap" }, IDEAS.map((idea) =>
    el("button", { type: "button", class: "chip", "data-bk": "idea", onclick: () => type(idea) }, idea))));

function shown(term, goods, type) {
  if (goods.length) {
    const number = counted(goods.length, "товар", "товара", "товаров");
    return [el("p", { class: "hint count" }, `${goods.length % 10 === 1 && goods.length % 100 !== 11 ? "Нашёлся" : "Нашлось"} ${number}`), grid(goods, "search", cartChanged)];
  }
  return [empty("/demo-shop/art/empty.svg", "Ничего не нашлось", `По запросу «${term}» на полках пусто. Попробуйте короче или выберите:`), ideas(type)];
}
