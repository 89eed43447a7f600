// Who is here: the person of Telegram, or this browser; and whether they want to be left alone.

import { attempt, safely } from "./safely.js";
import { cookie, parsed, read } from "./storage.js";

// What Telegram puts behind the `#` of the first page; its script keeps it for the next ones.
const behind = new URLSearchParams(location.hash.slice(1));
const kept = parsed(attempt(() => sessionStorage.getItem("__telegram__initParams"))) || {};

/** @param {string} name @returns {string} */
const launched = (name) => behind.get(name) || kept[name] || "";

/** @returns {Partial<import("./types").WebApp>} */
export const webApp = () => (window.Telegram && window.Telegram.WebApp) || {};

/**
 * @param {string} name
 * @param {(told: any) => void} act
 */
export function onTelegram(name, act) {
  const app = webApp();
  if (app.onEvent) app.onEvent(name, safely(act));
}

export const initData = () => webApp().initData || launched("tgWebAppData");

/** @param {string} name */
const signed = (name) => new URLSearchParams(initData()).get(name) || "";

export const startParam = () =>
  signed("start_param") || new URLSearchParams(location.search).get("tgWebAppStartParam") || "";

export const platform = () =>
  initData() ? launched("tgWebAppPlatform") || webApp().platform || "telegram" : "web";

export const version = () => (initData() && (launched("tgWebAppVersion") || webApp().version)) || "";

/**
 * Whose queue and visit it is: two accounts of Telegram may share a browser. 0 is a plain site.
 * @returns {number}
 */
export const who = () => (parsed(signed("user")) || {}).id || 0;

/** How GA and Metrika know this browser. */
export const counters = () => ({
  ga: cookie("_ga").split(".").slice(-2).join("."),
  metrika: cookie("_ym_uid"),
});

/** The browser asks for everybody's silence. */
export const isPrivate = () =>
  navigator.doNotTrack === "1" || navigator.globalPrivacyControl === true;

/** What the person said on this site: "1" is yes, "0" is no. */
export const decision = () => read("ok");
