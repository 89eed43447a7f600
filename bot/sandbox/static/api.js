// The control API of the sandbox. Every call answers with JSON or throws its error sentence.

async function answer(response) {
  const body = await response.json();
  if (!response.ok) throw new Error(body.error || response.statusText);
  return body;
}

const post = async (path, body = {}) =>
  answer(await fetch(path, { method: "POST", body: JSON.stringify(body), headers: { "Content-Type": "application/json" } }));

const of = (name, action) => `/sandbox/people/${encodeURIComponent(name)}/${action}`;

export const text = (name, words) => post(of(name, "text"), { text: words });
export const start = (name, payload = "") => post(of(name, "start"), { payload });
export const block = (name) => post(of(name, "block"));
export const unblock = (name) => post(of(name, "unblock"));
export const tap = (name, label, messageId) => post(of(name, "tap"), { label, message_id: messageId });
export const add = (person) => post("/sandbox/people", person);

export async function files(name, chosen, caption, asPhotos) {
  const form = new FormData();
  form.append("caption", caption);
  form.append("kind", asPhotos ? "auto" : "document");
  for (const file of chosen) form.append("file", file, file.name);
  return answer(await fetch(of(name, "file"), { method: "POST", body: form }));
}

export async function events(world, since, signal) {
  const query = new URLSearchParams({ since, wait: since ? 25 : 0, ...(world ? { world } : {}) });
  return answer(await fetch(`/sandbox/events?${query}`, { signal }));
}

/* Mini Apps */

export const openApp = (name, startapp) => post(of(name, "app"), startapp === undefined ? {} : { startapp });
export const appData = (name, button, data) => post(of(name, "app/data"), { button, data });
export const allowWriting = (name) => post(of(name, "app/access"));
export const sharePhone = (name) => post(of(name, "app/phone"));
export const pay = (name, slug) => post(of(name, "app/pay"), { slug });
export const invoice = async (name, slug) => answer(await fetch(of(name, `app/invoice/${encodeURIComponent(slug)}`)));

/** The code of a link to the bot's Mini App, undefined for anything else. */
export function startAppOf(typed) {
  try {
    return new URL(typed.trim()).searchParams.get("startapp") ?? undefined;
  } catch {
    return undefined;
  }
}

/** The payload of a deep link, or what was typed if it is no link. */
export function payloadOf(typed) {
  const words = typed.trim();
  try {
    return new URL(words).searchParams.get("start") ?? "";
  } catch {
    return words.replace(/^\/start\s*/, "");
  }
}
