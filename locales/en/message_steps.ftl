# A test of a message in steps: a part first, in waves; what to decide and what goes on.

screen-experiment_way = How to send
job-move_waves = Sending tests of messages in steps

steps-hours = { $count ->
    [one] { $count } hour
   *[other] { $count } hours
}
steps-days = { $count ->
    [one] { $count } day
   *[other] { $count } days
}

steps-ways =
    <b>{ $name }</b> › how to send

    <b>To all at once</b> — everybody is split between the variants, the result in { $window }.
    <b>A part first</b> — a small part is split; { $window } later the better variant goes to the rest by itself. If none is clearly better, you are asked.
    <b>In waves</b> — a portion every { $window }; the better a variant has worked, the more people of the next wave get it.
steps-way = { $is_on ->
    [yes] ✓{" "}
   *[no] {""}
}{ $way ->
    [all] To all at once, equally
    [first] A part first, the better to the rest
   *[waves] In waves
}
steps-wait-button = Wait: { $window }
steps-part-button = Part: { $people ->
    [0] { $share } %
   *[other] { $people } people
}
steps-waves-button = Waves: { $count }
steps-line = { $way ->
    [first] to { $people ->
        [0] { $share } %
       *[other] { $people } people
    } first, the better to the rest { $window } later
    [waves] in waves: { $waves }, one every { $window }
   *[all] to all at once
}
steps-card = Sending: { $line }
steps-fixed =
    <b>{ $name }</b> › how to send

    Chosen before the start: { $line }. It does not change on the way.

steps-enough = { $way ->
    [first] <b>{ $reach }</b> of { $audience } get it first. { $is_known ->
        [no] Whether that is enough can't be told: the goal has happened to nobody of this audience.
       *[yes] { $is_enough ->
            [yes] To see a growth of { $effect } % it takes { $needed }: enough.
           *[no] ⚠️ To see a growth of { $effect } % it takes { $needed }: <b>not enough</b>. Most likely none will be clearly better and you will have to decide.
        }
    }
   *[waves] { $is_enough ->
        [yes] Shares begin to move when every variant has 100 people whose time is over, { $needed } in all. Before the last wave { $reach } get it: enough.
       *[no] ⚠️ Shares move when every variant has 100 people whose time is over, { $needed } in all. Before the last wave only { $reach } get it: <b>not enough</b>, all waves will be split equally.
    }
}

steps-part =
    <b>{ $name }</b> › how many people first
    Write a percentage or a number: “20 %” or “3000”. Who is in the part is decided by lot.
steps-part-needed = { $count ->
    [one] As many as it takes: { $count } person
   *[other] As many as it takes: { $count } people
}
steps-wait =
    <b>{ $name }</b> › how long to wait
    That long every message is given to work, from the last one sent. Nothing is decided earlier. For taps hours will do, for orders take days.
steps-waves =
    <b>How many waves</b>
    { $count ->
        [one] { $count } wave
       *[other] { $count } waves
    }, one every { $window }: the last goes { $whole } after the first, not earlier. More waves: more people get the better one, and it takes longer.

steps-first = { $way ->
    [first] First { $first } drawn by lot, split between the variants. { $window } after the last one was sent the better variant goes to the rest ({ $rest }), a small share of them gets the control. If none is clearly better you are asked; without an answer in 7 days nothing goes to the rest.
   *[waves] { $waves } waves, at most one every { $window }: { $first } equally in the first, then { $rest } with shares by what the waves before did.
}

