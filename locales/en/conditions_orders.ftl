# Conditions about orders.

condition-order_count = Number of orders
    .hint = Counted orders. Cancelled and wholly refunded ones are left out.
    .words = bought times repeat often loyal regular
    .typed = orders, purchases
    .sentence = bought { $is }
    .noun = { $count ->
        [one] time
       *[other] times
    }
    .by = by number of orders
    .none = never bought
condition-order_sum = Sum of orders
    .hint = Money a person brought: orders less the refunds of the same days.
    .words = money revenue spent ltv
    .typed = sum of orders, spent, revenue
    .sentence = bought for { $is }
    .by = by money spent
condition-average_order = Average order
    .hint = The sum of orders over their number. Unknown for those without orders.
    .words = receipt large aov expensive
    .typed = average order
    .sentence = { $operator ->
        [empty] have no average order
        [not_empty] have an average order
       *[other] pay on average { $is }
    }
    .by = by average order
condition-first_order = First order
    .hint = The day of the first counted order. Unknown for those who never bought.
    .words = new newcomers first time
    .typed = first order
    .sentence = { $operator ->
        [empty] never bought
        [not_empty] have ever bought
       *[other] bought for the first time { segment-when }
    }
condition-last_order = Last order
    .hint = The day of the last counted order. Unknown for those who never bought.
    .words = sleeping long ago recent
    .typed = last order, last purchase
    .sentence = { $operator ->
        [empty] never bought
        [not_empty] have ever bought
        [in_last] bought { segment-last-days }
        [in_last_exact] bought { segment-last-hours }
        [not_in_last] did not buy { segment-last-days }
        [more_than_ago] did not buy { $days ->
            [one] for more than { $days } day
           *[other] for more than { $days } days
        }
       *[other] bought for the last time { $is }
    }
condition-order_exists = Has an order where…
    .hint = Orders with the fields you name: amount, status, channel, delivery. Known of everybody.
    .words = order purchase status delivery
    .typed = has an order, had an order
    .sentence = { $operator ->
        [did_not] placed no orders
       *[did] placed orders
    } { $is }
condition-largest_order = Largest order
    .hint = The largest amount of one order. Unknown for who never bought.
    .words = largest maximum order
    .typed = largest order
    .sentence = { $operator ->
        [empty] never bought
        [not_empty] have ever bought
       *[other] placed a largest order of { $is }
    }
    .by = by largest order
condition-last_order_sum = Amount of the last order
    .hint = Unknown for who never bought.
    .words = last amount order
    .typed = amount of the last order
    .sentence = { $operator ->
        [empty] never bought
        [not_empty] have ever bought
       *[other] placed a last order of { $is }
    }
    .by = by the last order
condition-order_status = Status of the order now
    .hint = Of the last order, or of any that is still open. Unknown for who never ordered.
    .words = status new paid cancelled
    .typed = order status
    .sentence = have { $which ->
        [open] an open order
       *[last] a last order
    } { $operator ->
        [nin] with another status than: { $things }
       *[in] with the status: { $things }
    }
condition-order_status-things = Statuses
condition-order_status-which = Of which order
condition-hours_in_status = How long the order waits
    .hint = Hours since the order came into its status; of several the longest. Unknown for who has none there.
    .words = status waits stuck hours
    .typed = order waits
    .sentence = { $operator ->
        [empty] have no order in the status “{ $in_statuses }”
        [not_empty] have an order in the status “{ $in_statuses }”
       *[other] have an order waiting in the status “{ $in_statuses }” for { $is }
    }
condition-order_interval = Interval between orders
    .hint = Whole days from order to order: on average or in the middle. Takes at least two orders.
    .words = interval frequency rhythm
    .typed = interval between orders
    .sentence = { $operator ->
        [empty] bought less than twice
        [not_empty] bought at least twice
       *[other] buy with { $measure ->
            [median] a median
           *[mean] an average
        } interval of { $is }
    }
    .by = by interval between orders
condition-order_interval-measure = How to count
condition-order_overdue = Late by their own rhythm
    .hint = Time since the last order in percent of the person’s usual gap. 100 % is due, 200 % twice as long as usual. Takes at least two orders.
    .words = rhythm late due overdue
    .typed = late by own rhythm
    .sentence = { $operator ->
        [empty] bought less than twice
        [not_empty] bought at least twice
       *[other] are silent for { $is } of their usual gap
    }
condition-promo_code_used = Used a promo code
    .hint = Promo codes on orders: any, some of them, or of a campaign.
    .words = promo coupon discount
    .typed = promo code, used promo code
    .sentence = { $operator ->
        [empty] used no promo code
        [not_empty] used a promo code
        [none_of] used no promo code of: { $by ->
            [campaign] campaigns { $campaigns }
           *[code] { $things }
        }
       *[any_of] used a promo code: { $by ->
            [campaign] of campaigns { $campaigns }
           *[code] { $things }
        }
    }{ $which ->
        [last] { " " }(the last one)
        [first] { " " }(the first one)
       *[any] { "" }
    }
