# Conditions about browsing and events.

condition-did_event = Event
    .hint = Any event of the shop’s dictionary: what was done, how often or on how many days.
    .words = event did action happened
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
