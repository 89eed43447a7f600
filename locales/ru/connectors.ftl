# Подключения: каталоги по ссылке, состояние, прогоны, вопросы.

screen-feeds = Каталог по ссылке
thing-connector = Этого подключения больше нет.
job-run_connectors = Обновление каталогов по ссылке
job-tell_connectors = Сообщения о подключениях

connectors-catalogue =
    <b>Каталог по ссылке</b>
    Товары, цены и остатки берутся из выгрузки магазина: по адресу и расписанию или файлом.
    .none = Пока ничего не подключено.
connector-add = Подключить
connector-choose = <b>Что подключить?</b>
connector-yml_feed = Каталог YML
    .hint = Выгрузка для Яндекс Маркета: её умеет почти любой магазин. Нужен адрес файла; без адреса файл присылают сюда.
connector-csv_feed = Каталог таблицей
    .hint = CSV или XLSX, в том числе для Google Merchant. Кодировку и столбцы найдём сами. Нужен адрес файла; без адреса файл присылают сюда.
param-url = Адрес
param-schedule = Как часто
param-hour = В котором часу
param-login = Логин, если сайт его просит
param-password = Пароль
option-every_hour = Каждый час
option-every_six_hours = Каждые 6 часов
option-every_day = Раз в день
option-by_hand = Только вручную
connector-added = Подключено
connector-changed = Сохранено
connector-paused = На паузе
connector-resumed = Снова работает
connector-removed = Отключено
connector-stopped = Остановлено
connector-over-already = Уже закончилось
connector-no-file = Файл сюда не нужен. Если это каталог, откройте карточку каталога и пришлите его документом.

connector-line = { $mark } <b>{ $name }</b> — { $state ->
    [new] ещё не проверялся
    [works] работает
    [warns] работает, есть замечания
    [fails] не работает
    [held] ждёт вашего решения
   *[paused] на паузе
}
connector-line-next = { $line }, обновится { $moment }
connector-card =
    <b>{ $name }</b>
    { $kind }
connector-condition = { $state ->
    [new] ▫️ Ещё не проверялся.
    [works] ✅ Работает.
    [warns] ⚠️ Работает, но есть замечания.
    [fails] ❌ Не работает с { $since }. { $why }
    [held] ❓ Каталог сильно уменьшился и ждёт вашего решения.
   *[paused] ⏸ На паузе.
}
connector-address = <code>{ $address }</code>
connector-next = Обновится { $moment }.
connector-by-file = Можно прислать файл сюда, в чат.
connector-waiting = ⏳ Сейчас начнём…
connector-progress = ⏳ { $phase ->
    [fetching] Скачиваем: { $megabytes } МБ
    [reading] Читаем: { $megabytes } МБ
    [looking] Сравниваем с тем, что есть
   *[writing] Записываем: { $percent } %
}
connector-last = { $status ->
    [done] <b>Обновлён { $moment }</b>
    [same] <b>Проверен { $moment }</b>: с прошлого раза ничего не изменилось
    [held] <b>Прочитан { $moment }</b>, но не записан
    [failed] <b>Не получилось { $moment }</b>
   *[dropped] <b>Остановлен { $moment }</b>
}
connector-count-offers = Товаров в каталоге: { $count }
connector-count-products_new = Новых: { $count }
connector-count-products_changed = Изменилось: { $count }
connector-count-products_gone = Ушло: { $count }
connector-count-products_back = Вернулось: { $count }
connector-count-prices_up = Подорожало: { $count }
connector-count-prices_down = Подешевело: { $count }
connector-count-stock_moves = Остаток изменился: { $count }
connector-problems = ⚠️ Замечаний: { $count }
connector-reason = • { $reason }: { $count }
connector-reasons-more = • и другие причины: { $count }

connector-run = Обновить сейчас
connector-stop = Остановить
connector-edit = Изменить
connector-pause = Пауза
connector-resume = Продолжить
connector-remove = Отключить
connector-report = Что изменилось
connector-show-problems = Замечания
connector-decide = Решить
connector-open = Открыть подключение
connector-problems-title =
    <b>{ $name } · замечания</b>
    Что не удалось взять из последней выгрузки. Такие товары остались, какими были.
connector-problems-none = Замечаний нет.
connector-problem-line = { $line ->
    [0] • { $sentence }
   *[other] • Строка { $line }: { $sentence }
}{ $has_sample ->
    [yes] {" "}(<code>{ $sample }</code>)
   *[no] {""}
}
connector-remove-question =
    <b>Отключить «{ $name }»?</b>
    Товары и цены останутся, но обновляться больше не будут.
