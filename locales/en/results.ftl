### Results of campaigns: what arrived, what people did, what it cost.

job-judge_clicks = Openings of links in messages: people or programs

screen-campaign_result = Result
result-title = <b>Result: { $name }</b>
result-not-sent = <b>Result: { $name }</b>
    It hasn’t been sent yet.
result-nobody = Nobody has got it yet.
result-arrived = Reached { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
result-clicked = Clicked: { $people } ({ $share }%). Clicks by people: { $human }, with programs: { $all }
result-no-clicks = Nobody clicked a link
result-links-long = Clicks were not counted: the bot had no https address
result-unnamed = { $count ->
    [one] And { $count } unnamed click: that person hasn’t agreed to tracking
   *[other] And { $count } unnamed clicks: those people haven’t agreed to tracking
}
result-bought = Bought within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: { $people } ({ $share }%){ $has_money ->
        [yes] , { $money }
       *[no] {""}
    }
result-left = { $light } Unsubscribed and blocked: { $people } ({ $share }%){ $state ->
        [red] . Over 0.5%: write less often or to fewer people
        [yellow] . Over 0.5%, but with so few people it may be chance
       *[green] {""}
    }
result-complained = { $light } Spam complaints: { $people } ({ $share }% of letters){ $state ->
    [red] . Over 0.1%: mail services will begin to hide your letters
    [yellow] . Over 0.1%, but with so few letters it may be chance
   *[green] {""}
}
result-cost = Cost { $cost }, { $each } a person
result-channel = · { $channel }: reached { $people }, clicked { $clicked }, bought { $bought }{ $has_money ->
        [yes] , { $money }
       *[no] {""}
    }
result-uplift = <b>What the campaign really changed</b>
result-uplift-none = There was no control group: nothing to compare with.
result-uplift-small = { $control ->
        [one] A control group of { $control } person
       *[other] A control group of { $control } people
    }, { $buyers } buyers on both sides: too few to judge.
result-uplift-shares = { $written }% of those it was meant for ({ $people }) bought, and { $control }% of the control group ({ $held }).
result-uplift-early = It can be judged from { $day }: until then people are still buying.
result-uplift-buyers = Buyers thanks to the campaign: { $value } (from { $low } to { $high }){ $state ->
        [unclear] . The difference may still be chance
        [down] . The campaign seems to have done harm
       *[up] {""}
    }
result-uplift-lift = In percent: { $value }% (from { $low } to { $high }%)
result-uplift-money = Revenue thanks to the campaign: { $value } (from { $low } to { $high }){ $state ->
        [unclear] . It may well be zero
        [down] {""}
       *[up] {""}
    }
result-uplift-others = { $count ->
        [one] { $count } other campaign was sent in these days
       *[other] { $count } other campaigns were sent in these days
    }: their effects can’t be told apart.
result-fresh = { $count ->
        [one] { $count } message is
       *[other] { $count } messages are
    } less than { $days ->
        [one] { $days } day
       *[other] { $days } days
    } old: the result will be final on { $ends }.
result-foot = <i>As of { $moment } ({ $zone }){ $has_last ->
        [yes] , last order { $last }
       *[no] , no orders yet
    }</i>
result-button-cost = Costs
result-button-days = Window: { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
result-days = <b>How many days purchases count</b>
    Now { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after a message. All results will be recounted.
result-days-button = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
result-cost-ask = <b>Costs: { $name }</b>
    { $has_cost ->
        [yes] Besides messages: { $cost }. Write another amount.
       *[no] Write what the campaign cost besides messages: design, gifts, discounts. For example: 1500
    }
result-cost-off = Remove
result-about = <b>How the result is counted</b>
    <b>Reached</b>: the channel took the message. Telegram doesn’t tell who has read it.
    <b>Clicked</b>: a link was opened, most likely by a person. Clicks by programs (previews, mail filters) are told apart.
    <b>Bought</b>: the first order after the message, within { $days } days, minus refunds. Cancelled orders don’t count.
    <b>Unsubscribed</b>: an unsubscribe or a block after this message, if no other one came later.
    <b>Traffic light</b>: up to 0.5% leaving and 0.1% spam complaints are usual. Yellow is more, but it may be chance.
    <b>Control group</b>: { $control }% of people never get campaigns. They show how many would have bought anyway. “From … to …” holds the true number with 95% confidence.
audit-result_days_chosen = purchases count for { $days } days after a message
audit-campaign_cost_told = entered the costs of the campaign “{ $name }”
result-short = <i>Final on { $day }</i>
