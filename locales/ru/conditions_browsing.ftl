# Условия о просмотрах и событиях.

condition-did_event = Событие
    .hint = Любое событие из словаря магазина: что сделали, сколько раз или в сколько разных дней.
    .words = событие сделал действие произошло
    .sentence = { $operator ->
        [did_not] не делали: { $names }
       *[did] сделали: { $names } { $is }
    }
condition-did_event-names = События
condition-did_event-unit = Считать
condition-did_event-properties = Свойство
condition-did_event-property_value = Значение свойства
condition-event_value = Значение в событиях
    .hint = Свойство события числом: сумма, среднее, меньшее, большее, первое, последнее или сколько разных. У кого его нет, про тех неизвестно.
    .words = событие сумма среднее свойство значение
    .sentence = имеют в событиях { $names } свойство { $fields }, { $measure ->
        [average] в среднем
        [smallest] наименьшее
        [largest] наибольшее
        [first] первое
        [last] последнее
        [distinct] сколько разных
       *[sum] в сумме
    }: { $is }
condition-event_value-names = События
condition-event_value-fields = Свойство
condition-event_value-measure = Что взять
