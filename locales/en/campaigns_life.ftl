# Campaigns: to whom and when, how many at a time, once more, back.

job-start_campaigns = Campaigns by the clock
campaign-button-when = When
campaign-when =
    <b>When to send “{ $name }”</b>
    { $line }

    Choose, or write: “tomorrow 10:00”, “25.11 18:30”, “fri 12:00”. It is { $now } now, { $zone }.
campaign-when-line = { $when ->
    [at] 🕒 { $moment } by the shop's clock ({ $zone })
    [local] 🕒 { $moment } by each customer’s own clock
    [best] 🕒 At each customer’s best hour, within a day
   *[other] As soon as you confirm.
}
campaign-when-tonight = Today 18:00
campaign-when-morning = Tomorrow 10:00
campaign-when-evening = Tomorrow 18:00
campaign-when-monday = Monday 10:00
campaign-clock-local = By each customer’s own clock
campaign-clock-at = By the shop's clock
campaign-clock-now = Send right away instead
campaign-frozen-now = The list of people is fixed when sending starts.
campaign-frozen-later = The segments’ conditions are fixed now; people are counted when it starts, so the number may change.
campaign-span = { $one ->
    [yes] All customers are in one time zone now: it goes out at { $first } shop time. New ones elsewhere get it by their own clock.
   *[other] The first person gets it at { $first }, the last at { $last } shop time: time zones stretch it, sometimes to almost a day.
}
campaign-span-over = { $count ->
    [one] For { $count } person
   *[other] For { $count } people
} { $clock } has already passed: they get it { $rolls ->
    [yes] tomorrow at { $clock } by their own clock.
   *[no] right away.
}
campaign-span-over-some = Where { $clock } has already passed, it goes out { $rolls ->
    [yes] tomorrow at { $clock } by their own clock.
   *[no] right away.
}
campaign-when-roll = { $rolls ->
    [yes] If passed: right away
   *[no] If passed: tomorrow
}
campaign-when-past = ⚠️ { $moment } has already passed.
campaign-when-offered = Next: { $moment }
campaign-quiet-clock = ⚠️ That is within quiet hours, so almost everyone gets it in the morning.
campaign-trial-first = First to { $count } picked at random, then you are asked whether to go on.
campaign-yes-later = { $count ->
    [one] Schedule for { $count } person
   *[other] Schedule for { $count } people
}
campaign-state-scheduled = 🕒 Scheduled
campaign-state-late = ❗ Its time passed while the bot was down. Nobody got it. What now?
campaign-about = People now: about { $count }. They are counted again when it starts.
campaign-button-move = Move
campaign-button-hurry = Send now…
campaign-button-cancel = Cancel
campaign-moved = Moved.
campaign-unscheduled = Cancelled, it is a draft again.

campaign-others = + another segment
campaign-without = − without
campaign-parts = { $part ->
    [without] <b>Who should not get it</b>
    People in these segments don’t get it, even if they are in the chosen ones.
   *[other] <b>Who else should get it</b>
    The segments are put together, each person gets it once.
}

