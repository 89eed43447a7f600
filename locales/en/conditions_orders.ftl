# Conditions about orders.

condition-order_count = Number of orders
    .hint = Counted orders. Cancelled and wholly refunded ones are left out.
    .words = bought times repeat often
    .sentence = { $operator ->
        [gte] { $value ->
            [one] bought { $value }+ time
           *[other] bought { $value }+ times
        }
        [top_n] are among the first { $rank } by number of orders
        [top_pct] are among the best { $rank }% by number of orders
       *[other] made orders: { segment-number }
    }
condition-order_sum = Sum of orders
    .hint = Money a person brought: orders less the refunds of the same days.
    .words = money revenue spent
    .sentence = { $operator ->
        [top_n] are among the first { $rank } by money spent
        [top_pct] are among the best { $rank }% by money spent
       *[other] bought for { segment-number }
    }
condition-average_order = Average order
    .hint = The sum of orders over their number. Unknown for those without orders.
    .words = receipt large
    .sentence = { $operator ->
        [top_n] are among the first { $rank } by average order
        [top_pct] are among the best { $rank }% by average order
        [empty] have no average order
        [not_empty] have an average order
       *[other] pay on average { segment-number }
    }
condition-first_order = First order
    .hint = The day of the first counted order. Unknown for those who never bought.
    .words = new newcomers
    .sentence = { $operator ->
        [empty] never bought
        [not_empty] have ever bought
       *[other] bought for the first time { segment-when }
    }
condition-last_order = Last order
    .hint = The day of the last counted order. Unknown for those who never bought.
    .words = sleeping long ago recent
    .sentence = { $operator ->
        [empty] never bought
        [not_empty] have ever bought
        [in_last] bought { segment-last-days }
        [not_in_last] did not buy { segment-last-days }
        [more_than_ago] did not buy for more than { $days ->
            [one] { $days } day
           *[other] { $days } days
        }
       *[other] bought for the last time { segment-when }
    }
