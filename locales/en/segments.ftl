# Segments: conditions, sentences made of them, screens.

# Words of the sentence.
segment-all = and
segment-any = or
segment-no-word = never
segment-not = not: { $what }
segment-not-group = not ({ $what })
segment-sure = surely ({ $what })
segment-base-everyone = Everybody
    .all = Everybody
    .who = All people who { $what }
segment-base-customers = Customers
    .all = Everybody who has ever bought
    .who = Customers who { $what }
segment-base-contactable = Those who may be written to
    .all = Everybody who may be written to in Telegram
    .who = Those who may be written to and who { $what }

# Operators, as all conditions of a value type say them. In the text of a condition this is { $is }.
segment-number = { $operator ->
    [gte] at least { $value }
    [lte] at most { $value }
    [ne] not { $value }
    [gt] more than { $value }
    [lt] less than { $value }
    [between] { $value } to { $upper }
    [not_between] not { $value } to { $upper }
    [top_n] among the first { $rank }
    [top_pct] among the best { $rank } %
    [empty] unknown
    [not_empty] known
   *[eq] exactly { $value }
}
segment-count = { $operator ->
    [gte] { $value }+ { $noun }
    [lte] at most { $value } { $noun }
    [ne] not { $value } { $noun }
    [gt] more than { $value } { $noun }
    [lt] less than { $value } { $noun }
    [between] { $value }–{ $upper } { $noun }
    [not_between] not { $value }–{ $upper } { $noun }
   *[eq] exactly { $value } { $noun }
}
segment-rank = { $operator ->
    [top_pct] are among the best { $rank }% { $by }
   *[top_n] are among the first { $rank } { $by }
}
segment-noun-days = { $count ->
    [one] day
   *[other] days
}
segment-noun-hours = { $count ->
    [one] hour
   *[other] hours
}
segment-unit-percent = { $count }%
segment-words = { $operator ->
    [nin] other than: { $things }
    [eq] “{ $piece }”
    [ne] other than “{ $piece }”
    [starts] beginning with “{ $piece }”
    [ends] ending with “{ $piece }”
    [contains] containing “{ $piece }”
    [not_contains] not containing “{ $piece }”
    [regex] like “{ $piece }”
    [empty] not filled in
    [not_empty] filled in
   *[in] { $things }
}
segment-things = { $operator ->
    [all_of] { $things } (all of it)
    [none_of] none of: { $things }
    [exactly] only { $things }
    [size] { $most ->
        [0] { $least }+
       *[other] { $least }–{ $most }
    }
    [empty] nothing
    [not_empty] anything
   *[any_of] { $things }
}
segment-deed = { $deed ->
    [once] { "" }
    [exact] { $times ->
        [one] exactly { $times } time
       *[other] exactly { $times } times
    }
    [range] { $most ->
        [one] { $times }–{ $most } time
       *[other] { $times }–{ $most } times
    }
   *[least] { $times ->
        [one] { $times }+ time
       *[other] { $times }+ times
    }
}
segment-stay = { $operator ->
    [not_in] not now
    [entered_in_last] since { segment-last-days }
    [left_in_last] until { segment-last-days }
    [stayed_at_least] { $days ->
        [one] for { $days } day or longer
       *[other] for { $days } days or longer
    }
   *[in] now
}
segment-window = { $period ->
    [hours] { segment-last-hours }
    [dates] from { $first_day } to { $last_day }
   *[days] { $days ->
        [one] in { $days } day
       *[other] in { $days } days
    }
}
segment-narrowed-or_empty = or unknown
segment-narrowed-counting = { $value ->
    [all] (any orders, cancelled ones too)
   *[completed] (completed orders only)
}
segment-narrowed-total_from = from { $value }
segment-narrowed-total_to = up to { $value }
segment-narrowed-statuses = with the status: { $value }
segment-narrowed-sources = by: { $value }
segment-narrowed-deliveries = delivered by: { $value }
segment-narrowed-branches = at: { $value }
segment-narrowed-payments = paid by: { $value }
segment-narrowed-promo = { $value ->
    [with] with a promo code
   *[without] without a promo code
}
segment-narrowed-number_from = from { $value }
segment-narrowed-number_to = up to { $value }
segment-narrowed-property_value = being “{ $value }”
segment-narrowed-properties = with { $value }
segment-narrowed-unit = (on different days)
segment-narrowed-quantity = ({ $value } pieces or more)
segment-narrowed-seen_days = (as seen in { $value } days)
segment-narrowed-gender_source = { $value ->
    [given] (told)
   *[predicted] (found out)
}
segment-narrowed-zone_source = { $value ->
    [set] (told)
    [city] (by the city)
   *[inferred] (by the hours of visits)
}
segment-narrowed-with_order = (with an order)
segment-one-order = { $what } (in one order)
segment-one-item = { $what } (in one line of an order)
segment-last-days = { $days ->
    [0] today
    [one] in the last { $days } day
   *[other] in the last { $days } days
}
segment-next-days = { $days ->
    [0] later today
    [one] in the next { $days } day
   *[other] in the next { $days } days
}
segment-days-ago = { $days ->
    [one] more than { $days } day ago
   *[other] more than { $days } days ago
}
segment-last-hours = { $hours ->
    [one] in the last { $hours } hour
   *[other] in the last { $hours } hours
}
segment-around-today = { $days_before ->
    [0] { $days_after ->
        [0] today
        [one] today or in the next { $days_after } day
       *[other] today or in the next { $days_after } days
    }
   *[other] from { $days_before } d ago to { $days_after } d ahead
}
segment-when = { $operator ->
    [in_last] { segment-last-days }
    [not_in_last] not { segment-last-days }
    [more_than_ago] { segment-days-ago }
    [in_next] { segment-next-days }
    [on] on { $day }
    [before] before { $day }
    [after] after { $day }
    [between] from { $day } to { $until }
    [in_last_exact] { segment-last-hours }
    [weekday_in] on: { $weekdays }
    [anniversary_in] with an anniversary { segment-around-today }
    [empty] at an unknown time
    [not_empty] at a known time
   *[is_today] today
}

