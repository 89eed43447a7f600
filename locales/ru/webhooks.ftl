# Вебхуки: что происходит в магазине, узнаёт его сервер.

screen-webhooks = Вебхуки
webhooks =
    <b>Вебхуки</b>
    Когда что-то происходит, бот сам сообщает об этом вашему серверу: появился покупатель, пришёл заказ, изменилось согласие.

    { $is_full ->
        [yes] Больше адресов не поместится: уберите ненужный.
       *[no] { $count ->
            [0] Чтобы начать, напишите адрес, который примет сообщения, например <code>https://shop.example.com/hooks</code>
           *[other] Чтобы добавить ещё один, напишите его адрес.
        }
    }
webhooks-line = { $state ->
    [active] ✓ { $address }
    [failing] ⚠️ { $address }
    [checking] … { $address }
    [paused] ⏸ { $address }
   *[off] ✕ { $address }
}
webhook-card =
    <b>Вебхук</b>
    <code>{ $url }</code>
    { $state ->
        [active] Работает.
        [failing] Отвечает с ошибкой. Повторяем всё реже; что не дошло, ждёт.
        [checking] Проверяем адрес. Он начнёт получать сообщения, когда ответит на проверку кодом 200.
        [paused] На паузе. Новое копится и уйдёт, когда вы включите.
       *[off] Выключен: пять дней не отвечал или ответил, что его больше нет. Новое не копится.
    }
webhook-last-good = Последний раз ответил { $moment }: принято.
webhook-last-bad = Последняя попытка { $moment }: не принято. { $why }
webhook-tally = Отправлено { $sent } · ждёт { $waiting } · не удалось { $dead }
webhook-ping = Отправить проверку
webhook-pinged = Проверка отправлена.
webhook-log = Журнал
webhook-secret = Секрет подписи
webhook-topics-count = { $count ->
    [one] { $count } тема
    [few] { $count } темы
    [many] { $count } тем
   *[other] { $count } темы
}
webhook-pause = Пауза
webhook-resume = Включить
webhook-remove = Убрать
webhook-is-paused = На паузе.
webhook-is-resumed = Включён.
webhook-topics =
    <b>Темы вебхука</b>
    О чём сообщать? Нажмите, чтобы отметить или снять.
webhook-topic-line = <code>{ $topic }</code> — { $name }
webhook-samples = Примеры файлом
topic-consent_changed = согласие изменилось
topic-customer_created = новый покупатель
topic-customer_erased = данные удалены
topic-customer_merged = записи объединены
topic-customer_parted = записи разделены
topic-letter_received = письмо от покупателя
topic-order_created = заказ из Telegram
topic-test_ping = проверка связи
webhook-secret-shown =
    <b>Секрет подписи</b>
    <code>{ $secret }</code>

    Им подписано каждое сообщение: <code>HMAC-SHA256</code> над «номер.время.тело», по правилам <code>Standard Webhooks</code>. Ваш сервер проверяет подпись, чтобы не поверить чужому.
webhook-secret-both = Прежний секрет тоже подписывает до { $moment }.
webhook-secret-lost =
    <b>Секрет подписи</b>
    Он не читается: сменился ключ шифрования сервера. Выпустите новый и впишите его на своём сервере.
webhook-secret-copy = Скопировать
webhook-rotate = Сменить секрет
webhook-rotate-question =
    <b>Сменить секрет?</b>
    { $hours ->
        [one] Ещё { $hours } час сообщения будут подписаны обоими, старым и новым: успеете заменить без потерь.
        [few] Ещё { $hours } часа сообщения будут подписаны обоими, старым и новым: успеете заменить без потерь.
        [many] Ещё { $hours } часов сообщения будут подписаны обоими, старым и новым: успеете заменить без потерь.
       *[other] Ещё { $hours } часа сообщения будут подписаны обоими, старым и новым: успеете заменить без потерь.
    }
webhook-rotate-yes = Сменить
webhook-rotated = Новый секрет готов.
webhook-log-text =
    <b>Журнал вебхука</b>
    { $address }
    { $which ->
        [dead] Не удалось отправить: { $count }
       *[all] Сообщений: { $count }. Отправленные хранятся 14 дней, остальные 30.
    }
