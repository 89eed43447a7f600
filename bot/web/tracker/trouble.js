// Mistakes of the page, how long it took to load, forms that are begun and sent, answers to Telegram.

import { currentScreen, emit } from "./events.js";
import { cleaned, isField, isSecret, keyOf, masked } from "./masks.js";
import { onTelegram } from "./person.js";
import { listen } from "./safely.js";

export function watchErrors() {
  let left = 10;
  listen(window, "error unhandledrejection", ({ message, reason, filename, lineno }) => {
    const text = message || (reason && reason.message) || reason;
    if (!text || left-- < 1) return;
    emit("js_error", {
      message: masked(text).slice(0, 200),
      source: cleaned(filename || "").split("?")[0],
      line: lineno,
    });
  });
}

export function watchLoading() {
  // A page waits for its scripts, this one too: only where it was put in later, this is over.
  listen(window, "load", () =>
    emit("load_timing", { milliseconds: Math.round(performance.now()) }),
  );
}

export function watchForms() {
  /** @type {Set<string>} */
  const begun = new Set();
  listen(document, "focusin submit", ({ type, target }) => {
    const form = formOf(target);
    const place = currentScreen() + form;
    if (!form || isSecret(target)) return;
    if (type === "submit") emit("form_submit", { form });
    else if (isField(target) && !begun.has(place)) emit("form_start", { form }), begun.add(place);
  });
}

/** What the person allows Telegram for good. */
export function watchAnswers() {
  onTelegram("writeAccessRequested", ({ status }) =>
    emit("write_access", { is_given: status === "allowed" }),
  );
  onTelegram("homeScreenAdded", () => emit("home_screen_added"));
  onTelegram("homeScreenChecked", ({ status }) => emit("home_screen_checked", { status }));
}

/** @param {Element} inside */
const formOf = (inside) =>
  inside.closest("[data-bk-ignore]")
    ? ""
    : keyOf(inside.closest("[data-bk-mask]") || inside.closest("form,[data-bk]") || inside);
