# Orders from the site: Tilda, WooCommerce, what came and what was not understood.

screen-order_hooks = Orders from the site
screen-hook_setup = How to connect
screen-hook_calls = What came
screen-hook_statuses = Statuses
job-read_hooks = Orders from the site
job-forget_hooks = Old calls of the site
thing-call = This call is no longer there.
error-hook-refused = The site sent an order with another key or signature. See that the secret is the same there and here.
audit-hook_again = calls of the site read once more: { $count }
audit-hook_status = the site's status “{ $word }” is now { $status }
audit-hook_statuses_usual = the site's statuses are the usual ones again

connectors-orders =
    <b>Orders from the site</b>

    The site reports each order by itself. It is at once on the customer's card, in segments and reports.
    .none = No site is connected yet.

connector-tilda = Tilda
    .hint = Orders of Tilda's cart. A key is not needed, but with one nobody else's order passes.
connector-tilda-place = Where the key is sent
    .hint = In Tilda it says where the API key goes.
connector-tilda-secret = Key
    .hint = Think of 8 signs or more and enter the same in Tilda.
connector-tilda-title_of_key = Name of the key
    .hint = In Tilda this is the API NAME.
option-none = no key
option-field = in the data
option-header = in a header
option-cookie = in a cookie
connector-tilda-step-1 = In Tilda open “Site Settings → Forms → Webhook”.
connector-tilda-step-2 = Paste the address into “Webhook URL”: <code>{ $address }</code>
connector-tilda-step-3 = { $place ->
    [none] Leave “API key” empty.
   *[other] Enter the same “API key” and name as here, and choose where it goes: { $place ->
        [header] a header.
        [cookie] a cookie.
       *[other] the data (POST).
    }
}
connector-tilda-step-4 = Switch on “Send Cookies” and “Send products of an order as an array”.
connector-tilda-step-5 = In the cart block, under “Content”, tick the Webhook and publish the pages.
connector-tilda-step-6 = Make a trial order.

connector-woocommerce = WooCommerce
    .hint = Orders of a shop on WordPress. Think of a secret: the site signs every order with it.
connector-woocommerce-secret = Secret
    .hint = Any long text. You will enter the same in WooCommerce.
connector-woocommerce-step-1 = In WordPress open “WooCommerce → Settings → Advanced → Webhooks” and press “Add webhook”.
connector-woocommerce-step-2 = Status “Active”, topic “Order created”, delivery URL: <code>{ $address }</code>
connector-woocommerce-step-3 = In “Secret” enter the secret you gave here. Any API version will do.
connector-woocommerce-step-4 = Add two more like it with the topics “Order updated” and “Order deleted”: without them payments and cancellations stay unknown here.
connector-woocommerce-step-5 = Make a trial order.

hook-setup = <b>{ $name }: how to connect</b>
hook-setup-no-address = ⚠ This shop has no address on the internet yet that begins with https. BARKER_PUBLIC_URL gives it one, without it the site can't reach us.
hook-setup-waiting = ⏳ Waiting for the first order… This screen renews itself.
hook-setup-paused = Paused: orders are taken in, but not read yet.
hook-setup-came = ✅ It works. { $orders ->
    [one] { $orders } call taken
   *[other] { $orders } calls taken
}{ $waiting ->
    [0] {""}
   *[other] , { $waiting } more being read
}{ $troubled ->
    [0] .
   *[other] , { $troubled } not understood.
}
hook-setup-copy = Copy the address
hook-setup-card = To the connection

hook-calls = <b>{ $name }: { $is_bad ->
    [yes] what was not understood
   *[no] what came
}</b>

    Read: { $orders }, waiting: { $waiting }, in trouble: { $troubled }. Calls that were read are kept for 30 days, those in trouble for 90.
hook-calls-line = { $status ->
    [waiting] ⏳
    [done] ✅
    [same] ✅
    [skipped] ➖
   *[other] ⚠
} { $moment } · No. { $number }
hook-calls-bad = In trouble only: { $count }
hook-calls-all = All calls
hook-calls-again = Read once more
hook-again = { $count ->
    [0] Nothing to try: their signature still does not fit.
    [one] Trying { $count } call once more.
   *[other] Trying { $count } calls once more.
}
hook-call = <b>A call of the site</b> · { $moment }
    Order No. { $number }
    { $status ->
        [waiting] Waits to be read, attempts: { $attempts }.
        [done] Read.
        [same] Read, there was nothing new in it.
        [skipped] Passed over.
        [refused] Not accepted.
       *[other] Not understood.
    }
hook-call-said = <b>What else was in the order</b>
hook-call-field = { $name }: { $value }
hook-call-person = Customer
hook-call-again = Read once more
hook-call-raw = As it came, as a file
hook-skipped-skip = You asked not to take orders of this status, or an order was deleted that was not here.
hook-skipped-other-topic = The call is not about an order.
hook-skipped-no-cart = This is a form's request, not an order.
hook-skipped-unknown-order = An order was deleted that we did not know of.
connector-problem-bad-signature = The signature or the key did not fit. Correct the secret, then read the call once more.
connector-problem-no-number = The call has no number of an order.
connector-problem-bad-money = A sum can't be read: { $sample }
connector-problem-bad-line = A line of the order can't be read: { $sample }
connector-problem-bad-field = A field does not fit: { $sample }
connector-problem-bad-phone = This is hardly a phone: { $sample }. The order was taken without it.
connector-problem-other-currency = The order is in another currency: { $sample }.
connector-problem-unknown-status = Unknown status “{ $sample }”. The order was taken; choose what the status means under “Statuses”.
connector-problem-unreadable = This is neither JSON nor a form, it can't be read.
connector-problem-gave-up = It could not be read eight times in a row.
connector-problem-secret-lost = The secret of this connection was sealed with another key. Enter it anew.
connector-count-orders_new = New orders: { $count }
connector-count-orders_changed = Changed orders: { $count }
connector-count-orders_same = Repeats: { $count }
connector-count-orders_failed = Not understood: { $count }

hook-statuses = <b>{ $name }: statuses</b>

    What the site calls it, and what it means here. Tap to change; orders that came already stay as they are.{ $unplaced ->
        [0] {""}
        [one] {" "}One status has no meaning yet.
       *[other] {" "}Statuses without a meaning: { $unplaced }.
    }
hook-statuses-line = { $word } → { $ours ->
    [new] new
    [paid] paid
    [fulfilled] fulfilled
    [cancelled] cancelled
    [refunded] refunded
    [skip] not taken
   *[none] ?
}
hook-statuses-usual = The usual ones
hook-statuses-restored = The usual statuses again.
hook-status =
    <b>Status “{ $word }”</b>

    Now: { $ours ->
        [new] new
        [paid] paid
        [fulfilled] fulfilled
        [cancelled] cancelled
        [refunded] refunded
        [skip] not taken
       *[none] not chosen
    }. What does it mean?
hook-status-ours = { $ours ->
    [new] New
    [paid] Paid
    [fulfilled] Fulfilled
    [cancelled] Cancelled
    [refunded] Refunded
   *[skip] Don't take them
}
hook-status-put = Noted.
