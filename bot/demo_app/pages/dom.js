// Elements, numbers and words of the page.

/** el("a", {class: "x", onclick: f}, child, "text"); what is null or false is left out. */
export function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else if (value === true) element.setAttribute(name, "");
    else if (value !== false && value != null) element.setAttribute(name, value);
  }
  element.append(...children.flat().filter((child) => child != null && child !== false));
  return element;
}

const PATHS = {
  search: "M11 4.500a6.500 6.500 0 1 0 0 13 6.500 6.500 0 0 0 0-13zM16 16l4 4",
  bag: "M6 8.500h12l1 10.500a1.500 1.500 0 0 1-1.500 1.500h-11A1.500 1.500 0 0 1 5 19zM9 10V7.500a3 3 0 0 1 6 0V10",
  plus: "M12 5.500v13M5.500 12h13", minus: "M5.500 12h13", close: "m7 7 10 10M17 7 7 17", back: "m14.500 5-7 7 7 7",
  next: "m9.500 5 7 7-7 7", check: "m5 12.500 4.500 4.500L19 7.500", truck: "M3 6.500h10.500v10H3zM13.500 10h4l3 3.500v3h-7M7 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4zM17 19a2 2 0 1 0 0-4 2 2 0 0 0 0 4z",
  point: "M12 21s-6.500-6-6.500-11a6.500 6.500 0 0 1 13 0c0 5-6.500 11-6.500 11zM12 12.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z",
  cup: "M5 9h11v6a4 4 0 0 1-4 4H9a4 4 0 0 1-4-4zM16 10.500h1.500a2.500 2.500 0 0 1 0 5H16M8 3.500v2M12 3.500v2",
  cash: "M3.500 7h17v10h-17zM12 14.500a2.500 2.500 0 1 0 0-5 2.500 2.500 0 0 0 0 5z", plane: "M20.500 4 3.500 11l5.500 2 2 6 3-4 4.500 3z",
};

export function icon(name) {
  const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  svg.setAttribute("viewBox", "0 0 24 24");
  svg.setAttribute("aria-hidden", "true");
  path.setAttribute("d", PATHS[name]);
  svg.append(path);
  return svg;
}

let currency = "RUB";

/** The currency of all prices from now on. */
export function pricedIn(code) {
  currency = code;
}

/** Minor units as people read them: 1 490 ₽. */
export function money(amount) {
  const digits = amount % 100 ? 2 : 0;
  const style = { style: "currency", currency, minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat("ru-RU", style).format(amount / 100);
}

const rules = new Intl.PluralRules("ru-RU");

/** counted(5, "товар", "товара", "товаров") is "5 товаров". */
export function counted(number, one, few, many) {
  return `${number} ${{ one, few }[rules.select(number)] || many}`;
}

let fading = 0;

/** A line that goes by itself. */
export function toast(words) {
  const shown = document.getElementById("toast");
  shown.textContent = words;
  shown.hidden = false;
  clearTimeout(fading);
  fading = setTimeout(() => { shown.hidden = true; }, 2600);
}
