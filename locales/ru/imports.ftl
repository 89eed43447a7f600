# Импорт: что в файле, как его прочитать, что получилось.

screen-imports = Импорт
command-import = загрузить заказы, клиентов или товары
job-look_at_files = Смотрит присланные файлы
job-run_imports = Загружает файлы
thing-import = Этого импорта больше нет.
audit-import-start = запустил импорт «{ $name }»
audit-import-cancel = остановил импорт «{ $name }»

import-list =
    <b>Импорт</b>

    Пришлите сюда файл с заказами, клиентами или товарами: CSV или XLSX, можно в архиве .gz или .zip с одним файлом.

    До 20 МБ. Больше — на сервере: <code>barker import ФАЙЛ</code>.
import-list-some = Прошлые загрузки — ниже.
import-row = { $mark } { $name } · { $lines } { $lines ->
    [one] строка
    [few] строки
    [many] строк
   *[other] строки
}
import-not-a-document =
    <b>Импорт</b>

    Это не файл с таблицей. Пришлите CSV или XLSX как документ, без сжатия.

import-kind-orders = Заказы
import-kind-customers = Клиенты
import-kind-products = Товары

import-looking =
    <b>{ $name }</b>

    Смотрю, что в файле…
import-card =
    <b>{ $name }</b>
    { $kind }, { $lines } { $lines ->
        [one] строка
        [few] строки
        [many] строк
       *[other] строки
    }
    { $format }
import-format-text = CSV { $packing }{ $encoding }, разделитель { $delimiter ->
    [semicolon] — точка с запятой
    [comma] — запятая
    [tab] — табуляция
   *[bar] — черта
}, дробная часть после { $decimal ->
    [comma] запятой
   *[point] точки
}
import-format-xlsx = { $sheets ->
    [one] XLSX { $packing }лист «{ $sheet }»
   *[other] XLSX { $packing }лист «{ $sheet }», первый с данными
}
import-packing-none = {""}
import-packing-gz = в gz,{" "}
import-packing-zip = в zip,{" "}
import-dates = Даты «{ $column }»: { $order ->
    [dmy] день.месяц.год
    [mdy] месяц/день/год
    [ymd] год-месяц-день
    [unix] секунды с 1970 года
   *[excel] числа Excel
}{ $sure ->
    [yes] {""}
   *[no] {" "}— по числам не видно, что день, а что месяц. Проверьте.
}
import-columns-title = Колонки:
import-pair = { $field } ← { $column }
import-unused = Не нужны: { $columns }
import-missing = ⚠️ Не хватает колонки «{ $field }». Нажмите «Колонки» и выберите её.
import-twice = ⚠️ Колонка «{ $column }» названа в файле несколько раз. Переименуйте лишние и пришлите файл снова.
import-column-number = Колонка { $number }

import-button-start = Загрузить
import-button-preview = Первые 5
import-button-columns = Колонки
import-button-dates = Поменять день и месяц местами
import-button-cancel = Остановить
import-button-segment = Построить сегмент
import-button-problems = Файл с ошибками
import-button-new = Загрузить ещё
import-chosen = ✓ { $label }

import-columns =
    <b>Колонки</b>
    { $name }

    Нажмите на то, что взято не оттуда.
import-column =
    <b>{ $field }</b>

    Из какой колонки брать?
import-column-none = Ни из какой
import-column-saved = { $field } ← { $column }
import-column-dropped = { $field }: не берём

import-preview =
    <b>Так будет в базе</b>
    { $name }
import-preview-problems = В первых { $lines } { $lines ->
    [one] строке
   *[other] строках
} что-то не читается:
import-preview-problem = • строка { $line }: { $reason }
import-preview-problem-cell = • строка { $line }, { $column } «{ $value }»: { $reason }
import-preview-nothing = В первых строках нечего загрузить. Проверьте колонки.
import-preview-order = <b>{ $number }</b> · { $moment } · { $total } · { $status }
import-preview-refund = <b>{ $number }</b> · { $moment } · возврат { $total }
import-preview-line = { $sku } × { $quantity } = { $total }
import-preview-more = и ещё { $count }
import-preview-nobody = без покупателя
import-preview-person = { $person }
import-preview-stock = остаток { $count }
import-preview-product = <b>{ $sku }</b> · { $name }
import-consent-yes = согласие на рассылку
import-consent-no = без рассылки

