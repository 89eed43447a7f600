# Условия о записях и визитах.

condition-booking_exists = Запись на услугу
    .hint = Записи в нужном состоянии. По дню записи считаются и будущие визиты, по дню визита только прошедшие.
    .words = запись визит приём бронь услуга
    .typed = записывался, записей
    .sentence = { $operator ->
        [did_not] не записывались
       *[did] записывались
    } { $is }
condition-visit_specialist = Специалист
    .hint = К кому человек ходил: хоть раз, в последний раз или в первый.
    .words = специалист мастер врач тренер
    .typed = специалист
    .sentence = { $operator ->
        [none_of] не ходят к специалисту: { $things }
        [size] ходят к разным специалистам: { $is }
        [empty] не ходили к специалистам
        [not_empty] ходили к специалисту
       *[any_of] ходят к специалисту: { $is }
    }{ $which ->
        [last] { " " }(последний визит)
        [first] { " " }(первый визит)
       *[any] { "" }
    }
condition-visit_specialist-things = Специалисты
condition-visit_specialist-which = Какой визит
condition-visit_branch = Филиал визита
    .hint = Где человек был: хоть раз, в последний раз или в первый.
    .words = филиал салон клиника адрес
    .typed = филиал визита
    .sentence = { $operator ->
        [none_of] не ходят в филиал: { $things }
        [size] ходят в разные филиалы: { $is }
        [empty] не ходили в филиалы
        [not_empty] ходили в филиал
       *[any_of] ходят в филиал: { $is }
    }{ $which ->
        [last] { " " }(последний визит)
        [first] { " " }(первый визит)
       *[any] { "" }
    }
condition-visit_branch-things = Филиалы
condition-visit_branch-which = Какой визит
condition-visit_service = Услуга
    .hint = За какой услугой человек приходил: хоть раз, в последний раз или в первый.
    .words = услуга процедура занятие
    .typed = услуга
    .sentence = { $operator ->
        [none_of] не ходят на услугу: { $things }
        [size] ходят на разные услуги: { $is }
        [empty] не ходили на услуги
        [not_empty] ходили на услугу
       *[any_of] ходят на услугу: { $is }
    }{ $which ->
        [last] { " " }(последний визит)
        [first] { " " }(первый визит)
       *[any] { "" }
    }
condition-visit_service-things = Услуги
condition-visit_service-which = Какой визит
condition-visit_frequency = Частота визитов
    .hint = Сколько состоявшихся визитов приходится на 90 дней, если считать за последние дни.
    .words = частота визиты часто редко ходит
    .typed = визитов за 90 дней
    .sentence = приходят { $is } за 90 дней (в среднем за { $over_days } дн.)
    .noun = { $count ->
        [one] раз
        [few] раза
        [many] раз
       *[other] раза
    }
    .by = по частоте визитов

param-counted_by = Как считать период
param-visit_states = Какие визиты
param-services = Услуги
param-over_days = Считать за последние дни
segment-narrowed-counted_by = (период по дню визита)
segment-narrowed-visit_states = (визит: { $value })
segment-narrowed-services = на услугу: { $value }
option-booked_on = по дню записи
option-visited_on = по дню визита
option-booked = записан
option-done = состоялся
option-no_show = не пришёл
