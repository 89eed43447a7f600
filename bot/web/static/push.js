/* Push messages for the shop's pages: barkerPush.subscribe("what the person said yes to"). */
(function () {
  "use strict";
  var tag = document.currentScript;
  var home = new URL(tag.src).origin;
  var shop = tag.dataset.shop;
  var worker = tag.dataset.worker || "/barker-push.js";

  function bytes(text) {
    var plain = atob((text + "===".slice((text.length + 3) % 4)).replace(/-/g, "+").replace(/_/g, "/"));
    return Uint8Array.from(plain, function (sign) { return sign.charCodeAt(0); });
  }

  function browser() {
    var found = document.cookie.match("(?:^|; *)bk" + shop + "=([^;]*)");
    return found ? found[1] : "";
  }

  function tell(method, body) {
    return fetch(home + "/push/" + shop, {
      method: method,
      headers: { "Content-Type": "application/json" },
      body: JSON.stringify(body),
    }).then(function (answer) {
      if (!answer.ok) throw new Error("push " + answer.status);
    });
  }

  async function subscribe(text) {
    if (!("PushManager" in window) || (await Notification.requestPermission()) !== "granted") return false;
    var place = await navigator.serviceWorker.register(worker);
    var key = (await (await fetch(home + "/push/" + shop + "/key")).json()).key;
    var made = await place.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(key) });
    var app = window.Telegram && window.Telegram.WebApp;
    await tell("POST", {
      subscription: made.toJSON(),
      browser_id: browser(),
      init_data: (app && app.initData) || "",
      text: text || "",
    });
    return true;
  }

  async function unsubscribe() {
    var place = await navigator.serviceWorker.getRegistration(worker);
    var made = place && (await place.pushManager.getSubscription());
    if (!made) return false;
    await tell("DELETE", { endpoint: made.endpoint });
    return made.unsubscribe();
  }

  window.barkerPush = { subscribe: subscribe, unsubscribe: unsubscribe };
})();
