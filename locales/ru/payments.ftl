# Оплата в Telegram: счета, звёзды, возвраты, что видит покупатель.

screen-payment_ways = Оплата в Telegram
screen-payment_setup = Как это работает
screen-invoices = Счета
command-invoices = счета покупателям
job-settle_invoices = Счета и возвраты в Telegram
thing-invoice = Такого счёта больше нет.
thing-payment = Такой оплаты больше нет.
audit-invoice_bill = счёт № { $number }: { $title }
audit-invoice_bill_closed = счёт № { $number } закрыт
audit-invoice_paid = оплачен заказ № { $number }
audit-invoice_refund = возврат звёзд по заказу № { $number }
audit-invoice_unknown = пришли деньги без счёта: { $amount } { $currency }, платёж { $charge }
error-cannot-bill = { $reason ->
    [not-connected] Сначала подключите оплату: «Настройки → Подключения → Оплата в Telegram».
    [no-price] У этого товара нет цены.
    [gone] Этого товара больше нет в каталоге.
    [stock] Столько штук нет на складе.
    [no-telegram] Этому покупателю бот написать не может. Сделайте счёт ссылкой.
   *[nothing] Выберите товар или напишите сумму.
}
error-bill-limit = Сумма не подходит: в подключении разрешено от { $smallest } до { $largest } { $currency }.
error-not-refundable = Вернуть нельзя: уже возвращено, возвращается прямо сейчас или оплачено не звёздами.

connectors-payments =
    <b>Оплата в Telegram</b>

    Счёт приходит покупателю в чат, платит он, не выходя из Telegram.
    .none = Пока не подключена.
connector-telegram_payments = Оплата в Telegram
    .hint = Звёзды — для цифровых товаров и услуг, так требует Telegram. За вещи с доставкой берите деньги через платёжную систему.
connector-telegram_payments-takes = Чем платят
option-stars = звёздами
option-provider = деньгами
connector-telegram_payments-provider_token = Токен платёжной системы
    .hint = @BotFather → ваш бот → Payments → выберите систему. Он пришлёт токен.
connector-telegram_payments-star_price = Сколько стоит одна звезда
    .hint = По этой цене суммы пересчитываются в звёзды, с округлением вверх.
connector-telegram_payments-smallest = Счёт не меньше
connector-telegram_payments-largest = Счёт не больше
connector-telegram_payments-hours = Сколько часов счёт можно оплатить
connector-count-payments = Оплат: { $count }
payment-setup = <b>Оплата в Telegram</b>

    { $takes ->
        [provider] Платят деньгами через вашу платёжную систему. Возвраты делаются в её кабинете.
       *[stars] Платят звёздами, токен не нужен. Вернуть звёзды можно прямо отсюда, пока они на счету бота.
    }

    Счёт можно выставить покупателю с его карточки («Заказы → Выставить счёт») или сделать ссылкой для всех. Перед оплатой бот за секунду сверит цену и остаток, а после неё появится оплаченный заказ.

stars = { $count } ⭐
invoices = <b>Счета</b> · { $count }
invoices-new = Выставить счёт
invoices-line = { $state ->
    [wanted] ⏳
    [open] ▫️
    [paid] ✅
    [failed] ⚠️
   *[other] ✖️
} № { $number } · { $title } · { $amount }
invoice-default-title = Оплата заказа
invoice-new = <b>Новый счёт</b>

    Кому: { $who ->
        [none] любому, по ссылке
       *[other] { $who }
    }
    За что: { $what }{ $quantity ->
        [1] {""}
       *[other] {" "}× { $quantity }
    }
    Сумма: { $total }

    Выберите товар или напишите сумму и название: <code>1500 Подарочная карта</code>. { $note }
invoice-new-not-connected = ⚠ Оплата ещё не подключена: «Настройки → Подключения → Оплата в Telegram».
invoice-new-product = Выбрать товар
invoice-new-send = Отправить: { $name }
invoice-new-link = Сделать ссылку{ $name ->
   *[other] {""}
}
invoice-product = <b>Товар для счёта</b>

    { $count ->
        [0] Товаров с ценой пока нет.
       *[other] Нажмите на товар или напишите название или артикул.
    }
invoice-product-none = Ничего не нашёл. Попробуйте часть названия.
invoice = <b>Счёт № { $number }</b>
    { $title }
    { $amount }{ $is_stars ->
        [yes] {" "}({ $total })
       *[no] {""}
    }
invoice-who = Кому: { $who ->
    [none] любому, по ссылке
   *[other] { $who }
}
invoice-state = { $state ->
    [wanted] ⏳ Отправляю…
    [open] Ждёт оплаты до { $until }.
    [paid] ✅ Оплачен.
    [closed] Закрыт, оплатить нельзя.
    [expired] Срок вышел { $until }, оплатить нельзя.
   *[failed] ⚠ { $reason ->
        [blocked] Покупатель заблокировал бота или ещё не нажал «Старт».
        [provider] Telegram не принял токен платёжной системы. Проверьте его в подключении.
        [amount] Telegram не принял сумму: она вне его пределов.
       *[other] Telegram не принял счёт.
    }
}
invoice-copy = Скопировать ссылку
invoice-retry = Попробовать ещё раз
invoice-close = Закрыть счёт
invoice-closed = Счёт закрыт.
invoice-person = Покупатель
invoice-refund = Вернуть звёзды: { $number }
invoice-payment =
    {""}
    Заказ № { $number }: { $amount }, { $moment }
    Чек Telegram: <code>{ $charge }</code>{ $refund ->
        [wanted] {" "}Возвращаю…
        [done] {" "}Возвращено.
        [failed] {" "}Вернуть не удалось{ $reason ->
            [none] .
           *[other] : Telegram отказал.
        }
       *[none] {""}
    }
invoice-refund-question = <b>Вернуть { $amount } за заказ № { $number }?</b>

    Звёзды сразу вернутся покупателю, заказ станет возвращённым. Отменить возврат нельзя.
invoice-refund-yes = Да, вернуть
invoice-refund-asked = Возвращаю.
invoice-paid = 💰 <b>Оплачен заказ № { $number }</b>
    { $title }
    { $amount }
invoice-paid-card = Счёт
customer-orders-bill = Выставить счёт
customer-order-paid = Оплачен в Telegram: { $amount }, { $moment }. Чек <code>{ $charge }</code>{ $refund ->
    [done] {" "}— возвращено
   *[other] {""}
}

paid-thanks = ✅ <b>Спасибо, оплата получена!</b>

    Заказ № { $number }: { $what }
    { $amount }, { $moment }
paid-thanks-orders = Мои заказы

checkout-unknown = Этот счёт больше не действует. Напишите магазину.
checkout-closed = Магазин закрыл этот счёт. Напишите ему, и он пришлёт новый.
checkout-paid = Этот счёт уже оплачен.
checkout-expired = Срок счёта вышел. Попросите у магазина новый.
checkout-other-person = Этот счёт выставлен другому человеку.
checkout-amount = Сумма счёта изменилась. Попросите у магазина новый.
checkout-gone = Этого товара больше нет в продаже.
checkout-stock = Этот товар закончился.
checkout-price = Цена товара изменилась. Попросите у магазина новый счёт.
checkout-later = Сейчас принять оплату не получается. Попробуйте через минуту.
