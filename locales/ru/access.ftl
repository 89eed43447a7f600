# Подключения: что соединено с ботом, ключи программ магазина.

screen-connections = Подключения
connections =
    <b>Подключения</b>
    Что обменивается данными с магазином: сайт, касса, склад, Mini App.
connections-guide = Подключить за десять минут
connect-guide =
    <b>Подключить за десять минут</b>
    { $is_near ->
        [yes] ⚠️ Сервер пока виден только с этого компьютера. Чтобы его увидел сайт, задайте BARKER_PUBLIC_URL.
       *[no] Адрес сервера: <code>{ $address }</code>
    }

    1. Сделайте ключ кнопкой ниже и положите его в настройки сайта или программы. В командах поставьте его вместо слова КЛЮЧ.

    2. Проверьте, что ключ работает. В ответе будет название магазина:
    <pre>{ $check }</pre>
    3. Пришлите первый заказ. Покупатель найдётся по телефону или появится сам:
    <pre>{ $order }</pre>
    Все вызовы с примерами: <code>{ $address }/docs</code>
connect-key = КЛЮЧ
connect-guide-key = Сделать ключ
connect-guide-check = Копировать проверку
connect-guide-order = Копировать заказ

screen-api_keys = Ключи API
api-keys =
    <b>Ключи API</b>
    { $count ->
        [0] Пока ни одного. Ключ нужен сайту, кассе или складу, чтобы присылать заказы и забирать данные.
       *[other] По ключу входит программа магазина. Ненужный ключ отзовите.
    }
api-keys-line =
    <b>{ $name }</b> · <code>{ $prefix }…</code>
    { $may }. { $used }
api-keys-new = Новый ключ
api-key-new =
    <b>Новый ключ</b>
    Что можно будет по этому ключу? Чем меньше, тем спокойнее: кассе не нужны отзывы, складу — покупатели.
api-key-own = Выбрать самому
api-key-scopes =
    <b>Новый ключ</b> · что можно
    Нажимайте на раздел: нельзя → чтение → чтение и запись.
api-key-onward = Дальше
api-key-name =
    <b>Новый ключ</b> · название
    Права: { $may }.

    Напишите, чей это ключ, например «Касса на Тверской», или выберите.
api-key-name-site = Сайт
api-key-name-accounting = Учёт
api-key-name-stock = Склад
api-key-term = { $days ->
    [0] Срок: без срока
    [365] Срок: год
    [one] Срок: { $days } день
    [few] Срок: { $days } дня
    [many] Срок: { $days } дней
   *[other] Срок: { $days } дня
}
api-key-made = Ключ готов. Он в отдельном сообщении, скопируйте его сейчас.
api-key-shown =
    <b>Ключ «{ $name }»</b>
    <code>{ $key }</code>

    ⚠️ Больше его никто не покажет. Скопируйте в настройки программы и никому не пересылайте: кто знает ключ, тот входит в магазин.
    { $minutes ->
        [one] Сообщение исчезнет само через { $minutes } минуту.
        [few] Сообщение исчезнет само через { $minutes } минуты.
        [many] Сообщение исчезнет само через { $minutes } минут.
       *[other] Сообщение исчезнет само через { $minutes } минуты.
    }
api-key-copy = Скопировать ключ
api-key-hide = Скопировано, убрать из чата
api-key-put-away = Ключ убран из чата.
api-key-hidden =
    <b>Ключ «{ $name }»</b>
    Сам ключ уже не посмотреть. Если он потерян, отзовите его и сделайте новый.
api-key-card =
    <b>Ключ «{ $name }»</b>
    <code>{ $prefix }…</code>

    Права: { $may }
    { $used }
    Сделан: { $made }
    { $term }
api-key-unused = Им ещё не пользовались
api-key-used = Последний раз: { $moment }
api-key-for-ever = Срок: без срока
api-key-until = { $is_over ->
    [yes] Срок вышел { $day }: больше не пускает
   *[no] Действует до { $day }
}
api-key-revoke = Отозвать
api-key-revoke-question =
    <b>Отозвать ключ «{ $name }»?</b>
    Программа с этим ключом сразу перестанет работать с магазином. Вернуть его нельзя, можно сделать новый.
    { $used }
api-key-revoke-yes = Отозвать ключ
api-key-revoked = Ключ «{ $name }» отозван.

scopes-all = Всё для магазина
scopes-catalogue = Только каталог
scopes-read = Только чтение
scope-customers = Покупатели
    .hint = контакты, согласия, метки, поля
scope-products = Товары
    .hint = каталог, цены, остатки
scope-orders = Заказы
    .hint = заказы, корзины, оплаты, возвраты, записи
scope-loyalty = Лояльность
    .hint = баллы, уровни, промокоды
scope-feedback = Отзывы и оценки
    .hint = отзывы, опросы, списки желаний, оценки моделей
scope-events = События
    .hint = что люди делают на сайте и в приложении
scope-level-none = нельзя
scope-level-read = чтение
scope-level-write = чтение и запись
scope-line = { $area }: { $level }
scope-hint = <b>{ $area }</b> — { $what }

thing-api_key = Этого ключа больше нет: его отозвали.
error-secret-lost = Секрет не читается: сменился ключ шифрования сервера (BARKER_SECRET). Задайте секрет заново.
error-key-refused = { $reason ->
    [missing] Нет ключа в заголовке `Authorization`.
    [malformed] Заголовок `Authorization` должен быть вида `Bearer bk_live_…`.
    [mistyped] В ключе опечатка: не сходится контрольная сумма.
    [revoked] Этот ключ отозван.
    [expired] Срок этого ключа вышел.
   *[unknown] Такого ключа нет.
}
error-scope-missing = Этот ключ не для этого: нужно { $area }:{ $level }.
error-too-many-keys = Ключей может быть не больше { $limit }. Отзовите ненужный.
error-no-scopes = Ключу ничего не разрешено. Выберите, что по нему можно.
audit-key_made = сделан ключ «{ $name }» ({ $prefix }…)
audit-key_revoked = отозван ключ «{ $name }» ({ $prefix }…)
job-hide_keys = Ключи убираются из чатов
