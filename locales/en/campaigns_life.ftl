# Campaigns: to whom and when, how many at a time, once more, back.

job-start_campaigns = Campaigns by the clock
campaign-button-when = When
campaign-when =
    <b>When to send “{ $name }”</b>
    { $line }

    Choose, or write: “tomorrow 10:00”, “25.11 18:30”, “fri 12:00”. It is { $now } now, { $zone }.
campaign-when-line = { $when ->
    [at] 🕒 { $moment } by the shop's clock ({ $zone })
    [local] 🕒 { $moment } by everybody's own clock
    [best] 🕒 At everybody's best hour, within a day
   *[other] As soon as you confirm.
}
campaign-when-tonight = Today 18:00
campaign-when-morning = Tomorrow 10:00
campaign-when-evening = Tomorrow 18:00
campaign-when-monday = Monday 10:00
campaign-clock-local = By everybody's own clock
campaign-clock-at = By the shop's clock
campaign-clock-now = Send at once, at no set time
campaign-frozen-now = The list of readers is kept in the moment of sending.
campaign-frozen-later = The conditions of the segments are kept now, people are counted when it begins: the number may change.
campaign-span = { $one ->
    [yes] All customers are in one time zone now: it comes at { $first } by the shop's clock. New ones elsewhere get it by their own.
   *[other] The first gets it at { $first }, the last at { $last } by the shop's clock: time zones stretch it, sometimes to almost a day.
}
campaign-span-over = { $count ->
    [one] For { $count } person
   *[other] For { $count } people
} { $clock } is over already: they get it { $rolls ->
    [yes] tomorrow at { $clock } by their own clock.
   *[no] at once.
}
campaign-span-over-some = Where { $clock } is over already, it comes { $rolls ->
    [yes] tomorrow at { $clock } by their own clock.
   *[no] at once.
}
campaign-when-roll = { $rolls ->
    [yes] Where it is over: at once
   *[no] Where it is over: tomorrow
}
campaign-when-past = ⚠️ { $moment } is over already.
campaign-when-offered = The next one: { $moment }
campaign-quiet-clock = ⚠️ That time is in the quiet hours, so nearly everybody gets it in the morning.
campaign-trial-first = First to { $count } by lot, then you are asked whether to go on.
campaign-yes-later = { $count ->
    [one] Schedule for { $count } person
   *[other] Schedule for { $count } people
}
campaign-state-scheduled = 🕒 Waits for its time
campaign-state-late = ❗ Its time passed while the bot was down. Nobody got it. What now?
campaign-about = People now: about { $count }. They are counted when it begins.
campaign-button-move = Move
campaign-button-hurry = Send now…
campaign-button-cancel = Cancel
campaign-moved = Moved.
campaign-unscheduled = Cancelled, it is a draft again.

campaign-others = + another segment
campaign-without = − without
campaign-parts = { $part ->
    [without] <b>Whom not to write to</b>
    People of these segments don't get it, even if they are in the chosen ones.
   *[other] <b>Whom else to write to</b>
    The people are put together, each gets it once.
}

campaign-end-button = { $end ->
    [until] Not after { $late }
    [late] Late by { $late } at most
   *[none] Late ones: send
}
campaign-end-said = { $end ->
    [until] Who could not be sent it until { $late } does not get it.
    [late] More than { $late } late: it is not sent.
   *[none] It goes even when it is much delayed: by quiet hours, a pause or a queue.
}
campaign-end-length = { $unit ->
    [days] { $case ->
       *[alone] { $count ->
            [one] { $count } day
           *[other] { $count } days
        }
    }
   *[hours] { $count } h
}
error-end-before-start = The message would be too old before it goes. Change its end or its moment.
campaign-end-ask =
    <b>Not later than</b>
    { $now }

    Choose or write: “6 hours”, “3 days”, “until 25.11”, “tomorrow 20:00” (time of { $zone }).
campaign-end-off = No limit
screen-campaign_pace = Speed
campaign-pace-button = { $count ->
    [0] Speed: full
   *[other] Up to { $count } an hour
}
campaign-pace-ask =
    <b>Speed of “{ $name }”</b>
    { $count ->
        [0] Now: as fast as Telegram allows.
       *[other] Now: up to { $count } messages an hour.
    }

    It helps when people can't answer that fast. Choose how many an hour, or write “200”, “10 per min”.
campaign-pace-free = No limit
campaign-trial-button = { $count ->
    [0] First to a few: no
   *[other] First to { $count }
}
campaign-trial-ask =
    <b>First to a few</b>
    It goes to people of the list by lot, and stops. You look at the numbers and decide: on to all, or stop. They don't get it twice.

    { $count ->
        [0] Now: to all at once.
       *[other] Now: to { $count } first.
    } Choose, or write a number.
campaign-trial-off = To all at once
campaign-trial-over = 👀 It went to the first { $count }. Look at the numbers: on to the others?
campaign-button-go-on = ▶️ Go on, to the others

campaign-button-retry = Retry the failed…
campaign-retry =
    <b>Once more to those it did not reach: “{ $name }”</b>
    { $count ->
        [0] There is nobody to try again.
       *[other] Worth another try: { $count }
    }
