# Tests: what is compared, for whom, by what it is judged and what came of it.

screen-experiments = Tests
command-tests = tests
thing-experiment = This test is gone.
thing-variant = This variant is gone.
thing-layer = There is no such layer any more.
job-note_exposures = Who saw which variant
job-tell_verdicts = Tell that a test can be decided

experiments =
    <b>Tests</b>

    { $count ->
        [0] None yet. Compare two buttons, pictures or prices in the Mini App and learn what brings more, not what looks better.
        [one] { $count } test
       *[other] { $count } tests, running ones on top
    }
experiments-new = New test

experiment-new =
    <b>What do we compare?</b>
    Write the key of an element of the Mini App: Latin letters, digits, dot, hyphen or underscore.

    For example: <code>hero, buy_button, delivery.text</code>
experiment-how-keys = Where keys come from
experiment-keys =
    <b>Keys of elements</b>
    A key is the name of a place on the page. Whoever makes the Mini App sets it once:

    <code>&lt;h1 data-ab="hero"&gt;Deals of the week&lt;/h1&gt;</code>

    And one line at the top of the page, after <code>t.js</code>:
    <code>{ $line }</code>

    From then on you change texts, pictures and prices from here, without a programmer.
experiment-keys-copy = Copy the line
error-experiment-bad-element = A key has 2 to 40 signs: small Latin letters, digits, dot, hyphen, underscore. It begins with a letter.

experiment-variants-button = Variants
experiment-audience-button = For whom
experiment-goal-button = Goal
experiment-hypothesis = Hypothesis
experiment-rule = Decision rule
experiment-to-start = Start…
experiment-not-said = not written down
experiment-stop-button = Stop…
experiment-again = Repeat the test
experiment-copied = A draft was made: the same variants, people will be drawn anew.

experiment-draft =
    <b>Test “{ $name }”</b>
    ✏️ Draft · { $kind ->
        [message] mailing
       *[element] element <code>{ $key }</code>
    }

    { $variants }

    For: { $is_everybody ->
        [yes] everybody
       *[no] “{ $segment }”
    }{ $holdout ->
        [0] {""}
       *[other] {" "}({ $holdout }% left out)
    }{ $layer }
    Goal: { $goal }, { $window } after the first look
    Hypothesis: { $hypothesis }
    Rule: { $rule }

experiment-in-layer = , layer “{ $name }”, { $share }% of it
experiment-variant-line = { $letter }: { $what }
experiment-as-is = as it is now
experiment-empty = empty so far
experiment-hidden = hidden
experiment-photo = Photo
experiment-variant-share = { $name } — { $share }%
experiment-variants =
    <b>{ $name }</b> › variants
    A is the control: the others are compared with it.
experiment-variant-add = Add a variant
experiment-weights = Shares

experiment-variant =
    <b>{ $name }</b> › variant { $letter }{ $is_control ->
        [yes] , control
       *[no] {""}
    }
experiment-variant-album = A variant takes one photo, the album was not taken. Send the photo by itself.
experiment-variant-ask = <i>Send a text, a photo or a photo with a caption: that is how the element will look.</i>
experiment-variant-fixed = <i>This is how customers see it.</i>
experiment-variant-campaign = <i>This is the mailing itself: its text is changed there.</i>
    .hint = The control is changed in the mailing itself.
experiment-shown-own = As it is on the page now.
experiment-shown-empty = Empty so far: what to show instead?
experiment-shown-hidden = The element is not on the page.
experiment-shown-photo = Just the photo.
experiment-shown-price = Price: <b>{ $price }</b>
experiment-price = Price
experiment-as-page = As on the page
experiment-price-ask =
    <b>Price label</b>
    { $is_set ->
        [yes] Now: { $price }
       *[no] Now it is as on the page.
    }
    Write what to show, up to 40 signs. It is only words: the real price is charged.
experiment-shown-layout = Layout: <code>{ $layout }</code>
experiment-layout = Layout
experiment-layout-ask =
    <b>Layout of the element</b>
    { $is_set ->
        [yes] Now: { $layout }
       *[no] Now as on the page.
    }
    Write a word in Latin letters, for example <code>{ $sample }</code>. The page gets it with the variant and draws the element its own way; how, knows whoever makes the Mini App: <code>{ $css }</code>.
