// The tracker never throws into the page: whatever the browser calls goes through here.

/**
 * @template T
 * @param {() => T} act
 * @returns {T | undefined} undefined where the browser would not have it
 */
export function attempt(act) {
  try {
    return act();
  } catch (_) {
    return undefined;
  }
}

/**
 * @template {unknown[]} A
 * @template T
 * @param {(...given: A) => T} act
 * @returns {(...given: A) => T | undefined}
 */
export const safely =
  (act) =>
  (...given) =>
    attempt(() => act(...given));

/**
 * @param {() => void} act
 * @param {number} [pause] ms
 */
export const later = (act, pause) => window.setTimeout(safely(act), pause);

/**
 * Listen without ever holding the page up: passive, and before the page can stop the event.
 * @param {EventTarget} target
 * @param {string} types separated by spaces
 * @param {(event: any) => void} act
 */
export function listen(target, types, act) {
  for (const type of types.split(" ")) {
    target.addEventListener(type, safely(act), { capture: true, passive: true });
  }
}

/**
 * Learn when the page calls functions of somebody's; the calls themselves stay what they were.
 * @param {any} owner
 * @param {string[]} names
 * @param {() => void} act runs after the call
 */
export function overhear(owner, names, act) {
  for (const name of names) {
    const call = owner[name];
    if (typeof call !== "function") continue;
    attempt(() => {
      owner[name] = /** @this {unknown} @param {unknown[]} given */ function (...given) {
        const answer = call.apply(this, given);
        attempt(act);
        return answer;
      };
    });
  }
}
