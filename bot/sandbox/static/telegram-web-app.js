// A stand-in for Telegram's own script of Mini Apps, for machines without internet: the same
// `Telegram.WebApp` as a page sees it, the same words to the client around the frame. What is not
// here a page finds missing, as in an old Telegram. A page opened by itself gets an empty initData.

(function () {
  "use strict";

  const KEPT = "telegram-web-app";
  const POPUP_TYPES = ["default", "ok", "close", "cancel", "destructive"];
  const told = start();
  const listeners = new Map();
  const pending = { popup: null, invoice: null, access: null, phone: null };
  const root = document.documentElement;

  /** What the client wrote behind the # when it opened the page; a reload finds it in the session. */
  function start() {
    const params = new URLSearchParams(location.hash.replace(/^#[^=]*\?|^#/, ""));
    try {
      if (params.has("tgWebAppVersion")) sessionStorage.setItem(KEPT, params.toString());
      return new URLSearchParams(sessionStorage.getItem(KEPT) || "");
    } catch {
      return params; // A browser may keep nothing; only a reload misses it.
    }
  }

  function parsed(words, otherwise) {
    try {
      return JSON.parse(words);
    } catch {
      return otherwise;
    }
  }

  /* To the client and back */

  const hasClient = window.parent !== window;

  function post(type, data) {
    if (hasClient) window.parent.postMessage(JSON.stringify({ eventType: type, eventData: data }), "*");
  }

  addEventListener("message", (event) => {
    if (event.source !== window.parent || typeof event.data !== "string") return;
    const { eventType, eventData } = parsed(event.data, {});
    if (eventType in heard) heard[eventType](eventData || {});
  });

  function emit(name, data) {
    for (const listener of [...(listeners.get(name) || [])]) listener.call(app, data);
  }

  const heard = {
    main_button_pressed: () => emit("mainButtonClicked"),
    secondary_button_pressed: () => emit("secondaryButtonClicked"),
    back_button_pressed: () => emit("backButtonClicked"),
    settings_button_pressed: () => emit("settingsButtonClicked"),
    theme_changed(data) {
      setTheme(data.theme_params);
      emit("themeChanged");
    },
    viewport_changed(data) {
      app.viewportHeight = data.height;
      app.isExpanded = Boolean(data.is_expanded);
      if (data.is_state_stable) app.viewportStableHeight = data.height;
      setViewport();
      emit("viewportChanged", { isStateStable: Boolean(data.is_state_stable) });
    },
    visibility_changed(data) {
      const isActive = Boolean(data.is_visible);
      if (app.isActive === isActive) return;
      app.isActive = isActive;
      emit(isActive ? "activated" : "deactivated");
    },
    popup_closed(data) {
      const id = data.button_id ?? null;
      settle("popup", id);
      emit("popupClosed", { button_id: id });
    },
    invoice_closed(data) {
      if (pending.invoice?.slug !== data.slug) return;
      const { url } = pending.invoice;
      settle("invoice", data.status);
      emit("invoiceClosed", { url, status: data.status });
    },
    write_access_requested(data) {
      settle("access", data.status === "allowed");
      emit("writeAccessRequested", { status: data.status });
    },
    phone_requested(data) {
      settle("phone", data.status === "sent");
      emit("contactRequested", { status: data.status });
    },
    safe_area_changed(data) {
      app.safeAreaInset = data;
      emit("safeAreaChanged");
    },
    content_safe_area_changed(data) {
      app.contentSafeAreaInset = data;
      emit("contentSafeAreaChanged");
    },
  };

  function settle(name, answer) {
    const asked = pending[name];
    pending[name] = null;
    asked?.callback?.(answer);
  }

  /* Look */

  function setTheme(theme) {
    app.themeParams = theme;
    app.colorScheme = isDark(theme.bg_color || "#ffffff") ? "dark" : "light";
    root.style.setProperty("--tg-color-scheme", app.colorScheme);
    for (const [name, colour] of Object.entries(theme)) {
      root.style.setProperty(`--tg-theme-${name.replace(/_/g, "-")}`, colour);
    }
  }

  function isDark(colour) {
    const [r, g, b] = [1, 3, 5].map((place) => parseInt(colour.slice(place, place + 2), 16));
    return Math.sqrt(0.299 * r * r + 0.587 * g * g + 0.114 * b * b) < 120;
  }

  function setViewport() {
    root.style.setProperty("--tg-viewport-height", `${app.viewportHeight}px`);
    root.style.setProperty("--tg-viewport-stable-height", `${app.viewportStableHeight}px`);
  }

  /* Buttons */

  function bottomButton(setUp, clicked, text) {
    const state = { text, isVisible: false, isActive: true, isProgressVisible: false, color: "", textColor: "", hasShineEffect: false };
    const tell = () => post(setUp, {
      is_visible: state.isVisible, is_active: state.isActive, is_progress_visible: state.isProgressVisible,
      text: state.text, color: state.color || app.themeParams.button_color,
      text_color: state.textColor || app.themeParams.button_text_color, has_shine_effect: state.hasShineEffect,
    });
    const change = (changes) => {
      Object.assign(state, changes);
      tell();
      return button;
    };
    const named = {
      text: "text", color: "color", text_color: "textColor", is_active: "isActive", is_visible: "isVisible",
      has_shine_effect: "hasShineEffect",
    };
    const button = {
      setText: (words) => change({ text: words }),
      show: () => change({ isVisible: true }),
      hide: () => change({ isVisible: false }),
      enable: () => change({ isActive: true }),
      disable: () => change({ isActive: false }),
      showProgress: (staysActive = false) => change({ isActive: staysActive, isProgressVisible: true }),
      hideProgress: () => change({ isActive: true, isProgressVisible: false }),
      setParams: (params) => change(Object.fromEntries(
        Object.entries(params).filter(([name]) => name in named).map(([name, value]) => [named[name], value]))),
      onClick: (listener) => (app.onEvent(clicked, listener), button),
      offClick: (listener) => (app.offEvent(clicked, listener), button),
    };
    for (const name of Object.keys(state)) Object.defineProperty(button, name, { get: () => state[name], enumerable: true });
    return button;
  }

  function cornerButton(setUp, clicked) {
    let isVisible = false;
    const change = (shown) => {
      isVisible = shown;
      post(setUp, { is_visible: shown });
      return button;
    };
    const button = {
      show: () => change(true),
      hide: () => change(false),
      onClick: (listener) => (app.onEvent(clicked, listener), button),
      offClick: (listener) => (app.offEvent(clicked, listener), button),
    };
    Object.defineProperty(button, "isVisible", { get: () => isVisible, enumerable: true });
    return button;
  }

  const felt = (data) => (post("web_app_trigger_haptic_feedback", data), haptic);
  const haptic = {
    impactOccurred: (style) => felt({ type: "impact", impact_style: style }),
    notificationOccurred: (kind) => felt({ type: "notification", notification_type: kind }),
    selectionChanged: () => felt({ type: "selection_change" }),
  };

  /* Questions */

  function once(name, type, data, callback, extra = {}) {
    if (pending[name]) throw new Error(`WebApp: one ${name} at a time`);
    pending[name] = { callback, ...extra };
    post(type, data);
  }

  function popup(params, callback) {
    const buttons = params.buttons?.length ? params.buttons : [{ type: "close" }];
    const isRight = buttons.length <= 3 && buttons.every(({ type = "default" }) => POPUP_TYPES.includes(type));
    if (!isRight || !params.message || params.message.length > 256) throw new Error("WebApp: wrong popup");
    once("popup", "web_app_open_popup", { title: params.title || "", message: params.message, buttons }, callback);
  }

  function unsafe(words) {
    const found = {};
    for (const [name, value] of new URLSearchParams(words)) {
      found[name] = /^[[{]/.test(value) ? parsed(value, value) : value;
    }
    return found;
  }

  const initData = told.get("tgWebAppData") || "";
  const app = {
    initData,
    initDataUnsafe: unsafe(initData),
    version: told.get("tgWebAppVersion") || "6.0",
    platform: told.get("tgWebAppPlatform") || "unknown",
    colorScheme: "light",
    themeParams: {},
    isActive: true,
    isExpanded: false,
    viewportHeight: innerHeight,
    viewportStableHeight: innerHeight,
    headerColor: "",
    backgroundColor: "",
    bottomBarColor: "",
    isClosingConfirmationEnabled: false,
    safeAreaInset: { top: 0, bottom: 0, left: 0, right: 0 },
    contentSafeAreaInset: { top: 0, bottom: 0, left: 0, right: 0 },
    HapticFeedback: haptic,
    isVersionAtLeast: (wanted) => compared(app.version, wanted) >= 0,
    onEvent(name, listener) {
      if (!listeners.has(name)) listeners.set(name, new Set());
      listeners.get(name).add(listener);
    },
    offEvent: (name, listener) => listeners.get(name)?.delete(listener),
    ready: () => post("web_app_ready"),
    expand: () => post("web_app_expand"),
    close: () => post("web_app_close"),
    setHeaderColor(colour) {
      app.headerColor = colour;
      post("web_app_set_header_color", colour.startsWith("#") ? { color: colour } : { color_key: colour });
    },
    setBackgroundColor(colour) {
      app.backgroundColor = app.themeParams[colour] || colour;
      post("web_app_set_background_color", { color: app.backgroundColor });
    },
    setBottomBarColor(colour) {
      app.bottomBarColor = app.themeParams[colour] || colour;
      post("web_app_set_bottom_bar_color", { color: app.bottomBarColor });
    },
    enableClosingConfirmation: () => confirmClosing(true),
    disableClosingConfirmation: () => confirmClosing(false),
    openLink: (url) => post("web_app_open_link", { url: String(url) }),
    openTelegramLink(url) {
      const { pathname, search } = new URL(url);
      post("web_app_open_tg_link", { path_full: pathname + search });
    },
    openInvoice(url, callback) {
      const slug = /^https:\/\/t\.me\/(?:\$|invoice\/)([\w-]+)$/.exec(url)?.[1];
      if (!slug) throw new Error("WebApp: this is no invoice");
      once("invoice", "web_app_open_invoice", { slug }, callback, { slug, url });
    },
    showPopup: popup,
    showAlert: (message, callback) => popup({ message }, callback && (() => callback())),
    showConfirm: (message, callback) =>
      popup({ message, buttons: [{ type: "ok", id: "ok" }, { type: "cancel" }] }, callback && ((id) => callback(id === "ok"))),
    requestWriteAccess: (callback) => once("access", "web_app_request_write_access", {}, callback),
    requestContact: (callback) => once("phone", "web_app_request_phone", {}, callback),
    sendData(data) {
      if (!data || new Blob([data]).size > 4096) throw new Error("WebApp: data holds 1 to 4096 bytes");
      post("web_app_data_send", { data });
    },
  };

  function confirmClosing(isNeeded) {
    app.isClosingConfirmationEnabled = isNeeded;
    post("web_app_setup_closing_behavior", { need_confirmation: isNeeded });
  }

  function compared(one, other) {
    const [left, right] = [one, other].map((version) => version.split(".").map(Number));
    return left[0] - right[0] || (left[1] || 0) - (right[1] || 0);
  }

  app.MainButton = bottomButton("web_app_setup_main_button", "mainButtonClicked", "Continue");
  app.SecondaryButton = bottomButton("web_app_setup_secondary_button", "secondaryButtonClicked", "Cancel");
  app.BackButton = cornerButton("web_app_setup_back_button", "backButtonClicked");
  app.SettingsButton = cornerButton("web_app_setup_settings_button", "settingsButtonClicked");
  window.Telegram = { ...window.Telegram, WebApp: app };
  setTheme(parsed(told.get("tgWebAppThemeParams") || "{}", {}));
  setViewport();
  post("web_app_request_theme");
  post("web_app_request_viewport");
}());
