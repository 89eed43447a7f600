// The page's own words in both languages. What bots and people write is never touched.

const WORDS = {
  ru: {
    people: "Люди", sandbox: "Песочница Telegram", add: "Новый человек", addIt: "Добавить",
    language: "Язык страницы", close: "Закрыть", more: "Ещё", messages: "Сообщения",
    bottom: "К последним сообщениям", commands: "Команды бота", keyboard: "Клавиатура бота",
    attach: "Прикрепить файл", send: "Отправить", text: "Сообщение", drop: "Отпустите файлы, чтобы отправить",
    ok: "Понятно", cancel: "Отмена", name: "Имя и фамилия", speaks: "Язык Telegram",
    link: "Ссылка или код старта", linkHint: "Необязательно. Человек сразу нажмёт «Запустить» по этой ссылке.",
    startWith: "Запустить по ссылке", press: "Запустить", caption: "Подпись",
    compress: "Отправить картинки как фото", block: "Заблокировать бота", unblock: "Разблокировать бота",
    start: "Запустить", restart: "Перезапустить бота", bot: "бот", edited: "изменено",
    typing: "печатает", upload_photo: "отправляет фото", upload_document: "отправляет файл",
    upload_video: "отправляет видео", record_video: "записывает видео", busy: "готовит ответ",
    offline: "Нет связи с песочницей. Подключаюсь…", copied: "Скопировано", today: "Сегодня",
    yesterday: "Вчера", picture: "Картинка", paid: "Оплата прошла", pinned: "Сообщение закреплено",
    empty: "Здесь пока пусто. Нажмите «Запустить», чтобы начать разговор с ботом.",
    unread: "новых сообщений", blocked: "бот заблокирован", notStarted: "ещё не знаком с ботом",
    photo: "Фото", file: "Файл", invoice: "Счёт", contact: "Контакт", you: "Вы", failed: "Не получилось",
    files: (n) => (n === 1 ? "Отправить файл" : `Отправить файлы: ${n}`), download: "Скачать",
    miniApp: "Мини-приложение", back: "Назад", appAgain: "Обновить", appFold: "Свернуть", appSettings: "Настройки",
    appUnsaved: "Изменения могут не сохраниться. Всё равно закрыть?", appCloseAnyway: "Закрыть", allow: "Разрешить",
    appMayWrite: "Разрешить боту писать вам?", appPhone: "Отправить боту свой номер телефона?", share: "Отправить",
    payFor: (price) => `Заплатить ${price}`, dataSent: "Мини-приложение передало данные", mayWrite: "Боту можно писать",
    showMore: "Показать целиком", showLess: "Свернуть", bytes: ["Б", "КБ", "МБ"],
  },
  en: {
    people: "People", sandbox: "Telegram sandbox", add: "New person", addIt: "Add",
    language: "Language of the page", close: "Close", more: "More", messages: "Messages",
    bottom: "To the latest messages", commands: "Commands of the bot", keyboard: "Keyboard of the bot",
    attach: "Attach a file", send: "Send", text: "Message", drop: "Drop files to send them",
    ok: "OK", cancel: "Cancel", name: "First and last name", speaks: "Language of Telegram",
    link: "Start link or code", linkHint: "Optional. The person presses Start by this link at once.",
    startWith: "Start by a link", press: "Start", caption: "Caption",
    compress: "Send pictures as photos", block: "Block the bot", unblock: "Unblock the bot",
    start: "Start", restart: "Restart the bot", bot: "bot", edited: "edited",
    typing: "typing", upload_photo: "sending a photo", upload_document: "sending a file",
    upload_video: "sending a video", record_video: "recording a video", busy: "preparing an answer",
    offline: "The sandbox doesn't answer. Connecting…", copied: "Copied", today: "Today",
    yesterday: "Yesterday", picture: "Picture", paid: "Paid", pinned: "A message was pinned",
    empty: "Nothing here yet. Press Start to talk to the bot.",
    unread: "new messages", blocked: "the bot is blocked", notStarted: "hasn't met the bot yet",
    photo: "Photo", file: "File", invoice: "Invoice", contact: "Contact", you: "You", failed: "That didn't work",
    files: (n) => (n === 1 ? "Send a file" : `Send files: ${n}`), download: "Download",
    miniApp: "Mini App", back: "Back", appAgain: "Reload", appFold: "Fold", appSettings: "Settings",
    appUnsaved: "Changes may be lost. Close all the same?", appCloseAnyway: "Close", allow: "Allow",
    appMayWrite: "Allow the bot to write to you?", appPhone: "Send your phone number to the bot?", share: "Send",
    payFor: (price) => `Pay ${price}`, dataSent: "The Mini App has sent data", mayWrite: "The bot may write",
    showMore: "Show all", showLess: "Show less", bytes: ["B", "KB", "MB"],
  },
};

let language = localStorage.getItem("language") === "en" ? "en" : "ru";

export const say = (key) => WORDS[language][key];
export const currentLanguage = () => language;

/** Puts the words of a language into everything marked with data-say and data-say-label. */
export function speak(chosen = language) {
  language = chosen;
  localStorage.setItem("language", language);
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-say]")) element.textContent = say(element.dataset.say);
  for (const element of document.querySelectorAll("[data-say-label]")) {
    element.setAttribute("aria-label", say(element.dataset.sayLabel));
    if (element.matches("button")) element.title = say(element.dataset.sayLabel);
  }
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === language));
  }
}

export const clock = (seconds) =>
  new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" }).format(seconds * 1000);

/** "Сегодня", "Вчера" or a date. */
export function day(seconds) {
  const date = new Date(seconds * 1000);
  const start = (moment) => new Date(moment).setHours(0, 0, 0, 0);
  const days = Math.round((start(Date.now()) - start(date)) / 86400000);
  if (days === 0) return say("today");
  if (days === 1) return say("yesterday");
  return new Intl.DateTimeFormat(language, { day: "numeric", month: "long" }).format(date);
}

export function size(bytes) {
  const units = say("bytes");
  const step = bytes < 1024 ? 0 : bytes < 1048576 ? 1 : 2;
  const value = bytes / 1024 ** step;
  const shown = new Intl.NumberFormat(language, { maximumFractionDigits: step && value < 100 ? 1 : 0 });
  return `${shown.format(value)} ${units[step]}`;
}

export const money = (amount, currency) =>
  currency === "XTR"
    ? `${amount} ⭐`
    : new Intl.NumberFormat(language, { style: "currency", currency }).format(amount / 100);
