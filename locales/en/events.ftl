# Events: the dictionary, volumes, terms of keeping, the shop's sites.

screen-events = Events
command-events = Events of the Mini App and the site
events =
    <b>Events</b>
    { $count ->
        [0] None yet. Connect the Mini App: Settings → Connections → Mini App and sites.
        [one] { $count } kind of events comes in. Numbers are for 30 days.
       *[other] { $count } kinds of events come in. Numbers are for 30 days.
    }
events-line = { $name } · { $count }
events-new = Own event
events-oddities = What was refused
event-card =
    <b>{ $name }</b>
    { $group ->
        [shop] An event of the shop.
        [behaviour] Behaviour on a page.
        [person] An event about a person.
        [bot] The bot itself writes it.
        [custom] Your own event.
       *[gone] No longer taken.
    }

    Day: { $day } · 7 days: { $week } · 30 days: { $month }
    Last: { $last }
    { $keep ->
        [0] Kept for ever.
        [one] Kept for { $keep } day.
       *[other] Kept for { $keep } days.
    }
event-never = none yet
event-properties = <b>Properties</b>
event-property = <code>{ $name }</code> — { $type ->
    [text] text
    [number] number
    [integer] whole number
    [boolean] yes or no
   *[items] list of items
}{ $required ->
    [yes] , required
   *[no] {""}
}
event-unknown = <b>Unknown properties</b> (kept)
event-unknown-line = <code>{ $name }</code> · { $count }
event-refused = <b>Refused</b>
event-refused-line = { $reason ->
    [unknown-name] the name is not in the dictionary
    [inside-name] only the bot writes this name
    [missing] { $field } is missing
    [wrong-type] { $field } has the wrong type
    [too-many] too many values
    [too-large] too long
    [named] robots that name themselves
    [no-agent] programs without a name
    [driven] browsers driven by programs
   *[other] { $reason }
} · { $count }
event-keep = How long to keep
event-keep-question =
    <b>{ $name }</b>
    For how many days to keep it? What is older is removed at night. Choose, or write a number from 1 to 3650.
event-keep-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
event-keep-always = For ever
event-kept = Saved. What is too old goes tonight.
event-archive = Take no more
event-archive-question =
    <b>{ $name }</b>
    New ones will be refused, the stored ones stay. The name may be registered again.
event-archive-yes = Take no more
event-archived = No longer taken.
event-new =
    <b>Own event</b>
    Write its name, and below it the properties: one a line, with a type. An exclamation mark makes it required.

    <code>size_chosen
    size: text!
    price: number</code>

    Types: <code>text</code>, <code>number</code>, <code>integer</code> for whole numbers, <code>boolean</code> for yes or no, <code>items</code> for a list of items.
event-registered = The event { $name } is taken.
events-odd =
    <b>What was refused</b>
    Names that are not in the dictionary, and programs instead of people. To take a name, register an event of your own.
events-odd-none = Everything was taken.
sites =
    <b>Mini App and sites</b>
    To see what people do in the Mini App and on the site, put this line into the <code>&lt;head&gt;</code> of every page:

    <code>{ $script }</code>

    It counts visits, screens, taps, scrolling and errors by itself. Of products, cart and purchase the page tells by one call, such as <code>barker.view("85048")</code>. What is typed into fields is not read.

    { $seen ->
        [yes] Last event: { $last }.
       *[no] No event of a page has come yet.
    }

    { $count ->
        [0] No sites: events are taken from the Mini App of this bot only.
       *[other] Sites that may report. Tap a site to take it away.
    }
    To add a site, write its address, such as <code>https://shop.example.com</code>
sites-copy-script = Copy the line
sites-app = Mini App of another bot: { $bot }
sites-app-none = Mini App in another bot
sites-added = { $origin } is added.
sites-removed = { $origin } is taken away.
sites-app-question =
    <b>Mini App in another bot</b>
    Write the number of that bot: the digits of its token before the colon. The token itself is not needed. To switch this off, write 0.
sites-app-saved = Saved.
screen-sites = Mini App and sites
thing-event_kind = There is no such event any more.
thing-site = This site is not in the list any more.
error-event-name-taken = The event { $name } is in the dictionary already.
error-event-bad-property = { $reason ->
    [name] The line “{ $line }”: a property's name is letters, digits and underscores, up to 40 characters.
    [type] The line “{ $line }”: there is no such type. The types are listed above.
    [twice] One property is named twice.
   *[too-many] There may be { $line } properties at most.
}
error-event-bad-name = A name of an event is small letters, digits and underscores, up to 40 characters, such as size_chosen.
error-bad-origin = This is no address of a site. Copy the whole of it from the line of the browser.
error-too-many-origins = There may be { $limit } sites at most.
audit-event_registered = registered the event { $name }
audit-event_archived = the event { $name } is no longer taken
audit-event_kept = the event { $name }: { $days ->
    [0] keep for ever
    [one] keep for { $days } day
   *[other] keep for { $days } days
}
audit-site_added = added the site { $origin }
audit-site_removed = took the site { $origin } away
audit-app_bot_changed = Mini App of another bot: { $bot }
job-forget_events = Removal of events past their term
