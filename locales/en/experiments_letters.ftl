# How variants of a campaign differ: buttons, time, channel, discount.

letter-ask = <i>Send a text, a photo or a photo with a caption — or choose below what else differs. The rest stays as in A.</i>
letter-differs = Differs from A: { $what }
letter-same = As A so far: nothing of its own.
letter-line = <b>{ $letter }</b> against A: { $what }
letter-as-control = nothing of its own
letter-warning = ⚠️ { $letter }: { $what }
letter-not-started = ⚠️ The test of this campaign was not started: everybody gets A. Start the test first to compare the variants.
letter-compared = Variants are compared, A is the campaign itself:
letter-own-text = text
letter-own-photo = photo
screen-experiment_trait = What differs
screen-experiment_letter = The variant's message
experiment-trait =
    <b>Variant { $letter }</b> › { $what }
    { $is_set ->
        [yes] Now: { $now }.
       *[no] Now: as in A.
    }
experiment-trait-leave = As in A
experiment-trait-left = As in A now.
experiment-trait-kept = Kept.
experiment-unfit = ⚠️ <b>Variant { $letter } can't be sent.</b>
error-trait-same = That is the same as in A: there would be nothing to compare. Choose something else.
error-trait-control = A is the campaign itself: change it there, and variants B and on here.
campaign-correct-own = { $count ->
    [one] { $letters } has words of its own, for { $count } person
   *[other] { $letters } has words of its own, for { $count } people
}: correct them separately.
campaign-correct-variant = Only variant { $letter } is corrected, the others stay as they are.
campaign-correct-now = Now: “{ $text }”
campaign-recall-variant = Variant { $letter }.
campaign-correct-words = Text of { $letter }…
campaign-correct-test = ⚠️ The test is still on: some have read the old text. Putting a mistake right matters more, but the result will be marked, and the bot sends nothing to others by it on its own.
campaign-unsend-test = ⚠️ The test is still on: deleting breaks it off. Whoever has not got the message yet won’t get it.
audit-campaign_recall_variant = campaign “{ $name }”: changing the text of variant { $letter }, people: { $count }
letter-was = ✏️ Corrected after sending. At first it said: “{ $text }”
letter-now = ✏️ Corrected after sending. Now it says: “{ $text }”

error-experiment-campaign-taken = The test “{ $name }” compares this campaign already. Stop it, or make a copy of the campaign and compare there.

trait-buttons = Buttons
trait-button = “{ $label }”
trait-buttons-ask = Send the variant's buttons, one a line: label and address. For example: <code>Buy - shop.com/sale</code>
trait-buttons-told = { $count ->
    [0] no buttons
   *[other] buttons { $labels }
}

trait-send_time = Time
trait-send_time-ask = Write when this variant goes: “+3 h” is later than A, “18:30” at that hour, “25.11 10:00” at that moment, “best” at everybody's best hour. The window of the goal begins with each one's own message.
trait-send_time-told = { $mode ->
    [later] { $unit ->
        [days] { $count ->
            [one] { $count } day
           *[other] { $count } days
        }
        [hours] { $count ->
            [one] { $count } hour
           *[other] { $count } hours
        }
       *[minutes] { $count } min
    } later
    [hour] at { $clock }
    [moment] { $clock }
   *[best] at everybody's best hour
}
trait-send_time-day = the messages go on different days: A on { $first }, this one on { $second }. The difference may be the day's, not the hour's.
trait-send_time-best-day = the best hour comes within a day: some get it a day after A. The difference may be the day's as well.
error-bad-send-time = That is not a time. Write “+3 h” (up to 7 days), “18:30”, “25.11 10:00” or “best”.
error-before-control = The campaign itself goes later, and a variant can't go before it. Let the campaign go earlier and this variant later.
error-best-hour-unknown = The best hour is not known yet: customers have answered and tapped too little. Choose a time yourself.

