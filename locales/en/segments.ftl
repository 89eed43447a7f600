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

segment-number = { $operator ->
    [gte] at least { $value }
    [lte] at most { $value }
    [ne] not { $value }
    [gt] more than { $value }
    [lt] less than { $value }
    [between] from { $value } to { $upper }
    [not_between] not from { $value } to { $upper }
   *[eq] exactly { $value }
}
segment-window = { $days ->
    [0] { "" }
    [one] { " " }in { $days } day
   *[other] { " " }in { $days } days
}
segment-last-days = { $days ->
    [0] today
    [one] in the last { $days } day
   *[other] in the last { $days } days
}
segment-days-ago = { $days ->
    [one] more than { $days } day ago
   *[other] more than { $days } days ago
}
segment-last-hours = { $hours ->
    [one] in the last { $hours } hour
   *[other] in the last { $hours } hours
}
segment-when = { $operator ->
    [in_last] { segment-last-days }
    [not_in_last] not { segment-last-days }
    [more_than_ago] { segment-days-ago }
    [on] on { $day }
    [before] before { $day }
    [after] after { $day }
    [between] from { $day } to { $until }
    [in_last_exact] { segment-last-hours }
   *[is_today] today
}
segment-or-empty = { $or_empty ->
    [1] { " " }or unknown
   *[other] { "" }
}
segment-quantity = { $quantity ->
    [1] { "" }
   *[other] { " " }({ $quantity } pieces or more)
}

# Conditions.
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
    }{ segment-window }
condition-order_sum = Sum of orders
    .hint = Money a person brought: orders less the refunds of the same days.
    .words = money revenue spent
    .sentence = { $operator ->
        [top_n] are among the first { $rank } by money spent
        [top_pct] are among the best { $rank }% by money spent
       *[other] bought for { segment-number }
    }{ segment-window }
condition-average_order = Average order
    .hint = The sum of orders over their number. Unknown for those without orders.
    .words = receipt large
    .sentence = { $operator ->
        [top_n] are among the first { $rank } by average order
        [top_pct] are among the best { $rank }% by average order
        [empty] have no average order
        [not_empty] have an average order
       *[other] pay on average { segment-number }
    }{ segment-window }{ segment-or-empty }
condition-first_order = First order
    .hint = The day of the first counted order. Unknown for those who never bought.
    .words = new newcomers
    .sentence = { $operator ->
        [empty] never bought
        [not_empty] have ever bought
       *[other] bought for the first time { segment-when }
    }{ segment-or-empty }
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
    }{ segment-or-empty }
condition-bought_product = Bought a product
    .hint = Products in counted orders. Pieces are counted for each product apart.
    .words = item sku goods
    .sentence = { $operator ->
        [all_of] bought all of: { $things }
        [none_of] never bought: { $things }
       *[any_of] bought: { $things }
    }{ segment-quantity }{ segment-window }
condition-bought_product-things = Products
condition-bought_category = Bought from a category
    .hint = The category with everything below it.
    .words = section goods
    .sentence = { $operator ->
        [all_of] bought from each category of: { $things }
        [none_of] never bought from the category: { $things }
       *[any_of] bought from the category: { $things }
    }{ segment-quantity }{ segment-window }
condition-bought_category-things = Categories
condition-city = City
    .hint = The city of the card. Unknown where it is not filled in.
    .words = lives region where
    .sentence = { $operator ->
        [nin] live in a city other than: { $things }
        [starts] live in a city that begins with “{ $piece }”
        [ends] live in a city that ends with “{ $piece }”
        [contains] live in a city with “{ $piece }” in its name
        [not_contains] live in a city without “{ $piece }” in its name
        [empty] have no city
        [not_empty] have a city
       *[in] live in the city: { $things }
    }{ segment-or-empty }
condition-city-things = Cities
condition-registered = Day of registration
    .hint = The day the person was first known: from the bot, a file or an order.
    .words = new came appeared
    .sentence = became known { segment-when }
