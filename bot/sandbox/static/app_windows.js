// What Telegram asks a person for a Mini App: popups, permissions, payments.

import * as api from "/static/api.js";
import { make } from "/static/text.js";
import { money, say } from "/static/words.js";

const STANDARD = { ok: "ok", close: "close", cancel: "cancel" };
const $ = (id) => document.getElementById(id);

/**
 * A popup. With `yes` the answer is whether it was pressed; with `buttons`, as an app names them,
 * the id of the pressed one, empty where the popup was just closed.
 */
export async function ask({ title = "", text, yes = "", buttons = [] }) {
  const dialog = $("app-popup");
  if (dialog.open) return yes ? false : "";
  dialog.querySelector("h2").textContent = title;
  dialog.querySelector("h2").hidden = !title;
  dialog.querySelector("p").textContent = text;
  const offered = yes ? [{ id: "", type: "cancel" }, { id: "yes", text: yes, type: "strong" }] : buttons;
  dialog.querySelector("menu").replaceChildren(...offered.map((button) => choice(dialog, button)));
  dialog.returnValue = "";
  dialog.showModal();
  await new Promise((resolve) => dialog.addEventListener("close", resolve, { once: true }));
  return yes ? dialog.returnValue === "yes" : dialog.returnValue;
}

function choice(dialog, { id = "", text, type = "default" }) {
  const label = type in STANDARD ? say(STANDARD[type]) : text;
  const look = { strong: " strong", destructive: " danger" }[type] || "";
  return make("button", { type: "button", class: `plain${look}`, onclick: () => dialog.close(id) }, label);
}

/** The payment form: `paid`, `failed` or `cancelled`. */
export async function invoice(person, slug, attempt) {
  const about = await attempt(api.invoice(person, slug));
  if (!about) return "failed";
  const price = money(about.total_amount, about.currency);
  const agreed = await ask({ title: about.title, text: about.description, yes: say("payFor")(price) });
  if (!agreed) return "cancelled";
  const answer = await attempt(api.pay(person, slug));
  return answer ? answer.status : "failed";
}
