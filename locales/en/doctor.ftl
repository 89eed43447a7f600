# Lines of barker doctor: the name of a check and what was found.

doctor-token = Token
doctor-clock = Clock
doctor-database = Database
doctor-database_folder = Database folder
doctor-files_folder = Files folder
doctor-disk = Disk
doctor-browser = Browser

doctor-ok = ok
doctor-mend = mend
doctor-all-well = All is well.
doctor-to-mend = { $count ->
    [one] { $count } thing to mend.
   *[other] { $count } things to mend.
}
doctor-crashed = the check failed: { $reason }

doctor-token-known = the bot @{ $name }
doctor-token-missing = not set. Get one from @BotFather and put it into BARKER_BOT_TOKEN
doctor-token-unknown = { $host } does not know the token. Get a new one from @BotFather and put it into BARKER_BOT_TOKEN
doctor-no-answer = { $host } does not answer. Check the internet and BARKER_TELEGRAM_API_URL
doctor-clock-right = { $seconds } s off Telegram's
doctor-clock-wrong = { $seconds } s off Telegram's. Turn time synchronisation on: sudo timedatectl set-ntp true
doctor-database-new = { $place } will be made at the first start
doctor-database-ready = { $place }, the newest schema
doctor-database-old = { $place } waits for an update, steps: { $count }. Run barker migrate
doctor-database-broken = { $place } can't be opened: { $reason }. Check BARKER_DATABASE_URL
doctor-database-server = not needed, the database is on a server
doctor-folder-writable = { $folder } may be written
doctor-folder-closed = { $folder } may not be written. Give the right: sudo chown $USER { $folder }
doctor-disk-enough = { $folder }: { $free } GB free
doctor-disk-little = { $folder }: only { $free } GB free. Make room, at least 1 GB
doctor-browser-draws = { $browser }, a test picture took { $seconds } s
doctor-browser-missing = none found, charts will be tables of text. On Debian: sudo apt-get install --no-install-recommends chromium-headless-shell
doctor-browser-silent = { $browser } could not draw a test picture. Install it again or name another one in BARKER_BROWSER
