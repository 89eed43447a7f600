# Customers: search, card, merging.

error-cannot-merge = { $reason ->
    [same] This is the same customer.
    [two-telegrams] Both have a Telegram account. Such records never merge by themselves, only staff can do it.
    [guest] Orders without a customer can't be merged with anybody.
   *[erased] The data of one of them was erased at their request.
}
audit-customers_merged = customers no. { $kept } and no. { $gone } merged: { $why ->
    [staff] by hand
    [phone] one phone
    [email] one e-mail
    [browser] one browser
   *[other] connected through other records
}
audit-customers_parted = customers no. { $kept } and no. { $gone } parted
audit-customer_changed = customer no. { $number }: { $column ->
    [name] name
    [phone] phone
    [email] e-mail
    [time_zone] time zone
   *[city] city
} changed
audit-customer_entrusted = customer no. { $number }: { $name ->
    [none] no manager any more
   *[other] the manager is { $name } now
}
audit-customer_tagged = customer no. { $number }: tag “{ $tag }”
audit-customer_untagged = customer no. { $number }: tag “{ $tag }” taken off
audit-customer_exported = data of customer no. { $number } handed out
audit-tracking_asked = visits are followed after a yes only
audit-tracking_not_asked = visits are followed without asking
error-contact-taken = Customer no. { $number } ({ $name }) has this contact already. If they are one person, merge them: “More”, “Merges”.
thing-merge = This merge is no longer there.
thing-order = This order is no longer there.

screen-customers = Customers
command-customers = Customers
customers = <b>Customers</b>
    { $count ->
        [0] Nobody yet.
        [one] { $count } customer, newest first
       *[other] { $count } customers, newest first
    }
customers-found = <b>Customers: { $wish }</b>
    { $count ->
        [0] Nobody fits. Try a part of the name or the last digits of the phone.
        [one] { $count } customer fits
       *[other] { $count } customers fit
    }
customers-how = To find somebody, write a name, phone, e-mail, customer number, order number, tag or @name in Telegram.
customers-all = Show all
customers-no-name = No name, no. { $number }
customer-card = <b>{ $name }</b> · no. { $number }
customer-phone = Phone: { $value }
customer-email = E-mail: { $value }
customer-city = City: { $value }
customer-time_zone = Time zone: { $value }
customer-manager-is = Manager: { $who }
customer-telegram = Telegram: { $account }{ $state ->
    [blocked] , blocked the bot
   *[open] {""}
}
customer-accounts = Second account: { $accounts }. No messages go there.
customer-since = With us since { $day }{ $code ->
    [none] {""}
   *[other] , link { $code }
}
customer-no-orders = No orders yet.
customer-bought = { $count ->
    [one] { $count } order
   *[other] { $count } orders
} for { $sum }, the last on { $day }
customer-consent = { $state ->
    [on] ✓
   *[off] ✗
} { $topic }, { $channel }
consent-topic-marketing = Offers and news
consent-topic-service = About orders
consent-topic-tracking = Following visits
consent-channel-telegram = Telegram
consent-channel-email = e-mail
consent-channel-sms = SMS
consent-channel-web = site
customer-tags-are = Tags: { $tags }
customer-field-is = { $label }: { $value }
customer-household = Shared phone or e-mail: { $names }
customer-note-is = Note, { $who }: { $text }
customer-parts = Merged from { $count ->
    [one] { $count } more record
   *[other] { $count } more records
}.
customer-orders = Orders
customer-events = Events
customer-messages = Messages
customer-segments = Segments
customer-tags = Tags
customer-notes = Notes
customer-orders-title = <b>{ $name }: orders</b> · { $count }
customer-orders-line = No. { $number } · { $day } · { $total } · { $status }
customer-order = <b>Order no. { $number }</b>
    { $moment } · { $status } · { $total }
customer-order-line = { $name } × { $quantity } = { $total }
customer-order-more = …and { $count ->
    [one] { $count } more line
   *[other] { $count } more lines
}
customer-order-refund = Refund { $amount }, { $moment }
customer-events-title = <b>{ $name }: events</b> · { $count }
customer-events-day = <b>{ $day }</b>
customer-events-line = { $time } { $what }{ $has_about ->
    [yes] : { $about }
   *[no] {""}
}
timeline-bot_start = Opened the bot
timeline-bot_command = Sent the bot a command
timeline-bot_button = Pressed a button of the bot
timeline-bot_blocked = Blocked the bot
timeline-bot_unblocked = Came back to the bot
timeline-visit_start = Came
timeline-form_start = Began to fill in
timeline-form_submit = Sent the form
timeline-add_to_wishlist = Added to the wish list
timeline-view_promotion = Saw an offer
timeline-select_promotion = Chose an offer
timeline-view_search_results = Looked at what was found
timeline-login = Logged in
timeline-sign_up = Signed up
timeline-share = Shared
timeline-generate_lead = Left a request
timeline-channel_joined = Joined the channel
timeline-channel_left = Left the channel
timeline-link_click = Followed a link
timeline-page_view = Page
timeline-screen_view = Screen
timeline-view_item = Looked at a product
timeline-view_item_list = Looked at a list
timeline-select_item = Chose a product
timeline-add_to_cart = Put into the cart
timeline-remove_from_cart = Took out of the cart
timeline-view_cart = Opened the cart
timeline-begin_checkout = Began the checkout
timeline-add_shipping_info = Told the delivery
timeline-add_payment_info = Told the payment
timeline-purchase = Bought
timeline-refund = Refund
timeline-search = Searched
timeline-tap = Tapped
timeline-swipe = Swiped
timeline-scroll_seen = Scrolled
timeline-visible_time = Was on the screen
timeline-checkout_step = Step of the checkout
timeline-js_error = Error on the page
timeline-load_timing = Page loaded
timeline-experiment_exposure = Saw a variant
timeline-write_access = Said whether we may write
timeline-home_screen_added = Put the app on the home screen
timeline-home_screen_checked = The home screen was looked at
customer-messages-title = <b>{ $name }: messages</b> · { $count }
customer-messages-service = message about an order
customer-messages-line = { $moment } <b>{ $what }</b>{ $has_segment ->
    [yes] {" "}(segment “{ $segment }”)
   *[no] {""}
}: { $status ->
    [sent] delivered
    [failed] not delivered
    [suppressed] not sent
    [unconfirmed] delivery not confirmed
    [expired] too late, not sent
    [recalled] recalled
   *[planned] waiting
}{ $reason ->
    [none] {""}
    [blocked] , the bot is blocked
    [no_consent] , no consent
    [no_contact] , no address
    [erased] , data deleted
    [stopped] , campaign stopped
   *[other] , { $reason }
}
customer-letters = <b>Letters</b> · { $count }
customer-letters-line = { $moment } { $side ->
    [shop] shop
   *[customer] customer
}: { $text }
customer-segments-title = <b>{ $name }: segments</b> · { $count }
    Tap a segment to see why.
