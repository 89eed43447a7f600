# Conditions about where people came from.

condition-utm = UTM tag
    .hint = The campaign, source and other tags of the link a person came by: the first, the last or any. Unknown of who has none.
    .words = utm tag campaign source channel advertising ads
    .typed = UTM
    .sentence = { $operator ->
        [in] came by a link with { $part }: { $things }
        [nin] came by a link with { $part } other than: { $things }
        [empty] came without { $part }
        [not_empty] came by a link with { $part }
       *[other] came by a link with { $part } { $is }
    }{ $which ->
        [last] { " " }(the last touch)
        [first] { " " }(the first touch)
       *[any] { "" }
    }
condition-utm-part = Which tag
condition-utm-which = Which touch
option-utm_source = source (utm_source)
option-utm_medium = medium (utm_medium)
option-utm_campaign = campaign (utm_campaign)
option-utm_content = content (utm_content)
option-utm_term = term (utm_term)
