# Условия о Telegram и Mini App.

condition-came_from = Пришёл по ссылке
    .hint = Код первой ссылки на бота. Кто пришёл без ссылки, про тех неизвестно.
    .words = код реклама источник
    .typed = пришёл по коду
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
    .words = заблокировал активные ушёл удалённый старт отписался ушли
    .typed = статус в боте
    .sentence = { $operator ->
        [nin] имеют в боте другой статус, чем { $things }
       *[in] имеют в боте статус: { $things }
    }
condition-bot_status-things = Статусы
condition-bot_blocked = Дата блокировки
    .hint = Когда человек заблокировал бота. Кто не блокировал, про тех неизвестно.
    .words = заблокировал отписался ушёл когда
    .typed = заблокировал бота
    .sentence = { $operator ->
        [empty] не блокировали бота
        [not_empty] заблокировали бота
       *[in_last] заблокировали бота { $is }
    }
condition-premium = Telegram Premium
    .hint = Как Telegram сказал в последний раз. Кого бот давно не видел, про тех неизвестно.
    .words = премиум подписка телеграм
    .typed = премиум
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
    .typed = есть имя с @, есть ник
    .sentence = { $operator ->
        [empty] обходятся без имени с @
       *[not_empty] имеют имя с @
    }
condition-may_write = Разрешил писать
    .hint = Человек нажал «Старт» или разрешил писать в Mini App.
    .words = разрешение доступ старт
    .typed = разрешил писать
    .sentence = { $operator ->
        [false] не разрешали боту писать
       *[true] разрешили боту писать
    }
condition-home_screen = Ярлык на экране
    .hint = Стоит ли ярлык Mini App на экране телефона. Пока приложение не сказало, неизвестно.
    .words = иконка рабочий стол домашний
    .typed = ярлык на экране
    .sentence = { $operator ->
        [true] держат ярлык на экране
        [false] не держат ярлык на экране
       *[unknown] могут держать ярлык, это неизвестно
    }
condition-phone_shared = Поделился телефоном
    .hint = Человек отправил боту свой контакт кнопкой Telegram.
    .words = контакт номер отправил
    .typed = поделился телефоном
    .sentence = { $operator ->
        [false] не делились телефоном в боте
       *[true] поделились телефоном в боте
    }
condition-last_letter = Писал боту
    .hint = Последнее сообщение магазину. Нажатия кнопок не считаются.
    .words = сообщение письмо обращение вопрос чат
    .typed = писал боту
    .sentence = { $operator ->
        [empty] не писали боту
        [not_empty] писали боту
        [in_last] писали боту { segment-last-days }
        [in_last_exact] писали боту { segment-last-hours }
        [not_in_last] не писали боту { segment-last-days }
        [more_than_ago] не писали боту { $days ->
            [one] дольше { $days } дня
            [few] дольше { $days } дней
            [many] дольше { $days } дней
           *[other] дольше { $days } дня
        }
       *[other] писали боту в последний раз { $is }
    }
condition-chat_membership = Участник канала или группы
    .hint = По тому, кто при боте вошёл и вышел. Кого бот там не видел, про тех неизвестно.
    .words = канал группа чат подписчик подписан
    .typed = состоит в
    .sentence = { $operator ->
        [none_of] вышли из всех: { $chats }
       *[any_of] состоят в: { $chats }
    }
condition-chat_membership-chats = Каналы и группы
condition-invited_people = Пригласил людей
    .hint = Сколько людей нажали «Старт» по приглашению человека.
    .words = реферал приглашение друг привёл
    .typed = пригласил людей
    .sentence = пригласили { $is }
    .noun = { $count ->
        [one] человека
        [few] человека
        [many] человек
       *[other] человека
    }
    .by = по числу приглашённых
    .none = никого не пригласили
    .window = (пришли { segment-window })
condition-invited_people-with_order = Только с заказом
condition-opened_app = Открывал Mini App
    .hint = Посещения Mini App. Открытия сайта не считаются.
    .words = приложение заходил мини апп посещал визит
    .typed = был в приложении, была в приложении, были в приложении, заходил в приложение, открывал приложение
    .sentence = { $operator ->
        [did_not] не открывали Mini App
       *[did] открывали Mini App { $is }
    }
