# Условия о Telegram и Mini App.

condition-came_from = Пришёл по ссылке
    .hint = Код первой ссылки на бота. Кто пришёл без ссылки, про тех неизвестно.
    .words = код реклама источник
    .sentence = { $operator ->
        [nin] пришли не по ссылке: { $things }
        [starts] пришли по ссылке на «{ $piece }»
        [empty] пришли без ссылки
        [not_empty] пришли по любой ссылке
       *[in] пришли по ссылке: { $things }
    }
condition-came_from-things = Коды ссылок
condition-bot_status = Статус в боте
    .hint = Активен — с ботом. Остальные: не нажимал «Старт», заблокировал бота, удалил аккаунт или выгнал бота.
    .words = заблокировал активные ушёл удалённый старт
    .sentence = { $operator ->
        [nin] имеют в боте другой статус, чем { $things }
       *[in] имеют в боте статус: { $things }
    }
condition-bot_status-things = Статусы
condition-bot_blocked = Дата блокировки
    .hint = Когда человек заблокировал бота. Кто не блокировал, про тех неизвестно.
    .words = заблокировал отписался ушёл когда
    .sentence = { $operator ->
        [empty] не блокировали бота
        [not_empty] заблокировали бота
       *[in_last] заблокировали бота { $is }
    }
condition-premium = Telegram Premium
    .hint = Как Telegram сказал в последний раз. Кого бот давно не видел, про тех неизвестно.
    .words = премиум подписка телеграм
    .sentence = { $operator ->
        [true] имеют Telegram Premium
        [false] не имеют Telegram Premium
       *[unknown] могут иметь Premium, это неизвестно
    }
condition-premium-seen_days = Видели за сколько дней
    .unset = когда угодно
condition-username = Имя с @
    .hint = Есть ли у человека имя с @ в Telegram.
    .words = никнейм ник юзернейм собака
    .sentence = { $operator ->
        [empty] обходятся без имени с @
       *[not_empty] имеют имя с @
    }
condition-may_write = Разрешил писать
    .hint = Человек нажал «Старт» или разрешил писать в Mini App.
    .words = разрешение доступ старт
    .sentence = { $operator ->
        [false] не разрешали боту писать
       *[true] разрешили боту писать
    }
condition-home_screen = Ярлык на экране
    .hint = Стоит ли ярлык Mini App на экране телефона. Пока приложение не сказало, неизвестно.
    .words = иконка рабочий стол домашний
    .sentence = { $operator ->
        [true] держат ярлык на экране
        [false] не держат ярлык на экране
       *[unknown] могут держать ярлык, это неизвестно
    }
condition-phone_shared = Поделился телефоном
    .hint = Человек отправил боту свой контакт кнопкой Telegram.
    .words = контакт номер отправил
    .sentence = { $operator ->
        [false] не делились телефоном в боте
       *[true] поделились телефоном в боте
    }
