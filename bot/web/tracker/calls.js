// What the shop's own page tells: GA4's names for what happens in a shop.

import { emit } from "./events.js";
import { masked } from "./masks.js";
import { soon } from "./sender.js";
import { screen } from "./screens.js";
import { browserId } from "./storage.js";

/** @typedef {import("./types").Props} Props */

/**
 * Properties with ids as texts and amounts as numbers, as the collector wants them.
 * @param {any} given a bare id is an item, too
 * @returns {Props}
 */
function tidy(given) {
  /** @type {Props} */
  const found = Object(given) === given ? { ...given } : { item_id: given };
  for (const [name, value] of Object.entries(found)) {
    if (name === "items") found[name] = /** @type {unknown[]} */ (value).map(tidy);
    else if (/_id$|^(step|experiment|variant)$/.test(name)) found[name] = String(value);
    else if (/^(price|value|quantity|results|index)$/.test(name)) found[name] = Number(value);
  }
  return found;
}

/** @type {(name: string) => (given: unknown, quantity?: unknown) => unknown} */
const moves = (name) => (given, quantity) => {
  const found = tidy(given);
  return emit(name, { ...found, quantity: Number(quantity || found.quantity || 1) });
};

/** @type {Record<string, (...given: any[]) => unknown>} */
export const calls = {
  screen,
  track: (name, props) => emit(String(name), props && props.items ? tidy(props) : props),
  view: (item) => emit("view_item", tidy(item)),
  addToCart: moves("add_to_cart"),
  removeFromCart: moves("remove_from_cart"),
  checkout: (step, props) => emit("checkout_step", tidy({ ...props, step })),
  search: (term, results) =>
    emit("search", tidy({ search_term: masked(term).slice(0, 200), results })),
  exposure: (experiment, variant) => emit("experiment_exposure", tidy({ experiment, variant })),
  purchase: (given) => {
    const found = tidy(given);
    // A page of thanks that is loaded again tells the same purchase, and nobody else can guess it.
    const id = `${found.transaction_id}.${browserId()}`;
    emit("purchase", found, /^[\w.:-]{8,64}$/.test(id) ? id : "");
    soon(0);
  },
};