error-experiment-bad-layout = A layout is one word of up to 30 signs: small Latin letters, digits, hyphen, underscore. It begins with a letter.
experiment-hide = Hide
experiment-show = Show again
experiment-clear = Clear
experiment-variant-drop = Delete the variant
experiment-next-audience = Next: for whom
experiment-try = Show it to me in the Mini App
experiment-try-off = Show it to me no more
experiment-try-open = Open the Mini App
experiment-try-is-on = Open the Mini App: you will see this variant. You are not counted.
experiment-try-is-off = Now you see whatever falls to you.
error-experiment-element-long = { $part ->
    [price] A price label has up to { $limit } signs.
   *[text] The text of an element has up to { $limit } signs.
}
error-experiment-running = { $what ->
    [variant] The test is running. Change a variant now, and some would have seen one thing and some another: they could not be compared. Stop the test and repeat it with the new variant.
    [audience] The test is running: changing its people would make the groups different. Stop it and repeat.
    [goal] The test is running: the goal is chosen before the start, or whatever one wishes to see would win.
    [shares] The message goes out in waves: the bot makes the shares itself from what the waves before did.
   *[plan] The test is running: hypothesis, rule and duration are written down before the start.
}
error-experiment-variant-count = A test has 2 to 10 variants, and the control always stays.

experiment-weights-ask =
    <b>Shares of the variants</b>
    Now { $now }. Write { $count ->
        [one] { $count } number
       *[other] { $count } numbers
    } with spaces between, one for each variant, A first. “1 1” is even, “9 1” is careful.
    { $is_running ->
        [yes] The test is running: whoever has seen a variant stays with it, new shares are for new people.
       *[no] {""}
    }
experiment-weights-even = Even
experiment-weights-careful = Careful: 90% control
experiment-weights-kept = Shares are kept.
error-experiment-bad-weights = { $count ->
    [0] The test is over, its shares can't be changed.
   *[other] Whole numbers needed: { $count }, each from 1 to 100.
}

experiment-audience =
    <b>For whom</b>
    { $is_everybody ->
        [yes] Now: everybody who opens the Mini App.
       *[no] Now: “{ $segment }”.
    }
    Whoever has left the segment but seen a variant stays with it and in the results.
    “Left out” is a part of the people who are shown nothing new.
experiment-everybody = Everybody
experiment-holdout = Left out: { $share }%
screen-experiment_layer = Layer
experiment-layer =
    <b>Layer</b>
    { $is_set ->
        [yes] The test is in the layer “{ $name }” with { $share }% of it. Tests of one layer never meet in one person.
       *[no] If tests may disturb each other, put them into one layer: each gets people of its own. Write the name of a layer or choose one.
    }
experiment-layer-off = No layer
error-experiment-layer-full = The layer “{ $name }” has no such room: { $left }% are free in one piece. Take a smaller share or stop another test.
error-experiment-element-taken = { $state ->
    [rolled_out] The winner of the test “{ $name }” is on for this element. Have it built into the page, then stop that test and begin a new one.
   *[running] The test “{ $name }” is running on this element. Stop it or wait for its end. Only tests of one layer run at once.
}

experiment-goal =
    <b>By what we judge</b>
    Now: { $goal }.
    There is one goal, chosen before the start. You may write the name of any event of the dictionary, such as <code>begin_checkout</code>.
experiment-guards-button = Guardrails and time
experiment-guards =
    <b>Guardrails</b>
    What must not get worse. If it does, there is no winner.

    We count { $window } from the moment a person first saw a variant.
experiment-window = { $days ->
    [one] Time: { $days } day
   *[other] Time: { $days } days
}
error-experiment-bad-event = The dictionary has no event “{ $name }”.
metric-conversion = Ordered
metric-revenue_per_user = Revenue per person
metric-orders_per_user = Orders per person
metric-average_order = Average order
metric-clicks = Tapped in the message
metric-unsubscribes = Unsubscribed
metric-refunds = Refunds per person
metric-cart_adds = Put into the cart
metric-page_errors = Met an error of the page
metric-any_event = Event
metric-any_event-named = Event “{ $name }”

