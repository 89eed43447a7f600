# Что уходит вместе с текстом рассылки, какими путями и какими словами.

error-not-sendable = { $kind ->
    [voice] Голосовое разослать нельзя. Пришлите текст, фото, видео или файл.
    [video_note] Кружок разослать нельзя. Пришлите обычное видео.
    [sticker] Стикер разослать нельзя. Пришлите текст, фото, видео или файл.
    [audio] Музыку разослать нельзя. Пришлите текст, фото, видео или файл.
   *[other] Такое разослать нельзя. Пришлите текст, фото, видео или файл.
}
error-too-large-to-send = { $kind ->
    [photo] Фото больше { $megabytes } МБ Telegram не примет.
    [video] Видео больше { $megabytes } МБ Telegram не примет.
   *[other] Файл больше { $megabytes } МБ Telegram не примет.
}
error-bad-album = { $reason ->
    [too_many] В альбоме может быть до { $limit } фото, видео или файлов.
   *[other] В одном альбоме бывают либо фото с видео, либо одни файлы.
}
error-words-too-long = { $channel ->
    [email] { $part ->
        [subject] В теме письма помещается { $limit } знаков, а с подставленными полями может выйти { $length }.
       *[other] В письме помещается { $limit } знаков, а с подставленными полями может выйти { $length }.
    }
    [push] { $part ->
        [subject] В заголовке уведомления помещается { $limit } знаков, а с подставленными полями может выйти { $length }.
       *[other] В уведомлении помещается { $limit } знаков, а с подставленными полями может выйти { $length }.
    }
    [sms] В SMS помещается { $limit } знаков, а с подставленными полями может выйти { $length }.
   *[other] Помещается { $limit } знаков, а с подставленными полями может выйти { $length }.
}
error-sms-too-long = Выходит { $segments } SMS подряд, а можно до { $limit }. Сократите текст.

way = { $channel ->
    [telegram] Telegram
    [email] Письмо
    [sms] SMS
    [push] Уведомление в браузере
    [call] Звонок менеджера
   *[other] { $channel }
}
way-people = { $count ->
    [0] · { $channel }: никому, нет адреса или согласия
   *[other] · { $channel }: { $count }
}
way-not-connected = ⚠️ { $channel }: сейчас не подключено, этим путём не отправим.
way-bill = {"  "}{ $about ->
    [exact] выйдет
   *[other] выйдет около
} { $segments } SMS, { $cost }
way-bill-most = {"  "}Если до остальных не дойдёт раньше, SMS получат до { $people } человек: до { $cost }
way-sms-long = ⚠️ Некоторые SMS выйдут из { $segments } частей, операторы такие не принимают. Напишите короткий текст: «Каналы» → «Свои слова».

screen-campaign_channels = Каналы
campaign-channels =
    <b>Какими путями отправить</b>

    Нажимайте в том порядке, в каком пробовать: к каждому пойдёт первый путь, который для него открыт. Адрес и согласие проверяются для каждого пути отдельно.
campaign-channels-none =
    <b>Какими путями отправить</b>

    Подключён только Telegram. Добавьте почту, SMS, уведомления в браузере или звонки — и рассылка дойдёт до тех, кого в Telegram нет.
campaign-channels-connect = Подключить
campaign-channels-get = { $count ->
    [one] Получит <b>{ $count }</b> человек:
    [few] Получат <b>{ $count }</b> человека:
    [many] Получат <b>{ $count }</b> человек:
   *[other] Получат <b>{ $count }</b> человека:
}
campaign-channels-nobody = Этими путями не написать никому: нет адресов или согласия на рассылки.
campaign-channels-one = Нужен хотя бы один путь.
campaign-channels-key = { $place ->
    [0] { $channel }
   *[other] { $place }. { $channel }
}
campaign-wait-now = { $awaits ->
    [failed] Следующий путь: сразу, если предыдущим не ушло.
    [acted] Следующий путь: если за { $wait } человек не нажал и не ответил.
   *[other] Следующий путь: если за { $wait } не доставлено.
}
screen-campaign_wait = Когда пробовать следующий
campaign-wait =
    <b>Когда пробовать следующий путь</b>

    Если сообщение не ушло, следующий путь пробуем сразу. Можно ещё подождать и проверить, что из него вышло.

    «Доставлено» точно знают только SMS: Telegram, почта и браузер лишь подтверждают, что приняли. Надёжнее ждать нажатия или ответа.
wait = { $hours ->
    [0] Не ждать
    [1] час
    [3] 3 часа
    [12] 12 часов
    [24] сутки
    [72] 3 суток
   *[other] { $hours } ч
}
campaign-awaits = { $awaits ->
    [acted] Ждём: нажатия или ответа
   *[other] Ждём: доставки
}
screen-campaign_words = Свои слова
campaign-words =
    <b>Свои слова каналов</b>

    Где своих нет, уходит текст рассылки. Из вложений в письмо попадает первое фото; видео и файлы видны только в Telegram.
words-part = { $channel ->
    [email] { $part ->
        [subject] Тема письма
       *[other] Текст письма
    }
    [sms] Текст SMS
    [push] { $part ->
        [subject] Заголовок уведомления
       *[other] Текст уведомления
    }
   *[other] Что сказать по телефону
}
words-common = · { $label }: { $part ->
    [subject] первая строка текста
   *[other] как в рассылке
}
words-own = · { $label }: <i>{ $text }</i>
words-now = Сейчас: { $text }
words-off = Как в рассылке
words-sms = С этим текстом одна SMS — это { $segments ->
    [one] { $segments } часть
    [few] { $segments } части
    [many] { $segments } частей
   *[other] { $segments } части
}, { $cost } за человека.
words-sms-button = Первая кнопка добавится ссылкой в конце.
campaign-word = { $channel ->
    [email] { $part ->
        [subject] <b>Тема письма</b>
       *[other] <b>Текст письма</b>
    }
    [sms] <b>Текст SMS</b>
    [push] { $part ->
        [subject] <b>Заголовок уведомления</b>
       *[other] <b>Текст уведомления</b>
    }
   *[other] <b>Что сказать по телефону</b>
}

    Пришлите текст, до { $limit } знаков. Подставлять можно то же, что в рассылке: <i>{ "{" }имя|друзья{ "}" }</i>.
left-out-no_address = нет телефона, почты или другого нужного адреса
left-out-closed = адрес закрыт: заблокировали бота или письма не доходят
campaign-reason-hard = такого адреса больше нет
campaign-reason-soft = ящик переполнен или адрес временно не принимает
campaign-reason-gone = браузер больше не подписан
campaign-reason-not_delivered = оператор не доставил
campaign-reason-no_channel = этот путь отключён
campaign-reason-channel = путь сейчас не работает
preview-elsewhere = <i>{ $channel }:</i> { $text }
