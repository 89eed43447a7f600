// The page's state: who is shown, what everybody received, and the loop that waits for news.

import * as api from "/static/api.js";
import * as composer from "/static/composer.js";
import * as miniApp from "/static/mini_app.js";
import * as people from "/static/people.js";
import * as windows from "/static/windows.js";
import { make } from "/static/text.js";
import { plan } from "/static/message.js";
import { say, speak } from "/static/words.js";

const RETRY = 1500;
const ACTION_SECONDS = 5;
const PORTION = 150; // Messages drawn at first; scrolling up shows as many again.
const $ = (id) => document.getElementById(id);

const state = { world: "", seq: 0, bot: { name: "", username: "" }, people: new Map(), chosen: "" };
let drawn = new Map();
let shownFor = "";
let portion = PORTION;
const narrow = matchMedia("(max-width: 820px)");

const current = () => state.people.get(state.chosen);

/* News */

async function follow() {
  for (;;) {
    try {
      take(await api.events(state.world, state.seq));
      $("offline").hidden = true;
    } catch {
      $("offline").hidden = false;
      await new Promise((resolve) => setTimeout(resolve, RETRY));
    }
  }
}

function take(news) {
  const isFirst = !state.seq || news.world !== state.world;
  if (news.world !== state.world) {
    state.people.clear();
    drawn = new Map();
  }
  Object.assign(state, { world: news.world, seq: news.seq, bot: news.bot });
  for (const someone of news.people) merge(someone, isFirst);
  if (!state.people.has(state.chosen)) state.chosen = news.people[0].name;
  draw();
}

function merge(someone, isFirst) {
  const known = state.people.get(someone.name) || { messages: new Map(), unread: 0 };
  state.people.set(someone.name, known);
  const { messages = [], toasts = [], ...about } = someone;
  Object.assign(known, about);
  if (someone.messages) known.typingUntil = someone.typing ? Date.now() + ACTION_SECONDS * 1000 : 0;
  for (const message of messages) {
    const isNew = !known.messages.has(message.id) && message.from === "bot";
    known.messages.set(message.id, message);
    if (isNew && !isFirst && (someone.name !== state.chosen || !stuck)) known.unread += 1;
  }
  if (!isFirst && someone.name === state.chosen) toasts.forEach((toast) => windows.toast(toast));
  if (someone.messages) for (const button of document.querySelectorAll(".busy")) button.classList.remove("busy");
}

/* Drawing */

function draw() {
  const person = current();
  people.draw(state, choose);
  $("bot-name").textContent = state.bot.name;
  $("bot-picture").textContent = state.bot.name.slice(0, 1);
  document.title = `${person.title} · ${state.bot.name}`;
  drawStatus();
  composer.draw(person);
  drawMessages(person);
}

function drawMessages(person) {
  const changedPerson = shownFor !== person.name;
  const stay = stuck || changedPerson;
  if (changedPerson) {
    drawn = new Map();
    portion = PORTION;
  }
  shownFor = person.name;
  const messages = [...person.messages.values()].filter((m) => !m.deleted).sort((a, b) => a.id - b.id);
  const before = drawn;
  const seen = new Set([...$("log").querySelectorAll("article")].map((row) => row.dataset.id));
  drawn = new Map();
  const nodes = plan(messages.slice(-portion)).map(({ key, draw: build }) => {
    const node = before.get(key) || build(actions);
    node.classList.toggle("fresh", !changedPerson && !seen.has(node.dataset.id));
    drawn.set(key, node);
    return node;
  });
  if (!nodes.length) nodes.push(make("p", { class: "note empty" }, say("empty")));
  place($("log"), nodes);
  const own = messages.at(-1)?.from === "person" && !before.has([...drawn.keys()].at(-1));
  if (stay || own) toBottom();
  showBottomButton();
}

/** Puts nodes in order and leaves those that are in place alone, so that focus and scrolling stay. */
function place(parent, nodes) {
  const wanted = new Set(nodes);
  for (const child of [...parent.childNodes]) if (!wanted.has(child)) child.remove();
  nodes.forEach((node, index) => {
    if (parent.childNodes[index] !== node) parent.insertBefore(node, parent.childNodes[index] || null);
  });
}

function drawStatus() {
  const person = current();
  if (!person) return;
  const busy = person.typing && person.typingUntil > Date.now();
  $("status").classList.toggle("typing", Boolean(busy));
  const calm = narrow.matches ? `${say("bot")} · ${say("you").toLowerCase()} — ${person.title}` : say("bot");
  $("status").textContent = busy ? say(person.typing) || say("busy") : calm;
  $("status").dataset.action = busy ? person.typing : "";
}

/* Scrolling */

