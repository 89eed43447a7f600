# Условия о моделях и долях.

condition-rfm_cell = RFM-ячейка
    .hint = Все покупатели делятся на пять частей по давности, частоте и деньгам. 5 — купили позже всех, чаще всех, на больше всех. Кто не покупал, про тех неизвестно.
    .words = rfm рфм давность частота деньги ячейка лучшие
    .sentence = стоят в RFM-ячейке: давность { $recency_from }–{ $recency_to }, частота { $frequency_from }–{ $frequency_to }, деньги { $money_from }–{ $money_to }
condition-rfm_cell-recency_from = Давность от
condition-rfm_cell-recency_to = Давность до
condition-rfm_cell-frequency_from = Частота от
condition-rfm_cell-frequency_to = Частота до
condition-rfm_cell-money_from = Деньги от
condition-rfm_cell-money_to = Деньги до
condition-model_score = Прогноз модели
    .hint = Последнее слово модели о человеке: вероятность в процентах или число как есть. О ком модель молчит, про тех неизвестно.
    .words = модель прогноз отток вероятность ltv
    .sentence = { $operator ->
        [empty] не имеют прогноза модели { $models }
        [not_empty] имеют прогноз модели { $models }
       *[other] имеют прогноз модели { $models }{ $scale ->
            [as_percent] { " " }в процентах
           *[as_told] { "" }
        }: { $is }
    }
condition-model_score-models = Модель
condition-model_score-scale = Как сравнивать
option-as_percent = в процентах
option-as_told = число как есть
condition-random_share = Случайная доля
    .hint = Доля людей от одного процента до другого. Пока слово то же, люди те же; у другого слова своя доля. Для сравнений A/B и контрольной группы.
    .words = случайно доля процент эксперимент тест контроль холдаут
    .sentence = попали в случайную долю с { $percent_from } по { $percent_to } % по слову «{ $draw }»
condition-random_share-percent_from = С какого процента
condition-random_share-percent_to = По какой процент
condition-random_share-draw = Слово
