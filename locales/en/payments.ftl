# Payments in Telegram: invoices, Stars, refunds, what the customer sees.

screen-payment_ways = Payments in Telegram
screen-payment_setup = How it works
screen-invoices = Invoices
command-invoices = invoices for customers
job-settle_invoices = Invoices and refunds in Telegram
thing-invoice = This invoice is no longer there.
thing-payment = This payment is no longer there.
audit-invoice_bill = invoice No. { $number }: { $title }
audit-invoice_bill_closed = invoice No. { $number } closed
audit-invoice_paid = order No. { $number } paid
audit-invoice_refund = Stars of order No. { $number } given back
audit-invoice_unknown = money came without an invoice: { $amount } { $currency }, charge { $charge }
error-cannot-bill = { $reason ->
    [not-connected] Connect payments first: Settings → Connections → Payments in Telegram.
    [no-price] This product has no price.
    [gone] This product is no longer in the catalogue.
    [stock] There are not so many in stock.
    [no-telegram] The bot can't write to this customer. Make a link instead.
   *[nothing] Choose a product or write the sum.
}
error-bill-limit = This sum won't do: the connection allows { $smallest } to { $largest } { $currency }.
error-not-refundable = This can't be given back: it went back already, is on its way, or was not paid in Stars.

connectors-payments =
    <b>Payments in Telegram</b>

    The invoice comes into the customer's chat, and they pay without leaving Telegram.
    .none = Not connected yet.
connector-telegram_payments = Payments in Telegram
    .hint = Stars are for digital goods and services, Telegram demands it. For things you deliver take money by a payment provider.
connector-telegram_payments-takes = What people pay with
option-stars = Stars
option-provider = money
connector-telegram_payments-provider_token = The provider's token
    .hint = @BotFather → your bot → Payments → choose a provider. It sends the token.
connector-telegram_payments-star_price = What one Star costs
    .hint = Sums are turned into Stars at this price, rounded up.
connector-telegram_payments-smallest = An invoice is at least
connector-telegram_payments-largest = An invoice is at most
connector-telegram_payments-hours = Hours in which an invoice can be paid
connector-count-payments = Payments: { $count }
payment-setup = <b>Payments in Telegram</b>

    { $takes ->
        [provider] People pay money by your payment provider. Refunds are made in the provider's own cabinet.
       *[stars] People pay in Stars, no token is needed. Stars can be given back right here while the bot has them.
    }

    Bill a customer from their card (“Orders → Make an invoice”) or make a link for anybody. Before a payment the bot checks price and stock within a second; after it there is a paid order.

stars = { $count } ⭐
invoices = <b>Invoices</b> · { $count }
invoices-new = Make an invoice
invoices-line = { $state ->
    [wanted] ⏳
    [open] ▫️
    [paid] ✅
    [failed] ⚠️
   *[other] ✖️
} No. { $number } · { $title } · { $amount }
invoice-default-title = Payment of an order
invoice-new = <b>A new invoice</b>

    For: { $who ->
        [none] anybody, by a link
       *[other] { $who }
    }
    What: { $what }{ $quantity ->
        [1] {""}
       *[other] {" "}× { $quantity }
    }
    Sum: { $total }

    Choose a product or write the sum and a title: <code>1500 Gift card</code>. { $note }
invoice-new-not-connected = ⚠ Payments are not connected yet: Settings → Connections → Payments in Telegram.
invoice-new-product = Choose a product
invoice-new-send = Send: { $name }
invoice-new-link = Make a link{ $name ->
   *[other] {""}
}
invoice-product = <b>The product of the invoice</b>

    { $count ->
        [0] There are no products with a price yet.
       *[other] Tap a product, or write its name or code.
    }
invoice-product-none = Nothing found. Try a part of the name.
invoice = <b>Invoice No. { $number }</b>
    { $title }
    { $amount }{ $is_stars ->
        [yes] {" "}({ $total })
       *[no] {""}
    }
invoice-who = For: { $who ->
    [none] anybody, by a link
   *[other] { $who }
}
invoice-state = { $state ->
    [wanted] ⏳ Sending…
    [open] Can be paid until { $until }.
    [paid] ✅ Paid.
    [closed] Closed, it can't be paid.
    [expired] Its time was over at { $until }, it can't be paid.
   *[failed] ⚠ { $reason ->
        [blocked] The customer has blocked the bot or has not pressed Start yet.
        [provider] Telegram did not take the provider's token. See it in the connection.
        [amount] Telegram did not take the sum: it is outside of its limits.
       *[other] Telegram did not take the invoice.
    }
}
invoice-copy = Copy the link
invoice-retry = Try again
invoice-close = Close the invoice
invoice-closed = The invoice is closed.
invoice-person = Customer
invoice-refund = Give Stars back: { $number }
invoice-payment =
    {""}
    Order No. { $number }: { $amount }, { $moment }
    Telegram's receipt: <code>{ $charge }</code>{ $refund ->
        [wanted] {" "}Going back…
        [done] {" "}Given back.
        [failed] {" "}Could not be given back{ $reason ->
            [none] .
           *[other] : Telegram refused.
        }
       *[none] {""}
    }
invoice-refund-question = <b>Give { $amount } back for order No. { $number }?</b>

    The Stars return to the customer at once and the order becomes refunded. This can't be undone.
invoice-refund-yes = Yes, give back
invoice-refund-asked = Going back.
invoice-paid = 💰 <b>Order No. { $number } is paid</b>
    { $title }
    { $amount }
invoice-paid-card = Invoice
customer-orders-bill = Make an invoice
customer-order-paid = Paid in Telegram: { $amount }, { $moment }. Receipt <code>{ $charge }</code>{ $refund ->
    [done] {" "}— given back
   *[other] {""}
}

paid-thanks = ✅ <b>Thank you, the payment has come!</b>

    Order No. { $number }: { $what }
    { $amount }, { $moment }
paid-thanks-orders = My orders

checkout-unknown = This invoice is no longer valid. Write to the shop.
checkout-closed = The shop has closed this invoice. Write to it for a new one.
checkout-paid = This invoice is paid already.
checkout-expired = The time of this invoice is over. Ask the shop for a new one.
checkout-other-person = This invoice is for somebody else.
checkout-amount = The sum has changed. Ask the shop for a new invoice.
checkout-gone = This product is no longer sold.
checkout-stock = This product is out of stock.
checkout-price = The price has changed. Ask the shop for a new invoice.
checkout-later = Payments don't work at the moment. Try again in a minute.
