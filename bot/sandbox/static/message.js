// Bubbles: one per message, one per album, and the small notes between them.

import { clock, day, money, say, size } from "/static/words.js";
import { icon, make, rich } from "/static/text.js";

const NEAR = 300; // Messages of one author within so many seconds stick together.

/** Messages in reading order as groups: an album is one group, everything else stands alone. */
export function groups(messages) {
  const found = [];
  for (const message of messages) {
    const last = found.at(-1);
    if (message.album && last && last[0].album === message.album) last.push(message);
    else found.push([message]);
  }
  return found;
}

/** What is drawn: dates and groups, each with a key that changes when the drawing has to. */
export function plan(messages) {
  const items = [];
  const all = groups(messages);
  let today = "";
  all.forEach((group, index) => {
    const [first] = group;
    if (day(first.date) !== today) {
      today = day(first.date);
      items.push({ key: `day ${today}`, draw: () => make("p", { class: "note day" }, today) });
    }
    const follows = sticks(all[index - 1]?.at(-1), first);
    const goesOn = sticks(group.at(-1), all[index + 1]?.[0]);
    const key = `${group.map((m) => `${m.id}.${m.seq}`)} ${follows} ${goesOn}`;
    items.push({ key, draw: (actions) => row(group, follows, goesOn, actions) });
  });
  return items;
}

const sticks = (one, other) =>
  Boolean(one && other && one.from === other.from && !one.service && !other.service &&
    other.date - one.date < NEAR && day(one.date) === day(other.date));

function row(group, follows, goesOn, actions) {
  const [message] = group;
  if (message.service) return note(message);
  const classes = ["row", message.from, follows && "follows", goesOn && "goes-on"].filter(Boolean).join(" ");
  const element = make("article", { class: classes, "data-id": message.id, "data-seq": message.seq },
    bubble(group, actions));
  if (message.buttons.length) element.append(inlineKeyboard(message, actions));
  return element;
}

function note(message) {
  const words = {
    successful_payment: `${say("paid")}: ${message.text}`, pinned_message: say("pinned"),
    web_app_data: `${say("dataSent")}: ${message.text}`, write_access_allowed: say("mayWrite"),
  };
  return make("p", { class: "note" }, words[message.service]);
}

function bubble(group, actions) {
  const captioned = group.find((message) => message.text) || group[0];
  const [first] = group;
  const shown = make("div", { class: "bubble" });
  const quote = first.reply_to && actions.find(first.reply_to);
  if (quote) shown.append(quoted(quote, actions));
  const photos = group.filter((message) => message.photo);
  if (photos.length) shown.append(pictures(photos, actions));
  for (const message of group) if (message.document) shown.append(file(message.document, actions));
  if (first.invoice) shown.append(invoice(first.invoice));
  else if (captioned.text) shown.append(words(captioned, actions));
  if (photos.length && !captioned.text) shown.classList.add("bare");
  if (photos.length) shown.classList.add("has-photo");
  // As in Telegram, menus that are edited all the time don't say so.
  const edited = !first.buttons.length && group.some((message) => message.edited);
  if (edited) shown.classList.add("edited");
  shown.append(meta(group.at(-1), edited));
  return shown;
}

function words(message, actions) {
  const element = make("div", { class: "text", dir: "auto" });
  element.append(rich(message.text, message.entities, actions));
  if (isBigEmoji(message)) element.classList.add("big");
  return element;
}

const isBigEmoji = (message) =>
  message.text.length <= 12 && /^(\p{Extended_Pictographic}|\u200d|\ufe0f)+$/u.test(message.text);

function meta(message, edited) {
  const element = make("span", { class: "meta" });
  if (edited) element.append(`${say("edited")} `);
  element.append(make("time", { datetime: new Date(message.date * 1000).toISOString() }, clock(message.date)));
  if (message.from === "person") element.append(icon("check"));
  return element;
}

function quoted(message, actions) {
  const author = message.from === "bot" ? actions.botName() : say("you");
  return make("button", { type: "button", class: "quoted", onclick: () => actions.jump(message.id) },
    make("b", {}, author), make("span", {}, preview(message)));
}

function pictures(messages, actions) {
  const grid = make("div", { class: "pictures", "data-count": messages.length });
  for (const message of messages) {
    const image = make("img", { src: message.photo, alt: message.text || say("picture"), loading: "lazy",
      onload: actions.settled });
    grid.append(make("button", { type: "button", class: "picture", "aria-label": message.text || say("picture"),
      onclick: () => actions.view(message.photo) }, image));
  }
  return grid;
}

function file(document, actions) {
  if (document.kind === "video" || document.kind === "animation") return video(document, actions);
  const extension = document.name.includes(".") ? document.name.split(".").pop().slice(0, 4) : "";
  return make("a", { class: "file", href: document.address, download: document.name },
    make("span", { class: "file-icon", "data-type": extension.toLowerCase() }, icon("file"),
      make("small", {}, extension)),
    make("span", { class: "file-about" }, make("b", {}, document.name),
      make("small", {}, `${size(document.size)} · ${say("download")}`)));
}

function video(document, actions) {
  return make("video", { src: document.address, controls: true, preload: "metadata", onloadedmetadata: actions.settled });
}

function invoice(about) {
  return make("div", { class: "invoice" },
    make("small", {}, `${say("invoice")} · ${money(about.total_amount, about.currency)}`),
    make("b", {}, about.title), make("p", {}, about.description));
}

const MARKS = { app: "app", url: "link", copy: "copy", pay: "card" };

function inlineKeyboard(message, actions) {
  const keyboard = make("div", { class: "inline", role: "group", "aria-label": say("keyboard") });
  for (const buttons of message.buttons) {
    const line = make("div", {});
    for (const button of buttons) line.append(inlineButton(message, button, actions));
    keyboard.append(line);
  }
  return keyboard;
}

function inlineButton(message, button, actions) {
  const mark = Object.keys(MARKS).find((name) => button[name]);
  const label = [make("span", {}, button.label), mark ? icon(MARKS[mark]) : null];
  const style = button.style || null;
  if (button.url && !button.app) {
    return make("a", { href: button.url, target: "_blank", rel: "noopener noreferrer", "data-style": style,
      onclick: (event) => actions.link(event, button.url) }, ...label);
  }
  const press = (event) =>
    button.copy ? actions.copy(button.copy) : actions.tap(message, button.label, event.currentTarget);
  return make("button", { type: "button", "data-style": style, onclick: press }, ...label);
}

/** One line about a message: for the list of people and for quotes. */
export function preview(message) {
  if (message.service === "successful_payment") return say("paid");
  if (message.service === "web_app_data") return say("dataSent");
  const kind = message.photo ? say("photo") : message.document ? message.document.name : message.invoice ? say("invoice") : "";
  const line = message.invoice ? message.invoice.title : message.text.replace(/\s+/g, " ").trim();
  return [kind, line].filter(Boolean).join(": ").slice(0, 120);
}
