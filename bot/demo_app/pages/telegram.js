// Telegram around the page: its buttons and its buzz, or the page's own where there is no Telegram.

const app = window.Telegram?.WebApp;
export const isInside = Boolean(app && app.platform !== "unknown");
export const initData = app?.initData || "";
export const user = app?.initDataUnsafe?.user || null;
export const startParam = app?.initDataUnsafe?.start_param || "";

const own = document.getElementById("main");
let pressed = null;
let goBack = null;

export function connect(back) {
  goBack = back;
  own.addEventListener("click", () => pressed?.());
  if (!isInside) return;
  dress();
  app.onEvent("themeChanged", dress);
  app.ready();
  app.expand();
  app.MainButton.onClick(() => pressed?.());
  app.BackButton.onClick(() => goBack());
  app.setHeaderColor("secondary_bg_color");
  app.setBackgroundColor("secondary_bg_color");
}

const dress = () => { document.documentElement.dataset.scheme = app.colorScheme; };

/** The button at the bottom: {text, press, isOff}, or null for none. */
export function setMain(button) {
  pressed = button && !button.isOff ? button.press : null;
  if (isInside) {
    if (button) app.MainButton.setParams({ text: button.text, is_visible: true, is_active: !button.isOff });
    else app.MainButton.hide();
    return;
  }
  document.getElementById("bottom").hidden = !button;
  own.textContent = button ? button.text : "";
  own.disabled = Boolean(button?.isOff);
}

export function setBusy(isBusy) {
  if (isInside && isBusy) app.MainButton.showProgress();
  else if (isInside) app.MainButton.hideProgress();
  own.disabled = isBusy;
  own.classList.toggle("busy", isBusy);
}

export function setBack(isVisible) {
  if (isInside) app.BackButton[isVisible ? "show" : "hide"]();
}

export const touched = (style = "light") => isInside && app.HapticFeedback.impactOccurred(style);
export const chosen = () => isInside && app.HapticFeedback.selectionChanged();
export const told = (kind) => isInside && app.HapticFeedback.notificationOccurred(kind);

/** Whether the person really wants it. */
export const agreed = (question) =>
  new Promise((resolve) => (isInside ? app.showConfirm(question, resolve) : resolve(window.confirm(question))));

export function guardClosing(isNeeded) {
  if (isInside) app[isNeeded ? "enableClosingConfirmation" : "disableClosingConfirmation"]();
}

export const canPay = () => isInside && app.isVersionAtLeast("6.1");

/** paid, cancelled, failed or pending. */
export const pay = (invoice) => new Promise((resolve) => app.openInvoice(invoice, resolve));

export const close = () => isInside && app.close();
