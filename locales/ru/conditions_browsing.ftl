# Условия о просмотрах и событиях.

condition-did_event = Событие
    .hint = Любое событие из словаря магазина: что сделали, сколько раз или в сколько разных дней.
    .words = событие сделал действие произошло
    .typed = событие
    .sentence = { $operator ->
        [did_not] не делали: { $names }
       *[did] { $deed ->
            [once] сделали: { $names }
           *[least] сделали { $is }: { $names }
        }
    }
condition-did_event-names = События
condition-did_event-unit = Считать
condition-did_event-properties = Свойство
condition-did_event-property_value = Значение свойства
condition-event_value = Значение в событиях
    .hint = Свойство события числом: сумма, среднее, меньшее, большее, первое, последнее или сколько разных. У кого его нет, про тех неизвестно.
    .words = событие сумма среднее свойство значение
    .typed = значение события
    .sentence = { $operator ->
        [empty] не имеют «{ $fields }» в событиях { $names }
        [not_empty] имеют «{ $fields }» в событиях { $names }
       *[other] имеют в событиях { $names } { $measure ->
            [average] среднее
            [smallest] наименьшее
            [largest] наибольшее
            [first] первое
            [last] последнее
            [distinct] разных
           *[sum] сумму
        } «{ $fields }» { $is }
    }
    .by = по «{ $fields }» в событиях { $names }
condition-event_value-names = События
condition-event_value-fields = Свойство
condition-event_value-measure = Что взять
condition-viewed_product = Смотрел товар
    .hint = Открывал карточку товара: сколько раз или в сколько разных дней. Вариант считается вместе со своим товаром.
    .words = смотрел просмотр товар карточка
    .typed = смотрел товар
    .sentence = { $operator ->
        [did_not] не смотрели товары: { $products }
       *[did] смотрели { $is } товары: { $products }
    }
condition-viewed_product-products = Товары
condition-viewed_product-unit = Считать
condition-viewed_category = Смотрел категорию
    .hint = Открывал карточки товаров категории или вложенных в неё: сколько раз или в сколько разных дней.
    .words = смотрел просмотр категория раздел
    .typed = смотрел категорию
    .sentence = { $operator ->
        [did_not] не смотрели категории: { $categories }
       *[did] смотрели { $is } категории: { $categories }
    }
condition-viewed_category-categories = Категории
condition-viewed_category-unit = Считать
condition-last_activity = Не заходил
    .hint = Когда человек последний раз что-то делал в боте, Mini App или на сайте. Кто ничего не делал, про тех неизвестно.
    .words = заходил активность пропал давно неактивен
    .typed = последняя активность, заходил
    .sentence = { $operator ->
        [empty] ни разу не заходили
        [not_empty] хоть раз заходили
        [in_last] заходили { segment-last-days }
        [in_last_exact] заходили { segment-last-hours }
        [not_in_last] не заходили { segment-last-days }
        [more_than_ago] не заходили { $days ->
            [one] дольше { $days } дня
            [few] дольше { $days } дней
            [many] дольше { $days } дней
           *[other] дольше { $days } дня
        }
       *[other] заходили в последний раз { $is }
    }
condition-visit_count = Сессии
    .hint = Сколько раз человек приходил в Mini App или на сайт. Полчаса тишины — и это уже новая сессия.
    .words = сессия визит заход посещение
    .typed = сессий, визитов
    .sentence = заходили в приложение или на сайт { $is }
    .noun = { $count ->
        [one] раз
        [few] раза
        [many] раз
       *[other] раза
    }
    .by = по числу сессий
    .none = ни разу не заходили в приложение или на сайт
condition-time_in_app = Время в приложении
    .hint = Сколько минут страницы были на экране. Свёрнутое приложение не считается.
    .words = время минуты приложение сайт
    .typed = минут в приложении
    .sentence = провели в приложении { $is }
    .noun = { $count ->
        [one] минуту
        [few] минуты
        [many] минут
       *[other] минуты
    }
    .by = по времени в приложении
