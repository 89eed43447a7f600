# How much to write to people: rules, the stop list, a customer's hours.

screen-pressure = Message limits
pressure = <b>Message limits</b>
pressure-line-day = To one person a day: <b>{ $value }</b>
pressure-line-week = A week: <b>{ $value }</b>
pressure-line-gap = Pause between messages: <b>{ $value }</b>
pressure-line-quiet = Quiet hours, by the person’s clock: <b>{ $value }</b>
pressure-line-control = Control group: <b>{ $value }</b>
pressure-line-part = { $part }: <b>{ $value }</b>
pressure-today = A message to everyone would now reach <b>{ $count }</b> of { $size }
pressure-today-slow = Counting how many people may be messaged now takes too long.
pressure-how = ? How it counts
pressure-about =
    <b>How it counts</b>

    The limits are for marketing: campaigns, cart reminders, price drops, review requests. Messages about orders, payments and deliveries go without limits and at any hour.

    <b>Every attempt counts</b>, even when the message didn’t arrive: nobody is tried endlessly while something is broken.
    <b>A day</b> is any 24 hours and <b>a week</b> any 7 days, so midnight brings no flood of messages.
    <b>A new limit</b> holds from this minute and changes nothing in the past.
    <b>Those who have night now</b> get it in the morning, spread over half an hour after quiet hours. What would be out of date by then isn’t sent.
    <b>Right before sending</b> everything is checked again: consent, stop list, block, limits.
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
pressure-hint-gap = The least time between two marketing messages to one person, in minutes.
pressure-hint-quiet = Hours without marketing: by the person’s own clock where it is known, otherwise the shop’s. For example, 22:00-9:00.
pressure-hint-control = The share of people who never get marketing. Compared with them, the others show what campaigns really bring. Always the same people. Write a percentage up to 10.
pressure-hint-part = An extra limit besides the common one. Write “1/3” for once a day and three times a week, “2” for twice a day.
screen-pressure_parts = By channel and topic
pressure-parts =
    <b>By channel and topic</b>
    The common limits always hold; here you can set stricter ones.
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
pressure-share = { $share }%
pressure-as-all = as for all
pressure-a-day = { $count } a day
pressure-a-week = { $count } a week
pressure-minutes = { $count } min
pressure-hours = { $count } h

left-out-stop_list = on the stop list
left-out-no_contact = no Telegram
left-out-blocked = blocked the bot
left-out-no_consent = never agreed to campaigns
left-out-control = control group
left-out-capped = at their limit
left-out-no_value = nothing to fill in

pressure-reason-erased = the person deleted their data
pressure-reason-stop_list = the person is on the stop list
pressure-reason-no_contact = no Telegram
pressure-reason-blocked = the bot is blocked
pressure-reason-no_consent = no consent to campaigns
pressure-reason-control = the person is in the control group and gets no marketing
pressure-reason-quiet = the person has quiet hours now
pressure-reason-cap_day = daily limit reached
pressure-reason-cap_week = weekly limit reached
pressure-reason-cap_channel = limit of this channel reached
pressure-reason-cap_topic = limit of this topic reached
pressure-reason-gap = the last message was too recent

screen-stop_list = Stop list
stop-list =
    <b>Stop list</b>
    { $count ->
        [0] Empty so far.
        [one] { $count } address.
       *[other] { $count } addresses.
    } These people get nothing, not even about orders, and stay here after a new import.

    To add people, send a phone, an e-mail, a customer’s @name or “id 123456”, one per line. Or a file with them in the first column.
stop-list-added = Added: { $count }. { $known ->
    [0] {""}
   *[other] There already: { $known }.
}
stop-list-removed = Taken off the stop list.
stop-entry =
    <b>{ $address }</b>
    On the stop list since { $since }, { $source }.

    Take it off? The person can then be messaged again, unless they refused themselves.
stop-source-staff = added by hand
stop-source-file = added by a file
stop-source-complaint = after a complaint
stop-entry-remove = Take off the stop list
thing-stop-entry = This address is not on the stop list any more.
error-bad-address = I can’t read “{ $typed }”. Send a phone, an e-mail, a customer’s @name or “id 123456”.
error-bad-hours = I can’t read these hours. Write them like this: 22:00-9:00.
error-always-quiet = That leaves no time to write: leave at least an hour.

screen-my_hours = When to write to me
my-hours =
    <b>When to write to you</b>
    No news and offers: { $hours }.
    Your time zone: { $zone }.

    Choose when not to disturb you, or write your city. About orders we write right away.
my-hours-as-shop = as the shop decides
my-hours-any = Write at any time

screen-customer_writing = May we write?
customer-writing = <b>{ $name }</b> · may we write?
customer-writing-yes = ✓ A campaign would go to them now.
customer-writing-no = ✗ A campaign wouldn’t go to them now: { $reason }.
customer-writing-from = Possible from { $moment }, shop time.
customer-writing-lately = Marketing messages: { $today } in 24 hours, { $week } in 7 days.
customer-writing-hours = Quiet hours: { $hours }.
customer-stop = Never message again
customer-stopped = On the stop list: nothing is sent, not even about orders.

audit-pressure_changed = message limits changed: { $what }
audit-stop_list_added = addresses put on the stop list: { $count }
audit-stop_list_removed = address no. { $number } taken off the stop list

broken-stop_list = sent to somebody on the stop list
broken-no_consent = sent without consent
broken-control = marketing to the control group
broken-quiet = marketing in quiet hours
broken-gap = too soon after the last message
broken-cap_day = more than a day allows
broken-cap_week = more than a week allows
broken-cap_channel_day = more than a day allows by this channel
broken-cap_channel_week = more than a week allows by this channel
broken-cap_topic_day = more than a day allows on this topic
broken-cap_topic_week = more than a week allows on this topic