experiment-hypothesis-ask =
    <b>Hypothesis</b>
    In a phrase: what changes, for whom, what will grow and why.

    <i>If the header tells of free delivery, new customers will order more often: now they learn of it in the cart only.</i>
    { $is_set ->
        [yes] Now: { $now }
       *[no] {""}
    }
experiment-rule-ask =
    <b>Decision rule</b>
    What you do if it grows, if it does not, if nobody can tell. Written down before the start, it keeps you from changing your mind afterwards.
    { $is_set ->
        [yes] Now: { $now }
       *[no] {""}
    }
experiment-rule-usual = The usual rule
    .hint = If the goal has grown, the whole interval is above zero and the guardrails hold, the winner goes to everybody. If the time is over and no difference is seen, all stays as it was.
error-experiment-bad-words = { $what ->
    [name] A name has 1 to { $limit } signs.
    [hypothesis] A hypothesis has 1 to { $limit } signs.
   *[rule] A rule has 1 to { $limit } signs.
}

screen-experiment_plan = How many people it takes
experiment-plan =
    <b>{ $name }</b> › are there enough people
    Which change do you want to see?
experiment-plan-nothing = { $is_message ->
    [yes] There is nothing to count by: nobody is in the audience, or the goal has happened to nobody.
   *[no] There is nothing to count by: nobody opened the Mini App in four weeks, or the goal has happened to nobody. See whether <code>t.js</code> is on the page.
}
experiment-plan-base = { $is_message ->
    [yes] Now: { $goal } — <b>{ $base }</b> in { $window }, by { $people } people of the audience.
   *[no] Now: { $goal } — <b>{ $base }</b> in { $window } after coming in. Counted by { $people } people of 4 weeks, { $a_day } new ones a day.
}
experiment-plan-takes = A { $is_inverse ->
    [yes] fall
   *[no] growth
} of { $effect }%{ $has_money ->
    [yes] {" "}is worth { $money } { $state ->
        [message] from this mailing
        [small] from this mailing
       *[other] a month
    }
   *[no] {""}
}. To notice it (8 times out of 10) takes <b>{ $needed }</b> { $needed ->
    [one] person
   *[other] people
} in { $arms ->
    [one] { $arms } variant
   *[other] { $arms } variants
}. { $state ->
    [message] The audience has { $reach }: enough.
    [small] The audience has only { $reach }: not enough.
    [never] With so few visitors they will never come.
    [long] That is { $days } days, too long: the shop will be another one by then.
   *[good] That is <b>{ $days }</b> days in full weeks, and then the time of the goal for the last ones.
}
experiment-plan-visible = { $way ->
    [part] Such a part shows a { $is_inverse ->
        [yes] fall
       *[no] growth
    } of <b>{ $visible }</b> or more{ $has_money ->
        [yes] , which is { $money } a mailing
       *[no] {""}
    }.
    [message] This audience shows a { $is_inverse ->
        [yes] fall
       *[no] growth
    } of <b>{ $visible }</b> or more{ $has_money ->
        [yes] , which is { $money } a mailing
       *[no] {""}
    }.
   *[element] Four weeks show a { $is_inverse ->
        [yes] fall
       *[no] growth
    } of <b>{ $visible }</b> or more{ $has_money ->
        [yes] , which is { $money } a month
       *[no] {""}
    }.
}

experiment-confirm =
    <b>Start “{ $name }”?</b>

    { $count ->
        [one] { $count } variant
       *[other] { $count } variants
    }, { $is_everybody ->
        [yes] for everybody
       *[no] for “{ $segment }”
    }. Goal: { $goal }.
    Hypothesis: { $hypothesis }
    Rule: { $rule }
