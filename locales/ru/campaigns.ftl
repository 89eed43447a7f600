# Рассылки: от черновика до итога.

screen-campaigns = Рассылки
command-campaigns = рассылки
thing-campaign = Этой рассылки больше нет.
job-send_deliveries = Отправка сообщений

campaigns =
    <b>Рассылки</b>

    { $count ->
        [0] Пока ни одной. Напишите первую: текст, кому, проверка на себе — и отправка.
        [one] { $count } рассылка, новые сверху
        [few] { $count } рассылки, новые сверху
        [many] { $count } рассылок, новые сверху
       *[other] { $count } рассылки, новые сверху
    }
campaigns-new = Создать рассылку
campaigns-unnamed = Без текста
campaigns-more =
    <b>Рассылки</b> › ещё

    Что пригодится для всех рассылок сразу.
campaign-more =
    <b>{ $name }</b> › ещё
    Создана { $made }.
screen-campaign_rename = Переименовать
campaign-rename =
    <b>Как назвать «{ $name }»?</b>
    Напишите новое название, до 40 знаков. Покупатели его не видят.
campaign-renamed = Переименована.
error-bad-campaign-name = Название — от 1 до { $limit } знаков.
audit-campaign_renamed = рассылка «{ $before }» переименована в «{ $name }»

campaign-draft = <b>Рассылка «{ $name }»</b>
    ✏️ Черновик
campaign-no-text = Текста ещё нет.
campaign-links-long = ⚠️ Переходы по ссылкам не посчитаем: у бота нет адреса https://… Его задают на сервере, в BARKER_PUBLIC_URL.
campaign-message = { $carried }{ $text }{ $buttons ->
    [0] {""}
    [one] {" "}({ $buttons } кнопка)
    [few] {" "}({ $buttons } кнопки)
    [many] {" "}({ $buttons } кнопок)
   *[other] {" "}({ $buttons } кнопки)
}
campaign-no-segment = Кому — ещё не выбрано.
campaign-segment-slow = Кому: «{ $segment }». Посчитать быстро не получилось, посчитаем перед отправкой.
campaign-audience = Кому: «{ $segment }». Получат <b>{ $count }</b> из { $size }.
campaign-button-text = Текст и фото
campaign-button-links = Кнопки
campaign-button-segment = Кому
campaign-button-drop = Удалить
campaign-button-preview = Посмотреть
campaign-button-send = Отправить…
campaign-button-pause = ⏸ Пауза
campaign-button-resume = ▶️ Продолжить
campaign-button-stop = ⏹ Остановить
campaign-button-copy = Повторить с этим текстом
campaign-copied = Сделан черновик с тем же текстом.

screen-campaign_manners = Как отправлять
campaign-button-manners = Как отправлять
campaign-manners =
    <b>Как отправлять</b>
    Перед отправкой каждому смотрим ещё раз, кому уже не надо: пока рассылка идёт или ждёт утра, многое меняется.

    Согласие, стоп-лист и блокировка проверяются всегда.
campaign-check-in_audience = { $is_on ->
    [yes] ✓ Вышел из сегмента: не отправлять
   *[no] Вышел из сегмента: отправить
}
campaign-check-not_bought = { $is_on ->
    [yes] ✓ Уже купил: не отправлять
   *[no] Уже купил: отправить
}
campaign-check-in_stock = { $is_on ->
    [yes] ✓ Нет товара или дороже: не отправлять
   *[no] Нет товара или дороже: отправить
}
campaign-policy = { $policy ->
    [wait] Недавно уже писали: подождать
    [next] Недавно уже писали: другой канал
   *[other] Недавно уже писали: не отправлять
}

campaign-text =
    <b>Текст рассылки</b>

    Пришлите сообщение таким, каким его получат покупатели: текст, фото, видео, гифку, файл или альбом с подписью. Жирный, ссылки и остальное оформление сохранятся.

    Можно обращаться по имени: <i>Привет, { "{" }имя|друзья{ "}" }!</i> Все поля — по кнопке «?».
