# Условия о человеке.

condition-city = Город
    .hint = Город из карточки. У кого не указан, про тех неизвестно.
    .words = живёт регион откуда
    .sentence = { $operator ->
        [nin] живут не в городе: { $things }
        [eq] живут в городе «{ $piece }»
        [ne] живут не в городе «{ $piece }»
        [regex] живут в городе по образцу «{ $piece }»
        [starts] живут в городе на «{ $piece }»
        [ends] живут в городе, который кончается на «{ $piece }»
        [contains] живут в городе с «{ $piece }» в названии
        [not_contains] живут в городе без «{ $piece }» в названии
        [empty] не указали город
        [not_empty] указали город
       *[in] живут в городе: { $things }
    }
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
        [size] имеют меток: { $is }
        [empty] не имеют ни одной метки
        [not_empty] имеют хоть одну метку
       *[any_of] имеют метку: { $things }
    }
    .window = (поставлена { segment-window })
condition-tag-things = Метки
condition-tag-days = Поставлена за сколько дней
condition-has_contact = Есть контакт
    .hint = Есть адрес. Согласие — в условии «Можно писать».
    .words = телефон почта телеграм адрес
    .sentence = { $operator ->
        [all_of] имеют все контакты: { $channels }
        [none_of] не имеют контакта: { $channels }
       *[any_of] имеют контакт: { $channels }
    }
