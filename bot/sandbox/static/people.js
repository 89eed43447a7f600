// The list of people with previews and unread counters; on a phone it is a drawer.

import { payloadOf } from "/static/api.js";
import { preview } from "/static/message.js";
import { make } from "/static/text.js";
import { clock, currentLanguage, say } from "/static/words.js";

const COLOURS = 7;
const $ = (id) => document.getElementById(id);

const initials = (title) => title.split(/\s+/).map((word) => word[0]).slice(0, 2).join("").toUpperCase();

export function draw(state, choose) {
  const list = $("list");
  const focused = document.activeElement?.dataset?.name;
  let others = 0;
  list.replaceChildren(...[...state.people.values()].map((person) => {
    if (person.name !== state.chosen) others += person.unread;
    return line(person, person.name === state.chosen, choose);
  }));
  if (focused) list.querySelector(`[data-name="${CSS.escape(focused)}"]`)?.focus();
  $("unread").hidden = !others;
  $("unread").textContent = others;
}

function line(person, isChosen, choose) {
  const last = [...person.messages.values()].filter((m) => !m.deleted).sort((a, b) => a.id - b.id).at(-1);
  const about = person.blocked ? say("blocked") : last ? preview(last) : say("notStarted");
  const unread = person.unread
    ? make("span", { class: "badge", "aria-label": `${person.unread} ${say("unread")}` }, String(person.unread))
    : null;
  return make("button", { "aria-current": isChosen ? "true" : null, "data-name": person.name, lang: currentLanguage(),
    onclick: () => choose(person.name) },
    make("span", { class: "avatar", "data-colour": person.id % COLOURS, "aria-hidden": "true" }, initials(person.title)),
    make("span", { class: "line-names" }, make("b", {}, person.title), make("small", { class: "key" }, person.name)),
    make("time", {}, last ? clock(last.date) : ""),
    make("span", { class: `line-last${person.blocked || !last ? " dim" : ""}` },
      !person.blocked && last?.from === "person" ? make("i", {}, `${say("you")}: `) : null, about),
    unread);
}

export function close() {
  document.body.classList.remove("people-open");
  $("shade").hidden = true;
}

function open() {
  document.body.classList.add("people-open");
  $("shade").hidden = false;
  $("list").querySelector("[aria-current]")?.focus();
}

export function connect(actions) {
  $("open-people").addEventListener("click", open);
  $("close-people").addEventListener("click", close);
  $("shade").addEventListener("click", close);
  document.addEventListener("keydown", (event) => event.key === "Escape" && close());
  $("list").addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (!step) return;
    event.preventDefault();
    document.activeElement[step]?.focus();
  });
  const dialog = $("person");
  $("add").addEventListener("click", () => {
    dialog.querySelector("form").reset();
    dialog.showModal();
  });
  dialog.addEventListener("close", () => {
    if (dialog.returnValue !== "ok") return;
    const fields = new FormData(dialog.querySelector("form"));
    const link = fields.get("link").trim();
    actions.add({ name: fields.get("name"), language: fields.get("language"), ...(link ? { payload: payloadOf(link) } : {}) });
    dialog.returnValue = "";
  });
}