campaign-text-now = Сейчас:
campaign-text-kept = Текст сохранён.
campaign-photo-off = { $kind ->
    [photo] Убрать фото
    [video] Убрать видео
    [animation] Убрать гифку
    [album] Убрать альбом
   *[other] Убрать файл
}
campaign-text-ready = Взять из шаблонов
campaign-text-album = { $buttons ->
    [0] Альбом придёт одним сообщением. Кнопок под альбомом Telegram не показывает.
   *[other] Альбом придёт одним сообщением, но без кнопок: под альбомом Telegram их не показывает. Ссылки можно поставить в подпись.
}
campaign-preview-album = <i>{ $album } Здесь первое из них; целиком — «Отправить себе».</i>
campaign-links-album = Сейчас в сообщении альбом, под ним Telegram кнопок не показывает. В письме они будут.
carried = { $kind ->
    [photo] Фото.
    [video] Видео.
    [animation] Гифка.
   *[other] Файл.
}
carried-album = Альбом: { $parts }.
carried-part = { $kind ->
    [photo] { $count } фото
    [video] { $count } видео
   *[other] { $count ->
        [one] { $count } файл
        [few] { $count } файла
        [many] { $count } файлов
       *[other] { $count } файла
    }
}
campaign-fields =
    <b>Что можно подставить</b>
campaign-fields-missing =
    После черты — что написать, если вы этого о человеке не знаете: <code>{ "{" }имя|друзья{ "}" }</code>.
    Без черты поле просто исчезнет вместе с запятой: «Привет, { "{" }имя{ "}" }!» станет «Привет!».

campaign-links =
    <b>Кнопки под сообщением</b>

    { $count ->
        [0] Пришлите кнопки, каждую с новой строки: название и адрес.
       *[other] Пришлите новые, и они заменят эти: каждая с новой строки, название и адрес.
    }

    <i>Каталог — https://shop.example.com</i>
campaign-links-off = Убрать кнопки
campaign-links-kept = Кнопки сохранены.

campaign-segment =
    <b>Кому отправить</b>

    { $count ->
        [0] Сегментов ещё нет. Сделайте первый, например «Все покупатели».
       *[other] Выберите сегмент.
    }
campaign-segment-make = К сегментам

campaign-preview = <i>{ $reader ->
    [yes] Так увидит: { $who }
   *[no] Отправлять пока некому, поэтому поля пустые
}</i>
campaign-too-long = Вместе с этой строкой не помещается. Отправьте себе и посмотрите целиком.
campaign-next-person = Следующий человек
campaign-to-me = Отправить себе
campaign-sent-to-me = Отправлено вам в чат.
campaign-try-button = Себе не в чат…
screen-campaign_try = Проба на себе
campaign-try = <b>Проба на себе: «{ $name }»{ $variant ->
    [no] {""}
   *[other] {""}, вариант { $variant }
}</b>
campaign-try-choose = { $count ->
    [0] { $is_unsubscribed ->
        [yes] Пробовать не на чем: на уведомления вы не подписаны. Подпишитесь на них на сайте как покупатель.
       *[no] Подключён только Telegram.
    }
   *[other] Куда отправить? Вместо данных покупателя подставим ваши.
}

campaign-confirm =
    <b>Отправить «{ $name }»?</b>

    Сегмент «{ $segment }».
    { $count ->
        [0] Отправлять некому: никому из сегмента нельзя написать.
        [one] Получит <b>{ $count }</b> человек.
        [few] Получат <b>{ $count }</b> человека.
        [many] Получат <b>{ $count }</b> человек.
       *[other] Получат <b>{ $count }</b> человека.
    }
campaign-hurry = Пока не нажмёте, всё остаётся как было: { $when }
campaign-wont-get = Не получат <b>{ $count }</b>:
campaign-left-out = Не вошли в рассылку: { $count }
campaign-yes = { $count ->
    [one] Отправить { $count } человеку
    [few] Отправить { $count } людям
    [many] Отправить { $count } людям
   *[other] Отправить { $count } людям
}

