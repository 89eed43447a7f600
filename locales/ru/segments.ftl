# Сегменты: условия, предложения из них, экраны.

# Слова предложения.
segment-all = и
segment-any = или
segment-no-word = не
segment-not = не { $what }
segment-not-group = не ({ $what })
segment-sure = точно ({ $what })
segment-base-everyone = Все люди
    .all = Все люди
    .who = Все, кто { $what }
segment-base-customers = Покупатели
    .all = Все, кто хоть раз купил
    .who = Из покупателей те, кто { $what }
segment-base-contactable = Кому можно писать
    .all = Все, кому можно писать в Telegram
    .who = Из тех, кому можно писать: кто { $what }

# Операторы: как о них говорят все условия одного вида. В тексте условия это { $is }.
segment-number = { $operator ->
    [gte] не меньше { $value }
    [lte] не больше { $value }
    [ne] не { $value }
    [gt] больше { $value }
    [lt] меньше { $value }
    [between] от { $value } до { $upper }
    [not_between] не от { $value } до { $upper }
    [top_n] среди { $rank } первых
    [top_pct] среди лучших { $rank } %
    [empty] неизвестно
    [not_empty] известно
   *[eq] ровно { $value }
}
segment-count = { $operator ->
    [gte] { $value }+ { $noun }
    [lte] не больше чем { $value } { $noun }
    [ne] не { $value } { $noun }
    [gt] больше чем { $value } { $noun }
    [lt] меньше чем { $value } { $noun }
    [between] { $value }–{ $upper } { $noun }
    [not_between] не { $value }–{ $upper } { $noun }
   *[eq] ровно { $value } { $noun }
}
segment-rank = { $operator ->
    [top_pct] входят в лучшие { $rank } % { $by }
   *[top_n] входят в { $rank } первых { $by }
}
segment-noun-days = { $count ->
    [one] день
    [few] дня
    [many] дней
   *[other] дня
}
segment-noun-hours = { $count ->
    [one] час
    [few] часа
    [many] часов
   *[other] часа
}
segment-unit-percent = { $count } %
segment-words = { $operator ->
    [nin] не: { $things }
    [eq] «{ $piece }»
    [ne] не «{ $piece }»
    [starts] с «{ $piece }» в начале
    [ends] с «{ $piece }» в конце
    [contains] с «{ $piece }» внутри
    [not_contains] без «{ $piece }» внутри
    [regex] по образцу «{ $piece }»
    [empty] не указано
    [not_empty] указано
   *[in] { $things }
}
segment-things = { $operator ->
    [all_of] { $things } (всё это)
    [none_of] ничего из: { $things }
    [exactly] только { $things }
    [size] { $most ->
        [0] { $least }+
       *[other] { $least }–{ $most }
    }
    [empty] ничего
    [not_empty] хоть что-то
   *[any_of] { $things }
}
segment-deed = { $deed ->
    [once] { "" }
    [exact] { $times ->
        [one] ровно { $times } раз
        [few] ровно { $times } раза
        [many] ровно { $times } раз
       *[other] ровно { $times } раза
    }
    [range] { $most ->
        [one] { $times }–{ $most } раз
        [few] { $times }–{ $most } раза
        [many] { $times }–{ $most } раз
       *[other] { $times }–{ $most } раза
    }
   *[least] { $times ->
        [one] { $times }+ раз
        [few] { $times }+ раза
        [many] { $times }+ раз
       *[other] { $times }+ раза
    }
}
segment-stay = { $operator ->
    [not_in] не сейчас
    [entered_in_last] { segment-last-days } начали
    [left_in_last] { segment-last-days } закончили
    [stayed_at_least] { $days ->
        [one] уже { $days } день и дольше
        [few] уже { $days } дня и дольше
        [many] уже { $days } дней и дольше
       *[other] уже { $days } дня и дольше
    }
   *[in] сейчас
}
segment-window = { $period ->
    [hours] { segment-last-hours }
    [dates] с { $first_day } по { $last_day }
   *[days] { $days ->
        [one] за { $days } день
        [few] за { $days } дня
        [many] за { $days } дней
       *[other] за { $days } дня
    }
}
segment-narrowed-or_empty = или нет данных
segment-narrowed-counting = { $value ->
    [all] (любые заказы, и отменённые)
   *[completed] (только выполненные заказы)
}
segment-narrowed-total_from = от { $value }
segment-narrowed-total_to = до { $value }
segment-narrowed-statuses = со статусом: { $value }
segment-narrowed-sources = через: { $value }
segment-narrowed-deliveries = с доставкой: { $value }
segment-narrowed-branches = в филиале: { $value }
segment-narrowed-payments = с оплатой: { $value }
segment-narrowed-promo = { $value ->
    [with] с промокодом
   *[without] без промокода
}
segment-narrowed-number_from = от { $value }
segment-narrowed-number_to = до { $value }
segment-narrowed-property_value = со значением «{ $value }»
segment-narrowed-properties = со свойством { $value }
segment-narrowed-unit = (в разные дни)
segment-narrowed-quantity = от { $value } шт.
segment-narrowed-seen_days = (по сведениям не старше { $value } дн.)
segment-narrowed-gender_source = { $value ->
    [given] (назвали сами)
   *[predicted] (определено)
}
segment-narrowed-zone_source = { $value ->
    [set] (указано)
    [city] (по городу)
   *[inferred] (по времени посещений)
}
segment-narrowed-with_order = (с заказом)
segment-one-order = { $what } (в одном заказе)
segment-one-item = { $what } (в одной строке заказа)
segment-last-days = { $days ->
    [0] сегодня
    [one] за последний { $days } день
    [few] за последние { $days } дня
    [many] за последние { $days } дней
   *[other] за последние { $days } дня
}
segment-next-days = { $days ->
    [0] сегодня, но позже
    [one] в ближайший { $days } день
    [few] в ближайшие { $days } дня
    [many] в ближайшие { $days } дней
   *[other] в ближайшие { $days } дня
}
segment-days-ago = { $days ->
    [one] раньше чем { $days } день назад
    [few] раньше чем { $days } дня назад
    [many] раньше чем { $days } дней назад
   *[other] раньше чем { $days } дня назад
}
segment-last-hours = { $hours ->
    [one] за последний { $hours } час
    [few] за последние { $hours } часа
    [many] за последние { $hours } часов
   *[other] за последние { $hours } часа
}
segment-around-today = { $days_before ->
    [0] { $days_after ->
        [0] сегодня
        [one] сегодня или в ближайший { $days_after } день
        [few] сегодня или в ближайшие { $days_after } дня
        [many] сегодня или в ближайшие { $days_after } дней
       *[other] сегодня или в ближайшие { $days_after } дня
    }
   *[other] от { $days_before } дн. назад до { $days_after } дн. вперёд
}
segment-when = { $operator ->
    [in_last] { segment-last-days }
    [not_in_last] не { segment-last-days }
    [more_than_ago] { segment-days-ago }
    [in_next] { segment-next-days }
    [on] { $day }
    [before] до { $day }
    [after] после { $day }
    [between] с { $day } по { $until }
    [in_last_exact] { segment-last-hours }
    [weekday_in] в дни недели: { $weekdays }
    [anniversary_in] с годовщиной { segment-around-today }
    [empty] неизвестно когда
    [not_empty] известно когда
   *[is_today] сегодня
}