const scroll = $("scroll");
const isAtBottom = () => scroll.scrollHeight - scroll.scrollTop - scroll.clientHeight < 60;

// True until the person scrolls up: pictures that load late must not leave the end of the chat.
let stuck = true;
let lastTop = 0;

function toBottom() {
  stuck = true;
  scroll.scrollTop = scroll.scrollHeight;
  const person = current();
  if (person) person.unread = 0;
}

function showBottomButton() {
  const person = current();
  const away = !stuck && !isAtBottom();
  if (!away && person.unread) {
    person.unread = 0;
    people.draw(state, choose);
  }
  $("bottom").hidden = !away;
  const badge = $("bottom").querySelector(".badge");
  badge.hidden = !person.unread;
  badge.textContent = person.unread;
}

scroll.addEventListener("scroll", () => {
  if (isAtBottom()) stuck = true;
  else if (scroll.scrollTop < lastTop - 2) stuck = false;
  lastTop = scroll.scrollTop;
  if (!current()) return;
  showBottomButton();
  if (scroll.scrollTop < 100 && current().messages.size > portion) {
    portion += PORTION;
    const below = scroll.scrollHeight - scroll.scrollTop;
    drawMessages(current());
    scroll.scrollTop = scroll.scrollHeight - below;
  }
});
$("bottom").addEventListener("click", () => scroll.scrollTo({ top: scroll.scrollHeight, behavior: "smooth" }));
new ResizeObserver(() => stuck && toBottom()).observe($("log"));
new ResizeObserver(() => stuck && toBottom()).observe(scroll);

/* What people do */

async function attempt(work) {
  try {
    return await work;
  } catch (error) {
    windows.toast({ text: `${say("failed")}: ${error.message}` });
    return null;
  }
}

/** t.me/<bot>, or t.me/<bot>/<name of a Mini App>. */
const isOurs = (url) =>
  /^(t|telegram)\.me$/.test(url.hostname) && url.pathname.split("/")[1] === state.bot.username;

const actions = {
  attempt,
  current,
  find: (id) => current().messages.get(id),
  botName: () => state.bot.name,
  view: windows.view,
  settled: () => stuck && toBottom(),
  command: (words) => attempt(api.text(state.chosen, words)),
  send: (words) => attempt(api.text(state.chosen, words)),
  start: (payload) => attempt(api.start(state.chosen, payload)),
  upload: windows.upload((files, caption, asPhotos) => attempt(api.files(state.chosen, files, caption, asPhotos))),
  block: () => attempt(current().blocked ? api.unblock(state.chosen) : api.block(state.chosen)),
  async add(person) {
    const added = await attempt(api.add(person));
    if (added) choose(added.name);
  },
  async tap(message, label, button) {
    button.classList.add("busy");
    setTimeout(() => button.classList.remove("busy"), ACTION_SECONDS * 1000);
    const person = state.chosen;
    const tapped = await attempt(api.tap(person, label, message.id));
    if (!tapped || tapped.app) button.classList.remove("busy");
    if (tapped?.app) miniApp.open(tapped.app, person);
  },
  /** The Mini App of the menu button, or by a link with a code. */
  async openApp(code) {
    const person = state.chosen;
    const app = await attempt(api.openApp(person, code));
    if (app) miniApp.open(app, person);
  },
  async copy(words) {
    await attempt(navigator.clipboard.writeText(words));
    windows.toast({ text: say("copied") });
  },
  /** A deep link to this bot is followed here; every other link opens by itself. */
  link(event, address) {
    if (isOurs(new URL(address, location.href))) {
      event.preventDefault();
      actions.follow(address);
    }
  },
  follow(address) {
    const url = new URL(address, location.href);
    const code = api.startAppOf(url.href);
    if (!isOurs(url)) window.open(url.href, "_blank", "noopener");
    else if (code === undefined) actions.start(url.searchParams.get("start") || "");
    else actions.openApp(code);
  },
  jump(id) {
    const row = document.querySelector(`article[data-id="${id}"]`);
    row?.scrollIntoView({ block: "center", behavior: "smooth" });
    row?.animate([{ opacity: 0.3 }, { opacity: 1 }], 900);
  },
};

function choose(name) {
  state.chosen = name;
  miniApp.follow(name);
  people.close();
  if (state.people.has(name)) {
    current().unread = 0;
    draw();
    if (!matchMedia("(pointer: coarse)").matches) $("text").focus();
  }
}

for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => {
    speak(button.dataset.language);
    drawn = new Map();
    if (current()) draw();
  });
}

narrow.addEventListener("change", drawStatus);
setInterval(drawStatus, 500);
speak();
composer.connect(actions);
people.connect(actions);
windows.connect(actions);
miniApp.connect(actions);
follow();
