# Условия о заказах.

condition-order_count = Число заказов
    .hint = Засчитанные заказы. Отменённые и полностью возвращённые не считаются.
    .words = купил покупал раз повторно часто постоянные лояльные
    .typed = заказов, заказы, покупок, купили раз
    .sentence = купили { $is }
    .noun = { $count ->
        [one] раз
        [few] раза
        [many] раз
       *[other] раза
    }
    .by = по числу заказов
    .none = ни разу не купили
condition-order_sum = Сумма заказов
    .hint = Сколько денег принёс человек: заказы минус возвраты тех же дней.
    .words = деньги выручка потратил ltv
    .typed = сумма заказов, потратили, выручка
    .sentence = купили на сумму { $is }
    .by = по сумме покупок
condition-average_order = Средний чек
    .hint = Сумма заказов, делённая на их число. У кого заказов нет, про тех неизвестно.
    .words = чек крупный дорогие
    .typed = средний чек
    .sentence = { $operator ->
        [empty] не имеют среднего чека
        [not_empty] имеют средний чек
       *[other] платят в среднем { $is }
    }
    .by = по среднему чеку
condition-first_order = Первый заказ
    .hint = День первого засчитанного заказа. Кто не покупал, про тех неизвестно.
    .words = новый новички впервые
    .typed = первый заказ
    .sentence = { $operator ->
        [empty] ни разу не покупали
        [not_empty] хоть раз купили
       *[other] купили впервые { segment-when }
    }
condition-last_order = Последний заказ
    .hint = День последнего засчитанного заказа. Кто не покупал, про тех неизвестно.
    .words = давно спящие вернуть недавно
    .typed = последний заказ, последняя покупка
    .sentence = { $operator ->
        [empty] ни разу не покупали
        [not_empty] хоть раз купили
        [in_last] купили { segment-last-days }
        [in_last_exact] купили { segment-last-hours }
        [not_in_last] не покупали { segment-last-days }
        [more_than_ago] не покупали { $days ->
            [one] дольше { $days } дня
            [few] дольше { $days } дней
            [many] дольше { $days } дней
           *[other] дольше { $days } дня
        }
       *[other] купили в последний раз { $is }
    }
condition-order_exists = Есть заказ, где…
    .hint = Заказы с нужными полями: суммой, статусом, каналом, доставкой. Про всех известно.
    .words = заказ покупка статус доставка
    .typed = есть заказ, был заказ
    .sentence = { $operator ->
        [did_not] не делали заказов
       *[did] делали заказы
    } { $is }
condition-largest_order = Самый крупный чек
    .hint = Сумма одного заказа, самая большая. Кто не покупал, про тех неизвестно.
    .words = чек крупный максимальный
    .typed = самый крупный чек, максимальный чек
    .sentence = { $operator ->
        [empty] ни разу не покупали
        [not_empty] хоть раз купили
       *[other] сделали самый крупный заказ на сумму { $is }
    }
    .by = по самому крупному заказу
condition-last_order_sum = Сумма последнего заказа
    .hint = Кто не покупал, про тех неизвестно.
    .words = чек последний сумма
    .typed = сумма последнего заказа
    .sentence = { $operator ->
        [empty] ни разу не покупали
        [not_empty] хоть раз купили
       *[other] сделали последний заказ на сумму { $is }
    }
    .by = по сумме последнего заказа
condition-order_status = Статус заказа сейчас
    .hint = Статус последнего заказа или любого незавершённого. Кто не заказывал, про тех неизвестно.
    .words = статус новый оплачен отменён доставлен
    .typed = статус заказа
    .sentence = имеют { $which ->
        [open] незавершённый заказ
       *[last] последний заказ
    } { $operator ->
        [nin] с другим статусом, не: { $things }
       *[in] со статусом: { $things }
    }
condition-order_status-things = Статусы
condition-order_status-which = Какого заказа
condition-hours_in_status = Сколько заказ ждёт
    .hint = Часов с тех пор, как заказ попал в свой статус; если таких заказов несколько, самый долгий. У кого таких нет, про тех неизвестно.
    .words = статус ждёт завис долго часов
    .typed = заказ ждёт
    .sentence = { $operator ->
        [empty] не имеют заказа в статусе «{ $in_statuses }»
        [not_empty] имеют заказ в статусе «{ $in_statuses }»
       *[other] ждут заказ в статусе «{ $in_statuses }» { $is }
    }
condition-order_interval = Интервал между заказами
    .hint = Полных дней от заказа до заказа: в среднем или посередине. Нужно хотя бы два заказа.
    .words = интервал частота ритм
    .typed = интервал между заказами
    .sentence = { $operator ->
        [empty] купили меньше двух раз
        [not_empty] купили хотя бы дважды
       *[other] покупают { $measure ->
            [median] с обычным
           *[mean] со средним
        } промежутком { $is }
    }
    .by = по промежутку между заказами
condition-order_interval-measure = Как считать
condition-order_overdue = Просрочил свой ритм
    .hint = Сколько прошло с последнего заказа, в процентах от обычного для человека промежутка. 100 % — пора, 200 % — вдвое дольше обычного. Нужно хотя бы два заказа.
    .words = ритм просрочил пора пропал
    .typed = просрочен ритм, просрочили ритм
    .sentence = { $operator ->
        [empty] купили меньше двух раз
        [not_empty] купили хотя бы дважды
       *[other] молчат { $is } от своего обычного промежутка
    }
