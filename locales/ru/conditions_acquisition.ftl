# Условия о том, откуда пришли.

condition-utm = UTM-метка
    .hint = Кампания, источник и другие метки ссылки, по которой человек пришёл: первой, последней или любой. У кого меток нет, про тех неизвестно.
    .words = utm ютм метка кампания источник канал реклама
    .typed = UTM, ютм
    .sentence = { $operator ->
        [in] пришли по ссылке с меткой { $part }: { $things }
        [nin] пришли по ссылке с другой меткой { $part }, не: { $things }
        [empty] пришли без метки { $part }
        [not_empty] пришли по ссылке с меткой { $part }
       *[other] пришли по ссылке с меткой { $part } { $is }
    }{ $which ->
        [last] { " " }(последний переход)
        [first] { " " }(первый переход)
       *[any] { "" }
    }
condition-utm-part = Какая метка
condition-utm-which = Какой переход
option-utm_source = источник (utm_source)
option-utm_medium = тип (utm_medium)
option-utm_campaign = кампания (utm_campaign)
option-utm_content = объявление (utm_content)
option-utm_term = слово (utm_term)