trait-channel = Channel
trait-channel-ask = Choose a channel or write several in their order: “SMS”, “Telegram, then mail”. Only those are compared to whom the channels of all variants are open — or different people would be compared. The others get A.
trait-channel-told = channel: { $names }
trait-channel-none = Only Telegram is connected, there is nothing to choose. Mail, SMS, notifications and calls are connected in the settings: “Connections” → “Channels”.
error-bad-channel = There is no channel “{ $word }”. There are Telegram, mail, SMS, notifications and call.
error-channel-off = { $channel ->
    [email] Mail is not connected
    [sms] SMS are not connected
    [push] Browser notifications are not connected
    [call] Calls are not connected
   *[other] This channel is not connected
}. Connect it in the settings under “Connections” → “Channels”, or choose another one.
letter-met = The channels differ, so only those are compared to whom all are open: <b>{ $people }</b> of { $whole }. The others get A and are not counted.{ $is_few ->
    [yes] {" "}⚠️ That is too few: { $needed } are needed.
   *[no] {""}
}
letter-price = { $letter }: SMS { $is_known ->
    [yes] { $is_most ->
        [yes] up to { $cost }
       *[no] about { $cost }
    } for { $people } people
   *[no] for { $people } people; the price of one is not told in the settings of the channel
}

trait-discount = Discount
trait-discount-ask = Write the variant's promo code and, if you like, its size: <code>TEA10 10 %</code>. For a code of everybody's own write what the loaded codes begin with and an asterisk: <code>TEA-*</code>. In the variant's text it takes the place of <code>{ "{" }promo_code{ "}" }</code>.
trait-discount-told = { $percent ->
    [0] code
   *[other] { $percent } % off, code
} { $mode ->
    [pool] of everybody's own, { $code }…
   *[code] { $code }
}
trait-discount-none = The shop has no free codes: just write a common one; codes of everybody's own stand here when some are loaded.
error-bad-promo-code = That is not a code. Write it in letters or digits: “TEA10” or “TEA10 10 %”; one for each: “TEA-*”.
error-no-place-for-code = The text has no place for the code. Send the variant a text with { "{" }promo_code{ "}" }, for example: “10 % off with { "{" }promo_code{ "}" }”.
error-dead-promo-code = { $state ->
    [used] This code has been used. Take another one.
    [over] This code has ended. Take another one.
   *[personal] This code was given to one customer. Take a common one or a pool of codes.
}
error-few-promo-codes = { $people ->
    [0] There are no free codes that begin so. Load some or write another beginning.
   *[other] Too few codes: { $left } are free, and the variants have { $people } people. Load more or take a smaller share.
}
letter-discount-goal = ⚠️ { $letters }: with a discount people nearly always order more often. Judge by revenue per person: the discount is taken off there.
letter-discount-each = { $letter }: { $percent } % off is about { $each } of a usual order ({ $order }).
letter-discount-cost = { $letter }: { $orders ->
    [0] no orders with a discount yet.
    [one] discounts of { $cost } in { $orders } order, { $each } a person. They are taken off the revenue already.
   *[other] discounts of { $cost } in { $orders } orders, { $each } a person. They are taken off the revenue already.
}
screen-campaign_copy = Reuse
campaign-copy =
    <b>Reuse “{ $name }”</b>
    The campaign has a test. What should be repeated?

    · With the test: variants { $letters }, their shares, the goal and the hypothesis, as a draft. People are drawn anew, the last result is not carried over.
    · Only message A: one for everybody, no test.{ $best ->
        [no] {""}
       *[other] {""}
            · Only message { $best }: { $is_sent ->
                [yes] it went to the rest
               *[no] the better one by the result
            }. One for everybody, no test; set its channel, time and discount yourself.
    }

    Hypothesis: { $hypothesis }
campaign-copy-test = Repeat with the test
campaign-copy-one = Only message { $letter }
campaign-copied-test = Drafts of the campaign and the test are made. People will be drawn anew.
letter-to-chat = To my chat
letter-to-me = { $channel ->
    [email] To me by e-mail…
    [sms] To me by SMS…
    [push] To my browser…
   *[several] To me elsewhere…
}