condition-angry_taps = Злые и мёртвые тапы
    .hint = Злые — много тапов подряд в одно место; мёртвые — тап ничего не сделал.
    .words = злые мёртвые тапы клики раздражение
    .typed = злых тапов
    .sentence = сделали { $is }
    .noun = { $taps ->
        [rage] { $count ->
            [one] злой тап
            [few] злых тапа
            [many] злых тапов
           *[other] злых тапа
        }
        [dead] { $count ->
            [one] мёртвый тап
            [few] мёртвых тапа
            [many] мёртвых тапов
           *[other] мёртвых тапа
        }
       *[rage_or_dead] { $count ->
            [one] злой или мёртвый тап
            [few] злых или мёртвых тапа
            [many] злых или мёртвых тапов
           *[other] злых или мёртвых тапа
        }
    }
    .by = { $taps ->
        [rage] по числу злых тапов
        [dead] по числу мёртвых тапов
       *[rage_or_dead] по числу злых и мёртвых тапов
    }
    .none = { $taps ->
        [rage] не сделали ни одного злого тапа
        [dead] не сделали ни одного мёртвого тапа
       *[rage_or_dead] не сделали ни одного злого или мёртвого тапа
    }
condition-angry_taps-taps = Какие тапы
condition-angry_taps-on_screen = На экране
option-rage = злые
option-dead = мёртвые
option-rage_or_dead = злые или мёртвые
segment-narrowed-on_screen = на экране «{ $value }»
condition-searched = Искал
    .hint = Что человек набирал в поиске; большие и малые буквы не различаются. Кто не искал, про тех неизвестно.
    .words = искал поиск запрос
    .typed = искал
    .sentence = { $operator ->
        [empty] ничего не искали
        [not_empty] что-то искали
        [in] искали: { $things }
        [nin] искали другое, не: { $things }
       *[other] искали слова { $is }
    }
condition-searched_in_vain = Искал и не нашёл
    .hint = Поиск без результатов, если сайт или приложение сообщает их число.
    .words = искал поиск ничего не нашёл пусто
    .typed = искал и не нашёл
    .sentence = { $operator ->
        [did_not] не искали безрезультатно
       *[did] искали и не нашли { $is }
    }
condition-event_sequence = Сначала одно, потом другое
    .hint = Два или три шага по порядку. Можно задать, сколько часов между шагами самое большее и чего между ними быть не должно.
    .words = последовательность потом затем после шаги путь
    .typed = сначала
    .sentence = { $operator ->
        [did_not] не делали по порядку:
       *[did] сделали { $is } по порядку:
    } { $first_step }, потом { $second_step }{ $has_third_step ->
        [0] { "" }
       *[other] , потом { $third_step }
    }
condition-event_sequence-first_step = Сначала
condition-event_sequence-second_step = Потом
condition-event_sequence-third_step = И потом
condition-event_sequence-not_between = Между ними не было
condition-event_sequence-gap_hours = Часов между шагами самое большее
condition-stuck_at_step = Застрял на шаге
    .hint = Дошёл до шага, и прошло столько часов, а следующего шага так и нет. Считается от последнего раза.
    .words = воронка застрял бросил шаг остановился
    .typed = застрял
    .sentence = застряли: сделали { $step }, но за { $waits } ч. не сделали { $next_step }
condition-stuck_at_step-step = Шаг
condition-stuck_at_step-next_step = Следующий шаг
condition-stuck_at_step-waits = Сколько часов
condition-price_drop = Цена упала на просмотренное
    .hint = На сколько процентов подешевело то, что человек смотрел, с последнего просмотра. Только то, что есть в наличии.
    .words = цена скидка подешевело снизилась упала
    .typed = цена упала
    .sentence = смотрели товар, который подешевел { $operator ->
        [lte] не больше чем на { $value } %
        [eq] ровно на { $value } %
        [ne] не на { $value } %
        [gt] больше чем на { $value } %
        [lt] меньше чем на { $value } %
        [between] на { $value }–{ $upper } %
        [not_between] не на { $value }–{ $upper } %
       *[gte] на { $value } % и больше
    }
    .by = по тому, насколько подешевело просмотренное
segment-narrowed-not_between = и между ними не было: { $value }
segment-narrowed-gap_hours = (не больше { $value } ч. между шагами)
condition-viewed_product-dwell = Смотрел секунд, не меньше
segment-narrowed-dwell = (от { $value } сек. на просмотр)