segment-group-orders = Заказы
segment-group-items = Товары
segment-group-profile = Профиль
segment-group-telegram = Telegram
segment-group-browsing = Просмотры
segment-group-cart = Корзина
segment-group-messages = Сообщения
segment-group-payments = Оплата
segment-group-loyalty = Лояльность
segment-group-services = Услуги
segment-group-feedback = Отзывы
segment-group-acquisition = Откуда пришли
segment-group-models = Модели и состав

# Список.
screen-segments = Сегменты
command-segments = Сегменты покупателей
thing-segment = Этого сегмента больше нет.
thing-condition = Этого условия уже нет: сегмент изменился.
thing-person = Этого человека больше нет.
thing-sketch = Правка этого сегмента уже закончена. Откройте его заново.
segments =
    <b>Сегменты</b>
    { $count ->
        [0] Пока ни одного. Возьмите готовый, это одно нажатие.
        [one] { $count } сегмент
        [few] { $count } сегмента
        [many] { $count } сегментов
       *[other] { $count } сегмента
    }
segments-archived =
    <b>Сегменты</b> › архив
    { $count ->
        [0] Архив пуст.
        [one] { $count } сегмент
        [few] { $count } сегмента
        [many] { $count } сегментов
       *[other] { $count } сегмента
    }
