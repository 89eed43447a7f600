# Segments: changed step by step. Words of conditions are in segments.ftl and conditions_*.ftl.

segment-edit =
    <b>{ $name }</b> › editing
    { $what }

    { $count ->
        [one] <b>{ $count }</b> person now
       *[other] <b>{ $count }</b> people now
    } of { $base }{ segment-edit-few } { segment-edit-state }
segment-edit-slow =
    <b>{ $name }</b> › editing
    { $what }

    It takes more than { $seconds } s to count: take some conditions away, or save and look later. { segment-edit-state }
segment-edit-few = { $some ->
    [some] , such as: { $few }.
    [all] : { $few }.
   *[no] .
}
segment-edit-state = { $state ->
    [changed] Not saved yet.
   *[same] Nothing is changed.
}
segment-add-button = Add a condition
segment-mode-button = { $mode ->
    [all] Now “and”
   *[any] Now “or”
}
segment-part-button = The brackets…
segment-move-button = Move…
segment-base-button = Chosen from
segment-together-button = { $together ->
    [order] Now: in one order
    [item] Now: of one product
   *[none] Now: in any orders
}
segment-key-undo = ↶ Step back
segment-key-redo = ↷ Again
segment-key-save = Save
segment-key-drop = Don't save
segment-key-change = Change
segment-key-negate = Add “not”
segment-key-keep = Remove “not”
segment-key-wrap = Put in brackets
segment-key-unwrap = Open the brackets
segment-key-duplicate = Once more
segment-key-remove = Delete
segment-key-up = ↑ Up
segment-key-down = ↓ Down
segment-key-into = → Into the brackets
segment-key-out = ← Out of the brackets
segment-undone = Step taken back.
segment-redone = Step made again.
error-stale-step = This button is of an earlier step. The segment is different by now, have a look.

segment-add =
    <b>New condition</b>
    What is it about? You can write it in words, such as “abandoned cart”.
segment-add-group =
    <b>New condition</b> › { $group }
segment-add-found =
    <b>New condition</b>
    { $count ->
        [0] Nothing for “{ $wish }”. Write another word or choose a section.
       *[other] For “{ $wish }”:
    }
segment-add-one-order = Only what can be asked of one order or one product fits here.
