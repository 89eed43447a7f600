// What the script's own tag says: the shop, and how it wants to be told.

const tag = /** @type {HTMLScriptElement | null} */ (document.currentScript);
const said = tag ? tag.dataset : {};

export const shop = Number(said.shop);
/** Reports go to the place the script came from. */
export const collect = tag ? new URL("collect", tag.src).href : "";
/** The share of visits whose behaviour is reported. */
export const sample = Number(said.sample || 1);
export const asksFirst = said.consent === "wait";
export const firstScreen = said.screen || "";
export const layout = said.layout || "";
