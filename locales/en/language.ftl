# Segments as text: words of the language (commas between, the first is written), errors, screens.

language-not = not
language-sure = surely
language-one-order = in one order
language-one-item = in one line of an order, in one line
language-all = all, all of
language-any = any, any of
language-everybody = everybody, everyone
language-among = among, of
language-base-everyone = all people, everyone, everybody
language-base-customers = customers, buyers
language-base-contactable = those who may be written to, contactable
language-and = and
language-or = or
language-gte = at least, no less than, not less than, minimum
language-lte = at most, no more than, not more than, up to
language-gt = more than, over, above, older than, greater than
language-lt = less than, under, below, younger than, fewer than
language-eq = equals, is, equal to
language-ne = is not, not equal to
language-exactly = exactly, only
language-from = from, since
language-to = to, until, till, through
language-days-from = from
language-days-to = to
language-between = between
language-neg = not
language-top = top, among the best, among the first
language-empty = unknown, not set
language-known = known, set
language-nothing = nothing, empty
language-something = something, anything
language-or_empty = or unknown, or not set, or empty
language-for = in the last, in the past, over the last, within the last, for, within, during
language-inside = in
language-ago = ago
language-ahead = ahead
language-before = before, earlier than
language-after = after, later than
language-next = in the next, within the next
language-today = today
language-yesterday = yesterday
language-on = on days, on
language-anniversary = anniversary
language-in = one of, any of
language-nin = not one of
language-all_of = all of, all
language-none_of = none of
language-distinct = distinct, different
language-never = never
language-now = now, currently
language-not_now = not now
language-entered = entered, joined
language-left = left, ended
language-already = already
language-yes = yes
language-no = no
language-contains = contains
language-not_contains = not contains, does not contain
language-starts = starts with, begins with
language-ends = ends with
language-regex = by the pattern
language-day = days, day
language-week = weeks, week
language-month = months, month
language-year = years, year
language-hour = hours, hour
language-minute = minutes, minute, min
language-times = times, time
language-pieces = pieces, piece, pcs
language-percent = percent
language-thousand = thousand, k
language-million = million
language-currency-RUB = roubles, rouble, rubles, ruble
language-currency-USD = dollars, dollar
language-currency-EUR = euros, euro
language-currency-GBP = pounds, pound
language-currency-KZT = tenge
language-month-1 = January, Jan
language-month-2 = February, Feb
language-month-3 = March, Mar
language-month-4 = April, Apr
language-month-5 = May
language-month-6 = June, Jun
language-month-7 = July, Jul
language-month-8 = August, Aug
language-month-9 = September, Sep
language-month-10 = October, Oct
language-month-11 = November, Nov
language-month-12 = December, Dec

# Errors.
language-quoted = “{ $word }”
language-either = { " or " }
error-segment-text = This text can't be read. Mend it and send it again.
error-segment-text-long = Too long: { $limit } characters and { $words } words at most.
error-segment-file = { $reason ->
    [large] The file is over { $limit } KB: that is no segment.
    [kind] A segment's file is needed, as the bot of another shop sent it. Or send the rule as text.
    [newer] The file was made by a newer Barker. Update Barker, or ask for the text.
   *[broken] This is not a segment's file, or it is broken.
}
language-wrong-word = I don't know “{ $word }”{ $many ->
    [0] .
   *[other] , is it { $hints }?
}
language-wrong-quote = This quotation mark is never closed.
language-wrong-operand = A condition belongs here, such as “orders >= 2”, not “{ $word }”.
language-wrong-after = After a condition comes “and”, “or” or the end, not “{ $word }”.
language-wrong-close = One bracket too many: “{ $word }”.
language-wrong-open = A bracket is not closed.
language-wrong-unfinished = The text breaks off: something is missing after “{ $word }”.
language-wrong-nothing = Write a rule, such as “orders >= 2 in 90 days”.
language-wrong-field = The name of a field belongs here, not “{ $word }”.
language-wrong-colon = After “{ $word }” come a colon and a value.
language-wrong-number = A number belongs here, not “{ $word }”.
language-wrong-day = A day belongs here, such as 16.03.2026 or “1 March”, not “{ $word }”.
language-wrong-value = A name belongs here, best in quotation marks, not “{ $word }”.
language-wrong-unexpected = “{ $word }” does not belong here.
language-wrong-cannot = “{ $what }” can't be asked so.
language-wrong-need = “{ $what }”: say how many or which. For example: { $hints }.
language-wrong-missing = “{ $what }”: the field “{ $limit }” is missing.
language-wrong-twice = “{ $what }”: the field “{ $limit }” is told twice and differs.
language-wrong-upside = “{ $what }”: the end is before the beginning.
language-wrong-unit = “{ $what }” is not counted so: “{ $word }”.
language-wrong-money = Amounts of this shop are in { $limit }, and here is “{ $word }”.
language-wrong-whole = A whole number is needed, not “{ $word }”.
language-wrong-small = “{ $word }” is too little: { $limit } at least.
language-wrong-large = “{ $word }” is too much: { $limit } at most.
language-wrong-date = There is no such day: “{ $word }”.
language-wrong-bad = “{ $what }”: the value “{ $word }” does not fit.
language-wrong-name = { $what }: I don't know “{ $word }”{ $many ->
    [0] .
   *[other] , is it { $hints }?
}
language-wrong-ambiguous = { $what }: there are several “{ $word }”: { $hints }. Add the number.
language-wrong-long = The name is too long. If it really is so, put it in quotation marks.