import-waiting =
    <b>{ $name }</b>

    В очереди. Начнём, как только закончится предыдущий импорт.
import-reading = Читаю файл: { $done } из { $total }
import-writing = Записываю: { $done } из { $total }
import-progress =
    <b>{ $name }</b>

    { $bar } { $percent } %
    { $phase }
    { $left ->
        [0] Считаю, сколько осталось…
       *[other] Осталось около { $left } с
    }
import-started = Поехали.
import-cancelled-toast = Остановлено.
import-over-already = Этот импорт уже закончился.

import-done =
    <b>{ $name }</b>
    ✅ Загружено за { $seconds } с, { $lines } { $lines ->
        [one] строка
        [few] строки
        [many] строк
       *[other] строки
    }
import-nothing-new =
    <b>{ $name }</b>
    ✅ Этот файл уже загружен, ничего не изменилось
import-cancelled =
    <b>{ $name }</b>
    ⏹ Остановлено. То, что успели записать, осталось; пришлите файл ещё раз, и он догрузится без повторов.
import-failed-title = <b>{ $name }</b>
import-count-orders = Заказы: новых { $new }, изменено { $updated }, без изменений { $same }
import-count-refunds = Возвраты: новых { $new }, изменено { $updated }, без изменений { $same }
import-count-customers = Клиенты: новых { $new }, изменено { $updated }, без изменений { $same }
import-count-products = Товары: новых { $new }, изменено { $updated }, без изменений { $same }
import-count-made = Новых клиентов { $customers }, новых товаров { $products }
import-count-guests = Без покупателя: { $count } — они есть в выручке, но не в сегментах
import-count-no-money = Без денег (списания): { $count }, они в файле с ошибками
import-count-conflicts = { $count ->
    [one] У { $count } заказа номер, телефон и почта ведут к разным клиентам: взяли первого
   *[other] У { $count } заказов номер, телефон и почта ведут к разным клиентам: взяли первого
}
import-count-dropped = { $count ->
    [one] Не понят { $count } телефон, адрес или ссылка, строка загружена без него
    [few] Не поняты { $count } телефона, адреса или ссылки, строки загружены без них
    [many] Не поняты { $count } телефонов, адресов или ссылок, строки загружены без них
   *[other] Не поняты { $count } телефона, адреса или ссылки, строки загружены без них
}
import-count-problems = ⚠️ Не загружено { $count ->
    [one] { $count } строка
    [few] { $count } строки
    [many] { $count } строк
   *[other] { $count } строки
}:
import-count-reason = • { $reason } — { $count }
import-mend = Исправьте их в файле с ошибками и пришлите его сюда.

import-file-name = ошибки { $name }.csv
import-csv-line = Строка
import-csv-column = Колонка
import-csv-value = Значение
import-csv-reason = Причина
import-csv-outcome = Что сделано
import-csv-cut = Дальше ошибок ещё больше, файл обрезан. Скорее всего, колонки выбраны не те.
import-outcome-left-out = строка не загружена
import-outcome-value-dropped = строка загружена без этого значения
import-outcome-no-money = не заказ и не возврат, не загружена

import-reason-empty = пусто
import-reason-not-a-number = не число
import-reason-too-large = слишком большое число
import-reason-negative = меньше нуля
import-reason-other-currency = другая валюта, не как у магазина
import-reason-not-a-date = не дата
import-reason-no-such-day = такого дня нет в календаре
import-reason-strange-date = год раньше 1990 или позже 2100
import-reason-unknown-status = незнакомый статус
import-reason-bad-phone = не похоже на телефон
import-reason-bad-email = не похоже на e-mail
import-reason-bad-url = не похоже на ссылку
import-reason-not-a-yes-or-no = не «да» и не «нет»
import-reason-discount-too-large = скидка больше суммы
import-reason-too-long = слишком длинно
import-reason-no-contact = нет ни телефона, ни e-mail, ни номера клиента
import-reason-unclosed-quote = незакрытая кавычка
import-reason-extra-cells = ячеек больше, чем колонок
import-reason-bad-characters = испорченные буквы
import-reason-header-again = повтор строки с названиями колонок
import-reason-formula-without-value = формула без значения
import-reason-excel-error = ошибка в ячейке таблицы
import-reason-two-customers = в одном заказе разные клиенты
import-reason-two-totals = в одном заказе разные суммы заказа
import-reason-order-held = в этом заказе не прочитана другая строка
import-reason-no-money = количество меньше нуля, а денег нет

