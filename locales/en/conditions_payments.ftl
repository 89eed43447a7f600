# Conditions about payments.

condition-payment_exists = Has paid
    .hint = Payments that succeeded: any, or of some amount and method. Known of everybody.
    .words = payment paid money
    .typed = paid, payments
    .sentence = { $operator ->
        [did_not] have not paid
       *[did] have paid
    } { $is }
condition-payment_method = Way of paying
    .hint = How a person paid: ever, the last time or the first time. Payments that succeeded count.
    .words = payment card cash stars
    .typed = payment method
    .sentence = { $operator ->
        [none_of] don’t pay by: { $things }
        [size] pay in different ways: { $is }
        [empty] have no payment of a known way
        [not_empty] have a payment of a known way
       *[any_of] pay by: { $is }
    }{ $which ->
        [last] { " " }(the last payment)
        [first] { " " }(the first payment)
       *[any] { "" }
    }
condition-payment_method-things = Ways of paying
condition-payment_method-which = Which payment
condition-payment_failed = Failed payment
    .hint = A payment failed and the person did not pay in so many minutes. An attempt counts once these minutes are over.
    .words = error refused failed payment
    .typed = failed payment
    .sentence = { $operator ->
        [did_not] did not give up after a refused payment
       *[did] gave up after a refused payment { $is }
    } (waiting { $minutes } min)
condition-account_balance = Account balance
    .hint = The money on the person's account with the shop now, without what is still pending. Unknown for who has no account.
    .words = balance account money deposit debt
    .typed = account balance, balance
    .sentence = { $operator ->
        [empty] have no account in the shop
        [not_empty] have an account in the shop
       *[other] have { $is } on the account
    }
    .by = by money on the account

param-amount_from = Payment from
    .unset = any
param-amount_to = Payment up to
    .unset = any
param-methods = Ways of paying
param-minutes = Minutes to wait
segment-narrowed-amount_from = from { $value }
segment-narrowed-amount_to = up to { $value }
segment-narrowed-methods = by: { $value }
