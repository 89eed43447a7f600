// What never leaves the page, and the names of its parts.

const SECRET = /tgWebApp|mail|phone|token|pass|secret|auth/i;
// An address of mail, a mobile number.
const PERSONAL = /[^\s@=&/?]+(@|%40)[^\s@&]+|(\+\d|\b[78][ (-]*9)[\d ()-]{8,}\b/g;
const CARD = /cc-|card|cv[cv]|passw|one-time/i;
const FIELDS = "input,select,textarea,label";
const TAPPABLE = `${FIELDS},a,button,summary,[onclick],[data-bk],[role=button],[tabindex="0"]`;
const DEEP = 4;
const LONGEST = 80;

/** @param {unknown} text */
export const masked = (text) => String(text).replace(PERSONAL, "***");

/**
 * An address without what tells of a person: Telegram's data, secrets, mail addresses.
 * @param {string} address
 */
export function cleaned(address) {
  const [before, route = ""] = address.split("#");
  const [path, ...query] = before.split(/[?&]/);
  const told = query.filter((each) => !SECRET.test(each.split("=")[0])).join("&");
  const end = /tgWebApp/.test(route) ? "" : route;
  return masked(path + (told && `?${told}`) + (end && `#${end}`)).slice(0, 1000);
}

/**
 * The part of the page a tap was meant for, or null where nothing may be told of it.
 * @param {EventTarget | null} target
 * @returns {{element: Element, isMasked: boolean} | null}
 */
export function part(target) {
  if (!(target instanceof Element) || target.closest("[data-bk-ignore]") || isSecret(target)) return null;
  const mask = target.closest("[data-bk-mask]");
  return { element: mask || target.closest(TAPPABLE) || target, isMasked: !!mask };
}

/**
 * Fields of passwords and cards, as any of their attributes says, do not exist for the tracker.
 * @param {any} element
 */
export const isSecret = (element) =>
  isField(element) && CARD.test(element.cloneNode().outerHTML);

/** @param {Element} element */
export const isField = (element) => element.matches(FIELDS);

/** @param {Element} element */
export const looksTappable = (element) =>
  element.matches(TAPPABLE) || getComputedStyle(element).cursor === "pointer";

/**
 * `data-bk`, else an id that no program made, else a short path below the nearest one of these.
 * @param {Element} element
 */
export function keyOf(element) {
  let path = "";
  /** @type {Element | null} */
  let at = element;
  for (let depth = 0; at && at !== document.documentElement; depth++) {
    const name = at.getAttribute("data-bk") || (/\d{4}|[:@]/.test(at.id) ? "" : at.id);
    if (name) return (name.slice(0, LONGEST / 2) + path).slice(0, LONGEST);
    if (depth < DEEP) path = `>${at.localName}${place(at)}${path}`;
    at = at.parentElement;
  }
  return path.slice(1, LONGEST);
}

/** @param {Element} element */
function place(element) {
  let number = 1;
  for (let at = element.previousElementSibling; at; at = at.previousElementSibling) {
    if (at.localName === element.localName) number++;
  }
  return number > 1 ? `:${number}` : "";
}
