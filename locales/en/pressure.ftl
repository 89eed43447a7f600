# How much to write to people: rules, the stop list, a customer's hours.

screen-pressure = How much to write
pressure = <b>How much to write to people</b>
pressure-line-day = A day to one person: <b>{ $value }</b>
pressure-line-week = A week: <b>{ $value }</b>
pressure-line-gap = Pause between messages: <b>{ $value }</b>
pressure-line-quiet = Quiet hours by the person's clock: <b>{ $value }</b>
pressure-line-control = Control group: <b>{ $value }</b>
pressure-line-part = { $part }: <b>{ $value }</b>
pressure-today = A message to everybody would now reach <b>{ $count }</b> of { $size }
pressure-today-slow = How many people this lets through now could not be counted quickly.
pressure-how = ? How it counts
pressure-about =
    <b>How it counts</b>

    The rules are for marketing: campaigns, cart reminders, price drops, requests for a review. Orders, payments and deliveries are written about without limits and at any hour.

    <b>An attempt takes a place</b> even when the message did not arrive: nobody is tried without end while something is broken.
    <b>A day</b> is any 24 hours and <b>a week</b> any 7 days, so midnight brings no flood.
    <b>A new rule</b> holds from this minute and undoes nothing of yesterday.
    <b>Who has night now</b> gets it in the morning, within half an hour after the quiet hours, not everybody in the same second. What will be out of date by then does not go.
    <b>Just before sending</b> all is checked again: consent, stop list, block, limits.
pressure-name-day = A day
pressure-name-week = A week
pressure-name-gap = Pause
pressure-name-quiet = Quiet hours
pressure-name-control = Control group
pressure-rule =
    <b>{ $name }</b>
    <i>? { $about }</i>

    Now: { $value }. Choose, or write your own.
pressure-hint-day = How many marketing messages one person gets in any 24 hours, all channels together. Write a number.
pressure-hint-week = How many marketing messages one person gets in any 7 days, all channels together. Write a number.
pressure-hint-gap = How many minutes pass between two marketing messages to one person. Write the minutes.
pressure-hint-quiet = The hours without marketing: by the person's own clock where it is known, else by the shop's. Write, say, 22:00-9:00.
pressure-hint-control = The share of people who never get marketing: set against them, the others show what campaigns really brought. Always the same people. Write a percentage up to 10.
pressure-hint-part = A limit of its own beside the common one. Write "1/3" for once a day and three times a week, "2" for twice a day.
screen-pressure_parts = By channel and topic
pressure-parts =
    <b>By channel and topic</b>
    The common limits always hold; here you can be more reserved still.
pressure-channel-telegram = Telegram
pressure-channel-email = E-mail
pressure-channel-sms = SMS
pressure-channel-push = Push
pressure-topic-marketing = Campaigns
pressure-topic-cart = Cart
pressure-topic-price = Prices and stock
pressure-topic-review = Reviews
pressure-unlimited = no limit
pressure-no = none
pressure-share = { $share } %
pressure-as-all = the common one
pressure-a-day = { $count } a day
pressure-a-week = { $count } a week
pressure-minutes = { $count } min
pressure-hours = { $count } h

left-out-stop_list = on the stop list
left-out-no_contact = no Telegram
left-out-blocked = blocked the bot
left-out-no_consent = never agreed to campaigns
left-out-control = control group
left-out-capped = got enough lately
left-out-no_value = nothing to fill into the text

pressure-reason-erased = the person deleted their data
pressure-reason-stop_list = the person is on the stop list
pressure-reason-no_contact = no Telegram
pressure-reason-blocked = the bot is blocked
pressure-reason-no_consent = no consent to campaigns
pressure-reason-control = the person is in the control group and gets no marketing
pressure-reason-quiet = the person has quiet hours now
pressure-reason-cap_day = got enough in a day
pressure-reason-cap_week = got enough in a week
pressure-reason-cap_channel = got enough by this channel
pressure-reason-cap_topic = got enough on this topic
pressure-reason-gap = the last message was a moment ago

screen-stop_list = Stop list
stop-list =
    <b>Stop list</b>
    { $count ->
        [0] Empty so far.
        [one] { $count } address.
       *[other] { $count } addresses.
    } These people are written nothing, not even about orders, and that outlives a new import.

    To add some, send a phone, an e-mail, the @name of a customer or "id 123456": one a line. Or a file with them in the first column.
stop-list-added = Added: { $count }. { $known ->
    [0] {""}
   *[other] There already: { $known }.
}
stop-list-removed = Taken off the stop list.
stop-entry =
    <b>{ $address }</b>
    On the stop list since { $since }, { $source }.

    Take it off? This person can then be written to again, unless they refused themselves.
stop-source-staff = added by hand
stop-source-file = added by a file
stop-source-complaint = after a complaint
stop-entry-remove = Take off the stop list
thing-stop-entry = This address is not on the stop list any more.
error-bad-address = "{ $typed }" is not clear. It takes a phone, an e-mail, the @name of a customer or "id 123456".
error-bad-hours = These hours are not clear. Write them so: 22:00-9:00.
error-always-quiet = That leaves no time to write: keep an hour at least.

screen-my_hours = When to write to me
my-hours =
    <b>When to write to you</b>
    No news and offers: { $hours }.
    Your time zone: { $zone }.

    Choose the hours not to be disturbed in, or write your city. About orders we write at once.
my-hours-as-shop = as the shop does
my-hours-any = Write at any time

screen-customer_writing = May we write
customer-writing = <b>{ $name }</b> · may we write
customer-writing-yes = ✓ A campaign would reach them now.
customer-writing-no = ✗ A campaign would not go now: { $reason }.
customer-writing-from = It may from { $moment }, shop time.
customer-writing-lately = Marketing messages: { $today } in a day, { $week } in a week.
customer-writing-hours = Quiet hours: { $hours }.
customer-stop = Never write again
customer-stopped = On the stop list. Nothing will be written, not even about orders.

audit-pressure_changed = how much to write to people was changed: { $what }
audit-stop_list_added = addresses put on the stop list: { $count }
audit-stop_list_removed = address no. { $number } taken off the stop list

broken-stop_list = wrote to somebody on the stop list
broken-no_consent = wrote without consent
broken-control = marketing to the control group
broken-quiet = marketing in quiet hours
broken-gap = no pause after the last message
broken-cap_day = more than a day allows
broken-cap_week = more than a week allows
broken-cap_channel_day = more than a day allows by this channel
broken-cap_channel_week = more than a week allows by this channel
broken-cap_topic_day = more than a day allows on this topic
broken-cap_topic_week = more than a week allows on this topic
