# Условия о моделях и долях.

condition-rfm_cell = RFM-ячейка
    .hint = Уровни давности, частоты и денег: границы задаёт магазин. «Сменили» — были в одних ячейках, а теперь в других. Кто не покупал, про тех неизвестно.
    .words = rfm рфм давность частота деньги ячейка уровень лучшие перешли
    .typed = RFM, рфм
    .sentence = { $operator ->
        [moved] { $days ->
            [one] за { $days } день перешли в RFM-ячейку
            [few] за { $days } дня перешли в RFM-ячейку
            [many] за { $days } дней перешли в RFM-ячейку
           *[other] за { $days } дня перешли в RFM-ячейку
        }
       *[in] в RFM-ячейке
    }
condition-rfm_cell-recency = Давность
condition-rfm_cell-frequency = Частота
condition-rfm_cell-money = Деньги
condition-rfm_cell-days = За сколько дней сменили
condition-rfm_cell-was_recency = Была давность
condition-rfm_cell-was_frequency = Была частота
condition-rfm_cell-was_money = Были деньги
segment-narrowed-recency = (давность: { $value })
segment-narrowed-frequency = (частота: { $value })
segment-narrowed-money = (деньги: { $value })
segment-narrowed-was_recency = из давности: { $value }
segment-narrowed-was_frequency = из частоты: { $value }
segment-narrowed-was_money = из денег: { $value }
option-r3 = недавно
option-r2 = не так давно
option-r1 = давно
option-f3 = много заказов
option-f2 = несколько заказов
option-f1 = мало заказов
option-m3 = много денег
option-m2 = средне
option-m1 = мало денег
option-moved = сменили ячейку
condition-model_score = Прогноз модели
    .hint = Последнее слово модели о человеке: вероятность в процентах или число как есть. О ком модель молчит, про тех неизвестно.
    .words = модель прогноз отток вероятность ltv
    .typed = прогноз
    .sentence = { $operator ->
        [empty] не имеют прогноза модели { $models }
        [not_empty] имеют прогноз модели { $models }
       *[other] имеют прогноз модели { $models } { $is }{ $scale ->
            [as_percent] { " " }%
           *[as_told] { "" }
        }
    }
    .by = по прогнозу модели { $models }
condition-model_score-models = Модель
condition-model_score-scale = Как сравнивать
option-as_percent = в процентах
option-as_told = число как есть
condition-random_share = Случайная доля
    .hint = Доля людей от одного процента до другого. Пока слово то же, люди те же; у другого слова своя доля. Для сравнений A/B и контрольной группы.
    .words = случайно доля процент эксперимент тест контроль холдаут
    .typed = случайная доля
    .sentence = попали в случайную долю с { $percent_from } по { $percent_to } %{ $has_draw ->
        [0] { "" }
       *[other] { " " }по слову «{ $draw }»
    }
condition-random_share-percent_from = С какого процента
condition-random_share-percent_to = По какой процент
condition-random_share-draw = Слово
condition-in_cluster = Группа похожих покупателей
    .hint = В какой из групп, найденных автоматически, человек сейчас, пришёл недавно, вышел или держится давно. Пока групп нет, про всех неизвестно.
    .words = кластер группа похожие автоматически поведение
    .typed = группа похожих, кластер
    .sentence = { $operator ->
        [not_in] не в группе: { $clusters }
        [entered_in_last] перешли в группу: { $clusters } { segment-last-days }
        [left_in_last] вышли из группы: { $clusters } { segment-last-days }
       *[in] в группе: { $clusters } { $is }
    }
condition-in_cluster-clusters = Группы
condition-experiment_variant = Вариант проверки A/B
    .hint = Какой вариант человек увидел первым. Проверки ведёт сайт или приложение: магазин знает только то, что они сообщили. Кто ничего не увидел, про тех неизвестно.
    .words = эксперимент тест вариант проверка ab
    .typed = вариант
    .sentence = { $operator ->
        [false] увидели в проверке «{ $experiment }» не вариант «{ $variant }»
        [unknown] не участвовали в проверке «{ $experiment }»
       *[true] увидели в проверке «{ $experiment }» вариант «{ $variant }»
    }
condition-experiment_variant-experiment = Проверка
condition-experiment_variant-variant = Вариант