steps-begin = Begin: { $count ->
    [one] { $count } person
   *[other] { $count } people
} first
steps-unsent = The campaign itself is not sent yet: open it and send it.
steps-button = { $stage ->
    [asking] ❓ Decide about the rest
    [lapsed] Send to the rest…
    [over] How it was sent
   *[going] What comes next
}
steps-rest = <b>{ $name }</b> › the rest of the people
steps-state = { $is_paused ->
    [yes] ⏸ The campaign is paused: until you resume it nothing goes and nothing is decided.{" "}
   *[no] {""}
}{ $state ->
    [first] ▶️ Going to the first part. The rest wait: { $left }.
    [first-waits] ⏳ The first part is sent. Its messages are given time: decided { $due }. The rest wait: { $left }.
    [wave] ▶️ Wave { $wave } of { $waves }. Waiting for the next ones: { $left }.
    [wave-waits] ⏳ Wave { $wave } of { $waves } is sent. The next one { $due }, its shares by the results. Waiting: { $left }.
    [asking] ❓ You decide: what does the rest get? Waiting: { $left }.
    [rest] ▶️ Variant { $letter } is going to the rest{ $kept ->
        [0] {""}
       *[other] , the control to { $kept } % of them to compare with
    }.
    [rest-over] ✅ Variant { $letter } was sent to the rest{ $kept ->
        [0] {""}
       *[other] , the control to { $kept } % of them
    }.
    [lapsed] ⏹ Nobody answered, the rest got nothing: { $left }.
    [stopped] ⏹ The campaign was stopped: nobody else gets anything.
   *[over] ✅ Sent to everybody, nobody is left to wait for.
}
steps-due = ⏳ <b>Waiting until { $due }</b>
steps-even = Shares: { $shares }. They begin to move when every variant has 100 people whose time is over.
steps-lean =
    Shares now: <b>{ $shares }</b>
    Why: { $goal } of { $people } people of earlier waves: { $values }.{ $is_gained ->
    [yes] {" "}If that holds, those who are left bring about <b>{ $gain }</b> more than with equal shares.
   *[no] {""}
    } No variant ever gets less than 5 %.
steps-why = { $why ->
    [blocked] The variants were handed out unevenly, they can't be compared.
    [small] Fewer than 100 people a variant: too early to believe a difference.
    [guard] The variant that is better by the goal made worse what had to stay whole.
    [stopped] The test was stopped before its time.
    [edited] The text was corrected after sending, so nothing goes by itself.
   *[unclear] There is no clear difference between the variants.
} { $count ->
    [one] { $count } person waits and gets nothing without your answer.
   *[other] { $count } people wait and get nothing without your answer.
}
steps-until = Your answer is waited for until { $due }, then the campaign ends without them. You can still change your mind later, right here.
steps-lapsed = { $count ->
    [one] It can still be sent now: { $count } person waits. Consent and limits are checked again.
   *[other] It can still be sent now, to { $count } people. Consent and limits are checked again.
}
steps-kept = Unless you choose A, { $kept } % of them, by lot, get A all the same: that shows whether the difference lasts.
steps-send = { $count ->
    [one] Send { $letter } to { $count } person
   *[other] Send { $letter } to { $count } people
}
steps-nobody = Don't send to the rest ({ $count })…
steps-goes = Sending variant { $letter }.
steps-sent-already = Decided already.
steps-yes = { $count ->
    [one] Start: { $count } person
   *[other] Start: { $count } people
}
campaign-state-waits = ⏳ Waits for the test
campaign-state-lapsed = ⏹ Sent to a part only
campaign-state-asks = ❓ Waits for your decision

error-experiment-in-steps = Steps don’t go together with “a few people first”, everybody’s own clock or the best hour. Choose one of them: in the campaign, or in the test under “How to send”.

experiment-term-bandit = <b>In waves (bandit)</b> — more people get what works better while the test still runs. The price: no clean “proved”, the size of the difference is seen less well, and every variant always gets at least 5 %.

audit-experiment_asks = test “{ $name }”: the bot asked what to send to the rest ({ $count })
audit-experiment_lapsed = test “{ $name }”: nobody answered, the rest gets nothing ({ $count })
audit-experiment_rest = test “{ $name }”: variant { $letter } to the rest ({ $count })
audit-experiment_wave = test “{ $name }”: wave { $number }, shares { $shares }