condition-promo_code_used-by = By code or campaign
condition-promo_code_used-things = Promo codes
condition-promo_code_used-campaigns = Campaigns
condition-delivery_method = Way of delivery
    .hint = How orders were delivered: any, the first or the last one.
    .words = delivery courier pickup post
    .typed = delivery method, delivery
    .sentence = { $operator ->
        [none_of] don’t get orders by: { $things }
        [size] get orders in different ways: { $is }
        [empty] have no order of known delivery
        [not_empty] have an order of known delivery
       *[any_of] get orders by: { $is }
    }{ $which ->
        [last] { " " }(last order)
        [first] { " " }(first order)
       *[any] { "" }
    }
condition-delivery_method-things = Ways of delivery
condition-pickup_branch = Branch or pick-up point
    .hint = Where orders were picked up: any, the first or the last one.
    .words = branch pickup point
    .typed = pickup point
    .sentence = { $operator ->
        [none_of] don’t order at the branch: { $things }
        [size] order at different branches: { $is }
        [empty] have no order of a known branch
        [not_empty] have an order of a known branch
       *[any_of] order at the branch: { $is }
    }{ $which ->
        [last] { " " }(last order)
        [first] { " " }(first order)
       *[any] { "" }
    }
condition-pickup_branch-things = Branches
condition-order_source = Channel of the order
    .hint = Where the order came from: Mini App, site, manager, marketplace.
    .words = channel site app manager marketplace
    .typed = order channel
    .sentence = { $operator ->
        [none_of] don’t order through: { $things }
        [size] order through different channels: { $is }
        [empty] have no order of a known channel
        [not_empty] have an order of a known channel
       *[any_of] order through: { $is }
    }{ $which ->
        [last] { " " }(last order)
        [first] { " " }(first order)
       *[any] { "" }
    }
condition-order_source-things = Channels
condition-discount_share = Share with a discount
    .hint = Which part of the orders, or of the money, came with a discount. Unknown for who never bought.
    .words = discount hunters share
    .typed = share with discount
    .sentence = { $operator ->
        [empty] never bought
        [not_empty] have ever bought
       *[other] buy with a discount { $is } of { $measure ->
            [money] the money
           *[orders] the orders
        }
    }
    .by = by share bought with a discount
condition-discount_share-measure = Share of what
condition-cancelled_orders = Cancelled orders
    .hint = How many orders were cancelled, or which percent of all.
    .words = cancelled refused cancellation
    .typed = cancelled orders
    .sentence = { $operator ->
        [empty] placed no orders
        [not_empty] placed an order
       *[other] cancelled { $is }
    }
    .noun = { $measure ->
        [share] % of orders
       *[count] { $count ->
            [one] order
           *[other] orders
        }
    }
    .by = { $measure ->
        [share] by share of orders cancelled
       *[count] by number of orders cancelled
    }
condition-cancelled_orders-measure = Count
condition-refund_count = Number of refunds
    .hint = How often money was given back.
    .words = refund return money back
    .typed = refunds
    .sentence = got money back { $is }
    .noun = { $count ->
        [one] time
       *[other] times
    }
    .by = by number of refunds
    .none = never got money back
condition-refund_sum = Sum of refunds
    .hint = How much money was given back.
    .words = refund return money
    .typed = sum of refunds
    .sentence = got { $is } back
    .by = by money refunded
condition-refund_share = Share of refunds
    .hint = Which percent of the money brought was given back. Unknown for who paid nothing.
    .words = refund share percent
    .typed = share of refunds
    .sentence = { $operator ->
        [empty] paid nothing
        [not_empty] paid something
       *[other] got { $is } of their money back
    }
    .by = by share refunded
condition-purchase_time = Hour or day of purchase
    .hint = At which hour or on which day of the week the person buys most often. Unknown for who never bought.
    .words = hour time weekday morning evening weekend
    .typed = time of purchase
    .sentence = buy most often { $part ->
        [day_of_week] on: { $weekdays }
       *[hour_of_day] from { $hour_from } to { $hour_to } o’clock
    }
condition-purchase_time-part = Hour or weekday
condition-purchase_time-hour_from = From which hour
condition-purchase_time-hour_to = To which hour
condition-revenue_rank = Top by revenue
    .hint = The first by the money they brought, among those who bought.
    .words = top best revenue VIP
    .typed = by revenue
    .sentence = brought the most money: { $is }
    .by = by revenue
param-reasons = Reasons of refunds
segment-narrowed-reasons = because of: { $value }
