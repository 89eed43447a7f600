// A Mini App over the chat: its frame, Telegram's header and buttons around it, and what the two
// say to each other, which is what Telegram's own web clients and telegram-web-app.js say.

import * as api from "/static/api.js";
import { ask, invoice } from "/static/app_windows.js";
import { icon, make } from "/static/text.js";
import { say } from "/static/words.js";

const VERSION = "9.1";
const PLATFORM = "web";
const LEAVING = 150; // Milliseconds an app has to say its last words.
const THEMES = {
  light: {
    bg_color: "#ffffff", secondary_bg_color: "#f1f4f6", section_bg_color: "#ffffff", header_bg_color: "#ffffff",
    bottom_bar_bg_color: "#ffffff", section_separator_color: "#e3e8ec", text_color: "#0f1620", hint_color: "#66727e",
    subtitle_text_color: "#66727e", section_header_text_color: "#1a6fb5", link_color: "#2481cc", accent_text_color: "#1a6fb5",
    button_color: "#2481cc", button_text_color: "#ffffff", destructive_text_color: "#d3373b",
  },
  dark: {
    bg_color: "#17212b", secondary_bg_color: "#0e1621", section_bg_color: "#17212b", header_bg_color: "#17212b",
    bottom_bar_bg_color: "#17212b", section_separator_color: "#101921", text_color: "#f2f5f7", hint_color: "#8c9bab",
    subtitle_text_color: "#8c9bab", section_header_text_color: "#6ab3f3", link_color: "#6ab3f3", accent_text_color: "#6ab3f3",
    button_color: "#2f8fdc", button_text_color: "#ffffff", destructive_text_color: "#f16b6f",
  },
};
const dark = matchMedia("(prefers-color-scheme: dark)");
const $ = (id) => document.getElementById(id);
const root = $("app");
let actions;
let shown = null; // {app, person, frame, ...}: the one that is open

const theme = () => THEMES[dark.matches ? "dark" : "light"];

export function connect(given) {
  actions = given;
  addEventListener("message", (event) => shown && event.source === shown.frame.contentWindow && heard(event.data));
  dark.addEventListener("change", () => post("theme_changed", { theme_params: theme() }));
  document.addEventListener("visibilitychange", tellVisible);
  new ResizeObserver(() => tellViewport(true)).observe($("app-frame"));
  $("app-close").addEventListener("click", back);
  $("app-fold").addEventListener("click", () => fold(!root.classList.contains("folded")));
  $("app-again").addEventListener("click", () => shown && open(shown.app, shown.person));
  $("app-main").addEventListener("click", () => post("main_button_pressed"));
  $("app-second").addEventListener("click", () => post("secondary_button_pressed"));
  $("app-settings").addEventListener("click", () => post("settings_button_pressed"));
}

/** Opens the app of somebody; whatever was open before is closed. */
export function open(app, person) {
  remove();
  const frame = make("iframe", {
    src: addressOf(app), title: actions.botName(), allow: "clipboard-write; fullscreen",
    sandbox: "allow-scripts allow-same-origin allow-forms allow-popups allow-downloads",
  });
  shown = { app, person, frame, asksBeforeClosing: false, isExpanded: false, hasBack: false, isHeard: false };
  root.classList.remove("folded", "expanded");
  for (const id of ["app-main", "app-second", "app-settings"]) $(id).hidden = true;
  paint("header", null);
  paint("background", null);
  $("app-title").textContent = actions.botName();
  $("app-host").textContent = new URL(app.url).host;
  $("app-frame").replaceChildren(frame);
  setBack(false);
  root.hidden = false;
  frame.focus();
}

/** Folds what is open away when another person is chosen: an app belongs to one chat. */
export const follow = (name) => shown && shown.person !== name && remove();

function addressOf(app) {
  const url = new URL(app.url);
  const told = new URLSearchParams({
    tgWebAppData: app.init_data, tgWebAppVersion: VERSION, tgWebAppPlatform: PLATFORM,
    tgWebAppThemeParams: JSON.stringify(theme()),
  });
  url.hash = url.hash ? `${url.hash}${url.hash.includes("?") ? "&" : "?"}${told}` : told.toString();
  return url.href;
}

/* Closing */

async function back() {
  if (shown?.hasBack) post("back_button_pressed");
  else await close();
}

async function close() {
  if (!shown) return;
  if (shown.asksBeforeClosing && !(await ask({ text: say("appUnsaved"), yes: say("appCloseAnyway") }))) return;
  leave();
}

function leave() {
  post("visibility_changed", { is_visible: false });
  const { frame } = shown;
  root.hidden = true;
  setTimeout(() => shown?.frame === frame && remove(), LEAVING);
}

function remove() {
  shown?.frame.remove();
  shown = null;
  root.hidden = true;
}

function fold(isFolded) {
  root.classList.toggle("folded", isFolded);
  $("app-fold").setAttribute("aria-expanded", String(!isFolded));
  tellVisible();
}

/* What the app hears */