connector-remove-yes = Отключить
connector-held =
    <b>{ $name }</b>
    Каталог уменьшился с { $known } до { $left } товаров. В новой выгрузке их всего { $offers }.

    Часто это сбой выгрузки, поэтому пока ничего не изменено. Применить?
connector-held-yes = Применить
connector-held-no = Оставить как было
connector-held-over = Уже решено: этот каталог больше не ждёт.
connector-held-refused = Каталог остался прежним
connector-news = { $news ->
    [fails]
        <b>Каталог «{ $name }» не обновляется</b>
        Не получилось три раза подряд. { $why }
    [works]
        <b>Каталог «{ $name }» снова работает</b>
        Последнее обновление прошло.
   *[held]
        <b>Каталог «{ $name }»</b>
        Решение уже принято.
}
connector-error-bug = Внутренняя ошибка. Мы её записали; попробуйте ещё раз позже.

connector-problem-no-id = нет номера товара
connector-problem-bad-id = номер товара длиннее 64 знаков
connector-problem-no-name = нет названия
connector-problem-no-price = нет цены
connector-problem-bad-price = цена не похожа на число
connector-problem-negative-price = цена меньше нуля
connector-problem-foreign-currency = цена в другой валюте, а курса нет
connector-problem-duplicate-id = номер повторяется, взят первый товар
connector-problem-unknown-category = такой категории в выгрузке нет
connector-problem-wrong-encoding = кодировка указана неверно, прочитали в настоящей
connector-problem-other-feed = товар уже ведёт другой каталог
connector-problem-bad-characters = испорченные знаки
connector-problem-unclosed-quote = кавычка открыта и не закрыта

feed-report-what = Что
feed-report-sku = Номер
feed-report-name = Товар
feed-report-before = Было
feed-report-after = Стало
feed-report-cut = Показаны первые { $count } строк
feed-report-file = Изменения { $name }.csv
feed-report-kind-new = новый
feed-report-kind-gone = ушёл
feed-report-kind-back = вернулся
feed-report-kind-price = цена
feed-report-kind-old_price = цена до скидки
feed-report-kind-stock = остаток
feed-report-kind-name = название
feed-report-kind-brand = бренд
feed-report-kind-category = категория
feed-report-kind-url = страница
feed-report-kind-picture = фото
feed-report-kind-group = варианты
feed-report-kind-attributes = свойства

error-feed = { $reason ->
    [html] По адресу обычная страница сайта, а не выгрузка. Проверьте адрес: его показывает раздел выгрузки в вашем магазине.
    [not-xml] Это не выгрузка в XML. Если это таблица, подключите «Каталог таблицей».
    [not-yml] Это XML, но не каталог для Яндекс Маркета: вместо <code>yml_catalog</code> стоит <code>{ $detail }</code>.
    [cut] Выгрузка обрывается на строке { $line }: конца нет. Видимо, магазин не успел её дописать.
    [broken-xml] Выгрузка испорчена на строке { $line }: там нарушен XML.
    [bad-encoding] Кодировка выгрузки неизвестна{ $detail ->
        [0] {""}
       *[other] : { $detail }
    }. Подойдёт UTF-8 или Windows-1251.
    [entities] В выгрузке объявлены сущности XML (строка { $line }). Так делают вредоносные файлы, поэтому мы её не читаем.
    [too-deep] Теги вложены слишком глубоко (строка { $line }).
    [too-long] Тег или комментарий длиннее 4 МБ (строка { $line }).
    [too-many-offers] Товаров больше { $detail }.
    [too-many-categories] Категорий больше { $detail }.
    [no-offers] В выгрузке нет ни одного товара. Каталог не тронут.
    [nothing-readable] Ни одного товара прочитать не удалось. Каталог не тронут.
    [no-id-column] Не нашли столбец с номером товара: назовите его «Артикул».
    [no-name-column] Не нашли столбец с названием: назовите его «Название».
   *[other] Выгрузку не удалось прочитать.
}
error-feed-password-in-address = В адресе стоит пароль, его увидят все сотрудники. Уберите его и заполните поля «Логин» и «Пароль».
error-feed-no-address = У этого каталога нет адреса: пришлите файл в чат.
audit-connector-add = подключение «{ $name }» добавлено
audit-connector-change = подключение «{ $name }» изменено
audit-connector-pause = подключение «{ $name }» на паузе
audit-connector-resume = подключение «{ $name }» снова работает
audit-connector-remove = подключение «{ $name }» убрано
audit-connector-allow = уменьшившийся каталог «{ $name }» принят
audit-connector-refuse = уменьшившийся каталог «{ $name }» отклонён
