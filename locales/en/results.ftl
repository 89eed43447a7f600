### Results of campaigns: what arrived, what people did, what it cost.

job-judge_clicks = Openings of links in messages: people or programs

screen-campaign_result = Result
result-title = <b>Result: { $name }</b>
result-not-sent = <b>Result: { $name }</b>
    It has not been sent yet.
result-nobody = It has reached nobody yet.
result-arrived = Reached { $people ->
        [one] { $people } person
       *[other] { $people } people
    }
result-clicked = Followed a link: { $people } ({ $share }%). Openings: { $human } by people, { $all } in all
result-no-clicks = Nobody followed a link
result-links-long = Openings of links were not counted: the bot had no https address
result-unnamed = { $count ->
    [one] And { $count } opening without a name: that person has not agreed to be followed
   *[other] And { $count } openings without a name: these people have not agreed to be followed
}
result-bought = Bought within { $days ->
        [one] { $days } day
       *[other] { $days } days
    }: { $people } ({ $share }%){ $has_money ->
        [yes] , { $money }
       *[no] {""}
    }
result-left = { $light } Unsubscribed and blocked: { $people } ({ $share }%){ $state ->
        [red] . That is over 0.5%: write less often or to fewer people
        [yellow] . Over 0.5%, but with so few people it may be chance
       *[green] {""}
    }
result-complained = { $light } Called it spam: { $people } ({ $share }% of letters){ $state ->
    [red] . That is over 0.1%: mail services will begin to hide your letters
    [yellow] . Over 0.1%, but with so few letters it may be chance
   *[green] {""}
}
result-cost = It cost { $cost }, { $each } a person
result-channel = · { $channel }: reached { $people }, followed { $clicked }, bought { $bought }{ $has_money ->
        [yes] , { $money }
       *[no] {""}
    }
result-uplift = <b>What the campaign changed</b>
result-uplift-none = There was no control group: nothing to compare with.
result-uplift-small = { $control ->
        [one] A control of { $control } person
       *[other] A control of { $control } people
    }, { $buyers } buyers on both sides: too few to judge.
result-uplift-shares = { $written }% of those it was for ({ $people }) bought, and { $control }% of the control ({ $held }).
result-uplift-early = It can be judged from { $day } on: until then people are still buying.
result-uplift-buyers = Buyers because of the campaign: { $value } (from { $low } to { $high }){ $state ->
        [unclear] . The difference may still be chance
        [down] . The campaign seems to have done harm
       *[up] {""}
    }
result-uplift-lift = In percent: { $value }% (from { $low } to { $high }%)
result-uplift-money = Revenue because of the campaign: { $value } (from { $low } to { $high }){ $state ->
        [unclear] . It may be zero as well
        [down] {""}
       *[up] {""}
    }
result-uplift-others = { $count ->
        [one] { $count } other campaign was sent in these days
       *[other] { $count } other campaigns were sent in these days
    }: their effect can't be told apart.
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
result-days = <b>For how many days purchases count</b>
    Now { $days ->
        [one] { $days } day
       *[other] { $days } days
    } after a message. All results will be counted anew.
result-days-button = { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
result-cost-ask = <b>Costs: { $name }</b>
    { $has_cost ->
        [yes] Besides messages: { $cost }. Write another sum.
       *[no] Write what the campaign cost besides messages: design, presents, discounts. For example: 1500
    }
result-cost-off = Take off
result-about = <b>How the result is counted</b>
    <b>Reached</b>: the channel took the message. Telegram doesn't tell who has read it.
    <b>Followed</b>: a link was opened by what seems to be a person. Openings by programs (previews, mail guards) are shown apart.
    <b>Bought</b>: the first order after the message, within { $days } days, without refunds. Cancelled ones don't count.
    <b>Unsubscribed</b>: a no or a block after this message, if no other one came later.
    <b>Traffic light</b>: up to 0.5% who leave and 0.1% who call a letter spam are usual. Yellow is more, but it may be chance.
    <b>Control</b>: { $control }% of people never get campaigns. They show how many would have bought anyway. "From … to …" is where the true number lies with 95% probability.
audit-result_days_chosen = purchases count for { $days } days after a message
audit-campaign_cost_told = told the costs of the campaign “{ $name }”
result-short = <i>Final on { $day }</i>