import-field-number = Номер заказа
import-field-placed_at = Дата заказа
import-field-clock = Время
import-field-customer = Номер клиента
import-field-name = Имя
import-field-surname = Фамилия
import-field-phone = Телефон
import-field-email = E-mail
import-field-city = Город
import-field-country = Страна
import-field-sku = Артикул
import-field-product = Название товара
import-field-category = Категория
import-field-brand = Бренд
import-field-quantity = Количество
import-field-price = Цена
import-field-line_total = Сумма строки
import-field-order_total = Сумма заказа
import-field-discount = Скидка
import-field-status = Статус
import-field-currency = Валюта
import-field-tags = Теги
import-field-consent = Согласие на рассылку
import-field-consent_at = Дата согласия
import-field-consent_source = Где дано согласие
import-field-registered_at = Дата регистрации
import-field-stock = Остаток
import-field-url = Ссылка

error-import-empty-file = Файл пустой. Выгрузите его из магазина ещё раз и пришлите.
error-import-only-header = В файле только названия колонок, строк под ними нет. Проверьте период выгрузки и пришлите снова.
error-import-not-a-table = { $what ->
    [pdf] Это PDF. Выгрузите заказы таблицей: CSV или XLSX.
    [picture] Это картинка. Пришлите таблицу: CSV или XLSX.
    [xls] Это старый формат XLS. Откройте файл в Excel, сохраните как XLSX и пришлите.
    [rar] Это архив RAR. Пришлите сам файл CSV или XLSX, либо архив ZIP.
    [sevenzip] Это архив 7z. Пришлите сам файл CSV или XLSX, либо архив ZIP.
    [nested] В архиве ещё один архив. Пришлите файл таблицы в одном архиве или без него.
    [xml] Это XML. Выгрузите таблицу: CSV или XLSX.
    [html] Это веб-страница. Если программа назвала её XLS, откройте в Excel и сохраните как XLSX.
    [document] Это документ. Пришлите таблицу: CSV или XLSX.
   *[other] Это не таблица. Пришлите CSV или XLSX.
}
error-import-one-column = Строки не делятся на колонки. Сохраните файл как CSV с разделителем «;» или как XLSX.
error-import-garbled = Буквы в файле испорчены при сохранении: «{ $example }». Выгрузите его заново в кодировке UTF-8 или как XLSX.
error-import-broken-archive = Файл повреждён или скачан не до конца. Скачайте его ещё раз и пришлите.
error-import-locked = Файл закрыт паролем. Снимите пароль и пришлите снова.
error-import-several-files = В архиве файлов: { $count }. Нужен один: пришлите их по очереди.
error-import-bomb = Файл распаковывается в слишком большой (предел { $limit_mb } МБ) или подозрительно сжат. Пришлите его без архива или по частям.
error-import-no-space = На сервере мало места, нужно { $needed_mb } МБ. Освободите место и пришлите файл снова.
error-import-too-many-columns = В файле больше { $limit } колонок ({ $count }). Оставьте нужные: номер заказа, дату, клиента, товар, сумму.
error-import-line-too-long = Строка { $line } длиннее { $limit } знаков: в файле потерялись переводы строк. Выгрузите его заново.
error-import-duplicate-column = Колонка «{ $name }» названа в файле { $count } раза. Переименуйте лишние и пришлите файл снова.
error-import-missing-field = { $kind ->
    [customers] Нет колонки, по которой узнать клиента: телефона, e-mail или номера.
    [products] { $field ->
        [sku] Нет колонки с артикулом товара.
       *[other] Нет колонки с названием товара.
    }
    [told] Нет нужной колонки.
   *[orders] { $field ->
        [number] Нет колонки с номером заказа.
        [placed_at] Нет колонки с датой заказа.
       *[other] Нет колонки с ценой или суммой.
    }
} Нажмите «Колонки» и выберите её, или добавьте в файл.
error-import-not-startable = Этот импорт уже запущен.
error-import-file-gone = Файла больше нет на сервере. Пришлите его ещё раз.
error-import-reading-died = Чтение файла оборвалось: скорее всего, серверу не хватило памяти. Пришлите файл по частям.

