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
