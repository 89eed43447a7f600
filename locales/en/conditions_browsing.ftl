# Conditions about browsing and events.

condition-did_event = Event
    .hint = Any event of the shop’s dictionary: what was done, how often or on how many days.
    .words = event did action happened
    .typed = event
    .sentence = { $operator ->
        [did_not] never did: { $names }
       *[did] did: { $names } { $is }
    }
condition-did_event-names = Events
condition-did_event-unit = Count
condition-did_event-properties = Property
condition-did_event-property_value = Value of the property
condition-event_value = Value in events
    .hint = A property of events as a number: the sum, the mean, the smallest, largest, first or last, or how many different ones. Unknown where there is none.
    .words = event sum mean property value
    .typed = value of event
    .sentence = have in the events { $names } the property { $fields }, { $measure ->
        [average] on average
        [smallest] the smallest
        [largest] the largest
        [first] the first
        [last] the last
        [distinct] how many different ones
       *[sum] in sum
    }: { $is }
condition-event_value-names = Events
condition-event_value-fields = Property
condition-event_value-measure = What to take
condition-viewed_product = Viewed a product
    .hint = Opened the product: how often or on how many days. A variant counts as its product.
    .words = viewed view product card
    .typed = viewed product
    .sentence = { $operator ->
        [did_not] never viewed the products: { $products }
       *[did] viewed the products: { $products } { $is }
    }
condition-viewed_product-products = Products
condition-viewed_product-unit = Count
condition-viewed_category = Viewed a category
    .hint = Opened products of the category or of any below it: how often or on how many days.
    .words = viewed view category section
    .typed = viewed category
    .sentence = { $operator ->
        [did_not] never viewed the categories: { $categories }
       *[did] viewed the categories: { $categories } { $is }
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
        [not_in_last] were not seen { segment-last-days }
        [more_than_ago] were not seen for longer than { $days ->
            [one] { $days } day
           *[other] { $days } days
        }
       *[other] were last seen { segment-when }
    }
condition-visit_count = Sessions
    .hint = How often a person came to the Mini App or the site. After half an hour of silence it is a new session.
    .words = session visit
    .typed = sessions
    .sentence = have sessions: { $is }
condition-time_in_app = Time in the app
    .hint = How many minutes the pages were on the screen. A minimised app does not count.
    .words = time minutes app site
    .typed = minutes in the app
    .sentence = spent minutes in the app: { $is }
condition-angry_taps = Rage and dead taps
    .hint = Rage: many taps in a row on one place. Dead: the tap did nothing.
    .words = rage dead taps clicks frustration
    .typed = angry taps
    .sentence = { $taps ->
        [rage] made rage taps: { $is }
        [dead] made dead taps: { $is }
       *[rage_or_dead] made rage or dead taps: { $is }
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
       *[other] searched for: { $is }
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
        [did_not] did not do in this order: { $first_step }, then { $second_step }{ $third_step ->
            [0] { "" }
           *[other] , then { $third_step }
        }
       *[did] did in this order: { $first_step }, then { $second_step }{ $third_step ->
            [0] { "" }
           *[other] , then { $third_step }
        } { $is }
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
    .sentence = viewed a product whose price fell by percents: { $is }
segment-narrowed-not_between = with none of this between: { $value }
segment-narrowed-gap_hours = ({ $value } h between steps at most)
condition-viewed_product-dwell = Seconds of a view at least
segment-narrowed-dwell = ({ $value } seconds a view at least)
