# A form: questions one by one, answered by buttons or words.

screen-form = Questions
thing-form = This form is closed already. Open it again.
form-title = <b>{ $title }</b>
form-field =
    <b>{ $title }</b> › { $field }
    Now: { $value }
form-missing = Fill in this field.
form-unset = not set
form-more = { $names } and { $more } more
form-all = Show all
form-number =
    <code>{ $typed }</code>
    From { $least } to { $most }. Use the keys or write a number.
form-choose = Choose with a button.
form-choose-some = Mark what you need and press Done.
form-write = Write the answer, at most { $most } characters.
form-day = Choose a day or write a date, for example { $example }.
form-day-example = 16.03.2026
form-day-today = Today
form-day-yesterday = Yesterday
form-day-week = A week ago
form-day-month = 30 days ago
form-weekdays = Mo Tu We Th Fr Sa Su
form-months = January February March April May June July August September October November December
form-pick =
    Chosen: { $chosen }
    { $is_wished ->
        [yes] { $total ->
            [0] Nothing by “{ $wish }”. Write it differently.
           *[other] Found by “{ $wish }”: { $total }. Mark what you need, or write a part of the name to search.
        }
       *[no] { $total ->
            [0] There is nothing to choose from yet: the shop has no such data.
           *[other] In all: { $total }. Mark what you need, or write a part of the name to search.
        }
    }
form-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}
form-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
form-percent = { $count }%

# Fields that different forms share.
param-operator = Comparison
param-value = How many
param-upper = At most
param-rank = How many of the best
param-days = In how many days
    .unset = ever
param-hours = How many hours
param-day = Day
param-until = Until which day
param-or_empty = And where it is not filled in
param-period = Period
param-first_day = From which day
param-last_day = To which day
param-counting = Which orders
param-some = Some orders only
param-total_from = Amount from
    .unset = any
param-total_to = Amount up to
    .unset = any
param-sources = Channels of the order
param-deliveries = Ways of delivery
param-branches = Branches
param-payments = Ways to pay
param-promo = Promo code
param-weekdays = Days of the week
param-days_before = Days before today
param-days_after = Days after today
param-least = Different ones, at least
param-most = At most
    .unset = no limit
param-times = How many times, at least
param-statuses = Statuses
param-in_statuses = In which statuses
param-measure = How to count
param-which = Which order
param-by = Named by
param-things = What
param-quantity = Pieces, at least
param-piece = Part of the word
param-channels = Where
param-topic = About what

option-gte = at least
option-lte = at most
option-eq = exactly
option-ne = not equal to
option-gt = more than
option-lt = less than
option-between = from and to
option-not_between = outside the range
option-top_n = the largest ones
option-top_pct = the best percents
option-empty = not filled in
option-not_empty = filled in
option-in_last = in the last days
option-not_in_last = not in the last days
option-more_than_ago = earlier than so many days ago
option-on = on this day
option-before = before this day
option-after = after this day
option-is_today = today
option-in_last_exact = in the last hours
option-any_of = any of these
option-all_of = all of these
option-none_of = none of these
option-exactly = exactly these
option-in = one of
option-nin = none of
option-starts = begins with
option-ends = ends with
option-contains = contains
option-not_contains = does not contain
option-telegram = Telegram
option-email = E-mail
option-sms = SMS
option-marketing = Marketing
option-service = Service messages
option-hours = the last hours
option-days = the last days
option-dates = by dates
option-counted = counted ones
option-all = any, cancelled ones too
option-completed = completed ones only
option-whatever = does not matter
option-with = with it
option-without = without it
option-in_next = in the next days
option-weekday_in = by day of the week
option-anniversary_in = anniversary
option-regex = like a pattern
option-size = how many different ones
option-true = yes
option-false = no
option-unknown = unknown
option-did = did
option-did_not = did not
option-not_in = not now
option-entered_in_last = began in the last days
option-left_in_last = ended in the last days
option-stayed_at_least = for so many days already
option-monday = Monday
option-tuesday = Tuesday
option-wednesday = Wednesday
option-thursday = Thursday
option-friday = Friday
option-saturday = Saturday
option-sunday = Sunday
option-mean = on average
option-median = in the middle
option-last = the last one
option-first = the first one
option-any = any
option-open = an open one
option-new = new
option-paid = paid
option-fulfilled = completed
option-cancelled = cancelled
option-refunded = refunded
option-product = products
option-category = categories
option-brand = brands
option-code = by code
option-campaign = by campaign
option-orders = orders
option-money = money
option-count = how many
option-share = percent
option-hour_of_day = hour
option-day_of_week = day of the week
option-times = times
option-sum = sum
option-average = mean
option-smallest = smallest
option-largest = largest
option-distinct = how many different
option-f = female
option-m = male
option-given = told
option-predicted = found out
option-set = told
option-city = city
option-inferred = by the hours of visits
option-active = active
option-never = never started
option-blocked = blocked the bot
option-deactivated = deleted the account
option-kicked = kicked the bot
option-name = name
option-phone = phone
option-gender = gender
option-birthday = birthday
option-time_zone = time zone
option-ios = iOS
option-android = Android
option-tdesktop = Telegram Desktop
option-macos = macOS
option-weba = Web A
option-webk = Web K