condition-last_app_open = Последнее открытие Mini App
    .hint = Когда человек в последний раз открыл Mini App. Кто не открывал, про тех неизвестно.
    .words = приложение заходил был визит
    .typed = последний вход в приложение
    .sentence = { $operator ->
        [empty] не открывали Mini App
        [not_empty] открывали Mini App
        [in_last] открывали Mini App { segment-last-days }
        [in_last_exact] открывали Mini App { segment-last-hours }
        [not_in_last] не открывали Mini App { segment-last-days }
        [more_than_ago] не открывали Mini App { $days ->
            [one] дольше { $days } дня
            [few] дольше { $days } дней
            [many] дольше { $days } дней
           *[other] дольше { $days } дня
        }
       *[other] открыли Mini App в последний раз { $is }
    }
condition-app_platform = Платформа
    .hint = На чём открывали Mini App: во все разы или в последний.
    .words = айфон андроид компьютер устройство телефон веб
    .typed = платформа
    .sentence = { $operator ->
        [none_of] не открывали Mini App на: { $things }
        [empty] не открывали Mini App на известной платформе
        [not_empty] открывали Mini App на известной платформе
        [size] открывали Mini App на разных платформах: { $is }
        [exactly] открывали Mini App только на: { $things }
       *[any_of] открывали Mini App на: { $is }
    }{ $which ->
        [last] { " " }(в последний раз)
       *[any] { "" }
    }
condition-app_platform-things = Платформы
condition-app_platform-which = Какое открытие
condition-app_version = Версия клиента
    .hint = Версия Telegram при последнем открытии Mini App. 7.10 новее, чем 7.9.
    .words = версия обновление старый новый клиент
    .typed = версия клиента
    .sentence = { $operator ->
        [gte] открыли Mini App в версии не старше { $major }.{ $minor }.{ $patch }
        [lte] открыли Mini App в версии не новее { $major }.{ $minor }.{ $patch }
        [gt] открыли Mini App в версии новее { $major }.{ $minor }.{ $patch }
        [lt] открыли Mini App в версии старше { $major }.{ $minor }.{ $patch }
        [ne] открыли Mini App в другой версии, чем { $major }.{ $minor }.{ $patch }
        [empty] не открывали Mini App в известной версии
        [not_empty] открыли Mini App в известной версии
       *[eq] открыли Mini App в версии { $major }.{ $minor }.{ $patch }
    }
condition-app_version-major = Первое число версии
condition-app_version-minor = Второе число версии
condition-app_version-patch = Третье число версии
condition-stars_paid = Платил звёздами
    .hint = Сколько звёзд Telegram человек заплатил по счетам. Возвращённые не считаются.
    .words = звёзды оплата счёт
    .typed = заплатил звёзд, звёзд
    .sentence = заплатили { $is }
    .noun = { $count ->
        [one] звезду Telegram
        [few] звезды Telegram
        [many] звёзд Telegram
       *[other] звезды Telegram
    }
    .by = по числу заплаченных звёзд
    .none = не платили звёздами Telegram
condition-command_used = Отправил команду
    .hint = Команды боту, с чертой или без. Пусто — любая. Считаются с того дня, как магазин их запоминает.
    .words = команда слэш меню
    .typed = отправил команду
    .sentence = { $operator ->
        [did_not] не отправляли боту { $has_command ->
            [0] команд
           *[other] команду «{ $command }»
        }
       *[did] отправили боту { $has_command ->
            [0] любую команду
           *[other] команду «{ $command }»
        } { $is }
    }
condition-command_used-command = Команда
condition-button_pressed = Нажал кнопку
    .hint = Кнопка бота по надписи на ней, буквы не важны. Пусто — любая. Считаются с того дня, как магазин их запоминает.
    .words = кнопка нажатие меню
    .typed = нажал кнопку
    .sentence = { $operator ->
        [did_not] не нажимали { $has_button ->
            [0] кнопок бота
           *[other] кнопку «{ $button }»
        }
       *[did] нажали { $has_button ->
            [0] любую кнопку бота
           *[other] кнопку «{ $button }»
        } { $is }
    }
condition-button_pressed-button = Надпись на кнопке
