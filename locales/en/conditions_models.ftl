# Conditions about models and shares.

condition-rfm_cell = RFM cell
    .hint = All buyers in fifths by recency, frequency and money. 5 bought last, most often, for most. Unknown of who never bought.
    .words = rfm recency frequency money cell best
    .sentence = are in the RFM cell: recency { $recency_from }–{ $recency_to }, frequency { $frequency_from }–{ $frequency_to }, money { $money_from }–{ $money_to }
condition-rfm_cell-recency_from = Recency from
condition-rfm_cell-recency_to = Recency to
condition-rfm_cell-frequency_from = Frequency from
condition-rfm_cell-frequency_to = Frequency to
condition-rfm_cell-money_from = Money from
condition-rfm_cell-money_to = Money to
condition-model_score = Score of a model
    .hint = The last word of a model on a person: a probability in percent, or the number as told. Unknown where the model says nothing.
    .words = model forecast churn probability ltv
    .sentence = { $operator ->
        [empty] have no score of the model { $models }
        [not_empty] have a score of the model { $models }
       *[other] have a score of the model { $models }{ $scale ->
            [as_percent] { " " }in percent
           *[as_told] { "" }
        }: { $is }
    }
condition-model_score-models = Model
condition-model_score-scale = How to compare
option-as_percent = in percent
option-as_told = the number as told
condition-random_share = Random share
    .hint = People from one percent to another. The same people while the word is the same; another word draws another share. For A/B tests and holdouts.
    .words = random share percent experiment test control holdout
    .sentence = fell into the random share from { $percent_from } to { $percent_to } % by the word “{ $draw }”
condition-random_share-percent_from = From percent
condition-random_share-percent_to = To percent
condition-random_share-draw = Word
