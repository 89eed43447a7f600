# Conditions about reviews and surveys.

condition-review_written = Left a review
    .hint = Reviews with some stars, of some products, with a photo. Hidden reviews count too.
    .words = review rating stars photo
    .typed = left a review, reviews
    .sentence = { $operator ->
        [did_not] left no review
       *[did] left a review
    } { $is }
condition-review_stars = Average stars in reviews
    .hint = How many stars a person gives on average, not rounded. Unknown for who left no review.
    .words = review rating stars complaint unhappy
    .typed = average stars
    .sentence = { $operator ->
        [empty] gave no stars in reviews
        [not_empty] gave stars in reviews
       *[other] give on average { $is }
    }
    .noun = { $count ->
        [one] star
       *[other] stars
    }
    .by = by average stars in reviews
condition-survey_score = NPS and scores in surveys
    .hint = The person's last score. By NPS 9 and 10 are promoters, 6 and less are detractors. Unknown for who did not answer.
    .words = nps survey score recommend
    .typed = survey score, NPS
    .sentence = { $operator ->
        [empty] gave no score in a survey
        [not_empty] gave a score in a survey
       *[other] gave { $is } in the last survey
    }
    .by = by the last score in a survey
condition-survey_choice = Answer in a survey
    .hint = What a person chose: in the last answer, in the first or ever.
    .words = survey question answer choice
    .typed = survey answer
    .sentence = { $operator ->
        [none_of] did not answer: { $things }
        [size] gave different answers: { $is }
        [empty] did not answer a survey
        [not_empty] answered a survey
       *[any_of] answered: { $is }
    }{ $which ->
        [last] { " " }(the last answer)
        [first] { " " }(the first answer)
       *[any] { "" }
    }
condition-survey_choice-things = Answers
condition-survey_choice-which = Which answer

param-reviewed = Of which products
param-stars_from = Stars from
    .unset = any
param-stars_to = Stars up to
    .unset = any
param-with_photo = Only with a photo
param-questions = Questions
segment-narrowed-reviewed = of the product: { $value }
segment-narrowed-stars_from = from { $value } ★
segment-narrowed-stars_to = up to { $value } ★
segment-narrowed-with_photo = with a photo
segment-narrowed-questions = (question: { $value })
