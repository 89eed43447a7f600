# Условия о заказах.

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
    }
condition-order_sum = Сумма заказов
    .hint = Сколько денег принёс человек: заказы минус возвраты тех же дней.
    .words = деньги выручка потратил
    .sentence = { $operator ->
        [top_n] входят в { $rank } первых по сумме покупок
        [top_pct] входят в лучшие { $rank } % по сумме покупок
       *[other] купили на сумму { segment-number }
    }
condition-average_order = Средний чек
    .hint = Сумма заказов, делённая на их число. У кого заказов нет, про тех неизвестно.
    .words = чек крупный
    .sentence = { $operator ->
        [top_n] входят в { $rank } первых по среднему чеку
        [top_pct] входят в лучшие { $rank } % по среднему чеку
        [empty] не имеют среднего чека
        [not_empty] имеют средний чек
       *[other] платят в среднем { segment-number }
    }
condition-first_order = Первый заказ
    .hint = День первого засчитанного заказа. Кто не покупал, про тех неизвестно.
    .words = новый новички впервые
    .sentence = { $operator ->
        [empty] ни разу не покупали
        [not_empty] хоть раз купили
       *[other] купили впервые { segment-when }
    }
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
    }
