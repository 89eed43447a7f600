## What a test decides

verdict-ship = ✅ <b>Switch variant { $variant } on</b>
verdict-ship-disturbed = ⚠️ <b>Variant { $variant } is ahead, but messages were changed on the way</b>
verdict-shipped = ✅ <b>Variant { $variant } is on</b>
verdict-stop = ⏹ <b>Stop the test</b>
verdict-wait =
    ⏳ <b>{ $days ->
        [one] Wait { $days } more day
       *[other] Wait { $days } more days
    }</b>
verdict-wait-open = ⏳ <b>Waiting: nobody is there yet</b>
verdict-blocked = ⛔ <b>The result can't be trusted</b>

verdict-reason-early = The first answer comes when a full week is in and its people have had their time to buy.
verdict-reason-unripe = The last people to get it still have time to buy.
verdict-reason-locked = This test is looked at once, at its end: { $have } of { $need } people so far.
verdict-reason-gathering = { $have } of { $need } people so far; the difference may still be chance.
verdict-reason-better =
    { $variants ->
        [one] It beats the control, and chance does not explain it.
       *[other] { $variants } variants beat the control; this one is the strongest.
    }
verdict-reason-guard = Variant { $variant } harms what must not be harmed: “{ $metric }”.
verdict-reason-worse = The control is better: leave things as they were.
verdict-reason-too-small = If there is an effect, it is smaller than the { $effect } the test was started for.
verdict-reason-no-effect = No effect shown: there were people enough and no difference to see.
verdict-reason-nobody = Nobody has seen a variant: check that it is shown at all.
verdict-reason-imbalance = The variants did not get the people they should have (p = { $p }). Some are lost on the way: find where, and start the test anew.

verdict-warning-imbalance = The groups are a little uneven (p = { $p }). Check that every variant reaches everybody.
verdict-warning-crossed =
    { $people ->
        [one] { $people } person has
       *[other] { $people } people have
    } seen two variants ({ $share }). They are not counted, but check how variants are shown.
verdict-warning-unripe =
    { $people ->
        [one] { $people } person came lately and is
       *[other] { $people } people came lately and are
    } not counted yet: their time to buy and their week have to end.
verdict-warning-unripe-mailing =
    { $people ->
        [one] { $people } person still has
       *[other] { $people } people still have
    } time to buy and { $people ->
        [one] is
       *[other] are
    } not counted yet.
verdict-warning-edited = The texts were corrected after sending ({ $variants }): some have read the old ones, some the new. Take the result with care; to decide, better repeat the test.
verdict-warning-deleted = Messages were deleted for those who got them while the test ran: some people never saw them. To decide, repeat the test.
verdict-warning-anyway = There are few people for this test: it may miss a real effect.
verdict-warning-few = Few people did it. An exact test decides, percents are rough.
verdict-warning-few-open = Too few people did it yet: it is too early to decide, whatever the difference.
verdict-warning-slow = That is too long to wait: look for a larger effect, or stop the test.
verdict-warning-near-zero = The control has little data yet, so the difference is not in percent.
verdict-warning-capped =
    { $people ->
        [one] The sum of { $people } person was
       *[other] The sums of { $people } people were
    } cut to { $highest }, so that one purchase does not decide it all.
verdict-warning-worse =
    { $variants ->
        [one] Variant { $variant } is worse than the control; you can switch it off.
       *[other] { $variants } variants are worse than the control, { $variant } the first of them.
    }
verdict-warning-loud = One buyer (no. { $customer }) in variant { $variant } moves the result by { $share } of the interval's width to one side.

verdict-dimension-buyer = new and old buyers
verdict-warning-weights = The weights were changed on the way, so arms are compared within each week.
verdict-warning-weights-mailing = Shares were changed meanwhile, so variants are compared within each wave.
verdict-warning-mix = The groups are made up differently (“{ $dimension }”): with the same mix the difference would be quite another.

verdict-effect = { $variant }: { $control } → { $now }, { $change }
verdict-change = { $value } { $unit } (from { $low } to { $high })
verdict-change-percent = { $value }% (from { $low } to { $high })
verdict-change-unknown = too early to tell the difference
verdict-points = pp
verdict-percent = { $value }%
verdict-month = That is { $value } a month (from { $low } to { $high }).
verdict-month-mailing = Over everybody who gets it that is { $value } (from { $low } to { $high }).
verdict-month-taken = Discounts are taken off: { $value }.
verdict-month-whole = The variant's discount is not taken off: the shop's orders do not show it.
verdict-chance = { $variant } is the best of all with a chance of { $percent }%; being wrong costs { $risk }% of the control on average. The test's rule decides, not this.
verdict-interval-any = The band: where the effect lies with 95% confidence, whenever you look.
verdict-interval-once = The band: where the effect lies with 95% confidence, looked at once, at the end.

## The picture

verdict-picture-better = Variant { $variant } is better: { $change }
verdict-picture-worse = Variant { $variant } is worse: { $change }
verdict-picture-nothing = No difference between the variants to be seen
verdict-picture-open = Too early to decide: the difference may still be chance
verdict-picture-subtitle =
    { $metric } · { $people ->
        [one] { $people } person
       *[other] { $people } people
    } · { $days ->
        [one] { $days } day
       *[other] { $days } days
    }
verdict-picture-spans = Difference from the control
verdict-picture-variant = Variant { $variant }
verdict-picture-effect = Difference: variant { $variant }
verdict-picture-days = By the day people came
verdict-picture-footer = { $note } Data as of { $moment }.
