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
