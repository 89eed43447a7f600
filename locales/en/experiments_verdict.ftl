# Tests: details of the result, parts of the people, the kept control, checking of shares.

## Details

experiment-adjusted = { $by ->
    [past] How people bought in the two weeks before the test is taken into account
    [mix] Who had ordered before is taken into account
   *[both] Who bought before the test, and how much, is taken into account
}: { $saved }% less spread, a narrower interval. The values themselves move a little by that.
experiment-uncut =
    <b>Uncut</b> (not what decides):
    { $lines }
experiment-largest = The largest were cut: { $lines }
experiment-largest-line = No. { $customer } ({ $letter }) — { $amount }
experiment-money-parts =
    <b>What the difference</b> of variant { $letter } per person is made of:
    · buyers { $payers } pp (from { $payers_low } to { $payers_high }), that is { $by_payers }
    · their average sum { $sums } (from { $sums_low } to { $sums_high }), that is { $by_sums }

## By parts

screen-experiment_parts = By parts
screen-experiment_parts_segment = By segment
experiment-parts =
    <b>{ $name }</b> › by parts
    Whom to compare with whom inside the test? This is exploration: it never changes the decision.
experiment-parts-told =
    <b>{ $name }</b> › { $dimension }
    { $goal }, variant { $letter } against the control, { $people ->
        [one] { $people } person
       *[other] { $people } people
    }. { $at ->
        [exposure] Everybody as they were when they saw the variant.
        [start] Everybody as they were at the start of the test: nobody watched this before.
       *[now] Everybody as they are today: the past of this is not kept.
    }

    { $lines }

    { $apart ->
        [yes] ⚠️ The effect seems to differ between the parts (p = { $p }). Check that part in a new test.
        [no] That the effect differs between the parts is not seen (p = { $p }).
       *[unknown] There is nothing yet to compare the parts by.
    }{ $hidden ->
        [0] {""}
        [one] {" "}{ $hidden } more person in parts too small to be shown.
       *[other] {" "}{ $hidden } more people in parts too small to be shown.
    }
    <i>Exploration, not proof: Holm's correction over all rows, the decision does not change.</i>
experiment-parts-line = { $sign } { $label }: { $people } people, { $change }
experiment-parts-few = · { $label }: { $people } people, too few to tell, { $change }
experiment-parts-none = All parts have too few people yet.
experiment-parts-blocked = The variants were handed out unevenly: neither the parts nor the result can be believed.
experiment-parts-early = Nobody to compare yet: nobody's time to buy is over.
experiment-parts-segment =
    <b>{ $name }</b> › by segment
    Who is in the segment and who is not: for whom does the variant work?
dimension-buyer = had ordered before
dimension-buyer-old = had ordered
dimension-buyer-new = had not ordered
dimension-newcomer = new to the shop
dimension-newcomer-fresh = known for up to a week
dimension-newcomer-known = known for longer
dimension-platform = platform
dimension-platform-ios = iOS
dimension-platform-android = Android
dimension-platform-tdesktop = Telegram on a computer
dimension-platform-macos = macOS
dimension-platform-weba = Telegram in a browser
dimension-platform-webk = Telegram in a browser, K
dimension-city = city
dimension-language = language
dimension-language-ru = Russian
dimension-language-en = English
dimension-cluster = group of alike
dimension-segment = segment
dimension-segment-in = in the segment
dimension-segment-out = not in the segment
dimension-unknown = unknown

## The control kept after a roll-out

screen-experiment_kept = Does it hold
experiment-kept = <b>{ $name }</b> › after the roll-out
experiment-kept-what =
    { $goal }, variant { $letter } against the kept control ({ $kept }%), since { $since }.
experiment-kept-promised = The test said { $change }.
experiment-kept-note = Counted are those whose time to buy is over; as of { $moment }. Both people of the test and new ones are compared: a lot decided who has which.
experiment-kept-holds = ✅ <b>The effect holds</b>
experiment-kept-faded = 📉 <b>The effect has faded</b>: it is clearly smaller now than in the test. Maybe the novelty is over.
experiment-kept-turned = ⛔ <b>The effect has turned</b>: the control is better now, and chance does not explain it. Stop the test to switch the variant off.
experiment-kept-early = ⏳ <b>Too early to tell</b>: { $kept ->
    [0] nobody has the control yet
    [one] { $kept } person has the control, the difference may be chance
   *[other] { $kept } people have the control, the difference may be chance
}.
experiment-kept-blocked = ⛔ <b>Not to be compared</b>: the control reaches another share of people than it should (p = { $p }). Check how it is shown.
experiment-kept-people = { $shown } people saw variant { $letter }, { $control } the control, in { $days ->
    [one] { $days } day
   *[other] { $days } days
}.
experiment-kept-none = No new variant is rolled out here: there is nothing to compare.
experiment-kept-none-kept = No control was kept after the roll-out: there is nothing to compare with.
job-watch_rollouts = Whether the effect holds after a roll-out

## Shares on the way

experiment-shares =
    <b>{ $name }</b> › new shares { $weights }
    The test is running: whoever has seen a variant stays with it, the new shares are for new people. Days of other shares are compared apart.

    { $state ->
        [good] With them the test takes { $needed } people, that is <b>{ $days }</b> days from the start.
        [long] ⚠️ <b>Too few people.</b> The smallest variant gets too few: it takes { $needed } people, that is { $days } days from the start, and by then the shop is another one.
       *[never] ⚠️ <b>Too few people.</b> At this pace the smallest variant will never have enough.
    }
experiment-shares-yes = Save the shares
experiment-shares-anyway = Save anyway

experiment-term-parts = <b>By parts</b> — the same result for the new, by platform, by segment. One of the parts always stands out by chance: check it in a new test.
experiment-term-cut = <b>Cutting</b> — sums above those of 99 of 100 buyers count as that limit, so one huge purchase does not decide a test. The uncut result stands beside.
experiment-term-adjusted = <b>Adjusting for the past (CUPED)</b> — a part of the spread is seen before the test: who bought will buy. It is taken out, and the interval gets narrower.
experiment-term-kept = <b>Kept control</b> — a few still see the old after a roll-out: they show whether the effect holds.