# What may be added to a condition to make it clear.
language-example-number = >= 2
language-example-moment = in 30 days
language-example-words = «...»
language-example-things = «...»
language-wrong-currency = The file is of a shop that counts in { $word }. Numbers are taken as they are, yours is { $limit }: check them.

# Screens.
screen-segments_text = As text
segments-text =
    <b>Segments</b> › as text

    Write the rule in words, in English or Russian:

    <pre>orders >= 2 in 90 days and not (opened the app in 30 days)</pre>
    <pre>city Moscow, Kazan or sum of orders from 10 k in a year</pre>
    I show how I understood it and how many people there are, and only then keep it. A segment's file of another shop may be sent, too.
screen-segment_text = As text
segment-text = <b>{ $name }</b> › as text
segment-text-cut = This is not all of it: the file has the whole.
segment-text-hint = Copy it, change it and send it: I show what would change and ask. The same text or the file can be given to another shop.
segment-text-copy-button = Copy
segment-text-file-button = Send as a file
segment-text-check = <b>{ $name }</b> › check
segment-text-new = New segment
segment-text-check-now = <b>Now:</b> { $what }
segment-text-check-new = <b>Understood as:</b> { $what }
segment-text-check-size = <b>{ $count ->
        [one] { $count } person
       *[other] { $count } people
    }</b> of { $base } on { $moment } { $zone }
segment-text-check-slow = Counting takes over { $seconds } s. It can be kept all the same.
segment-text-check-lost =
    <b>Not all was taken, the rest can be edited:</b>
    { $lost }
segment-text-check-more = and more: { $count }
segment-text-create = Name and keep
segment-text-replace = Replace the rule
segment-text-edit = Edit with buttons
language-help-button = Help with the language
language-wrong =
    <b>I don't understand</b>
    { $problem }

    { $place }

    Send the text again.

# Reference.
command-segment_help = How to write segments as text
language-page-title = Segments as text
language-page-file = segments-as-text
language-page-comparisons = Comparisons
language-help-file = All in one file
language-help-comparisons = <b>Segments as text</b> › comparisons
language-help-chapter = <b>Segments as text</b> › { $title }
language-help-names = Also: { $names }.
language-help-fields = In brackets: { $fields }.
language-help-basics =
    A condition is a name, a comparison and a period. Conditions are joined by “and”, “or”, “not”; brackets give the order:
    <pre>orders >= 2 in 90 days and not (opened the app in 30 days)</pre>
    Periods: “in 90 days”, “in 24 hours”, “from 1 March to 5 April”, “yesterday”. A week is 7 days, a month 30, a year 365.
    Amounts: 5000, “5 k”, “5000 roubles”. Names are best in quotation marks: city "Moscow", "Kazan".
    Everything else stands in brackets after the condition:
    <pre>bought product "Tea" in 90 days (pieces, at least: 2)</pre>
    Of whom, the beginning says: “among customers: …” or “among those who may be written to: …”.
    “in one order (…)” wants all of it of one order, “surely (…)” takes unknown for no.
    Capital letters and endings don't matter, Russian and English words may be mixed.
language-form-number = Number
language-form-moment = When
language-form-things = List of things
language-form-words = Word
language-form-deed = How often
language-form-stay = Stay
language-form-truth = Yes or no
language-sample-city = Moscow
language-sample-product = Tea
language-sample-category = Dishes
language-sample-brand = Willow
language-sample-tag = wholesale
language-sample-event = View
language-sample-tier = Gold
language-sample-service = Haircut