campaign-run = <b>Рассылка «{ $name }»</b>
campaign-not-started =
    <b>Рассылка «{ $name }»</b>
    Ещё не отправлялась.
campaign-state-sending = ▶️ Отправляется
campaign-state-paused = ⏸ На паузе
campaign-state-stopped = ⏹ Остановлена
campaign-state-done = ✅ Завершена
campaign-sent = Отправлено <b>{ $sent }</b> из { $total }
campaign-failed = Не доставлено: { $count }
campaign-suppressed = Не отправляли, пока шла рассылка стало нельзя: { $count }
campaign-unconfirmed = Без ответа Telegram: { $count }. Возможно, дошло, поэтому второй раз не отправляем.
campaign-recalled = Отменено остановкой: { $count }
campaign-at-night = У <b>{ $count }</b> из них { $later ->
    [yes] в это время
   *[other] сейчас
} тихие часы: им придёт утром.
campaign-held = Ждут утра или своей очереди: { $count }
campaign-expired = Опоздали и не ушли: { $count }
campaign-reason-left_segment = вышли из сегмента
campaign-reason-bought = уже купили
campaign-reason-price = цена выросла
campaign-reason-stock = товар закончился
campaign-reason-quiet = тихие часы
campaign-reason-blocked = заблокировали бота
campaign-reason-chat_not_found = чат не найден
campaign-reason-deactivated = аккаунт удалён
campaign-reason-kicked = исключили бота
campaign-reason-refused = Telegram отказал
campaign-reason-no_photo = фото или файла больше нет
campaign-reason-no_consent = нет согласия на рассылки
campaign-reason-no_contact = нет Telegram
campaign-reason-erased = удалили свои данные
campaign-reason-other = другое
campaign-pace = Скорость { $pace } в секунду, осталось около { $left }
campaign-took = Начата { $started }, заняла { $took }
campaign-broken-rule = Сегмент не удалось посчитать, поэтому рассылка остановлена. Проверьте его условия.
campaign-seconds = { $count } с
campaign-minutes = { $count } мин
campaign-hours = { $count } ч

campaign-stop =
    <b>Остановить «{ $name }»?</b>
    Отправлено { $sent }, не получат { $left }. Продолжить потом будет нельзя. Для перерыва есть пауза.
campaign-stop-yes = Остановить
campaign-stopped = Остановлена.
campaign-drop =
    <b>Удалить черновик «{ $name }»?</b>
    Вернуть не получится.
campaign-drop-yes = Удалить
campaign-dropped = Черновик удалён.

audit-campaign_started = рассылка «{ $name }» отправлена, сегмент «{ $segment }», людей: { $count }
audit-campaign_tested = рассылка «{ $name }» отправлена себе для проверки
audit-campaign_paused = рассылка «{ $name }» поставлена на паузу
audit-campaign_resumed = рассылка «{ $name }» продолжена
audit-campaign_stopped = рассылка «{ $name }» остановлена
audit-campaign_done = рассылка «{ $name }» завершена, отправлено: { $count }

error-bad-link = Это не адрес: «{ $link }». Нужен вида https://shop.example.com.
error-bad-button = Не понял строку «{ $line }». Напишите так: Каталог — https://shop.example.com
error-label-too-long = Кнопка «{ $label }» длинная, можно до { $limit } знаков.
error-too-many-buttons = Кнопок можно до { $limit }.
error-text-too-long = { $has_photo ->
    [yes] С фото, видео или файлом помещается { $limit } знаков, а с подставленными полями может выйти { $length }. Сократите текст или отправьте его без них.
   *[no] Помещается { $limit } знаков, а с подставленными полями может выйти { $length }. Сократите.
}
error-empty-message = Сообщение пустое. Напишите хотя бы слово.
error-not-a-photo = Нужна картинка до 10 МБ: фото или файл JPG, PNG.
error-no-segment = Выберите, кому отправить.
error-empty-audience = Отправлять некому: никому из сегмента нельзя написать.
campaign-started-already = Рассылка уже начата, второй раз не уйдёт.