condition-tag = Tag
    .hint = Tags put on by staff or by a file.
    .words = label group
    .sentence = { $operator ->
        [all_of] have all tags: { $things }
        [none_of] have none of the tags: { $things }
        [exactly] have only the tags: { $things }
        [empty] have no tag
        [not_empty] have some tag
       *[any_of] have the tag: { $things }
    }{ $days ->
        [0] { "" }
        [one] , put on in { $days } day
       *[other] , put on in { $days } days
    }
condition-tag-things = Tags
condition-tag-days = Put on in how many days
condition-came_from = Came by a link
    .hint = The code of the first link to the bot. Unknown for those who came by none.
    .words = code advert source
    .sentence = { $operator ->
        [nin] came by another link than: { $things }
        [starts] came by a link that begins with “{ $piece }”
        [empty] came by no link
        [not_empty] came by some link
       *[in] came by the link: { $things }
    }{ segment-or-empty }
condition-came_from-things = Codes of links
condition-has_contact = Has a contact
    .hint = There is an address. Consent is in “May be written to”.
    .words = phone mail telegram address
    .sentence = { $operator ->
        [all_of] have all the contacts: { $channels }
        [none_of] have no contact of: { $channels }
       *[any_of] have a contact: { $channels }
    }
condition-contactable = May be written to
    .hint = An address, the consent to this topic, and the bot is not blocked.
    .words = consent campaign subscribed
    .sentence = allowed to write: { $channels } ({ $topic ->
        [marketing] marketing
       *[service] service messages
    })

segment-group-orders = Orders
segment-group-items = Products
segment-group-profile = Profile
segment-group-messages = Messages

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
segments-archive = Archive
segments-continue = Go on with the new one
segment-templates =
    <b>Ready segments</b>
    One tap and the segment is there. It can be changed later.
segment-starter-buyers = All customers
segment-starter-repeat = Bought 2+ times
segment-starter-sleeping = No orders for 90 days
segment-starter-new = New in 30 days
segment-starter-large = Large orders
segment-starter-contactable = May be written to
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
        [one] { $count } person. Here they are and why they match:
       *[other] { $count } people. Here are some and why they match:
    }
segment-person = <b>{ $name }</b>
segment-no-name = No name, No. { $id }
segment-why-yes = ✓ { $what }
segment-why-no = ✗ { $what }
segment-why-unknown = ? { $what } — unknown
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
segment-rename-button = Rename
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
segment-edit =
    <b>{ $name }</b> › changing
    { $what }

    { $count ->
        [one] { $count } person now
       *[other] { $count } people now
    } of { $base }. Not saved yet.
segment-edit-slow =
    <b>{ $name }</b> › changing
    { $what }

    Counting takes longer than { $seconds } s. Not saved yet.
segment-condition = Condition: { $what }
segment-edit-group = Part: { $what }
segment-add-button = Add a condition
segment-mode-button = { $mode ->
    [all] It is “and” now
   *[any] It is “or” now
}
segment-base-button = Chosen from
segment-undo-button = ↶ Step back
segment-save-button = Save
segment-not-button = { $is_negated ->
    [yes] Take “not” away
   *[no] Add “not”
}
segment-wrap-button = Put in brackets
segment-unwrap-button = Open the brackets
segment-remove-button = Delete
segment-undone = Step taken back.
segment-saved = Saved.
segment-drop-button = Don't save
segment-dropped = Changes dropped, the segment is as it was.
segment-add =
    <b>New condition</b>
    What is it about? You may write a word, for example “city”.
segment-add-group =
    <b>New condition</b> › { $group }
segment-add-found =
    <b>New condition</b>
    { $count ->
        [0] Nothing by “{ $wish }”. Write another word or choose a section.
       *[other] By “{ $wish }”:
    }
segment-choose-base =
    <b>Chosen from whom</b>
    This decides whom “not” means: all the others of these people.
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
error-tree-broken = The segment has a condition that exists no more ({ $what }). Build it again.

audit-segment_created = made the segment “{ $name }”
audit-segment_renamed = renamed the segment “{ $before }” to “{ $name }”
audit-segment_changed = changed the segment “{ $name }”
audit-segment_archived = archived the segment “{ $name }”
audit-segment_restored = brought the segment “{ $name }” back
job-count_segments = counting segments