segment-group-orders = Orders
segment-group-items = Products
segment-group-profile = Profile
segment-group-telegram = Telegram
segment-group-browsing = Browsing
segment-group-cart = Cart
segment-group-messages = Messages
segment-group-payments = Payments
segment-group-loyalty = Loyalty
segment-group-services = Services
segment-group-feedback = Feedback
segment-group-acquisition = Where from
segment-group-models = Models and composition

# The list.
screen-segments = Segments
command-segments = Segments of customers
thing-segment = This segment is no longer there.
thing-condition = This condition is gone: the segment has changed.
thing-person = This person is no longer there.
thing-sketch = This segment is no longer being edited. Open it again.
segments =
    <b>Segments</b>
    { $count ->
        [0] None yet. Take a ready one, it is one tap.
        [one] { $count } segment
       *[other] { $count } segments
    }
segments-archived =
    <b>Segments</b> › archive
    { $count ->
        [0] The archive is empty.
        [one] { $count } segment
       *[other] { $count } segments
    }
segments-line = { $name } · { $count }
segments-new = New segment
segments-ready = Ready ones
screen-segments_archive = Archive
segments-more =
    <b>Segments</b> › more

    What else can be done with segments.
segments-continue = Go on with the new one
segment-created = The segment is ready.

# The card.
segment-card =
    <b>{ $name }</b>
    { $what }

    <b>{ $count ->
        [one] { $count } person
       *[other] { $count } people
    }</b> of { $base }
    as of { $moment } { $zone }
segment-card-slow =
    <b>{ $name }</b>
    { $what }

    Counting takes longer than { $seconds } s. Try again or take some conditions away.
segment-is-archived = In the archive.
segment-write = Write to them
segment-people-button = People and why
segment-edit-button = Change
segment-people =
    <b>{ $name }</b> › people
    { $count ->
        [0] Nobody now.
        [1] 1 person. Here they are and why they match:
        [one] { $count } person. Here they are and why they match:
       *[other] { $count } people. Here are some and why they match:
    }
segment-person = <b>{ $name }</b>
segment-no-name = No name, No. { $id }
segment-why-yes = ✓ { $what }
segment-why-no = ✗ { $what }
segment-why-unknown = ? { $what } — unknown
segment-why-border = {" "}(border as of { $when })
segment-why-all = ✓ no conditions, everybody matches
segment-why-more = and more conditions: { $count }
segment-why =
    <b>{ $name }</b> › { $person }
    { $verdict ->
        [yes] In the segment.
        [unknown] Not in the segment: too little is known to tell.
       *[no] Not in the segment.
    }
segment-why-base = { $is_in ->
    [yes] ✓ chosen from: { $base }
   *[no] ✗ chosen from: { $base }
}
segment-more =
    <b>{ $name }</b> › more
    Made on { $made }, changed on { $changed }.
screen-segment_rename = Rename
segment-archive-button = To the archive
segment-restore-button = Back from the archive
segment-copy-button = Make a copy
segment-rename =
    <b>{ $name }</b> › name
    Write the new name, at most { $limit } characters.
segment-renamed = Renamed.
segment-archived = In the archive. It can be brought back here.
segment-restored = Brought back.
segment-copied = This is the copy.
segment-copy-name = { $name } — copy

# Changing.
segment-new-name = New segment
segment-condition = Condition: { $what }
segment-saved = Saved.
segment-dropped = Changes dropped, the segment is as it was.
segment-choose-base =
    <b>Chosen from whom</b>
    This decides what “not” means: all the others of these people.
segment-name =
    <b>New segment</b> › name
    { $what }

    Write a name, at most { $limit } characters, or take this one.
segment-conflict =
    <b>{ $name }</b> › two at once
    While you were changing the segment somebody else saved it. Nothing is lost.

    <b>Now:</b> { $theirs }

    <b>Yours:</b> { $ours }
segment-conflict-new = Save mine as a new one
segment-conflict-ours = Replace with mine
segment-conflict-theirs = Keep theirs

error-segment-name = A name has from 1 to { $limit } characters.
error-segment-name-taken = There is a segment “{ $name }” already. Write another name.
error-tree-too-deep = Too many brackets in brackets: { $limit } levels are possible.
error-tree-too-large = Too many conditions: { $limit } are possible.
error-not-of-one-order = The condition “{ $kind }” can’t be asked of one order. Take it out of this group.
error-tree-broken = The segment has a condition that exists no more ({ $what }). Build it again.

audit-segment_created = made the segment “{ $name }”
audit-segment_renamed = renamed the segment “{ $before }” to “{ $name }”
audit-segment_changed = changed the segment “{ $name }”
audit-segment_archived = archived the segment “{ $name }”
audit-segment_restored = brought the segment “{ $name }” back
job-count_segments = counting segments