condition-promo_code_used = Использовал промокод
    .hint = Промокоды в заказах: любой, конкретный или из рассылки.
    .words = промокод купон скидка
    .typed = промокод, использовали промокод
    .sentence = { $operator ->
        [empty] не использовали промокодов
        [not_empty] использовали промокод
        [none_of] не использовали промокодов: { $by ->
            [campaign] из рассылок { $campaigns }
           *[code] { $things }
        }
       *[any_of] использовали промокод: { $by ->
            [campaign] из рассылок { $campaigns }
           *[code] { $things }
        }
    }{ $which ->
        [last] { " " }(последний)
        [first] { " " }(первый)
       *[any] { "" }
    }
condition-promo_code_used-by = По коду или рассылке
condition-promo_code_used-things = Промокоды
condition-promo_code_used-campaigns = Рассылки
condition-delivery_method = Способ доставки
    .hint = Как доставляли заказы: любой, первый или последний.
    .words = доставка курьер самовывоз почта
    .typed = способ доставки, доставка
    .sentence = { $operator ->
        [none_of] не получают заказы так: { $things }
        [size] получают заказы разными способами: { $is }
        [empty] не имеют заказов с известной доставкой
        [not_empty] имеют заказ с известной доставкой
       *[any_of] получают заказы так: { $is }
    }{ $which ->
        [last] { " " }(последний заказ)
        [first] { " " }(первый заказ)
       *[any] { "" }
    }
condition-delivery_method-things = Способы доставки
condition-pickup_branch = Пункт выдачи или филиал
    .hint = Где забирали заказы: любой, первый или последний.
    .words = филиал пункт выдачи самовывоз
    .typed = пункт выдачи
    .sentence = { $operator ->
        [none_of] не заказывают в филиале: { $things }
        [size] заказывают в разных филиалах: { $is }
        [empty] не имеют заказов с известным филиалом
        [not_empty] имеют заказ с известным филиалом
       *[any_of] заказывают в филиале: { $is }
    }{ $which ->
        [last] { " " }(последний заказ)
        [first] { " " }(первый заказ)
       *[any] { "" }
    }
condition-pickup_branch-things = Филиалы
condition-order_source = Канал заказа
    .hint = Откуда пришёл заказ: Mini App, сайт, менеджер, площадка.
    .words = канал сайт приложение менеджер площадка
    .typed = канал заказа
    .sentence = { $operator ->
        [none_of] не заказывают через: { $things }
        [size] заказывают через разные каналы: { $is }
        [empty] не имеют заказов с известным каналом
        [not_empty] имеют заказ с известным каналом
       *[any_of] заказывают через: { $is }
    }{ $which ->
        [last] { " " }(последний заказ)
        [first] { " " }(первый заказ)
       *[any] { "" }
    }
condition-order_source-things = Каналы
condition-discount_share = Доля со скидкой
    .hint = Какая часть заказов, или денег, была со скидкой. Кто не покупал, про тех неизвестно.
    .words = скидка охотники за скидками доля
    .typed = доля со скидкой
    .sentence = { $operator ->
        [empty] ни разу не покупали
        [not_empty] хоть раз купили
       *[other] покупают со скидкой { $is } { $measure ->
            [money] денег
           *[orders] заказов
        }
    }
    .by = по доле покупок со скидкой
condition-discount_share-measure = Доля чего
condition-cancelled_orders = Отмены
    .hint = Сколько заказов отменено или какой это процент от всех.
    .words = отмена отказ отменил
    .typed = отмен, отменено заказов
    .sentence = { $operator ->
        [empty] не сделали ни одного заказа
        [not_empty] сделали хоть один заказ
       *[other] отменили { $is }
    }
    .noun = { $measure ->
        [share] % заказов
       *[count] { $count ->
            [one] заказ
            [few] заказа
            [many] заказов
           *[other] заказа
        }
    }
    .by = { $measure ->
        [share] по доле отменённых заказов
       *[count] по числу отменённых заказов
    }
condition-cancelled_orders-measure = Считать
condition-refund_count = Число возвратов
    .hint = Сколько раз вернули деньги.
    .words = возврат вернул вернули деньги
    .typed = возвратов, возвраты
    .sentence = возвращали деньги { $is }
    .noun = { $count ->
        [one] раз
        [few] раза
        [many] раз
       *[other] раза
    }
    .by = по числу возвратов
    .none = ни разу не возвращали деньги
condition-refund_sum = Сумма возвратов
    .hint = Сколько денег вернули.
    .words = возврат вернул деньги
    .typed = сумма возвратов
    .sentence = вернули денег { $is }
    .by = по сумме возвратов
condition-refund_share = Доля возвратов
    .hint = Какой процент принесённых денег вернули. Кто не платил, про тех неизвестно.
    .words = возврат доля процент
    .typed = доля возвратов
    .sentence = { $operator ->
        [empty] ничего не заплатили
        [not_empty] хоть что-то заплатили
       *[other] вернули { $is } своих денег
    }
    .by = по доле возвратов
condition-purchase_time = Час или день покупки
    .hint = В какой час или день недели человек покупает чаще всего. Кто не покупал, про тех неизвестно.
    .words = час время день недели утро вечер выходные будни
    .typed = время покупки
    .sentence = покупают чаще всего { $part ->
        [day_of_week] по дням: { $weekdays }
       *[hour_of_day] с { $hour_from } до { $hour_to } ч
    }
condition-purchase_time-part = Час или день недели
condition-purchase_time-hour_from = С какого часа
condition-purchase_time-hour_to = По какой час
condition-revenue_rank = Топ по выручке
    .hint = Первые по деньгам, которые они принесли, среди тех, кто покупал.
    .words = топ лучшие выручка VIP вип
    .typed = по выручке
    .sentence = принесли больше всех денег: { $is }
    .by = по выручке
param-reasons = Причины возврата
segment-narrowed-reasons = по причине: { $value }
