# Conditions about models and shares.

condition-rfm_cell = RFM cell
    .hint = Levels of recency, frequency and money; the shop says where they begin. “Moved” are those who were in some cells and are in others now. Unknown of who never bought.
    .words = rfm recency frequency monetary cell level best moved
    .typed = RFM
    .sentence = { $operator ->
        [moved] { $days ->
            [one] moved to the RFM cell within { $days } day
           *[other] moved to the RFM cell within { $days } days
        }
       *[in] are in the RFM cell
    }
condition-rfm_cell-recency = Recency
condition-rfm_cell-frequency = Frequency
condition-rfm_cell-money = Money
condition-rfm_cell-days = Moved within how many days
condition-rfm_cell-was_recency = Recency was
condition-rfm_cell-was_frequency = Frequency was
condition-rfm_cell-was_money = Money was
segment-narrowed-recency = (recency: { $value })
segment-narrowed-frequency = (frequency: { $value })
segment-narrowed-money = (money: { $value })
segment-narrowed-was_recency = from recency: { $value }
segment-narrowed-was_frequency = from frequency: { $value }
segment-narrowed-was_money = from money: { $value }
option-r3 = lately
option-r2 = some time ago
option-r1 = long ago
option-f3 = many orders
option-f2 = some orders
option-f1 = few orders
option-m3 = much money
option-m2 = medium
option-m1 = little money
option-moved = moved to another cell
condition-model_score = Score of a model
    .hint = The last word of a model on a person: a probability in percent, or the number as told. Unknown where the model says nothing.
    .words = model forecast churn probability ltv
    .typed = forecast, score
    .sentence = { $operator ->
        [empty] have no score of the model { $models }
        [not_empty] have a score of the model { $models }
       *[other] have a score of the model { $models } of { $is }{ $scale ->
            [as_percent] %
           *[as_told] { "" }
        }
    }
    .by = by the score of the model { $models }
condition-model_score-models = Model
condition-model_score-scale = How to compare
option-as_percent = in percent
option-as_told = the number as told
condition-random_share = Random share
    .hint = People from one percent to another. The same people while the word is the same; another word draws another share. For A/B tests and holdouts.
    .words = random share percent experiment test control holdout
    .typed = random share
    .sentence = fell into the random share from { $percent_from } to { $percent_to } %{ $has_draw ->
        [0] { "" }
       *[other] { " " }by the word “{ $draw }”
    }
condition-random_share-percent_from = From percent
condition-random_share-percent_to = To percent
condition-random_share-draw = Word
condition-in_cluster = Group of similar buyers
    .hint = In which of the groups found by themselves a person is now, came lately, left or has stayed long. Without groups it is unknown of everybody.
    .words = cluster group similar automatic behaviour
    .typed = similar group, cluster
    .sentence = { $operator ->
        [not_in] are not in the group: { $clusters }
        [entered_in_last] came into the group: { $clusters } { segment-last-days }
        [left_in_last] left the group: { $clusters } { segment-last-days }
       *[in] are in the group: { $clusters } { $is }
    }
condition-in_cluster-clusters = Groups
condition-experiment_variant = Variant of an A/B trial
    .hint = Which variant a person saw first. Trials are run by the site or the app: the shop knows what they reported. Unknown of who saw none.
    .words = experiment test variant trial ab
    .typed = variant
    .sentence = { $operator ->
        [false] saw another variant of the trial “{ $experiment }” than “{ $variant }”
        [unknown] took no part in the trial “{ $experiment }”
       *[true] saw in the trial “{ $experiment }” the variant “{ $variant }”
    }
condition-experiment_variant-experiment = Trial
condition-experiment_variant-variant = Variant
