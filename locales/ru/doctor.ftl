# Строки barker doctor: имя проверки и что нашлось.

doctor-token = Токен
doctor-clock = Часы
doctor-database = База
doctor-database_folder = Папка базы
doctor-files_folder = Папка файлов
doctor-disk = Диск
doctor-browser = Браузер

doctor-ok = ок
doctor-mend = поправить
doctor-all-well = Всё в порядке.
doctor-to-mend = { $count ->
    [one] Поправить нужно { $count } пункт.
    [few] Поправить нужно { $count } пункта.
    [many] Поправить нужно { $count } пунктов.
   *[other] Поправить нужно { $count } пункта.
}
doctor-crashed = проверка не удалась: { $reason }

doctor-token-known = бот @{ $name }
doctor-token-missing = не задан. Получите у @BotFather и запишите в BARKER_BOT_TOKEN
doctor-token-unknown = { $host } не узнаёт токен. Возьмите новый у @BotFather и запишите в BARKER_BOT_TOKEN
doctor-no-answer = { $host } не отвечает. Проверьте интернет и BARKER_TELEGRAM_API_URL
doctor-clock-right = расходятся с Telegram на { $seconds } с
doctor-clock-wrong = расходятся с Telegram на { $seconds } с. Включите сверку времени: sudo timedatectl set-ntp true
doctor-database-new = { $place } появится при первом запуске
doctor-database-ready = { $place }, схема последней версии
doctor-database-old = { $place } ждёт обновления, шагов: { $count }. Выполните barker migrate
doctor-database-broken = { $place } не открывается: { $reason }. Проверьте BARKER_DATABASE_URL
doctor-database-server = не нужна, база на сервере
doctor-folder-writable = { $folder } доступна для записи
doctor-folder-closed = { $folder } закрыта для записи. Дайте права: sudo chown $USER { $folder }
doctor-disk-enough = { $folder }: свободно { $free } ГБ
doctor-disk-little = { $folder }: свободно всего { $free } ГБ. Освободите хотя бы 1 ГБ
doctor-browser-draws = { $browser }, пробная картинка готова за { $seconds } с
doctor-browser-missing = не найден, вместо графиков будут таблицы. В Debian: sudo apt-get install --no-install-recommends chromium-headless-shell
doctor-browser-silent = { $browser } не смог нарисовать пробную картинку. Переустановите его или укажите другой в BARKER_BROWSER
