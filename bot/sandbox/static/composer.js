// Where a person types: text, commands, files, the bot's keyboard, or the Start button.

import { make } from "/static/text.js";
import { say } from "/static/words.js";

const $ = (id) => document.getElementById(id);
const text = $("text");
let actions;
let person;
let keysHidden = false;
let keyboardKey = "";
let marked = -1;

export function connect(given) {
  actions = given;
  text.addEventListener("input", changed);
  text.addEventListener("keydown", pressed);
  text.addEventListener("paste", (event) => {
    if (event.clipboardData.files.length) actions.upload(event.clipboardData.files);
  });
  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    send();
  });
  $("start").addEventListener("click", () => actions.start(""));
  $("app-menu").addEventListener("click", () => actions.openApp());
  $("attach").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", () => {
    actions.upload($("file").files);
    $("file").value = "";
  });
  $("keys").addEventListener("click", () => {
    keysHidden = !keysHidden;
    drawKeyboard();
  });
  $("command-menu").addEventListener("click", () => {
    if ($("commands").hidden) showCommands("");
    else hideCommands();
    text.focus();
  });
  document.addEventListener("click", (event) => {
    if (!event.target.closest("#commands, #composer")) hideCommands();
  });
  dropping();
}

export function draw(given) {
  if (person?.name !== given.name) keysHidden = false;
  person = given;
  const closed = !person.started || person.blocked;
  $("composer").hidden = closed;
  $("start").hidden = !closed;
  $("start").textContent = say(person.blocked ? "restart" : "start");
  // As in Telegram, a Mini App takes the place of the list of commands.
  $("command-menu").hidden = !person.commands?.length || Boolean(person.menu);
  $("app-menu").hidden = !person.menu;
  $("app-menu").textContent = person.menu || "";
  text.placeholder = person.placeholder || say("text");
  text.setAttribute("aria-label", say("text"));
  drawKeyboard(closed);
}

function drawKeyboard(closed = false) {
  const rows = person.keyboard || [];
  const panel = $("keyboard");
  $("keys").hidden = !rows.length;
  $("keys").setAttribute("aria-expanded", String(!keysHidden));
  panel.hidden = closed || keysHidden || !rows.length;
  const key = `${person.name} ${JSON.stringify(rows)}`;
  if (key === keyboardKey) return;
  keyboardKey = key;
  panel.replaceChildren(...rows.map((labels) => make("div", {}, ...labels.map((label) =>
    make("button", { type: "button", onclick: () => pressKey(label) }, label)))));
}

/** The keyboard belongs to the newest message that shows it; contacts are shared by a real tap. */
function pressKey(label) {
  const shown = [...person.messages.values()].filter((m) => !m.deleted && m.keyboard.flat().includes(label));
  const message = shown.at(-1);
  if (message) actions.tap(message, label, document.activeElement);
  else actions.send(label);
}

function send() {
  const words = text.value.trim();
  if (!words) return;
  actions.send(words);
  text.value = "";
  changed();
  text.focus();
}

function changed() {
  text.style.height = "auto";
  text.style.height = `${Math.min(text.scrollHeight, 160)}px`;
  $("composer").classList.toggle("filled", Boolean(text.value.trim()));
  const typed = /^\/(\w*)$/.exec(text.value);
  if (typed && person.commands?.length) showCommands(typed[1]);
  else hideCommands();
}

function pressed(event) {
  const options = [...$("commands").children];
  if (!$("commands").hidden && ["ArrowUp", "ArrowDown"].includes(event.key)) {
    event.preventDefault();
    mark((marked + (event.key === "ArrowDown" ? 1 : -1) + options.length) % options.length);
  } else if (event.key === "Escape") {
    hideCommands();
  } else if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
    event.preventDefault();
    if (!$("commands").hidden && options[marked]) options[marked].click();
    else send();
  }
}

/* Commands */

function showCommands(typed) {
  const fitting = person.commands.filter((command) => command.command.startsWith(typed.toLowerCase()));
  if (!fitting.length) {
    hideCommands();
    return;
  }
  $("commands").replaceChildren(...fitting.map((command) =>
    make("button", { type: "button", role: "option", onclick: () => choose(command.command) },
      make("b", {}, `/${command.command}`), make("span", {}, command.description))));
  $("commands").hidden = false;
  mark(typed ? 0 : -1);
}

function hideCommands() {
  $("commands").hidden = true;
  marked = -1;
}

function mark(index) {
  marked = index;
  [...$("commands").children].forEach((option, number) => {
    option.setAttribute("aria-selected", String(number === index));
    if (number === index) option.scrollIntoView({ block: "nearest" });
  });
}

function choose(command) {
  hideCommands();
  text.value = "";
  changed();
  actions.send(`/${command}`);
}

/* Files dropped on the chat */

function dropping() {
  const phone = $("phone");
  let depth = 0;
  const show = (on) => { $("drop").hidden = !on; };
  phone.addEventListener("dragenter", (event) => {
    event.preventDefault();
    depth += 1;
    show(person && !$("composer").hidden);
  });
  phone.addEventListener("dragover", (event) => event.preventDefault());
  phone.addEventListener("dragleave", () => {
    depth -= 1;
    if (depth <= 0) show(false);
  });
  phone.addEventListener("drop", (event) => {
    event.preventDefault();
    depth = 0;
    show(false);
    if (!$("composer").hidden && event.dataTransfer.files.length) actions.upload(event.dataTransfer.files);
  });
}
