# Conditions about the person.

condition-city = City
    .hint = The city of the card. Unknown where it is not filled in.
    .words = lives region where
    .sentence = { $operator ->
        [nin] live in a city other than: { $things }
        [eq] live in “{ $piece }”
        [ne] live anywhere but in “{ $piece }”
        [regex] live in a city like “{ $piece }”
        [starts] live in a city that begins with “{ $piece }”
        [ends] live in a city that ends with “{ $piece }”
        [contains] live in a city with “{ $piece }” in its name
        [not_contains] live in a city without “{ $piece }” in its name
        [empty] have no city
        [not_empty] have a city
       *[in] live in the city: { $things }
    }
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
        [size] have tags, { $is }
        [empty] have no tag
        [not_empty] have some tag
       *[any_of] have the tag: { $things }
    }
    .window = (put on { segment-window })
condition-tag-things = Tags
condition-tag-days = Put on in how many days
condition-has_contact = Has a contact
    .hint = There is an address. Consent is in “May be written to”.
    .words = phone mail telegram address
    .sentence = { $operator ->
        [all_of] have all the contacts: { $channels }
        [none_of] have no contact of: { $channels }
       *[any_of] have a contact: { $channels }
    }