experiment-underpowered = ⚠️ <b>Too few people.</b> The test will most likely show nothing, even if there is a difference.{ $has_days ->
    [yes] {" "}It takes { $days } days.
   *[no] {""}
} Look for a larger effect, drop variants or take more people.
experiment-yes = { $count ->
    [one] Start: about { $count } person in 4 weeks
   *[other] Start: about { $count } people in 4 weeks
}
experiment-anyway = Start anyway
experiment-started = The test is running.
experiment-started-already = The test “{ $name }” was started already.
error-experiment-incomplete = { $what ->
    [content] The variants are empty or alike: fill them in.
    [campaign] The mailing of this test is gone.
    [hypothesis] Write the hypothesis down first.
   *[rule] Write the decision rule down first.
}
error-experiment-underpowered = Too few people{ $days ->
    [0] {""}
   *[other] : it takes { $days } days
}. If you know what you do, press “Start anyway”.

experiment-card =
    <b>Test “{ $name }”</b>
    { $sign } { $status ->
        [running] Running, day { $day }{ $days ->
            [0] {""}
           *[other] {" "}of { $days }
        }
        [rolled_out] The winner was rolled out { $until }
        [sent] Decided { $until }
       *[stopped] Ended { $until }
    }
    Begun { $begun } · { $goal }
    Code for segments: <code>{ $code }</code>
experiment-met = <b>{ $count }</b> saw it{ $planned ->
    [0] {""}
   *[other] {" "}of { $planned } planned
}
experiment-met-line = { $name } — { $count }
experiment-crossed = Saw two variants: { $count } ({ $share }%), not counted
experiment-rolled = Everybody sees variant { $letter } but { $kept }%: they keep the control.
screen-experiment_verdict = Verdict with a picture
screen-experiment_terms_of = What was written down
experiment-terms-of =
    <b>{ $name }</b> › written down before the start

    Hypothesis: { $hypothesis }
    Rule: { $rule }
    Goal: { $goal }, window { $window }
    Guardrails: { $guards }
    For: { $is_everybody ->
        [yes] everybody
       *[no] “{ $segment }”
    }, { $holdout }% left out{ $layer }
    { $kind ->
        [waves] Sent { $line }
        [message] Looking for { $effect }%: { $needed } people. Sent { $line }
       *[element] Looking for { $effect }%: { $needed } people, { $days } days.
    }
    { $is_anyway ->
        [yes] ⚠️ Started although there were too few people.
       *[no] {""}
    }

experiment-verdict = <b>{ $name }</b> › verdict: { $goal }
error-variant-after-end = The campaign is over by then: nobody would get this variant. Take an earlier time or let the campaign last longer.
experiment-verdict-stopped = { $state ->
    [wait] ⏹ <b>The test was stopped before an answer</b>
   *[stop] ⏹ <b>The test is stopped</b>
}
experiment-verdict-unfinished = { $state ->
    [ending] For the last people the time still runs: until { $day } the figures may change.
   *[over] There were too few people and full weeks for an answer: whatever stands below may be chance. Repeat the test to know.
}
screen-experiment_details = Details
experiment-details =
    <b>{ $name }</b> › details
    { $people ->
        [0] Nobody is counted yet: the time of the goal ({ $window }) is not over for the first people.
        [one] { $people } person of { $days } days is counted, with the time of the goal ({ $window }) over.
       *[other] { $people } people of { $days } days are counted, with the time of the goal ({ $window }) over for each.
    }
experiment-guard-line = Guardrail: { $metric }
experiment-stop =
    <b>Stop “{ $name }”?</b>
    { $status ->
        [running] Everybody will see the page as it is. The verdict of now is kept in the journal; this test can't go on afterwards, only be repeated anew.
        [message] The verdict of now is kept in the journal; this test can’t go on afterwards, only be repeated with another campaign. What was sent stays with its readers.
        [steps] The verdict of now is kept in the journal. Whoever has got nothing yet gets nothing until you say what to send them: you are asked at once.
        [rolled_out] The winner is switched off, everybody will see the page as it is.
       *[stopped] It is over already.
    }
