# Conditions about bookings and visits.

condition-booking_exists = Booking
    .hint = Bookings in some state. By the day of booking visits to come count too, by the day of the visit only past ones.
    .words = booking visit appointment service
    .typed = booked, bookings
    .sentence = { $operator ->
        [did_not] have not booked
       *[did] have booked
    } { $is }
condition-visit_specialist = Specialist
    .hint = Whom a person went to: ever, the last time or the first time.
    .words = specialist master doctor trainer
    .typed = specialist
    .sentence = { $operator ->
        [none_of] don’t go to the specialist: { $things }
        [size] go to different specialists: { $is }
        [empty] went to no specialist
        [not_empty] went to a specialist
       *[any_of] go to the specialist: { $is }
    }{ $which ->
        [last] { " " }(the last visit)
        [first] { " " }(the first visit)
       *[any] { "" }
    }
condition-visit_specialist-things = Specialists
condition-visit_specialist-which = Which visit
condition-visit_branch = Branch of the visit
    .hint = Where a person went: ever, the last time or the first time.
    .words = branch salon clinic address
    .typed = branch of visit
    .sentence = { $operator ->
        [none_of] don’t go to the branch: { $things }
        [size] go to different branches: { $is }
        [empty] went to no branch
        [not_empty] went to a branch
       *[any_of] go to the branch: { $is }
    }{ $which ->
        [last] { " " }(the last visit)
        [first] { " " }(the first visit)
       *[any] { "" }
    }
condition-visit_branch-things = Branches
condition-visit_branch-which = Which visit
condition-visit_service = Service
    .hint = What service a person came for: ever, the last time or the first time.
    .words = service procedure class
    .typed = service
    .sentence = { $operator ->
        [none_of] don’t come for the service: { $things }
        [size] come for different services: { $is }
        [empty] came for no service
        [not_empty] came for a service
       *[any_of] come for the service: { $is }
    }{ $which ->
        [last] { " " }(the last visit)
        [first] { " " }(the first visit)
       *[any] { "" }
    }
condition-visit_service-things = Services
condition-visit_service-which = Which visit
condition-visit_frequency = Frequency of visits
    .hint = How many visits that took place come to 90 days, counted over the last days.
    .words = frequency visits often seldom
    .typed = visits in 90 days
    .sentence = come { $is } in 90 days (on average over { $over_days } d)
    .noun = { $count ->
        [one] time
       *[other] times
    }
    .by = by how often they come

param-counted_by = What the period is about
param-visit_states = Which visits
param-services = Services
param-over_days = Over the last days
segment-narrowed-counted_by = (the period is of the visit)
segment-narrowed-visit_states = (visit: { $value })
segment-narrowed-services = for the service: { $value }
option-booked_on = the day of booking
option-visited_on = the day of the visit
option-booked = booked
option-done = took place
option-no_show = did not come