customer-tags-title = <b>{ $name }: tags</b> · { $count }
customer-tags-how = Write tags, separated by commas, to add them. Tap a tag to take it off.
customer-notes-title = <b>{ $name }: notes</b> · { $count }
customer-notes-line = { $place }. { $who }, { $moment }
    { $text }
customer-notes-drop = Delete { $place }
customer-notes-how = Write a message and it becomes a note. The customer does not see it, but gets it with the export of their data.
customer-edit = <b>{ $name }: edit</b>
    What to change? Write fields of your own right here: “Size: 42”. Nothing after the colon takes the field away.
customer-column = <b>{ $name }: { $column }</b>
    Now: { $value }. Write a new value, or “-” to empty it.
customer-column-empty = empty
customer-column-name = name
customer-column-phone = phone
customer-column-email = e-mail
customer-column-city = city
customer-column-time_zone = time zone
customer-manager = manager
customer-manager-title = <b>{ $name }: manager</b>
    Now: { $who }. Tap on who looks after the customer.
customer-manager-nobody = Take the manager away
customer-saved = Saved.
customer-more = <b>{ $name }: more</b>
    Merge with another record, hand the data out to the customer, delete it at their request.
customer-merges = Merges
customer-export = Export the data
customer-erase = Delete the data
customer-exported = The file is in the chat below. Hand it to the customer.
customer-erase-question =
    <b>Delete the data of { $name }?</b>
    Name, contacts, letters, notes, tags and what events told will be erased. { $orders ->
        [0] There are no orders.
        [one] { $orders } order stays in the books without a name.
       *[other] { $orders } orders stay in the books without a name.
    } It can't be undone.
customer-erased = The data is deleted.
customer-merges-title = <b>{ $name }: merges</b> · { $count }
customer-merges-line = No. { $number } ({ $name }), { $moment }
    { $why }
customer-merges-how = Is there a second record of the same person? Write its name, phone or number, and both are shown side by side.
customer-merges-undo = Part no. { $number }
customer-merges-nobody = Nobody found. Try a phone, an e-mail or a customer number.
customer-merges-many = Several fit: { $count }. Write more exactly, best a phone or a number.
customer-parted = Parted. They won't be merged by themselves again.
customer-merge = <b>Is this one person?</b>
    Orders, events, messages and tags come together on one card. They can be parted at any time.
customer-merge-line = <b>{ $name }</b> · no. { $number }
    { $contact }
    { $orders ->
        [one] { $orders } order
       *[other] { $orders } orders
    }
customer-merge-accounts =
    <b>Each has a Telegram of their own.</b> That usually means two different people, so such records never merge by themselves. Merge them only if you know for sure that it is a second account of the same customer: messages will go to the account of “{ $name }”, and the other one will see the same orders and data.
customer-merge-yes = Yes, merge
customer-merged = Merged.
merge-why-staff = Merged by staff
merge-why-phone = One phone
merge-why-email = One e-mail
merge-why-number = One customer number
merge-why-browser = One browser
merge-why-ga = One visitor in Google Analytics
merge-why-metrika = One visitor in Metrika
merge-why-chain = Connected through other records
job-forget_strangers = Deleting visitors nobody knows
screen-merges = Merges
merges = <b>Merges</b>
    { $count ->
        [0] Nobody was merged yet.
        [one] { $count } merge, newest first. Tap one to look at it or to part it.
       *[other] { $count } merges, newest first. Tap one to look at it or to part it.
    }
merges-line = { $moment } <b>{ $kept }</b> + { $gone }
    { $why }
merges-open = Open: { $who }
customer-figures = All figures
customer-figures-title = <b>{ $name }</b> · figures
    { $count ->
        [one] { $count } figure is known. Of what there is too little data is not here.
       *[other] { $count } figures are known. Of what there is too little data is not here.
    }
customer-figures-group =
    { "" }
    <b>{ $name }</b>
customer-figures-moment =
    { "" }
    Counted { $moment } by the clock of the shop.
customer-basket = In the cart: { $what }
job-note_facts = Notes what the app has reported of people
