# Conditions about the person.

condition-city = City
    .hint = The city of the card. Unknown where it is not filled in.
    .words = lives region where
    .typed = city, lives in
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
    .typed = registered
    .sentence = became known { segment-when }
condition-tag = Tag
    .hint = Tags put on by staff or by a file.
    .words = label group
    .typed = tag, label
    .sentence = { $operator ->
        [all_of] have all tags: { $things }
        [none_of] have none of the tags: { $things }
        [exactly] have only the tags: { $things }
        [size] have different tags: { $is }
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
    .typed = has contact
    .sentence = { $operator ->
        [all_of] have all the contacts: { $channels }
        [none_of] have no contact of: { $channels }
        [exactly] have only the contacts: { $channels }
        [size] have different contacts: { $most ->
            [0] { $least }+
           *[other] { $least }–{ $most }
        }
        [empty] have no contact
        [not_empty] have some contact
       *[any_of] have a contact: { $channels }
    }
condition-person_name = Name
    .hint = The name of the card or, where there is none, the one in Telegram.
    .words = called surname first last
    .typed = name
    .sentence = { $operator ->
        [empty] have no name
        [not_empty] have a name
       *[in] have the name { $is }
    }
condition-person_name-things = Names with commas between
condition-phone = Phone
    .hint = The number as +79161234567. Brackets, spaces and dashes don't matter.
    .words = number mobile code
    .typed = phone
    .sentence = { $operator ->
        [empty] left no phone
        [not_empty] left a phone
       *[in] have the phone { $is }
    }
condition-phone-things = Numbers with commas between
condition-email_address = E-mail
    .hint = The address. To find a domain choose “ends with” and write @example.com.
    .words = mail address domain mailbox
    .typed = email, e-mail
    .sentence = { $operator ->
        [empty] left no e-mail
        [not_empty] left an e-mail
       *[in] have the e-mail { $is }
    }
condition-email_address-things = Addresses with commas between
condition-gender = Gender
    .hint = The gender of the card. People tell it, or the shop's program finds it out.
    .words = men women male female sex
    .typed = gender
    .sentence = { $operator ->
        [nin] have another gender on the card than { $things }
        [empty] have no gender told
        [not_empty] have a gender told
       *[in] have the gender on the card: { $things }
    }
condition-gender-things = Gender
condition-gender-gender_source = How it is known
condition-language = Language
    .hint = The language the bot speaks with the person: Telegram's or the one chosen.
    .words = speak russian english
    .typed = language
    .sentence = { $operator ->
        [nin] speak another language than: { $things }
        [empty] have no language told
        [not_empty] have a language told
       *[in] speak the language: { $things }
    }
condition-language-things = Languages
condition-time_zone = Time zone
    .hint = By which clock the person lives: told, by the city or by the hours of visits.
    .words = time clock hours
    .typed = time zone
    .sentence = { $operator ->
        [nin] live by another clock than: { $things }
        [empty] live by an unknown clock
        [not_empty] live by a known clock
       *[in] live by the clock of: { $things }
    }
condition-time_zone-things = Zones
condition-time_zone-zone_source = How it is known
condition-manager = Manager
    .hint = Who of the staff looks after the person. It is set on the card.
    .words = responsible staff assigned
    .typed = manager
    .sentence = { $operator ->
        [nin] are looked after by others than: { $things }
        [empty] are looked after by nobody
        [not_empty] are looked after by somebody
       *[in] are looked after by: { $things }
    }
condition-manager-things = Staff
condition-profile_filled = Filled in card
    .hint = How many percent of the lines chosen are filled in.
    .words = complete profile completeness
    .typed = card filled in
    .sentence = have filled in { $is } of the card ({ $parts })
    .by = by how much of the card is filled in
condition-profile_filled-parts = Which lines
condition-profile_filled-value = How many percent
condition-age = Age
    .hint = Full years today. Unknown without the year of birth.
    .words = years old older younger
    .typed = age
    .sentence = { $operator ->
        [empty] have no year of birth
        [not_empty] have a year of birth
       *[gte] are { $is } old
    }
    .noun = { $count ->
        [one] year
       *[other] years
    }
    .by = by age
condition-age-value = How many years
condition-birthday = Birthday
    .hint = The day and the month are enough. Those born on 29 February have it on the 28th in common years.
    .words = born birth celebrate
    .typed = birthday, born
    .sentence = { $operator ->
        [in_next] have a birthday today or { $days ->
            [one] in the next { $days } day
           *[other] in the next { $days } days
        }
        [in_last] have a birthday today or had it { $days ->
            [one] in the last { $days } day
           *[other] in the last { $days } days
        }
        [is_today] have a birthday today
        [on] have a birthday as on { $day }
        [between] have a birthday as from { $day } to { $until }
        [before] were born before { $day }
        [after] were born after { $day }
        [empty] have no birthday told
        [not_empty] have a birthday told
       *[anniversary_in] have a birthday { segment-around-today }
    }
condition-own_field = Own field
    .hint = What stands in a field of the shop: size, the cat's name. Unknown where it is empty.
    .words = custom field size form
    .typed = field, own field
    .sentence = { $operator ->
        [empty] have not filled in: { $names }
        [not_empty] have filled in: { $names }
        [nin] have in the field { $names } other than: { $things }
        [in] have in the field { $names }: { $things }
       *[other] have in the field { $names } a value { $is }
    }
condition-own_field-names = Fields
condition-own_field-things = Values
condition-own_field_number = Number in an own field
    .hint = The number in a field of the shop. Unknown where it is no number.
    .words = custom field number size weight
    .typed = number in field
    .sentence = { $operator ->
        [empty] have no number in the field: { $names }
        [not_empty] have a number in the field: { $names }
       *[gte] have in the field { $names } a number { $is }
    }
    .by = by the number in the field { $names }
condition-own_field_number-names = Fields
condition-customer_category = Customer's category
    .hint = Categories the shop, its programs or a file put the customer in.
    .words = category group kind of customer wholesale
    .typed = customer category
    .sentence = { $operator ->
        [all_of] are in all categories: { $things }
        [none_of] are in no category of: { $things }
        [exactly] are in these categories only: { $things }
        [size] are in different categories: { $is }
        [empty] are in no category
        [not_empty] are in some category
       *[any_of] are in the category: { $things }
    }
condition-customer_category-things = Categories of customers
condition-is_test = Staff or trial
    .hint = Staff and trial people are in no segment. This condition is the only one that lets them in.
    .words = test staff trial
    .typed = is test
    .sentence = { $operator ->
        [false] are neither staff nor trial people
       *[true] are staff or trial people
    }
condition-own_field_date = Date in an own field
    .hint = A day in a field of the shop: 31.12.2026 or 2026-12-31. Where it is no date, it is unknown.
    .words = field date day anniversary term
    .typed = date in field
    .sentence = { $operator ->
        [empty] have no date in the field: { $names }
        [not_empty] have a date in the field: { $names }
       *[in_next] have in the field { $names } a date { segment-when }
    }
condition-own_field_date-names = Fields
condition-city_near = Lives near a city
    .hint = In the city itself or so many kilometres away at most, from centre to centre. The bot knows about a hundred large cities, of the others it is unknown.
    .words = city near radius kilometres region around
    .typed = lives near
    .sentence = live within { $kilometres } km of: { $around }
condition-city_near-around = Cities
condition-city_near-kilometres = How many kilometres