campaign-end-button = { $end ->
    [until] Not after { $late }
    [late] At most { $late } late
   *[none] If late: send anyway
}
campaign-end-said = { $end ->
    [until] Whoever can’t be reached by { $late } doesn’t get it.
    [late] More than { $late } late, it isn’t sent.
   *[none] It is sent however late it gets: after quiet hours, a pause or a queue.
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
error-end-before-start = The message would expire before it goes out. Change its end or its start.
campaign-end-ask =
    <b>Not later than</b>
    { $now }

    Choose or write: “6 hours”, “3 days”, “until 25.11”, “tomorrow 20:00” ({ $zone } time).
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

    Useful when you can’t answer all replies at once. Choose how many an hour, or write “200”, “10 per min”.
campaign-pace-free = No limit
campaign-trial-button = { $count ->
    [0] First to a few: no
   *[other] First to { $count }
}
campaign-trial-ask =
    <b>First to a few</b>
    It goes to a few people picked at random and stops. You look at the numbers and decide: send to the rest, or stop. Nobody gets it twice.

    { $count ->
        [0] Now: to everyone at once.
       *[other] Now: to { $count } first.
    } Choose, or write a number.
campaign-trial-off = To everyone at once
campaign-trial-over = 👀 The first { $count } have got it. Look at the numbers: send to the rest?
campaign-button-go-on = ▶️ Send to the rest

campaign-button-retry = Retry the failed…
campaign-retry =
    <b>Retry where “{ $name }” didn’t arrive</b>
    { $count ->
        [0] There is nobody to retry.
       *[other] Worth retrying: { $count }
    }
campaign-retry-useless = No use retrying: { $count }
campaign-retry-unsure = No answer: { $count }. They may have got it: a retry may reach some of them twice.
campaign-retry-wait = The first try counts towards the limits, so some get it later, when they may be messaged again.
campaign-retry-failed-yes = { $count ->
    [one] Retry { $count } person
   *[other] Retry { $count } people
}
campaign-retry-unsure-yes = Retry { $count }, even if twice
error-nothing-to-retry = There is nobody to retry.
error-past-moment = That time has passed. Choose another.
error-far-moment = That is more than a year away. Choose an earlier time.
error-trial-by-clock = “First to a few” doesn’t go with each customer’s own clock: the first answers would take a day. Choose one.
error-too-many-segments = Up to { $limit } segments can be chosen.

audit-campaign_scheduled = campaign “{ $name }” scheduled for { $moment }, segment “{ $segment }”, people: { $count }
audit-draft_changed = in the draft of the campaign “{ $name }” was changed: { $part ->
    [message] the message
    [audience] to whom
    [time] when
    [channels] the channels
   *[manners] how it is sent
}
audit-campaign_begun = campaign “{ $name }” started on schedule
audit-campaign_late = campaign “{ $name }” missed its time, nobody got it
audit-campaign_moved = campaign “{ $name }” moved to { $moment }
audit-campaign_unscheduled = campaign “{ $name }” taken off the schedule
audit-campaign_paced = speed of campaign “{ $name }”: { $count ->
    [0] no limit
   *[other] up to { $count } an hour
}
audit-campaign_trial_done = campaign “{ $name }”: the first got it, sent { $count }
audit-campaign_trial_passed = campaign “{ $name }” goes on to the others
audit-campaign_retried_failed = campaign “{ $name }”: retry of the failed, people: { $count }
audit-campaign_retried_unsure = campaign “{ $name }”: retry of the unconfirmed, people: { $count }

campaign-button-recall = Take back…
job-recall_sent = Taking messages back
campaign-recall = <b>Take back “{ $name }”</b>
campaign-recall-can = { $count ->
    [0] There is nothing in Telegram to take back.
   *[other] In Telegram: { $count }. It can be deleted for { $young }{ $old ->
        [0] {""}
       *[other] , for { $old } it is too late: over 48 hours
    }. The text can be changed for everyone.
}{ $elsewhere ->
    [0] {""}
   *[other] {" "}By other channels: { $elsewhere }; those can’t be taken back.
}
campaign-recall-delete = Delete for everyone…
campaign-recall-edit = Change the text…
campaign-recall-stop = ⏹ Stop
campaign-recall-state = { $kind ->
    [edit] Changed
   *[other] Deleted
}: <b>{ $done }</b> of { $total }{ $status ->
    [running] {" "}— in progress
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
       *[other] The message disappears from chats: { $count }.
    }{ $old ->
        [0] {""}
       *[other] {" "}It stays with { $old }: over 48 hours have passed.
    }{ $elsewhere ->
        [0] {""}
       *[other] {" "}It stays with { $elsewhere }: it went by other channels.
    }
    Some may have read it already. This can’t be undone.{ $status ->
        [paused] {" "}The campaign then stops for good.
        [sending] {" "}Pause the campaign first.
       *[other] {""}
    }
campaign-unsend-yes = Delete for { $count }
campaign-correct =
    <b>New text for “{ $name }”</b>
    It changes in Telegram for { $count }; buttons and attachments stay.{ $elsewhere ->
        [0] {""}
       *[other] {" "}For { $elsewhere } it went by other channels and can't be changed.
    }

    { $written ->
        [yes] It will look like this. To correct it, send it again.
       *[other] Send the whole new text.
    }
campaign-correct-yes = Change for { $count }
error-nothing-to-recall = There is nothing to take back: nobody has this message any more.
error-recall-runs = One is already running. Wait until it ends, or stop it.
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

    All messages to customers by day, { $zone } time. Tap a day, or type it: 25.11.
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
    Sent { $sent }, ahead { $planned }, { $zone } time.

    { $count ->
        [0] No campaigns on this day.
        [one] { $count } campaign
       *[other] { $count } campaigns
    }
