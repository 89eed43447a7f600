// Everything above the chat: toasts, alerts, the picture viewer, uploads, the menu of the header.

import { payloadOf, startAppOf } from "/static/api.js";
import { make } from "/static/text.js";
import { say, size } from "/static/words.js";

const TOAST_MS = 3200;
const $ = (id) => document.getElementById(id);

/** The answer of a pressed button: an alert stays until it is closed. */
export function toast({ text, alert = false, url = "" }) {
  if (url) window.open(url, "_blank", "noopener");
  if (!text) return;
  if (alert) {
    $("alert").querySelector("p").textContent = text;
    if (!$("alert").open) $("alert").showModal();
    return;
  }
  const shown = make("p", {}, text);
  $("toasts").replaceChildren(shown);
  setTimeout(() => {
    shown.classList.add("gone");
    setTimeout(() => shown.remove(), 300);
  }, TOAST_MS);
}

export function view(address) {
  $("viewer").querySelector("img").src = address;
  $("viewer").showModal();
}

/** A function that shows chosen files, asks for a caption and hands both to `send`. */
export function upload(send) {
  const dialog = $("upload");
  let chosen = [];
  dialog.addEventListener("close", () => {
    for (const image of dialog.querySelectorAll("img")) URL.revokeObjectURL(image.src);
    if (dialog.returnValue === "ok") send(chosen, dialog.querySelector("[name=caption]").value, dialog.querySelector("[name=compress]").checked);
    dialog.returnValue = "";
  });
  return (files) => {
    chosen = [...files];
    if (!chosen.length) return;
    dialog.querySelector("form").reset();
    dialog.querySelector("h2").textContent = say("files")(chosen.length);
    dialog.querySelector(".tick").hidden = !chosen.some((file) => file.type.startsWith("image/"));
    dialog.querySelector(".previews").replaceChildren(...chosen.map(previewed));
    dialog.showModal();
    dialog.querySelector("[name=caption]").focus();
  };
}

function previewed(file) {
  if (file.type.startsWith("image/")) return make("img", { src: URL.createObjectURL(file), alt: file.name });
  return make("p", { class: "file" },
    make("span", { class: "file-icon" }, make("small", {}, file.name.split(".").pop().slice(0, 4))),
    make("span", { class: "file-about" }, make("b", {}, file.name), make("small", {}, size(file.size))));
}

export function connect(actions) {
  for (const dialog of document.querySelectorAll("dialog")) {
    dialog.addEventListener("click", (event) => {
      if (event.target === dialog || event.target.closest("[data-close]")) dialog.close();
    });
  }
  $("viewer").addEventListener("click", () => $("viewer").close());
  connectMenu(actions);
  const link = $("link");
  link.addEventListener("close", () => {
    const typed = link.querySelector("input").value;
    const code = startAppOf(typed);
    if (link.returnValue === "ok" && code !== undefined) actions.openApp(code);
    else if (link.returnValue === "ok") actions.start(payloadOf(typed));
    link.returnValue = "";
  });
}

function connectMenu(actions) {
  const menu = $("actions");
  const show = (open) => {
    menu.hidden = !open;
    $("more").setAttribute("aria-expanded", String(open));
    if (open) $("block").querySelector("span").textContent = say(actions.current()?.blocked ? "unblock" : "block");
  };
  $("more").addEventListener("click", () => {
    show(menu.hidden);
    if (!menu.hidden) menu.querySelector("button").focus();
  });
  menu.addEventListener("keydown", (event) => {
    const step = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (step) document.activeElement[step]?.focus();
  });
  document.addEventListener("click", (event) => !event.target.closest("#more, #actions") && show(false));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || menu.hidden) return;
    show(false);
    $("more").focus();
  });
  $("deep").addEventListener("click", () => {
    show(false);
    $("link").querySelector("form").reset();
    $("link").showModal();
  });
  $("block").addEventListener("click", () => {
    show(false);
    actions.block();
  });
}
