// Signs initData with Node's crypto, which shares no code with ours: `node vectors.mjs > vectors.json`.
import { createHmac, generateKeyPairSync, sign } from "node:crypto";

const token = "123456:vector-token";
const bot = 987654321;
const { privateKey, publicKey } = generateKeyPairSync("ed25519");
const user = (extra = {}) => JSON.stringify({ id: 77, first_name: "Анна", last_name: "O'К & \"=\"", language_code: "ru", ...extra });
const lines = (fields, without) =>
  Object.keys(fields).filter((name) => !without.includes(name)).sort().map((name) => `${name}=${fields[name]}`).join("\n");
const query = (fields) => Object.entries(fields).map(([k, v]) => `${k}=${encodeURIComponent(v)}`).join("&");

function signed(fields, { key = token, forBot = bot } = {}) {
  const all = { ...fields };
  const message = `${forBot}:WebAppData\n${lines(all, ["hash", "signature"])}`;
  all.signature = sign(null, Buffer.from(message), privateKey).toString("base64url");
  const secret = createHmac("sha256", "WebAppData").update(key).digest();
  all.hash = createHmac("sha256", secret).update(lines(all, ["hash"])).digest("hex");
  return query(all);
}

const at = 1773662400; // 2026-03-16 12:00 UTC
const plain = { query_id: "AAE", user: user(), auth_date: String(at) };
const good = signed(plain);
const cases = [
  ["plain", good, "ours"],
  ["start parameter and chat", signed({ ...plain, start_param: "spring", chat_type: "private", chat_instance: "-1" }), "ours"],
  ["empty field", signed({ ...plain, start_param: "" }), "ours"],
  ["without a query id", signed({ user: user(), auth_date: String(at) }), "ours"],
  ["other token", signed(plain, { key: "1:other" }), "theirs"],
  ["other token and other bot", signed(plain, { key: "1:other", forBot: 5 }), "forged"],
  ["other person", good.replace("%22id%22%3A77", "%22id%22%3A78"), "forged"],
  ["younger", good.replace(String(at), String(at + 1)), "forged"],
  ["a field more", good + "&is_owner=1", "forged"],
  ["no hash", good.replace(/&hash=.*/, ""), "theirs"],
  ["neither", query(plain), "forged"],
  ["empty hash", good.replace(/hash=.*/, "hash="), "theirs"],
  ["upper case", good.replace(/hash=(.*)/, (_, hash) => `hash=${hash.toUpperCase()}`), "theirs"],
  ["twice", good + "&auth_date=" + at, "malformed"],
  ["no user", signed({ auth_date: String(at) }), "malformed"],
  ["user is a list", signed({ user: "[1]", auth_date: String(at) }), "malformed"],
  ["auth_date is a word", signed({ user: user(), auth_date: "today" }), "malformed"],
  ["no query string", "hello", "malformed"],
];
const key = publicKey.export({ format: "jwk" }).x;
console.log(JSON.stringify({ token, bot, key, at, cases: cases.map(([name, data, is]) => ({ name, data, is })) }, null, 1));
