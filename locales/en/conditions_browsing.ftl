# Conditions about browsing and events.

condition-did_event = Event
    .hint = Any event of the shop’s dictionary: what was done, how often or on how many days.
    .words = event did action happened
    .typed = event
    .sentence = { $operator ->
        [did_not] never did: { $names }
       *[did] { $deed ->
            [once] did: { $names }
           *[least] did { $is }: { $names }
        }
    }
condition-did_event-names = Events
condition-did_event-unit = Count
condition-did_event-properties = Property
condition-did_event-property_value = Value of the property
condition-event_value = Value in events
    .hint = A property of events as a number: the sum, the mean, the smallest, largest, first or last, or how many different ones. Unknown where there is none.
    .words = event sum mean property value
    .typed = value of event
    .sentence = { $operator ->
        [empty] have no “{ $fields }” in the events { $names }
        [not_empty] have “{ $fields }” in the events { $names }
       *[other] have in the events { $names } { $measure ->
            [average] the average of
            [smallest] the smallest
            [largest] the largest
            [first] the first
            [last] the last
            [distinct] different
           *[sum] the sum of
        } “{ $fields }” { $is }
    }
    .by = by “{ $fields }” in the events { $names }
condition-event_value-names = Events
condition-event_value-fields = Property
condition-event_value-measure = What to take
condition-viewed_product = Viewed a product
    .hint = Opened the product: how often or on how many days. A variant counts as its product.
    .words = viewed view product card
    .typed = viewed product
    .sentence = { $operator ->
        [did_not] never viewed the products: { $products }
       *[did] viewed { $is } the products: { $products }
    }
condition-viewed_product-products = Products
condition-viewed_product-unit = Count
condition-viewed_category = Viewed a category
    .hint = Opened products of the category or of any below it: how often or on how many days.
    .words = viewed view category section
    .typed = viewed category
    .sentence = { $operator ->
        [did_not] never viewed the categories: { $categories }
       *[did] viewed { $is } the categories: { $categories }
    }
condition-viewed_category-categories = Categories
condition-viewed_category-unit = Count
condition-last_activity = Not seen
    .hint = When a person last did anything in the bot, the Mini App or on the site. Unknown of who never did.
    .words = seen activity gone long inactive
    .typed = last activity, seen
    .sentence = { $operator ->
        [empty] were never seen
        [not_empty] were seen at least once
        [in_last] were seen { segment-last-days }
        [in_last_exact] were seen { segment-last-hours }
        [not_in_last] were not seen { segment-last-days }
        [more_than_ago] were not seen { $days ->
            [one] for more than { $days } day
           *[other] for more than { $days } days
        }
       *[other] were last seen { $is }
    }
condition-visit_count = Sessions
    .hint = How often a person came to the Mini App or the site. After half an hour of silence it is a new session.
    .words = session visit
    .typed = sessions
    .sentence = came to the app or the site { $is }
    .noun = { $count ->
        [one] time
       *[other] times
    }
    .by = by number of sessions
    .none = never came to the app or the site
condition-time_in_app = Time in the app
    .hint = How many minutes the pages were on the screen. A minimised app does not count.
    .words = time minutes app site
    .typed = minutes in the app
    .sentence = spent { $is } in the app
    .noun = { $count ->
        [one] minute
       *[other] minutes
    }
    .by = by time in the app
condition-angry_taps = Rage and dead taps
    .hint = Rage: many taps in a row on one place. Dead: the tap did nothing.
    .words = rage dead taps clicks frustration
    .typed = angry taps
    .sentence = made { $is }
    .noun = { $taps ->
        [rage] { $count ->
            [one] rage tap
           *[other] rage taps
        }
        [dead] { $count ->
            [one] dead tap
           *[other] dead taps
        }
       *[rage_or_dead] { $count ->
            [one] rage or dead tap
           *[other] rage or dead taps
        }
    }
    .by = { $taps ->
        [rage] by number of rage taps
        [dead] by number of dead taps
       *[rage_or_dead] by number of rage and dead taps
    }
    .none = { $taps ->
        [rage] made no rage taps
        [dead] made no dead taps
       *[rage_or_dead] made no rage or dead taps
    }
condition-angry_taps-taps = Which taps
condition-angry_taps-on_screen = On the screen
option-rage = rage
option-dead = dead
option-rage_or_dead = rage or dead
segment-narrowed-on_screen = on the screen “{ $value }”
condition-searched = Searched for
    .hint = What a person typed into the search, small or capital letters alike. Unknown of who never searched.
    .words = searched search query
    .typed = searched for
    .sentence = { $operator ->
        [empty] never searched
        [not_empty] searched for something
        [in] searched for: { $things }
        [nin] searched for other things than: { $things }
       *[other] searched for words { $is }
    }
condition-searched_in_vain = Searched in vain
    .hint = A search without results, where the site or the app tells how many there were.
    .words = searched search nothing found empty
    .typed = searched in vain
    .sentence = { $operator ->
        [did_not] never searched in vain
       *[did] searched and found nothing { $is }
    }
condition-event_sequence = One thing, then another
    .hint = Two steps or three in their order. You may say how many hours apart at most, and what must not lie between.
    .words = sequence then after steps path
    .typed = first
    .sentence = { $operator ->
        [did_not] did not do in this order:
       *[did] did { $is } in this order:
    } { $first_step }, then { $second_step }{ $has_third_step ->
        [0] { "" }
       *[other] , then { $third_step }
    }
condition-event_sequence-first_step = First
condition-event_sequence-second_step = Then
condition-event_sequence-third_step = And then
condition-event_sequence-not_between = Nothing of this between
condition-event_sequence-gap_hours = Hours between steps at most
condition-stuck_at_step = Stuck at a step
    .hint = Got to the step, so many hours passed, and the next step has not come. Counted from the last time.
    .words = funnel stuck left step stopped
    .typed = stuck
    .sentence = are stuck: did { $step }, but not { $next_step } in { $waits } h
condition-stuck_at_step-step = Step
condition-stuck_at_step-next_step = Next step
condition-stuck_at_step-waits = How many hours
condition-price_drop = Price fell on what was viewed
    .hint = By how many percents what a person viewed has become cheaper since the last view. Only what is in stock.
    .words = price discount cheaper fell drop
    .typed = price fell
    .sentence = viewed a product whose price fell by { $operator ->
        [lte] at most { $value }%
        [eq] exactly { $value }%
        [ne] not { $value }%
        [gt] more than { $value }%
        [lt] less than { $value }%
        [between] { $value }–{ $upper }%
        [not_between] not { $value }–{ $upper }%
       *[gte] { $value }% or more
    }
    .by = by how far the price of what they viewed fell
segment-narrowed-not_between = with none of this between: { $value }
segment-narrowed-gap_hours = ({ $value } h between steps at most)
condition-viewed_product-dwell = Seconds of a view at least
segment-narrowed-dwell = ({ $value } seconds a view at least)
