# Commands of the terminal and wrong settings.

cli-barker = Barker: the marketing of a shop, right in a Telegram chat.
cli-demo = A sample shop and a Telegram of its own: no token, no internet.
cli-demo-host = The address to open the chat page on.
cli-demo-port = The port of the chat page, 0 for any free one.
cli-demo-fresh = Start with a clean sample, delete the old one.
cli-demo-seeding = Filling the sample shop
cli-run = Run the bot of the shop. Needs a token in BARKER_BOT_TOKEN.
cli-doctor = Check token, database, browser, clock, disk and rights: what is fine and what to mend.
cli-import = Load orders, customers or products from a CSV or XLSX file of any size.
cli-import-file = A CSV or XLSX file, may be inside .gz or .zip.
cli-import-shop = The number of the shop, where there are several.
cli-import-kind = What the file holds.
cli-migrate = Update the schema of the database. An SQLite file is copied first.
cli-migrated = { $count ->
    [0] The database has the newest version already.
   *[other] The database is updated: { $steps }.
}
cli-backup = Copy the database to a file while the bot works.
cli-backup-file = Where to put the copy.
cli-backup-force = Replace the file if there is one.
cli-backed-up = Done: { $file }, { $size } MB. Files and pictures people sent are in the folder { $folder }, copy it as well.
cli-backup-exists = There is a file { $file } already. Choose another name or add --force.
cli-backup-nothing = There is no database { $file } yet, nothing to copy.
cli-backup-failed = The copy failed: { $reason }
cli-backup-no-pg-dump = A copy of PostgreSQL needs the program pg_dump. On Debian: sudo apt-get install postgresql-client
cli-file-trouble = Can't write { $file }: { $reason }
cli-audit = Check the ledger of what was sent: caps, quiet hours, consents, the stop list.
cli-audited = { $shop }: { $attempts } attempts, { $people } people. { $count ->
    [0] No violations.
    [one] { $count } violation.
   *[other] { $count } violations.
}
cli-audit-line = {"  "}delivery { $delivery }, customer { $customer }, { $moment }: { $rule }
cli-version = Show the version.

cli-owner-link = Open this link in Telegram and the shop is yours. It works once: { $link }
cli-no-telegram = Telegram does not answer. Check the internet and BARKER_TELEGRAM_API_URL, more: barker doctor
cli-no-database = The database can't be opened: { $reason }. Check BARKER_DATABASE_URL, more: barker doctor
cli-no-port = The address to listen on is taken, or not of this machine. Change BARKER_WEB_HOST and BARKER_WEB_PORT, for demo --host and --port

cli-settings-wrong = { $count ->
    [one] Can't start: { $count } setting is wrong.
   *[other] Can't start: { $count } settings are wrong.
}
cli-example = For example
cli-setting-unknown = The file .env has an unknown name. It looks like a slip.
cli-setting-bot_token = The bot's token is needed: @BotFather gives it after /newbot.
cli-setting-database_url = The address of the database: sqlite:// and a path, or postgres:// with user, server and database name.
cli-setting-db_timeout = How many seconds a long query may take: a number above 0, at most 3600.
cli-setting-telegram_api_url = The address of the Bot API server: http or https, without the token.
cli-setting-owner_ids = Telegram numbers of the owners, with commas. @userinfobot tells yours.
cli-setting-web_host = The address to listen on.
cli-setting-web_port = A port: a whole number from 0 to 65535.
cli-setting-proxy_ips = Addresses of the proxy with commas, such as 127.0.0.1 or 10.0.0.0/8. No asterisk.
cli-setting-init_data_hours = For how many hours Telegram's signature of a Mini App is believed: 1 to 720.
cli-setting-messages_per_second = How many messages a second go to Telegram: 1 to 1000, over 30 they are paid for.
cli-setting-shop_events_per_second = How many events a second are taken from one shop: a whole number over 0.
cli-setting-public_url = The address the shop is seen at from outside: http or https.
cli-setting-webhook = on or off. For on, BARKER_PUBLIC_URL must be https with port 443, 80, 88 or 8443.
cli-setting-log_level = How much the log tells: debug, info, warning or error.
cli-setting-log_format = The form of the log: text or json.
cli-setting-browser = The path of the browser that draws the charts.
cli-setting-files = The folder for files and pictures people send.
cli-setting-secret = The key that seals secrets in the database: at least 16 characters, shown to nobody.
cli-demo-ready =
    Ready. The chat with the sample shop: { $address }
    Choose on the left who to be, the owner or a customer. The button beside the text field
    opens the shop's Mini App: the owner sees at once what is done and bought there. Stop with Ctrl+C.
cli-port-taken = Port { $port } is taken. Choose another one: make demo ARGS="--port 9000".
