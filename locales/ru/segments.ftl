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

segment-number = { $operator ->
    [gte] не меньше { $value }
    [lte] не больше { $value }
    [ne] не { $value }
    [gt] больше { $value }
    [lt] меньше { $value }
    [between] от { $value } до { $upper }
    [not_between] не от { $value } до { $upper }
   *[eq] ровно { $value }
}
segment-window = { $days ->
    [0] { "" }
    [one] { " " }за { $days } день
    [few] { " " }за { $days } дня
    [many] { " " }за { $days } дней
   *[other] { " " }за { $days } дня
}
segment-last-days = { $days ->
    [0] сегодня
    [one] за последний { $days } день
    [few] за последние { $days } дня
    [many] за последние { $days } дней
   *[other] за последние { $days } дня
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
segment-when = { $operator ->
    [in_last] { segment-last-days }
    [not_in_last] не { segment-last-days }
    [more_than_ago] { segment-days-ago }
    [on] { $day }
    [before] до { $day }
    [after] после { $day }
    [between] с { $day } по { $until }
    [in_last_exact] { segment-last-hours }
   *[is_today] сегодня
}
segment-or-empty = { $or_empty ->
    [1] { " " }или нет данных
   *[other] { "" }
}
segment-quantity = { $quantity ->
    [1] { "" }
   *[other] { " " }от { $quantity } шт.
}

# Условия.
condition-order_count = Число заказов
    .hint = Засчитанные заказы. Отменённые и полностью возвращённые не считаются.
    .words = купил покупал раз повторно часто
    .sentence = { $operator ->
        [gte] { $value ->
            [one] купили { $value }+ раз
            [few] купили { $value }+ раза
            [many] купили { $value }+ раз
           *[other] купили { $value }+ раза
        }
        [top_n] входят в { $rank } первых по числу заказов
        [top_pct] входят в лучшие { $rank } % по числу заказов
       *[other] сделали заказов { segment-number }
    }{ segment-window }
condition-order_sum = Сумма заказов
    .hint = Сколько денег принёс человек: заказы минус возвраты тех же дней.
    .words = деньги выручка потратил
    .sentence = { $operator ->
        [top_n] входят в { $rank } первых по сумме покупок
        [top_pct] входят в лучшие { $rank } % по сумме покупок
       *[other] купили на сумму { segment-number }
    }{ segment-window }
condition-average_order = Средний чек
    .hint = Сумма заказов, делённая на их число. У кого заказов нет, про тех неизвестно.
    .words = чек крупный
    .sentence = { $operator ->
        [top_n] входят в { $rank } первых по среднему чеку
        [top_pct] входят в лучшие { $rank } % по среднему чеку
        [empty] не имеют среднего чека
        [not_empty] имеют средний чек
       *[other] платят в среднем { segment-number }
    }{ segment-window }{ segment-or-empty }
condition-first_order = Первый заказ
    .hint = День первого засчитанного заказа. Кто не покупал, про тех неизвестно.
    .words = новый новички впервые
    .sentence = { $operator ->
        [empty] ни разу не покупали
        [not_empty] хоть раз купили
       *[other] купили впервые { segment-when }
    }{ segment-or-empty }
condition-last_order = Последний заказ
    .hint = День последнего засчитанного заказа. Кто не покупал, про тех неизвестно.
    .words = давно спящие вернуть недавно
    .sentence = { $operator ->
        [empty] ни разу не покупали
        [not_empty] хоть раз купили
        [in_last] купили { segment-last-days }
        [not_in_last] не покупали { segment-last-days }
        [more_than_ago] не покупали дольше { $days ->
            [one] { $days } дня
            [few] { $days } дней
            [many] { $days } дней
           *[other] { $days } дня
        }
       *[other] купили в последний раз { segment-when }
    }{ segment-or-empty }
condition-bought_product = Купил товар
    .hint = Товары в засчитанных заказах. Штуки считаются по каждому товару отдельно.
    .words = товар покупал артикул
    .sentence = { $operator ->
        [all_of] купили всё это: { $things }
        [none_of] не покупали: { $things }
       *[any_of] купили: { $things }
    }{ segment-quantity }{ segment-window }
condition-bought_product-things = Товары
condition-bought_category = Купил из категории
    .hint = Категория вместе со всеми вложенными.
    .words = раздел категория покупал
    .sentence = { $operator ->
        [all_of] купили из каждой категории: { $things }
        [none_of] не покупали из категории: { $things }
       *[any_of] купили из категории: { $things }
    }{ segment-quantity }{ segment-window }
condition-bought_category-things = Категории
condition-city = Город
    .hint = Город из карточки. У кого не указан, про тех неизвестно.
    .words = живёт регион откуда
    .sentence = { $operator ->
        [nin] живут не в городе: { $things }
        [starts] живут в городе на «{ $piece }»
        [ends] живут в городе, который кончается на «{ $piece }»
        [contains] живут в городе с «{ $piece }» в названии
        [not_contains] живут в городе без «{ $piece }» в названии
        [empty] не указали город
        [not_empty] указали город
       *[in] живут в городе: { $things }
    }{ segment-or-empty }
condition-city-things = Города
condition-registered = Дата регистрации
    .hint = День, когда человек впервые попал в базу: из бота, из файла, из заказа.
    .words = новый появился пришёл
    .sentence = появились в базе { segment-when }
condition-tag = Метка
    .hint = Метки, которые поставили сотрудники или файл.
    .words = тег группа
    .sentence = { $operator ->
        [all_of] имеют все метки: { $things }
        [none_of] не имеют меток: { $things }
        [exactly] имеют только метки: { $things }
        [empty] не имеют ни одной метки
        [not_empty] имеют хоть одну метку
       *[any_of] имеют метку: { $things }
    }{ $days ->
        [0] { "" }
        [one] , поставленную за { $days } день
        [few] , поставленную за { $days } дня
        [many] , поставленную за { $days } дней
       *[other] , поставленную за { $days } дня
    }
condition-tag-things = Метки
condition-tag-days = Поставлена за сколько дней
condition-came_from = Пришёл по ссылке
    .hint = Код первой ссылки на бота. Кто пришёл без ссылки, про тех неизвестно.
    .words = код реклама источник
    .sentence = { $operator ->
        [nin] пришли не по ссылке: { $things }
        [starts] пришли по ссылке на «{ $piece }»
        [empty] пришли без ссылки
        [not_empty] пришли по любой ссылке
       *[in] пришли по ссылке: { $things }
    }{ segment-or-empty }
condition-came_from-things = Коды ссылок
condition-has_contact = Есть контакт
    .hint = Есть адрес. Согласие — в условии «Можно писать».
    .words = телефон почта телеграм адрес
    .sentence = { $operator ->
        [all_of] имеют все контакты: { $channels }
        [none_of] не имеют контакта: { $channels }
       *[any_of] имеют контакт: { $channels }
    }
condition-contactable = Можно писать
    .hint = Есть адрес, есть согласие на эту тему, бот не заблокирован.
    .words = согласие рассылка подписан
    .sentence = разрешили писать: { $channels } ({ $topic ->
        [marketing] рассылки
       *[service] служебные сообщения
    })

segment-group-orders = Заказы
segment-group-items = Товары
segment-group-profile = Профиль
segment-group-messages = Сообщения

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
segments-archive = Архив
segments-continue = Продолжить начатый
segment-templates =
    <b>Готовые сегменты</b>
    Нажмите, и сегмент готов. Потом его можно изменить.
segment-starter-buyers = Все покупатели
segment-starter-repeat = Купили 2+ раза
segment-starter-sleeping = Не покупали 90 дней
segment-starter-new = Новые за 30 дней
segment-starter-large = Крупный чек
segment-starter-contactable = Можно писать
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
        [one] { $count } человек. Вот он и почему подходит:
        [few] { $count } человека. Вот некоторые и почему они подходят:
        [many] { $count } человек. Вот некоторые и почему они подходят:
       *[other] { $count } человека. Вот некоторые и почему они подходят:
    }
