# Условия об оплате.

condition-payment_exists = Есть платежи
    .hint = Успешные платежи: любые или на нужную сумму и нужным способом. Про всех известно.
    .words = платёж оплата заплатил деньги
    .typed = платил, платежей
    .sentence = { $operator ->
        [did_not] не платили
       *[did] платили
    } { $is }
condition-payment_method = Способ оплаты
    .hint = Чем человек платил: всегда, в последний раз или в первый. Считаются успешные платежи.
    .words = оплата карта сбп наличные
    .typed = способ оплаты, оплата
    .sentence = { $operator ->
        [none_of] не платят так: { $things }
        [size] платят разными способами: { $is }
        [empty] не имеют платежей с известным способом
        [not_empty] имеют платёж с известным способом
       *[any_of] платят так: { $is }
    }{ $which ->
        [last] { " " }(последний платёж)
        [first] { " " }(первый платёж)
       *[any] { "" }
    }
condition-payment_method-things = Способы оплаты
condition-payment_method-which = Какой платёж
condition-payment_failed = Неудачная оплата
    .hint = Платёж не прошёл, и за столько минут человек так и не заплатил. Попытка засчитывается, когда эти минуты вышли.
    .words = ошибка отказ не прошла оплата платёж
    .typed = неудачная оплата
    .sentence = { $operator ->
        [did_not] не бросали оплату после отказа
       *[did] бросили оплату после отказа { $is }
    } (ждём { $minutes } мин)
condition-account_balance = Баланс счёта
    .hint = Деньги на счёте человека в магазине сейчас, без тех, что ещё не зачислены. У кого счёта нет, про тех неизвестно.
    .words = баланс счёт деньги депозит долг должники
    .typed = баланс счёта, баланс
    .sentence = { $operator ->
        [empty] не имеют счёта в магазине
        [not_empty] имеют счёт в магазине
       *[other] имеют на счёте { $is }
    }
    .by = по деньгам на счёте

param-amount_from = Сумма платежа от
    .unset = любая
param-amount_to = Сумма платежа до
    .unset = любая
param-methods = Способы оплаты
param-minutes = Сколько минут ждать
segment-narrowed-amount_from = от { $value }
segment-narrowed-amount_to = до { $value }
segment-narrowed-methods = способом: { $value }
