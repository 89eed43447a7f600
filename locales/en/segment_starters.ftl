# Ready segments: the name of each, sections, what is missing.

segment-templates =
    <b>Ready segments</b> › { $name }
    Tap one, and it is ready. It can be changed afterwards.
segment-starters =
    <b>Ready segments</b> › sections
    { $count } in all. What about?
segment-starters-more = { $count } more, by section
segment-starters-line = { $name } · { $count }
segment-starter-line = { $state ->
    [lacking] { $name } — { $what }
    [asks] { $name } — asks which
    [slow] { $name } — takes long to count
   *[size] { $name } — { $count }
}
segment-starter =
    <b>Ready segments</b> › { $name }
    Nobody would be in it so far.
segment-starter-need = In this shop { $what }. { $how }
segment-starter-anyway = Take it anyway
segment-starters-common = the main ones
segment-starters-life = Path of a buyer
segment-starters-value = Money
segment-starters-rfm = RFM
segment-starters-now = Matters now
segment-starters-taste = Habits
segment-starters-reach = Contact
segment-starter-buyers = All buyers
segment-starter-repeat = Bought 2+ times
segment-starter-sleeping = No purchase for 90 days
segment-starter-new = New within 30 days
segment-starter-large = Large average order
segment-starter-contactable = May be written to
segment-starter-one_time = Bought once
segment-starter-lost = Lost: a year without purchases
segment-starter-overdue = Late by their own rhythm
segment-starter-never_bought = Never bought
segment-starter-vip = Best 10 % by revenue
segment-starter-rfm_best = RFM: the best
segment-starter-rfm_loyal = RFM: loyal
segment-starter-rfm_promising = RFM: promising
segment-starter-rfm_newcomers = RFM: newcomers
segment-starter-rfm_at_risk = RFM: at risk
segment-starter-rfm_cannot_lose = RFM: a pity to lose
segment-starter-rfm_gone = RFM: gone
segment-starter-rfm_cooled = RFM: cooled within a month
segment-starter-cart_abandoned = Abandoned cart
segment-starter-birthday_week = Birthday within a week
segment-starter-points_expiring = Points about to expire
segment-starter-promo_unused = Unused promo code
segment-starter-waiting_goods = Waiting for goods
segment-starter-payment_failed = Could not pay
segment-starter-discount_hunters = Discount hunters
segment-starter-wish_unbought = Wish, but don't buy
segment-starter-reviewers = Reviewers
segment-starter-complainers = Complainers
segment-starter-returners = Often give back
segment-starter-bought_without = Bought one and not the other
segment-starter-ads_never_bought = Came by an ad's link and never bought
segment-starter-silent_readers = Don't notice letters
segment-starter-visitors_unbought = Come, but don't buy
segment-need-order = there are no orders
    .how = Send a file of orders, or connect the shop in the settings.
segment-need-goods = orders name no goods
    .how = Send a file of orders with their goods.
segment-need-discount = no order has a discount
    .how = Send a file of orders with a column of discounts.
segment-need-refund = there are no refunds
    .how = Send a file of refunds, or mark them in orders.
segment-need-payment = there are no payments
    .how = The shop's program tells them: Settings → Connections.
segment-need-cart = there are no carts
    .how = The site and the Mini App tell them: Settings → Connections.
segment-need-wish = there are no wish lists
    .how = Send a file of wish lists, or report them from the site.
segment-need-waiting = nobody waits for goods
    .how = Send a file of waiting lists, or report them from the site.
segment-need-loyalty = there are no points
    .how = Send a file of points.
segment-need-promo = there are no promo codes
    .how = Send a file of the codes given out.
segment-need-review = there are no reviews
    .how = Send a file of reviews.
segment-need-birthday = no birthday is known
    .how = Send a file of customers with a column of birthdays.
segment-need-consent = nobody has agreed to messages
    .how = The bot asks for it when a person presses Start.
segment-need-link = nobody came by a link
    .how = Make a link in the section Links.
segment-need-letter = nothing was sent yet
    .how = Send the first message.
segment-need-event = there are no visits
    .how = The site and the Mini App tell of them: Settings → Connections.
