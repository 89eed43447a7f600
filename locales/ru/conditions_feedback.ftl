# Условия об отзывах и опросах.

condition-review_written = Оставил отзыв
    .hint = Отзывы с нужными звёздами, на нужные товары, с фото. Скрытые отзывы тоже считаются.
    .words = отзыв оценка звёзды фото
    .typed = оставил отзыв, отзывов
    .sentence = { $operator ->
        [did_not] не оставляли отзывов
       *[did] оставили отзыв
    } { $is }
condition-review_stars = Средняя оценка в отзывах
    .hint = Сколько звёзд человек ставит в среднем, без округления. Кто отзывов не оставлял, про тех неизвестно.
    .words = отзыв оценка звёзды рейтинг жалоба недовольные
    .typed = средняя оценка
    .sentence = { $operator ->
        [empty] не ставили звёзд в отзывах
        [not_empty] ставили звёзды в отзывах
       *[other] ставят в среднем { $is }
    }
    .noun = { $count ->
        [one] звезду
        [few] звезды
        [many] звёзд
       *[other] звезды
    }
    .by = по средней оценке в отзывах
condition-survey_score = NPS и оценки в опросах
    .hint = Последняя оценка человека. В NPS 9 и 10 ставят сторонники, 6 и меньше критики. Кто не отвечал, про тех неизвестно.
    .words = NPS опрос оценка балл рекомендация нпс
    .typed = оценка в опросе, NPS
    .sentence = { $operator ->
        [empty] не ставили оценок в опросах
        [not_empty] ставили оценку в опросе
       *[other] поставили в последнем опросе { $is }
    }
    .by = по последней оценке в опросе
condition-survey_choice = Ответ в опросе
    .hint = Что человек выбрал: в последнем ответе, в первом или хоть раз.
    .words = опрос анкета ответ выбор вопрос
    .typed = ответ в опросе
    .sentence = { $operator ->
        [none_of] не ответили: { $things }
        [size] дали разных ответов: { $is }
        [empty] не ответили на опрос
        [not_empty] ответили на опрос
       *[any_of] ответили: { $is }
    }{ $which ->
        [last] { " " }(последний ответ)
        [first] { " " }(первый ответ)
       *[any] { "" }
    }
condition-survey_choice-things = Ответы
condition-survey_choice-which = Какой ответ

param-reviewed = На какие товары
param-stars_from = Звёзд от
    .unset = сколько угодно
param-stars_to = Звёзд до
    .unset = сколько угодно
param-with_photo = Только с фото
param-questions = Вопросы
segment-narrowed-reviewed = на товар: { $value }
segment-narrowed-stars_from = от { $value } ★
segment-narrowed-stars_to = до { $value } ★
segment-narrowed-with_photo = с фото
segment-narrowed-questions = (вопрос: { $value })
