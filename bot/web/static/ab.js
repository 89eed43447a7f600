// Tests in the page of a Mini App: asks which variant this person sees, shows it, tells that it was seen.
//   <script src="https://bot.example.com/ab.js" data-shop="1" async></script>   after t.js
//   <a data-ab="hero"><img data-ab-image src="…"><b data-ab-text>…</b><i data-ab-price>…</i></a>
// An element keeps its place unseen until the answer is there, half a second at most (data-wait, in ms):
// nothing jumps. After that it stays as the page has it as long as the page lives, and nobody is counted.
(() => {
  const tag = document.currentScript;
  const shop = (tag && tag.dataset.shop) || "";
  const assign = tag ? new URL("api/v1/experiments/assign", tag.src).href : "";
  const WAIT = Number((tag && tag.dataset.wait) || 500);
  const MOST = 50;
  const KEY = /^[a-z][a-z0-9_.-]{1,39}$/;
  /** What is known of each key: a promise of its variant, or of null where nothing is tested. */
  const known = new Map();
  const told = new Set();
  /** Keys that wait for the next request, with what resolves them. */
  let waiting = new Map();

  const attempt = (act) => { try { return act(); } catch (_) { return undefined; } };

  /** As Telegram's own script has it, or as Telegram has put it behind the `#`. */
  function initData() {
    const own = attempt(() => window.Telegram.WebApp.initData);
    const behind = new URLSearchParams(location.hash.slice(1)).get("tgWebAppData");
    const kept = attempt(() => JSON.parse(sessionStorage.getItem("__telegram__initParams")).tgWebAppData);
    return own || behind || kept || "";
  }

  async function ask(batch) {
    const signed = initData();
    let found = {};
    if (signed && shop) {
      const query = new URLSearchParams({ shop, keys: [...batch.keys()].join(","), init_data: signed });
      const stop = new AbortController();
      // Once around the loop: a page that was busy may have an answer lying there by now.
      const timer = setTimeout(() => setTimeout(() => stop.abort(), 0), WAIT);
      try {
        const answer = await fetch(`${assign}?${query}`, { signal: stop.signal });
        if (answer.ok) found = (await answer.json()).elements;
      } catch (_) {
        found = {};
      }
      clearTimeout(timer);
    }
    batch.forEach((done, key) => done(found[key] || null));
  }

  /** All keys of one moment go in one request. */
  function flush() {
    const all = [...waiting];
    waiting = new Map();
    for (let n = 0; n < all.length; n += MOST) ask(new Map(all.slice(n, n + MOST)));
  }

  function variantOf(key) {
    if (!KEY.test(key)) return Promise.resolve(null);
    if (!known.has(key)) {
      known.set(key, new Promise((done) => {
        if (!waiting.size) setTimeout(flush, 0);
        waiting.set(key, done);
      }));
    }
    return known.get(key);
  }

  /** Said where the ways part, of the control as well; once in the life of a page. */
  function expose(seen) {
    if (seen.is_override || told.has(seen.experiment)) return;
    told.add(seen.experiment);
    window.barker = window.barker || { q: [] };
    window.barker.q.push(["exposure", seen.experiment, seen.variant]);
  }

  const part = (element, name) =>
    element.matches(`[data-ab-${name}]`) ? element : element.querySelector(`[data-ab-${name}]`);

  function picture(image, address) {
    image.removeAttribute("srcset");
    if (image.parentElement && image.parentElement.localName === "picture")
      image.parentElement.querySelectorAll("source").forEach((other) => other.remove());
    image.src = address;
  }

  function show(element, seen) {
    if (seen.hidden) {
      element.hidden = true;
      // A page's own `display` is stronger than the attribute.
      element.style.setProperty("display", "none", "important");
    }
    if (seen.layout) element.dataset.abLayout = seen.layout;
    const text = part(element, "text") || (element.children.length ? null : element);
    const image = part(element, "image") || (element.localName === "img" ? element : null);
    const price = part(element, "price");
    // As text, never as markup: a variant is written in a chat.
    if (seen.text && text) text.textContent = seen.text;
    if (seen.image && image) picture(image, seen.image);
    if (seen.price && price) price.textContent = seen.price;
  }

  /** Whether the page was painted before this script came: what stands there has been seen. */
  const isPainted = () => performance.getEntriesByName("first-contentful-paint").length > 0;

  /** Hides what nobody has seen yet, and gives back what shows it again. */
  function held(element, isSeen) {
    if (isSeen || !initData()) return () => {};
    const before = element.style.visibility;
    element.style.visibility = "hidden";
    return () => { element.style.visibility = before; };
  }

  async function apply(element, isSeen) {
    if (element.bkAb) return;
    element.bkAb = true;
    const release = held(element, isSeen);
    const seen = await variantOf(element.dataset.ab);
    if (seen && element.isConnected) {
      show(element, seen);
      expose(seen);
    }
    release();
  }

  const look = (isSeen) =>
    attempt(() => document.querySelectorAll("[data-ab]").forEach((element) => apply(element, isSeen)));

  /** The variant of a key, for a page that shows it by itself: counted from now on. */
  async function variant(key) {
    const seen = await variantOf(key);
    if (seen) expose(seen);
    return seen;
  }

  /** The lot of the shop's tests, 0 to 9999: four bytes of SHA-256 of `salt:unit`, modulo 10,000. */
  async function bucket(salt, unit) {
    const bytes = new TextEncoder().encode(`${salt}:${unit}`);
    return new DataView(await crypto.subtle.digest("SHA-256", bytes)).getUint32(0) % 10000;
  }

  window.barkerTests = { variant, bucket };
  if (!shop) return;
  // What is put in later is found before it is painted.
  new MutationObserver(() => look(false)).observe(document, { childList: true, subtree: true });
  look(isPainted());
})();
