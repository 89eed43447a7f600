# The best time: the shop's hours, its usual hour, whether they help.

job-count_hours = Hours in which customers are there
screen-best_time = Best time
hours = <b>Best time</b>
hours-unknown = So far { $people ->
        [one] { $people } person was
       *[other] { $people } people were
    } seen, { $enough } are needed. Until then everybody is written to at the usual hour: { $hour } by the shop's clock.
hours-known = People are there most often on { $day ->
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
    } seen in 180 days. A campaign “at the best time” reaches everybody at their hour; the usual hour to compare with: { $usual }.
hours-compared-small = Best time against the usual one: too early to compare. { $best } were written to at the best, { $usual } at the usual time.
hours-compared = Best time against the usual one: { $best }% of { $people } and { $usual }% of { $others } followed a link. The difference is from { $low } to { $high } points: { $state ->
        [up] the best time helps
        [down] the best time is worse
       *[unclear] it may still be chance
    }.
hours-finding = People are there most often on { $day ->
        [0] Monday
        [1] Tuesday
        [2] Wednesday
        [3] Thursday
        [4] Friday
        [5] Saturday
       *[6] Sunday
    } at { $hour }
hours-subtitle = Visits, links, letters and orders by people's own clocks: the darker the more
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
hours-counting = Counting anew, refresh in a minute
hours-button-count = Count anew
hours-button-usual = Usual hour: { $hour }
hours-usual = <b>Usual hour</b>
    Now { $hour } by the shop's clock. It is used while little is known of people, and for some people to compare with.
hours-about = <b>How the best time is found</b>
    We look at the hours of the week in which each person came, followed links, wrote and ordered. Few hours of their own: we trust the shop's more. Many: we trust theirs.
    { $any }% get the message at any hour, to learn something new, { $usual }% at the usual one, to see whether it helps. Quiet hours are always kept, urgent messages go at once.
    It works from { $enough } people on.
audit-usual_hour_chosen = usual hour of campaigns: { $hour }:00
campaign-clock-best = To each at their best time
screen-best_channel = Best channel
worth = <b>Best channel</b>
    Over 90 days, messages older than 3 days. On top the one that brings most.
worth-line = · { $channel }: { $state ->
        [early] { $messages } messages, too early to judge
       *[other] a link was followed after { $clicked } of { $messages } ({ $share }%)
    }{ $is_free ->
        [yes] {""}
       *[no] , one costs { $cost } or more
    }{ $state ->
        [money] , brings about { $brings }
       *[other] {""}
    }
worth-click = A click brings { $click } of orders within a week on average ({ $count ->
        [one] { $count } click
       *[other] { $count } clicks
    }, not compared with a control).
worth-few-clicks = { $count } clicks: what one brings can't be seen yet.
worth-how = Of each person their own clicks weigh more than the average, and only channels they agreed to count.