import-console-no-shop = Магазина ещё нет. Запустите `barker run` и настройте его в чате.
import-console-which-shop = Магазинов несколько, назовите один: --shop { $shops }.
import-console-no-such-shop = Магазина { $shop } нет. Есть: { $shops }.
import-console-missing = Не хватает колонки «{ $field }». Переименуйте её в файле и повторите.
import-console-reading = Читаю
import-console-writing = Записываю
import-console-problems = Строки, которые не загружены: { $file }

screen-import_other = Другие данные
import-other =
    <b>Другие данные</b>

    Что в файле? Сам бот угадывает только заказы, клиентов и товары.
import-other-kind =
    <b>{ $kind }</b>

    Пришлите сюда файл CSV или XLSX.
    Нужны колонки: { $needed }.
    Можно ещё: { $more }.

    Строки с тем же номером обновляются. Без номера одинаковые строки считаются одной.
import-or = { " " }или{ " " }
import-button-template = Прислать шаблон
import-template-name = { $kind }.csv
import-count-told = Новых { $new }, изменено { $updated }, без изменений { $same }
import-preview-told = <b>Строка { $line }</b>
import-preview-value = { $field }: { $value }
import-button-undo = Отменить загрузку
import-undo =
    <b>Отменить загрузку?</b>
    { $name }

    Удалим то, что появилось из этого файла и с тех пор не менялось. Изменённое останется, клиенты тоже.
import-undone =
    <b>{ $name }</b>
    ↩️ Загрузка отменена. Удалено: { $count }
import-undone-toast = Отменено. Удалено: { $count }
audit-import-undo = отменил загрузку «{ $name }», удалено { $count }

import-kind-attribute = Характеристики товаров
import-kind-booking = Записи на услуги
import-kind-customer_tier = Уровни клиентов
import-kind-client_category = Категории клиентов
import-kind-loyalty_balance = Остатки баллов и денег
import-kind-loyalty_movement = Движения баллов и денег
import-kind-loyalty_tier = Уровни лояльности
import-kind-price = Цены
import-kind-product_interest = Избранное и ожидание
import-kind-promo_code = Промокоды
import-kind-review = Отзывы
import-kind-score = Прогнозы моделей
import-kind-stock = Остатки товаров
import-kind-subscription = Подписки
import-kind-survey_answer = Ответы на опросы

import-reason-too-small = слишком мало
import-reason-not-one-of = незнакомое слово
import-reason-bad-format = записано не так
import-reason-unknown-product = такого товара нет
import-reason-unknown-order = такого заказа нет
import-reason-unknown-tier = такого уровня нет
import-reason-too-early = слишком рано
import-reason-too-late = слишком поздно
import-reason-not-whole = нужно целое число
import-reason-refused = не принято

import-field-account = Вид счёта
import-field-added_at = Дата добавления
import-field-amount = Сумма
import-field-answered_at = Дата ответа
import-field-available_at = Доступны с
import-field-booked_at = Когда записался
import-field-branch = Филиал
import-field-choice = Вариант
import-field-computed_at = Дата расчёта
import-field-ends_at = Окончание
import-field-expires_at = Сгорают
import-field-happened_at = Дата операции
import-field-has_photo = Есть фото
import-field-id = Номер
import-field-issued_at = Дата выдачи
import-field-kind = Вид
import-field-label = Метка
import-field-model = Модель
import-field-note = Примечание
import-field-old_price = Старая цена
import-field-plan = Тариф
import-field-promo_code = Промокод
import-field-question = Вопрос
import-field-rank = Порядок
import-field-reason = Причина
import-field-removed_at = Дата удаления
import-field-score = Оценка
import-field-service = Услуга
import-field-since = Дата начала
import-field-specialist = Специалист
import-field-stars = Звёзды
import-field-started_at = Начало
import-field-starts_at = Дата визита
import-field-telegram_id = Telegram ID
import-field-text = Текст
import-field-threshold_orders = Порог заказов
import-field-threshold_sum = Порог суммы
import-field-tier = Уровень
import-field-title = Название
import-field-until = Дата окончания
import-field-used_at = Дата использования
import-field-valid_until = Действует до
import-field-value = Значение
import-field-version = Версия
import-field-written_at = Дата отзыва
