# The best time: the shop's hours, its usual hour, whether they help.

job-count_hours = Hours in which customers are there
screen-best_time = Best time
hours = <b>Best time</b>
hours-unknown = So far { $people ->
        [one] { $people } person was
       *[other] { $people } people were
    } seen; { $enough } are needed. Until then everyone gets the usual hour: { $hour } shop time.
hours-known = People are most active on { $day ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    } at { $hour }. { $people ->
        [one] { $people } person was
       *[other] { $people } people were
    } seen in 180 days. A campaign “at the best time” reaches each person at their own hour. The usual hour, to compare with: { $usual }.
hours-compared-small = Best time against the usual one: too early to compare. Messages sent: { $best } at the best time, { $usual } at the usual one.
hours-compared = Best time against the usual one: { $best }% of { $people } and { $usual }% of { $others } followed a link. The difference is from { $low } to { $high } points: { $state ->
        [up] the best time helps
        [down] the best time is worse
       *[unclear] it may still be chance
    }.
hours-finding = People are most active on { $day ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    } at { $hour }
hours-subtitle = Visits, clicks, letters and orders by each person’s clock: darker is more
hours-axis = hour of the day
hours-footer = 180 days, people: { $people }, counted { $moment } ({ $zone })
hours-day = { $day ->
        [0] Mon
        [1] Tue
        [2] Wed
        [3] Thu
        [4] Fri
        [5] Sat
       *[6] Sun
    }
hours-counting = Recounting, refresh in a minute
hours-button-count = Recount
hours-button-usual = Usual hour: { $hour }
hours-usual = <b>Usual hour</b>
    Now { $hour } shop time. It is used while little is known about people, and for some of them as a comparison.
hours-about = <b>How the best time is found</b>
    The bot looks at the hours of the week when each person visited, clicked, wrote and ordered. With little data it relies on the whole shop’s hours, with more on their own.
    { $any }% get the message at a random hour, to learn something new, and { $usual }% at the usual one, to see whether it helps. Quiet hours are always kept; urgent messages go right away.
    It works from { $enough } people.
audit-usual_hour_chosen = usual hour of campaigns: { $hour }:00
campaign-clock-best = At each one’s best time
screen-best_channel = Best channel
worth = <b>Best channel</b>
    Last 90 days, messages older than 3 days. The one that brings most is on top.
worth-line = · { $channel }: { $state ->
        [early] { $messages } messages, too early to judge
       *[other] { $clicked } of { $messages } messages got a click ({ $share }%)
    }{ $is_free ->
        [yes] {""}
       *[no] , a message costs from { $cost }
    }{ $state ->
        [money] , a message brings about { $brings }
       *[other] {""}
    }
worth-click = On average a click brings { $click } of orders within a week ({ $count ->
        [one] { $count } click
       *[other] { $count } clicks
    }, not compared with a control).
worth-few-clicks = { $count } clicks: too few to tell what one brings.
worth-how = For each person their own clicks weigh more than the average, and only channels they agreed to are used.