campaign-retry-useless = Of no use: { $count }
campaign-retry-unsure = No answer: { $count }. They may have got it. Trying again may bring it to some of them twice.
campaign-retry-wait = The first try counts under the limits, so some get it later, when it is allowed again.
campaign-retry-failed-yes = { $count ->
    [one] Try { $count } person again
   *[other] Try { $count } people again
}
campaign-retry-unsure-yes = Try { $count } again, be it twice
error-nothing-to-retry = There is nobody to try again.
error-past-moment = That time is over. Choose another.
error-far-moment = That is more than a year away. Choose an earlier time.
error-trial-by-clock = “First to a few” and everybody's own clock don't go together: the first answers would take a day. Choose one.
error-too-many-segments = Up to { $limit } segments can be chosen.

audit-campaign_scheduled = campaign “{ $name }” scheduled for { $moment }, segment “{ $segment }”, people: { $count }
audit-draft_changed = in the draft of the campaign “{ $name }” was changed: { $part ->
    [message] the message
    [audience] to whom
    [time] when
    [channels] the channels
   *[manners] how it is sent
}
audit-campaign_begun = campaign “{ $name }” began by the clock
audit-campaign_late = campaign “{ $name }” missed its time, nobody got it
audit-campaign_moved = campaign “{ $name }” moved to { $moment }
audit-campaign_unscheduled = campaign “{ $name }” taken off the schedule
audit-campaign_paced = speed of campaign “{ $name }”: { $count ->
    [0] no limit
   *[other] up to { $count } an hour
}
audit-campaign_trial_done = campaign “{ $name }”: the first got it, sent { $count }
audit-campaign_trial_passed = campaign “{ $name }” goes on to the others
audit-campaign_retried_failed = campaign “{ $name }”: once more to those it did not reach, people: { $count }
audit-campaign_retried_unsure = campaign “{ $name }”: once more to those not known of, people: { $count }

campaign-button-recall = Take back…
job-recall_sent = Taking messages back
campaign-recall = <b>Take back “{ $name }”</b>
campaign-recall-can = { $count ->
    [0] There is nothing in Telegram to take back.
   *[other] In Telegram: { $count }. It can be deleted for { $young }{ $old ->
        [0] {""}
       *[other] , for { $old } it is too late: over 48 hours
    }. The text can be changed for all.
}{ $elsewhere ->
    [0] {""}
   *[other] {" "}By other channels: { $elsewhere }, those can't be taken back.
}
campaign-recall-delete = Delete for all…
campaign-recall-edit = Change the text…
campaign-recall-stop = ⏹ Stop
campaign-recall-state = { $kind ->
    [edit] Changed
   *[other] Deleted
}: <b>{ $done }</b> of { $total }{ $status ->
    [running] {" "}— under way
    [stopped] {" "}— stopped
   *[other] {""}
}
campaign-recall-why = { $reason ->
    [old] too late, Telegram refused
    [refused] Telegram refused
   *[other] the chat is closed
}
campaign-unsend =
    <b>Delete “{ $name }” for those who got it?</b>

    { $count ->
        [0] There is nothing to delete.
       *[other] The message goes out of chats: { $count }.
    }{ $old ->
        [0] {""}
       *[other] {" "}It stays with { $old }: over 48 hours have passed.
    }{ $elsewhere ->
        [0] {""}
       *[other] {" "}It stays with { $elsewhere }: it went by other channels.
    }
    Some may have read it. What is deleted can't be brought back.{ $status ->
        [paused] {" "}The campaign stops for good then.
        [sending] {" "}Pause the campaign first.
       *[other] {""}
    }
campaign-unsend-yes = Delete for { $count }
campaign-correct =
    <b>Other words for “{ $name }”</b>
    It changes in Telegram for { $count }, buttons and attachments stay.{ $elsewhere ->
        [0] {""}
       *[other] {" "}For { $elsewhere } it went by other channels and can't be changed.
    }

    { $written ->
        [yes] It will be so. Send it again to put it right.
       *[other] Send the whole new text.
    }
campaign-correct-yes = Change for { $count }
error-nothing-to-recall = There is nothing to take back: nobody has that message any more.
error-recall-runs = One is under way. Wait for its end, or stop it.
audit-campaign_recall_delete = campaign “{ $name }”: deleting for those who got it, people: { $count }
audit-campaign_recall_edit = campaign “{ $name }”: changing the text, people: { $count }
audit-campaign_recall_stopped = campaign “{ $name }”: taking back was stopped
audit-campaign_recall_done = campaign “{ $name }”: taking back ended, done: { $count }, not: { $failed }

screen-campaign_calendar = Calendar
campaign-calendar =
    <b>Campaigns</b> › calendar
    { $title }{ $most ->
        [0] {""}
       *[other] . Most on { $busiest }: { $most }
    }

    All messages to customers by day, time of { $zone }. Open a day by its key, or write it: 25.11.
campaign-calendar-title = { $planned ->
    [0] Sent { $sent }
   *[other] Sent { $sent }, planned { $planned }
}
campaign-calendar-axis = messages
campaign-calendar-ahead = Hatched: today and ahead.
campaign-calendar-week = Week
campaign-calendar-month = Month
campaign-calendar-day = day
campaign-calendar-columns = sent/ahead
campaign-day =
    <b>{ $day }</b>
    Sent { $sent }, ahead { $planned }, time of { $zone }.

    { $count ->
        [0] No campaigns on this day.
        [one] { $count } campaign
       *[other] { $count } campaigns
    }