segment-person = <b>{ $name }</b>
segment-no-name = Без имени № { $id }
segment-why-yes = ✓ { $what }
segment-why-no = ✗ { $what }
segment-why-unknown = ? { $what } — неизвестно
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
segment-rename-button = Переименовать
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
segment-edit =
    <b>{ $name }</b> › правка
    { $what }

    { $count ->
        [one] Сейчас { $count } человек
        [few] Сейчас { $count } человека
        [many] Сейчас { $count } человек
       *[other] Сейчас { $count } человека
    } из { $base }. Пока не сохранено.
segment-edit-slow =
    <b>{ $name }</b> › правка
    { $what }

    Считаю дольше { $seconds } с. Пока не сохранено.
segment-condition = Условие: { $what }
segment-edit-group = Часть: { $what }
segment-add-button = Добавить условие
segment-mode-button = { $mode ->
    [all] Сейчас «и»
   *[any] Сейчас «или»
}
segment-base-button = Среди кого
segment-undo-button = ↶ Шаг назад
segment-save-button = Сохранить
segment-not-button = { $is_negated ->
    [yes] Убрать «не»
   *[no] Добавить «не»
}
segment-wrap-button = Взять в скобки
segment-unwrap-button = Раскрыть скобки
segment-remove-button = Удалить
segment-undone = Шаг отменён.
segment-saved = Сохранено.
segment-drop-button = Не сохранять
segment-dropped = Правка отменена, сегмент прежний.
segment-add =
    <b>Новое условие</b>
    О чём оно? Можно написать слово, например «город».
segment-add-group =
    <b>Новое условие</b> › { $group }
segment-add-found =
    <b>Новое условие</b>
    { $count ->
        [0] По «{ $wish }» ничего. Напишите другое слово или выберите раздел.
       *[other] По «{ $wish }»:
    }
segment-choose-base =
    <b>Среди кого искать</b>
    От этого зависит, кого значит «не»: все остальные из этих людей.
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
error-tree-broken = В сегменте есть условие, которого больше нет ({ $what }). Соберите его заново.

audit-segment_created = создал сегмент «{ $name }»
audit-segment_renamed = переименовал сегмент «{ $before }» в «{ $name }»
audit-segment_changed = изменил сегмент «{ $name }»
audit-segment_archived = убрал в архив сегмент «{ $name }»
audit-segment_restored = вернул из архива сегмент «{ $name }»
job-count_segments = пересчёт сегментов
