// The order in three steps, and the thanks.

import { go, redraw } from "/demo-shop/static/app.js";
import { counted, el, icon, money, toast } from "/demo-shop/static/dom.js";
import { empty, heading, image } from "/demo-shop/static/parts.js";
import * as shop from "/demo-shop/static/shop.js";
import * as telegram from "/demo-shop/static/telegram.js";
import * as track from "/demo-shop/static/track.js";

const { cart, draft, write } = shop;
const STEPS = [["contacts", "Контакты"], ["delivery", "Доставка"], ["payment", "Оплата"]];
const DELIVERIES = [
  ["courier", "truck", "Курьер", "Завтра с 10 до 22, бесплатно"],
  ["point", "point", "Пункт выдачи", "Через 1–2 дня, бесплатно"],
  ["shop", "cup", "Заберу сам", "Сегодня, Покровка, 12"],
];
const POINTS = ["Мясницкая, 8", "Ленинский проспект, 45", "Новослободская, 20"];
const PAYMENTS = [
  ["later", "cash", "При получении", "Картой или наличными"],
  ["telegram", "plane", "В Telegram", "Картой, не выходя отсюда"],
];
const PHONE = /^\+7\d{10}$/;
let wrong = {};

export function checkout(name = "contacts") {
  if (!cart.count()) return { key: "checkout", title: "Оформление", main: { text: "В каталог", press: () => go("", { isInstead: true }) },
    content: [heading("Оформление"), empty("/demo-shop/art/empty.svg", "В корзине пусто", "Оформлять пока нечего.")] };
  const index = Math.max(0, STEPS.findIndex(([key]) => key === name));
  const [key, title] = STEPS[index];
  return {
    key: `checkout-${key}`, title,
    main: { contacts: { text: "Дальше", press: toDelivery }, delivery: { text: "Дальше", press: toPayment },
      payment: { text: `Заказать · ${money(cart.total())}`, press: order } }[key],
    content: [heading(title, { note: `шаг ${index + 1} из ${STEPS.length}` }),
      el("div", { class: "steps", role: "presentation" }, STEPS.map((_, step) => el("i", { class: step <= index ? "on" : null }))),
      el("form", { class: "form", novalidate: true, onsubmit: (event) => event.preventDefault() }, { contacts, delivery, payment }[key]())],
    shown: () => track.step(key, index + 1),
  };
}

/* Steps */

const contacts = () => [
  field("name", "Имя и фамилия", { autocomplete: "name", maxlength: 80, enterkeyhint: "next" }),
  field("phone", "Телефон", { type: "tel", inputmode: "tel", autocomplete: "tel", placeholder: "+7 900 000-00-00", maxlength: 18, enterkeyhint: "done" },
    "Курьер позвонит за час"),
];

const delivery = () => [
  choice("delivery", DELIVERIES),
  draft.delivery === "courier" ? field("address", "Адрес", { autocomplete: "street-address", maxlength: 200, placeholder: "Улица, дом, квартира" }) : null,
  draft.delivery === "point" ? el("fieldset", { class: "points" }, el("legend", {}, "Какой пункт?"), POINTS.map((point) =>
    radio("point", point, [el("b", {}, point)]))) : null,
  wrong.point ? el("p", { class: "wrong", role: "alert" }, wrong.point) : null,
];

const payment = () => [
  choice("payment", PAYMENTS.filter(([key]) => key === "later" || (shop.shop.canPay && telegram.canPay()))),
  el("div", { class: "check" },
    el("div", { class: "pile" }, cart.lines().slice(0, 5).map(({ good }) => image(good, 56))),
    el("p", {}, `${counted(cart.count(), "товар", "товара", "товаров")} на ${money(cart.total())}`),
    el("p", { class: "hint" }, `${DELIVERIES.find(([key]) => key === draft.delivery)[2]}: ${where()}`),
    el("p", { class: "hint" }, `${draft.name}, ${draft.phone}`)),
];

const where = () => ({ courier: draft.address, point: draft.point, shop: "Покровка, 12" }[draft.delivery]);

