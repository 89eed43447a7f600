# RFM: recency, frequency and money of buyers.

screen-rfm = RFM matrix
rfm =
    <b>Segments</b> › RFM matrix
    { $count ->
        [one] { $count } buyer
       *[other] { $count } buyers
    } at { $moment } { $zone }.
rfm-table = Rows are orders, columns are money.
rfm-table-button = Table
rfm-picture-button = Picture
rfm-picture-title = The largest cell: { $cell } — { $count }, { $share }% of the buyers
rfm-picture-subtitle = Each cell says how many buyers; the darker, the more. Rows: how long ago
rfm-picture-axis = Money and, below, the number of orders
rfm-picture-footer = Buyers: { $count }. All the time until { $moment }, zone { $zone }.
rfm-explained = RFM is how recently (recency), how often (frequency) and for how much (money) people buy: three levels of each show whom to keep and whom to wake.
rfm-limits = { $mode ->
    [thirds] Levels are thirds of the buyers: the best, the middle and the others.
   *[limits] Little money is less than { $more }, much is { $much } and more. Money is net of refunds.
}
rfm-mode = { $mode ->
    [thirds] Buyers are parted into three equal parts along each axis.
   *[limits] Levels begin where you say.
}
rfm-recency = { $mode ->
    [thirds] { $level ->
        [3] Lately
        [2] Some time ago
       *[1] Long ago
    }
   *[limits] { $level ->
        [3] Up to { $lately } days ago
        [2] { $older }–{ $long } days ago
       *[1] Over { $long } days ago
    }
}
rfm-frequency = { $mode ->
    [thirds] { $level ->
        [3] many orders
        [2] some orders
       *[1] few orders
    }
   *[limits] { $level ->
        [3] orders: { $often }+
        [2] orders: { $some }
       *[1] orders: { $one }
    }
}
rfm-money = { $mode ->
    [thirds] { $level ->
        [3] much money
        [2] medium money
       *[1] little money
    }
   *[limits] { $level ->
        [3] { $much } and more
        [2] { $more } – { $much }
       *[1] under { $more }
    }
}
rfm-short-recency = { $level ->
    [3] lately
    [2] medium
   *[1] long
}
rfm-short-frequency = { $mode ->
    [thirds] { $level ->
        [3] many
        [2] medium
       *[1] few
    }
   *[limits] { $level ->
        [3] { $often }+
        [2] { $some }
       *[1] { $one }
    }
}
rfm-short-money = { $level ->
    [3] much
    [2] medium
   *[1] little
}
rfm-not-yet = had not bought
rfm-not-yet-short = none yet
rfm-moves-button = Who moved where
rfm-levels-button = Limits
rfm-kept = The limits are kept, segments will be counted anew.
rfm-level =
    <b>RFM matrix</b> › { $name }
    The keys stand as in the table: tap a cell to see its people.
rfm-people =
    <b>RFM matrix</b> › { $name }
    { $count ->
        [0] Nobody now.
        [one] { $count } person.
       *[other] { $count } people. Some of them:
    }
rfm-make = Make a segment
rfm-name = RFM: { $name }
rfm-axis-recency = Recency
rfm-axis-frequency = Frequency
rfm-axis-money = Money
rfm-moves =
    <b>RFM matrix</b> › who moved where, { $axis ->
        [recency] recency
        [frequency] frequency
       *[money] money
    }
    Lines are where people were at { $since }, columns where they were at { $until }. An order counts by its status of today.

    Write another day, such as “01.02.2026”, or two: “01.02.2026 01.03.2026”.
rfm-moves-largest = Most often:
rfm-moves-none = Nobody has moved.
rfm-move = { $way }: { $count }
rfm-slipped = Segment: { $axis ->
    [recency] buy less recently
    [frequency] fewer orders than before
   *[money] less money than before
}
rfm-slipped-name = Slipped in { $days } days: { $axis ->
    [recency] recency
    [frequency] frequency
   *[money] money
}
rfm-levels = Limits of RFM
    .hint = Recency is in days since the last purchase; money is of all time, net of refunds.
rfm-levels-mode = How to part
rfm-levels-lately = Lately is up to, days
rfm-levels-long = Some time ago is up to, days
rfm-levels-some = Some orders are from
rfm-levels-often = Many orders are from
rfm-levels-more = Medium money is from
rfm-levels-much = Much money is from
option-limits = by limits
option-thirds = into three equal parts