segments-line = { $name } · { $count }
segments-new = Создать сегмент
segments-ready = Готовые
screen-segments_archive = Архив
segments-more =
    <b>Сегменты</b> › ещё

    Что ещё можно сделать с сегментами.
segments-continue = Продолжить начатый
segment-created = Сегмент готов.

# Карточка.
segment-card =
    <b>{ $name }</b>
    { $what }

    <b>{ $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    }</b> из { $base }
    на { $moment } { $zone }
segment-card-slow =
    <b>{ $name }</b>
    { $what }

    Считаю дольше { $seconds } с. Попробуйте ещё раз или уберите часть условий.
segment-is-archived = В архиве.
segment-write = Написать им
segment-people-button = Люди и почему
segment-edit-button = Изменить
segment-people =
    <b>{ $name }</b> › люди
    { $count ->
        [0] Сейчас никого.
        [1] 1 человек. Вот он и почему подходит:
        [one] { $count } человек. Вот некоторые и почему они подходят:
        [few] { $count } человека. Вот некоторые и почему они подходят:
        [many] { $count } человек. Вот некоторые и почему они подходят:
       *[other] { $count } человека. Вот некоторые и почему они подходят:
    }
segment-person = <b>{ $name }</b>
segment-no-name = Без имени № { $id }
segment-why-yes = ✓ { $what }
segment-why-no = ✗ { $what }
segment-why-unknown = ? { $what } — неизвестно
segment-why-border = {" "}(граница на { $when })
segment-why-all = ✓ условий нет, подходят все
segment-why-more = и ещё условий: { $count }
segment-why =
    <b>{ $name }</b> › { $person }
    { $verdict ->
        [yes] В сегменте.
        [unknown] Не в сегменте: для ответа не хватает данных.
       *[no] Не в сегменте.
    }
segment-why-base = { $is_in ->
    [yes] ✓ среди кого считаем: { $base }
   *[no] ✗ среди кого считаем: { $base }
}
segment-more =
    <b>{ $name }</b> › ещё
    Создан { $made }, изменён { $changed }.
screen-segment_rename = Переименовать
segment-archive-button = В архив
segment-restore-button = Вернуть из архива
segment-copy-button = Сделать копию
segment-rename =
    <b>{ $name }</b> › имя
    Напишите новое имя, не длиннее { $limit } знаков.
segment-renamed = Переименован.
segment-archived = В архиве. Вернуть можно здесь же.
segment-restored = Возвращён.
segment-copied = Это копия.
segment-copy-name = { $name } — копия

# Правка.
segment-new-name = Новый сегмент
segment-condition = Условие: { $what }
segment-saved = Сохранено.
segment-dropped = Правка отменена, сегмент прежний.
segment-choose-base =
    <b>Среди кого искать</b>
    От этого зависит, что значит «не»: все остальные из этих людей.
segment-name =
    <b>Новый сегмент</b> › имя
    { $what }

    Напишите имя, не длиннее { $limit } знаков, или возьмите это.
segment-conflict =
    <b>{ $name }</b> › двое сразу
    Пока вы меняли сегмент, его сохранил кто-то ещё. Ничего не потеряно.

    <b>Сейчас:</b> { $theirs }

    <b>У вас:</b> { $ours }
segment-conflict-new = Сохранить моё как новый
segment-conflict-ours = Заменить моим
segment-conflict-theirs = Оставить их

error-segment-name = Имя от 1 до { $limit } знаков.
error-segment-name-taken = Сегмент «{ $name }» уже есть. Напишите другое имя.
error-tree-too-deep = Слишком много скобок внутри скобок: можно { $limit } уровней.
error-tree-too-large = Слишком много условий: можно { $limit }.
error-not-of-one-order = Условие «{ $kind }» не спросить об одном заказе. Уберите его из этой группы.
error-tree-broken = В сегменте есть условие, которого больше нет ({ $what }). Соберите его заново.

audit-segment_created = создал сегмент «{ $name }»
audit-segment_renamed = переименовал сегмент «{ $before }» в «{ $name }»
audit-segment_changed = изменил сегмент «{ $name }»
audit-segment_archived = убрал в архив сегмент «{ $name }»
audit-segment_restored = вернул из архива сегмент «{ $name }»
job-count_segments = пересчёт сегментов