function field(name, label, attributes, hint = "") {
  const problem = wrong[name];
  return el("label", { class: problem ? "field bad" : "field" }, el("span", {}, label),
    el("input", { name, value: draft[name], "data-bk": `field-${name}`, "data-bk-mask": "", "aria-invalid": problem ? "true" : null, ...attributes,
      oninput: (event) => write({ [name]: event.target.value }) }),
    problem ? el("small", { class: "wrong", role: "alert" }, problem) : hint ? el("small", { class: "hint" }, hint) : null);
}

const choice = (name, offered) => el("div", { class: "choice", role: "radiogroup" }, offered.map(([key, sign, title, about]) =>
  radio(name, key, [icon(sign), el("span", {}, el("b", {}, title), el("small", { class: "hint" }, about))])));

const radio = (name, value, content) => el("label", { class: "option", "data-bk": `${name}-${value}` },
  el("input", { type: "radio", name, value, checked: draft[name] === value, onchange: () => {
    telegram.chosen();
    write({ [name]: value });
    wrong = {};
    redraw();
  } }), ...content);

/* Going on */

/** Shows what is wrong, by the field, and stays; true where nothing is. */
function fits(problems) {
  wrong = Object.fromEntries(Object.entries(problems).filter(([, words]) => words));
  if (!Object.keys(wrong).length) return true;
  telegram.told("error");
  redraw();
  document.querySelector(".bad input")?.focus();
  return false;
}

/** 8 (916) 000-00-00 is the same number as +7 916 000-00-00. */
function normal(phone) {
  const digits = phone.replace(/\D/g, "");
  const rest = digits.length === 11 && /^[78]/.test(digits) ? digits.slice(1) : digits;
  return rest.length === 10 ? `+7${rest}` : phone.trim();
}

function toDelivery() {
  write({ name: draft.name.trim(), phone: normal(draft.phone) });
  const isRight = fits({
    name: draft.name.length < 2 && "Как к вам обращаться?",
    phone: !PHONE.test(draft.phone) && "Номер из одиннадцати цифр, например +7 916 123-45-67",
  });
  if (isRight) go("checkout/delivery");
}

function toPayment() {
  const isRight = fits({
    address: draft.delivery === "courier" && draft.address.trim().length < 5 && "Напишите улицу и дом",
    point: draft.delivery === "point" && !draft.point && "Выберите пункт",
  });
  if (!isRight) return;
  track.shipping(cart, draft.delivery);
  go("checkout/payment");
}

let isOrdering = false;

async function order() {
  if (isOrdering) return;
  isOrdering = true;
  telegram.setBusy(true);
  try {
    const placed = await shop.order();
    track.payment(cart, draft.payment);
    if (!placed.invoice || (await paid(placed))) thank(placed);
  } catch (error) {
    telegram.told("error");
    toast(error.message);
  } finally {
    isOrdering = false;
    telegram.setBusy(false);
  }
}

async function paid({ invoice }) {
  const status = await telegram.pay(invoice);
  if (status === "paid" || status === "pending") return true;
  telegram.told("warning");
  toast(status === "failed" ? "Оплата не прошла. Попробуйте ещё раз или выберите оплату при получении." : "Заказ ждёт оплаты");
  return false;
}

function thank(placed) {
  track.purchase(cart, placed.number);
  shop.ordered();
  telegram.told("success");
  go(`done/${encodeURIComponent(placed.number)}`, { isInstead: true });
}

export function done(number) {
  return {
    key: "done", title: "Спасибо!",
    main: telegram.isInside ? { text: "Готово", press: telegram.close } : { text: "В каталог", press: () => go("", { isInstead: true }) },
    content: [
      el("div", { class: "thanks" },
        el("div", { class: "seal" }, icon("check")), el("h1", {}, "Спасибо!"), el("p", {}, "Заказ принят, уже собираем."),
        el("output", { class: "number", "data-number": number }, `№ ${number}`),
        el("p", { class: "hint" }, "Где он сейчас, покажет бот: «Мои заказы»."),
        telegram.isInside && el("button", { type: "button", class: "wide soft", "data-bk": "again", onclick: () => go("", { isInstead: true }) }, "Вернуться в каталог")),
    ],
  };
}
