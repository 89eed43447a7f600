// What the shop reports of itself. The tracker may still be loading, or be missing: the queue waits.

window.barker = window.barker || { q: [] };

const say = (...words) => window.barker.q.push(words);
const price = (good) => good.price / 100;

export const itemOf = (good, quantity = 1) => ({
  item_id: good.id, item_name: good.name, item_category: good.category, price: price(good), quantity,
});

export const screen = (key, title) => say("screen", key, { title });
export const view = (good) => say("view", itemOf(good));
export const add = (good, quantity = 1) => say("addToCart", itemOf(good), quantity);
export const remove = (good, quantity = 1) => say("removeFromCart", itemOf(good), quantity);
export const search = (term, results) => say("search", term, results);
export const step = (name, index) => say("checkout", name, { index });
export const list = (name, goods) =>
  goods.length && say("track", "view_item_list", { item_list_id: name, items: goods.slice(0, 20).map((good) => itemOf(good)) });
export const select = (name, good) => say("track", "select_item", { item_list_id: name, item_id: good.id });

const basket = (cart, more = {}) => ({
  currency: cart.currency, value: cart.total() / 100, items: cart.lines().map(({ good, quantity }) => itemOf(good, quantity)), ...more,
});

export const viewCart = (cart) => say("track", "view_cart", basket(cart));
export const begin = (cart) => say("track", "begin_checkout", basket(cart));
export const shipping = (cart, tier) => say("track", "add_shipping_info", basket(cart, { shipping_tier: tier }));
export const payment = (cart, type) => say("track", "add_payment_info", basket(cart, { payment_type: type }));
export const purchase = (cart, number) => say("purchase", basket(cart, { transaction_id: number }));
