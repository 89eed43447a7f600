// What is sold, what is in the cart, and the way to the shop's own addresses.

import { pricedIn } from "/demo-shop/static/dom.js";
import { initData, user } from "/demo-shop/static/telegram.js";

const API = "/demo-shop/api";
// Several people may look at the shop on one machine, and everybody has a cart of their own.
const KEPT = `polden.${user?.id || "guest"}`;
const MOST = 20;

export const shop = { name: "", canPay: false, goods: new Map(), categories: [], popular: [] };

export async function load() {
  const told = await asked(`${API}/goods`);
  Object.assign(shop, { name: told.shop.name, canPay: told.can_pay, categories: told.categories, popular: told.popular });
  shop.goods = new Map(told.goods.map((good) => [good.id, good]));
  cart.currency = told.shop.currency;
  pricedIn(told.shop.currency);
}

export const goodsIn = (category) => [...shop.goods.values()].filter((good) => good.category === category);
export const found = async (term) =>
  (await asked(`${API}/search?${new URLSearchParams({ q: term })}`)).found.map((id) => shop.goods.get(id)).filter(Boolean);

/** Errors of the shop's own addresses; `code` is theirs, `network` where nobody answered. */
export class Refused extends Error {
  constructor(code, message) {
    super(message);
    this.code = code;
  }
}

async function asked(address, body) {
  let answer;
  try {
    answer = await fetch(address, body && { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } });
  } catch {
    throw new Refused("network", "Нет связи. Проверьте интернет и попробуйте ещё раз.");
  }
  const told = await answer.json().catch(() => ({}));
  if (!answer.ok) throw new Refused(told.code || "http", told.detail || "Не получилось, попробуйте ещё раз.");
  return told;
}

function kept(name, otherwise) {
  try {
    return JSON.parse(localStorage.getItem(`${KEPT}.${name}`)) ?? otherwise;
  } catch {
    return otherwise;
  }
}

function keep(name, value) {
  try {
    localStorage.setItem(`${KEPT}.${name}`, JSON.stringify(value));
  } catch {
    // A browser may keep nothing: the cart then lives as long as the page.
  }
}

const quantities = new Map(Object.entries(kept("cart", {})));

export const cart = {
  currency: "RUB",
  lines: () => [...quantities].map(([id, quantity]) => ({ good: shop.goods.get(id), quantity })).filter(({ good }) => good),
  of: (id) => quantities.get(id) || 0,
  count: () => cart.lines().reduce((sum, { quantity }) => sum + quantity, 0),
  total: () => cart.lines().reduce((sum, { good, quantity }) => sum + good.price * quantity, 0),
  most: (good) => Math.min(MOST, good.stock ?? MOST),
  set(id, quantity) {
    if (quantity > 0) quantities.set(id, quantity);
    else quantities.delete(id);
    keep("cart", Object.fromEntries(quantities));
    if (draft.key) write({ key: "" });
    tellLater();
  },
  clear() {
    quantities.clear();
    keep("cart", {});
  },
};

let telling = 0;

/** The shop knows whose cart holds what; a moment later, when the fingers rest. */
function tellLater(stage = "active") {
  if (!initData) return;
  clearTimeout(telling);
  telling = setTimeout(() => asked(`${API}/cart`, { init_data: initData, stage, lines: said() }).catch(() => {}), 700);
}

const said = () => cart.lines().map(({ good, quantity }) => ({ id: good.id, quantity }));

/** What was written into the order so far; a page that is opened anew finds it. */
export const draft = {
  ...{ name: user ? [user.first_name, user.last_name].filter(Boolean).join(" ") : "", phone: "" },
  ...{ delivery: "courier", address: "", point: "", payment: "later", key: "" }, ...kept("draft", {}),
};

/** An order that was begun under one key stays as it was: whatever is changed makes another one. */
export function write(changes) {
  const isSame = "key" in changes || "payment" in changes;
  Object.assign(draft, isSame ? {} : { key: "" }, changes);
  keep("draft", draft);
}

export const beginCheckout = () => tellLater("checkout");

/** Orders once: a repeat with the same key is the same order. */
export async function order() {
  if (!draft.key) write({ key: crypto.randomUUID() });
  clearTimeout(telling);
  const { name, phone, delivery, address, point, payment, key } = draft;
  return asked(`${API}/orders`, { init_data: initData, key, name, phone, delivery, address: delivery === "point" ? point : address, payment, lines: said() });
}

export function ordered() {
  cart.clear();
  write({ key: "" });
}