/** Before its first word the frame is still empty, and nobody would hear. */
function post(type, data = null) {
  if (!shown?.isHeard) return;
  const words = JSON.stringify({ eventType: type, eventData: data });
  shown.frame.contentWindow?.postMessage(words, new URL(shown.app.url).origin);
}

const tellVisible = () =>
  post("visibility_changed", { is_visible: !document.hidden && !root.classList.contains("folded") });

function tellViewport(isStable) {
  if (!shown) return;
  const { width, height } = $("app-frame").getBoundingClientRect();
  post("viewport_changed", { width, height, is_state_stable: isStable, is_expanded: shown.isExpanded });
}

function tellSafeArea(name) {
  post(name, { top: 0, bottom: 0, left: 0, right: 0 });
}

/* What the app says */

const ANSWERS = {
  web_app_ready: () => root.classList.add("ready"),
  web_app_close: leave,
  web_app_expand() {
    shown.isExpanded = true;
    root.classList.add("expanded");
    tellViewport(true);
  },
  web_app_request_viewport: () => tellViewport(true),
  web_app_request_theme: () => post("theme_changed", { theme_params: theme() }),
  web_app_request_safe_area: () => tellSafeArea("safe_area_changed"),
  web_app_request_content_safe_area: () => tellSafeArea("content_safe_area_changed"),
  web_app_setup_main_button: (data) => setBottom("app-main", data),
  web_app_setup_secondary_button: (data) => setBottom("app-second", data),
  web_app_setup_back_button: ({ is_visible: isVisible }) => setBack(isVisible),
  web_app_setup_settings_button: ({ is_visible: isVisible }) => { $("app-settings").hidden = !isVisible; },
  web_app_setup_closing_behavior({ need_confirmation: asks }) { shown.asksBeforeClosing = Boolean(asks); },
  web_app_set_header_color: (data) => paint("header", data.color || theme()[data.color_key]),
  web_app_set_background_color: ({ color }) => paint("background", color),
  web_app_set_bottom_bar_color: ({ color }) => paint("bottom", color),
  web_app_trigger_haptic_feedback(data) {
    root.dataset.haptic = data.impact_style || data.notification_type || data.type;
    navigator.vibrate?.(data.type === "notification" ? 20 : 8);
  },
  async web_app_open_popup({ title, message, buttons }) {
    post("popup_closed", { button_id: await ask({ title, text: message, buttons }) });
  },
  web_app_open_link: ({ url }) => /^https?:/i.test(url) && window.open(url, "_blank", "noopener"),
  web_app_open_tg_link({ path_full: path }) {
    fold(true);
    actions.follow(`https://t.me${path}`);
  },
  async web_app_open_invoice({ slug }) {
    const status = await invoice(shown.person, slug, actions.attempt);
    post("invoice_closed", { slug, status });
  },
  async web_app_data_send({ data }) {
    const { app, person } = shown;
    if (!app.button) return;
    leave();
    await actions.attempt(api.appData(person, app.button, data));
  },
  async web_app_request_write_access() {
    const isAllowed = await ask({ text: say("appMayWrite"), yes: say("allow") });
    if (isAllowed) await actions.attempt(api.allowWriting(shown.person));
    post("write_access_requested", { status: isAllowed ? "allowed" : "cancelled" });
  },
  async web_app_request_phone() {
    const isShared = await ask({ text: say("appPhone"), yes: say("share") });
    if (isShared) await actions.attempt(api.sharePhone(shown.person));
    post("phone_requested", { status: isShared ? "sent" : "cancelled" });
  },
  web_app_invoke_custom_method: ({ req_id: id }) => post("custom_method_invoked", { req_id: id, error: "UNSUPPORTED" }),
  web_app_check_home_screen: () => post("home_screen_checked", { status: "unsupported" }),
};

function heard(words) {
  try {
    const { eventType, eventData } = JSON.parse(words);
    if (eventType) shown.isHeard = true;
    const data = typeof eventData === "string" ? JSON.parse(eventData) : eventData;
    ANSWERS[eventType]?.(data || {});
  } catch (error) {
    // A page may post whatever it likes, and not all of it is for Telegram.
    if (!(error instanceof SyntaxError)) throw error;
  }
}

function setBack(isVisible) {
  shown.hasBack = Boolean(isVisible);
  $("app-close").replaceChildren(icon(isVisible ? "back" : "close"));
  $("app-close").setAttribute("aria-label", say(isVisible ? "back" : "close"));
}

function setBottom(id, data) {
  const button = $(id);
  if ("is_visible" in data) button.hidden = !data.is_visible || !data.text;
  if (data.text) button.firstElementChild.textContent = data.text;
  button.disabled = data.is_active === false;
  button.classList.toggle("progress", Boolean(data.is_progress_visible));
  if (data.color) button.style.setProperty("--button", data.color);
  if (data.text_color) button.style.setProperty("--on-button", data.text_color);
}

function paint(part, colour) {
  if (colour) root.style.setProperty(`--app-${part}`, colour);
  else root.style.removeProperty(`--app-${part}`);
}