webhook-log-dead = Только неудачные
webhook-log-all = Показать все
webhook-line = { $state ->
    [sent] ✓ { $topic } · { $moment }
    [dead] ✕ { $topic } · { $moment }
    [again] ⚠️ { $topic } · { $moment }
   *[waiting] … { $topic } · { $moment }
}
webhook-again-all = { $count ->
    [one] Отправить ещё раз { $count } неудачное
    [few] Отправить ещё раз { $count } неудачных
    [many] Отправить ещё раз { $count } неудачных
   *[other] Отправить ещё раз { $count } неудачных
}
webhook-again-done = { $count ->
    [0] Отправлять нечего.
    [one] Отправляем { $count } сообщение.
    [few] Отправляем { $count } сообщения.
    [many] Отправляем { $count } сообщений.
   *[other] Отправляем { $count } сообщения.
}
webhook-delivery =
    <b>{ $topic }</b>
    { $happened }
    <code>{ $key }</code>

    { $state ->
        [sent] Принято. Попыток: { $attempts }.
        [dead] Не удалось. Попыток: { $attempts }, больше не повторяем.
        [again] Пока не принято. Попыток: { $attempts }, следующая { $next }.
        [sending] Отправляется.
       *[waiting] Ждёт отправки.
    }
webhook-delivery-why = Причина: { $why }
webhook-delivery-answer = Ответ сервера:
    <pre>{ $answer }</pre>
webhook-again = Отправить ещё раз
webhook-body = Тело файлом
webhook-remove-question =
    <b>Убрать вебхук?</b>
    { $address }
    { $count ->
        [0] Сообщения больше не будут приходить, журнал удалится.
        [one] Сообщения больше не будут приходить, журнал и { $count } неотправленное удалятся.
        [few] Сообщения больше не будут приходить, журнал и { $count } неотправленных удалятся.
        [many] Сообщения больше не будут приходить, журнал и { $count } неотправленных удалятся.
       *[other] Сообщения больше не будут приходить, журнал и { $count } неотправленных удалятся.
    }
webhook-remove-yes = Убрать
webhook-removed = Вебхук убран.
webhook-off =
    <b>Вебхук выключен</b> · { $shop }
    { $address }
    Он не принимал сообщения слишком долго. { $why }

    Почините приём и включите вебхук: что успело накопиться, уйдёт сразу.
webhook-off-open = Открыть
webhook-status = { $kind ->
    [redirect] Сервер ответил перенаправлением ({ $code }). За ним мы не идём: укажите конечный адрес.
    [login] Сервер требует входа (ответ 401). Приём вебхуков должен быть открыт: проверяйте подпись.
    [closed] Сервер не пускает (ответ 403).
    [missing] По этому адресу ничего нет (ответ 404).
    [method] Адрес не принимает сообщений (ответ 405): проверьте, что приём настроен именно на нём.
    [gone] Сервер ответил, что адреса больше нет (ответ 410).
    [large] Серверу сообщение слишком велико (ответ 413).
    [often] Сервер просит присылать реже (ответ 429).
    [broken] На сервере ошибка (ответ { $code }).
   *[other] Сервер ответил { $code }, а нужен ответ 200.
}
thing-endpoint = Этого вебхука больше нет.
thing-webhook = Этого сообщения больше нет в журнале.
error-bad-endpoint = { $reason ->
    [https] Нужен адрес на https://: в сообщениях есть данные покупателей.
    [password] Пароль в адресе не нужен: проверяйте подпись сообщений.
    [taken] Этот адрес уже есть в списке.
   *[address] Это не похоже на адрес. Нужен вид https://shop.example.com/hooks.
}
error-too-many-endpoints = Адресов может быть не больше { $limit }. Уберите ненужный.
audit-webhook_added = добавлен вебхук { $url }
audit-webhook_paused = вебхук { $url } на паузе
audit-webhook_resumed = вебхук { $url } включён
audit-webhook_removed = убран вебхук { $url }
audit-webhook_rotated = сменён секрет вебхука { $url }
audit-webhooks_again = неудачные вебхуки отправлены ещё раз: { $count }
job-send_webhooks = Отправка вебхуков
job-forget_webhooks = Удаление старых вебхуков