experiment-stop-yes = Stop
experiment-is-over = The test is over.
experiment-roll =
    <b>Variant { $letter } for everybody?</b>
    “{ $name }”. Everybody who opens the Mini App will see it but { $kept }%: they keep the control, so that there is something to compare with.
    { $is_won ->
        [yes] It has won by the rule that was written down.
       *[no] ⚠️ It has not won. The difference may be chance, or the other way round.
    }
experiment-roll-yes = Roll out
experiment-roll-anyway = Roll out anyway
experiment-roll-other = Roll a variant out…
experiment-roll-button = { $letter } for everybody…
experiment-is-rolled = Rolled out.
experiment-rolled-already = The winner of “{ $name }” is rolled out already.
error-experiment-no-verdict = There is no winner yet: look at the verdict.

screen-experiment_journal = Journal
experiment-journal =
    <b>Tests</b> › journal of hypotheses

    { $count ->
        [0] Tests that ended will be here: what was believed and what came of it.
        [one] { $count } test that ended
       *[other] { $count } tests that ended
    }
experiment-journal-line =
    <b>{ $name }</b> · { $day }
    { $hypothesis }
    { $outcome ->
        [ship] ✅ Confirmed
        [anyway] ⚠️ Rolled out without proof
        [stop] Not confirmed
        [blocked] ⚠️ Not counted: the variants were handed out unevenly
       *[none] Nothing was proved
    }{ $is_known ->
        [yes] : { $value }% ({ $low } to { $high }), { $people ->
            [one] { $people } person
           *[other] { $people } people
        }
       *[no] {""}
    }

screen-campaign_compare = Compare variants
campaign-compare =
    <b>{ $name }</b> › compare variants
    { $state ->
        [new] Some of its readers will get another text, picture, buttons, time, channel or discount. A lot decides who, for each always the same.
        [made] There is a test of this mailing already.
       *[gone] The mailing has gone: only a draft can be compared.
    }
campaign-compare-make = Make a test
campaign-compare-open = Open the test
experiment-to-campaign = To the mailing
experiment-next-goal = Next: by what we judge

experiment-terms = <b>Words of tests</b>
experiment-terms-all = All words
experiment-term-power = <b>Power</b> is how often a test notices a growth that is there. 80% is usual: with too few people a test just says nothing.
experiment-term-srm = <b>SRM, uneven shares</b>: the variants got other numbers of people than their shares promise. Something is broken in the showing, and the result is not to be trusted.
experiment-term-uplift = <b>Uplift</b> is how many percent better than the control a variant is. Always look at its interval, too.
experiment-term-interval = <b>Interval</b>: where the uplift really is, with a confidence of 95%. If it holds zero, no difference is proved.
experiment-term-p = <b>p</b>: how often chance alone would make such a difference. Below 0.05 it no longer looks like chance; of uneven shares we ask more: 0.01 and 0.001.
experiment-term-holm = <b>Holm's correction</b>: the more variants, the easier for one to win by chance; the correction asks more proof of each.
experiment-term-peeking = <b>Peeking</b>: to stop on a lucky day is to catch chance. Our intervals hold on whatever day you look; a mailing is looked at once, in the end.
experiment-term-guardrail = <b>Guardrail</b>: what must not suffer, such as unsubscribes, refunds, errors of the page.
experiment-term-layer = <b>Layer</b>: tests of one layer share people out and don't disturb each other.
experiment-term-holdout = <b>Left out</b>: a part of the people whom the test shows nothing new, to spare them a bad variant or to keep them for another test.

experiment-more =
    <b>{ $name }</b> › more
    Made { $made }.
experiment-rename-button = Rename
experiment-rename =
    <b>What to call “{ $name }”?</b>
    Write a new name, up to 40 signs. Customers never see it.
experiment-drop = <b>Delete the draft “{ $name }”?</b>
audit-experiment_created = made the test “{ $name }”
audit-experiment_started = started the test “{ $name }”
audit-experiment_stopped = stopped the test “{ $name }”
audit-experiment_rolled_out = rolled the winner of the test “{ $name }” out
segment-use-experiment = Test “{ $name }”{ $is_live ->
    [yes] {""}
   *[no] , over
}
