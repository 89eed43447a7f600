// Formatted text as DOM nodes, built from entities. Offsets are UTF-16 units, as in JavaScript strings.

import { say } from "/static/words.js";

/** Creates an element: make("a", {class: "x", onclick: f}, child, "text"). */
export function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.filter((child) => child != null));
  return element;
}

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const use = document.createElementNS("http://www.w3.org/2000/svg", "use");
  use.setAttribute("href", `#i-${name}`);
  svg.setAttribute("aria-hidden", "true");
  svg.append(use);
  return svg;
}

const SAFE_LINK = /^(https?|tg|mailto|tel):/i;
const BLOCKS = "pre, blockquote";
const SIMPLE = { bold: "b", italic: "i", underline: "u", strikethrough: "s" };

/** A fragment with the text. `actions` has command(text), copy(text) and link(event, url). */
export function rich(text, entities, actions) {
  const fragment = document.createDocumentFragment();
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  fill(fragment, text, ordered, 0, text.length, actions);
  return fragment;
}

function fill(parent, text, entities, start, end, actions) {
  let position = start;
  entities.forEach((entity, index) => {
    const first = Math.max(entity.offset, start);
    const last = Math.min(entity.offset + entity.length, end);
    if (first < position || last <= first) return;
    parent.append(text.slice(position, first));
    const element = wrap(entity, text.slice(first, last), actions);
    fill(element, text, entities.slice(index + 1), first, last, actions);
    const shown = element.shell || element;
    parent.append(shown);
    // A block begins a line by itself: the line break after it would show an empty line.
    position = shown.matches(BLOCKS) && text[last] === "\n" ? last + 1 : last;
  });
  parent.append(text.slice(position, end));
}

function wrap(entity, words, actions) {
  const kind = entity.type;
  if (kind in SIMPLE) return make(SIMPLE[kind]);
  if (kind === "spoiler") return spoiler();
  if (kind === "code") return make("code", { title: say("copied"), onclick: () => actions.copy(words) });
  if (kind === "pre") return block(entity, words, actions);
  if (kind === "blockquote") return make("blockquote");
  if (kind === "expandable_blockquote") return expandable(words);
  if (kind === "bot_command") {
    return make("a", { href: "#", onclick: (event) => { event.preventDefault(); actions.command(words); } });
  }
  const address = { text_link: entity.url, url: words, email: `mailto:${words}` }[kind];
  if (address && SAFE_LINK.test(address)) {
    return make("a", {
      href: address, target: "_blank", rel: "noopener noreferrer",
      title: kind === "text_link" ? address : null, onclick: (event) => actions.link(event, address),
    });
  }
  return make("span", { class: kind === "mention" || kind === "hashtag" ? "mention" : null });
}

function spoiler() {
  const element = make("span", { class: "spoiler", role: "button", tabindex: 0 });
  const reveal = () => element.classList.add("seen");
  element.addEventListener("click", reveal);
  element.addEventListener("keydown", (event) => event.key === "Enter" && reveal());
  return element;
}

function block(entity, words, actions) {
  const code = make("code");
  const copy = make("button", { type: "button", class: "copy", "aria-label": say("copied"), onclick: () => actions.copy(words) }, icon("copy"));
  code.shell = make("pre", { "data-language": entity.language || null }, code, copy);
  return code;
}

function expandable(words) {
  const long = words.length > 140 || words.split("\n").length > 3;
  const quote = make("blockquote", { class: long ? "folded" : null });
  if (!long) return quote;
  const inside = make("span", { class: "quote-text" });
  const toggle = make("button", { type: "button", class: "unfold", onclick: () => {
    const folded = quote.classList.toggle("folded");
    toggle.textContent = say(folded ? "showMore" : "showLess");
  } }, say("showMore"));
  quote.append(inside, toggle);
  inside.shell = quote;
  return inside;
}
