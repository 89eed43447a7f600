# Команды терминала и ошибки настроек.

cli-barker = Barker: маркетинг магазина прямо в чате Telegram.
cli-demo = Магазин-образец и свой собственный Telegram: без токена и без интернета.
cli-demo-host = Адрес, на котором открыть страницу с чатом.
cli-demo-port = Порт страницы с чатом, 0 — любой свободный.
cli-demo-fresh = Начать с чистого образца, прежний удалить.
cli-demo-seeding = Наполняю магазин-образец
cli-run = Запустить бота магазина. Нужен токен в BARKER_BOT_TOKEN.
cli-doctor = Проверить токен, базу, браузер, часы, диск и права: что в порядке, а что поправить.
cli-import = Загрузить заказы, покупателей или товары из файла CSV или XLSX любого размера.
cli-import-file = Файл CSV или XLSX, можно в .gz или .zip.
cli-import-shop = Номер магазина, если их несколько.
cli-import-kind = Что в файле.
cli-migrate = Обновить схему базы. Файл SQLite перед этим копируется.
cli-migrated = { $count ->
    [0] База уже в последней версии.
   *[other] База обновлена: { $steps }.
}
cli-backup = Скопировать базу в файл, не останавливая бота.
cli-backup-file = Куда сохранить копию.
cli-backup-force = Заменить файл, если он уже есть.
cli-backed-up = Готово: { $file }, { $size } МБ. Присланные файлы и картинки лежат в папке { $folder }, её копируйте отдельно.
cli-backup-exists = Файл { $file } уже есть. Выберите другое имя или добавьте --force.
cli-backup-nothing = Базы { $file } ещё нет, копировать нечего.
cli-backup-failed = Копия не получилась: { $reason }
cli-backup-no-pg-dump = Для копии PostgreSQL нужна программа pg_dump. В Debian: sudo apt-get install postgresql-client
cli-file-trouble = Не получается записать { $file }: { $reason }
cli-audit = Проверить журнал отправок: не нарушены ли лимиты, тихие часы, согласия, стоп-лист.
cli-audited = { $shop }: попыток { $attempts }, людей { $people }. { $count ->
    [0] Нарушений нет.
    [one] { $count } нарушение.
    [few] { $count } нарушения.
    [many] { $count } нарушений.
   *[other] { $count } нарушения.
}
cli-audit-line = {"  "}отправка { $delivery }, покупатель { $customer }, { $moment }: { $rule }
cli-version = Показать версию.

cli-owner-link = Откройте эту ссылку в Telegram, и магазин ваш. Она действует один раз: { $link }
cli-no-telegram = Telegram не отвечает. Проверьте интернет и BARKER_TELEGRAM_API_URL, подробнее: barker doctor
cli-no-database = База не открывается: { $reason }. Проверьте BARKER_DATABASE_URL, подробнее: barker doctor
cli-no-port = Адрес для слушателя занят или чужой. Поменяйте BARKER_WEB_HOST и BARKER_WEB_PORT, у demo — --host и --port

cli-settings-wrong = { $count ->
    [one] Не запуститься: { $count } настройка неверна.
    [few] Не запуститься: { $count } настройки неверны.
    [many] Не запуститься: { $count } настроек неверны.
   *[other] Не запуститься: { $count } настройки неверны.
}
cli-example = Например
cli-setting-unknown = В файле .env есть незнакомое имя. Похоже на опечатку.
cli-setting-bot_token = Нужен токен бота: его выдаёт @BotFather по команде /newbot.
cli-setting-database_url = Адрес базы: sqlite:// и путь к файлу или postgres:// с пользователем, сервером и именем базы.
cli-setting-db_timeout = Сколько секунд ждать долгий запрос: число больше 0 и не больше 3600.
cli-setting-telegram_api_url = Адрес сервера Bot API: http или https, без токена.
cli-setting-owner_ids = Номера владельцев в Telegram через запятую. Свой номер скажет @userinfobot.
cli-setting-web_host = Адрес, на котором слушать.
cli-setting-web_port = Порт: целое число от 0 до 65535.
cli-setting-proxy_ips = Адреса прокси через запятую, например 127.0.0.1 или 10.0.0.0/8. Звёздочку нельзя.
cli-setting-init_data_hours = Сколько часов верить подписи Telegram в Mini App: от 1 до 720.
cli-setting-messages_per_second = Сколько сообщений в секунду уходит в Telegram: от 1 до 1000, больше 30 — платно.
cli-setting-shop_events_per_second = Сколько событий в секунду принимать от одного магазина: целое число больше 0.
cli-setting-public_url = Адрес, по которому магазин виден снаружи: http или https.
cli-setting-webhook = on или off. Для on нужен BARKER_PUBLIC_URL с https и портом 443, 80, 88 или 8443.
cli-setting-log_level = Подробность журнала: debug, info, warning или error.
cli-setting-log_format = Вид журнала: text или json.
cli-setting-browser = Путь к браузеру, который рисует графики.
cli-setting-files = Папка для присланных файлов и картинок.
cli-setting-secret = Ключ, которым шифруются секреты в базе: не короче 16 знаков, никому не показывать.
cli-demo-ready =
    Готово. Чат с магазином-образцом: { $address }
    Слева выберите, кем быть: владелец или покупатель. Витрина открывается кнопкой «Магазин» у поля
    для сообщений: что в ней делают и покупают, тут же видно владельцу. Остановить: Ctrl+C.
cli-port-taken = Порт { $port } занят. Выберите другой: make demo ARGS="--port 9000".
