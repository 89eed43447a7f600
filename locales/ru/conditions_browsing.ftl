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
