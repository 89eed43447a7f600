// Signs of life: whatever shows that the page has answered a tap.

import { later, listen, overhear } from "./safely.js";
import { webApp } from "./person.js";

let last = 0;

/** The page did something. */
export function pulse() {
  last = performance.now();
}

/** @param {number} moment of `performance.now()` */
export const livedSince = (moment) => last >= moment;

/** @param {() => void} changed told now and then while the document changes */
export function watchSigns(changed) {
  let isPlanned = false;
  const observer = new MutationObserver(() => {
    pulse();
    if (isPlanned) return;
    isPlanned = true;
    later(() => {
      isPlanned = false;
      changed();
    }, 250);
  });
  observer.observe(document, {
    attributes: true,
    characterData: true,
    childList: true,
    subtree: true,
  });
  overhear(window, ["fetch"], pulse);
  overhear(XMLHttpRequest.prototype, ["send"], pulse);
  const haptic = webApp().HapticFeedback || {};
  overhear(haptic, Object.keys(haptic), pulse);
  listen(document, "submit input scroll", pulse);
}
