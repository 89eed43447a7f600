### Результаты рассылок: что дошло, что сделали люди, сколько стоило.

job-judge_clicks = Переходы из сообщений: люди или программы

screen-campaign_result = Результат
result-title = <b>Результат: { $name }</b>
result-not-sent = <b>Результат: { $name }</b>
    Рассылка ещё не отправлялась.
result-nobody = Пока ни до кого не дошло.
result-arrived = Дошло до { $people ->
        [one] { $people } человека
        [few] { $people } человек
        [many] { $people } человек
       *[other] { $people } человека
    }
result-clicked = Перешли по ссылкам: { $people } ({ $share } %). Открытий: людьми { $human }, всего { $all }
result-no-clicks = По ссылкам не переходили
result-links-long = Переходы не считались: у бота не было адреса https://…
result-unnamed = { $count ->
    [one] И { $count } переход без имени: без согласия не смотрим, кто это
    [few] И { $count } перехода без имени: без согласия не смотрим, кто это
    [many] И { $count } переходов без имени: без согласия не смотрим, кто это
   *[other] И { $count } перехода без имени: без согласия не смотрим, кто это
}
result-bought = Купили за { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }: { $people } ({ $share } %){ $has_money ->
        [yes] , на { $money }
       *[no] {""}
    }
result-left = { $light } Отписались и заблокировали: { $people } ({ $share } %){ $state ->
        [red] . Это больше 0,5 %: пишите реже или уже
        [yellow] . Больше 0,5 %, но при таком числе людей это может быть случайность
       *[green] {""}
    }
result-complained = { $light } Пожаловались на спам: { $people } ({ $share } % писем){ $state ->
    [red] . Это больше 0,1 %: почта начнёт убирать ваши письма в спам
    [yellow] . Больше 0,1 %, но при таком числе писем это может быть случайность
   *[green] {""}
}
result-cost = Стоило { $cost }, на человека { $each }
result-channel = · { $channel }: дошло { $people }, перешли { $clicked }, купили { $bought }{ $has_money ->
        [yes] , { $money }
       *[no] {""}
    }
result-uplift = <b>Что изменила рассылка</b>
result-uplift-none = Контрольной группы не было: сравнить не с чем.
result-uplift-small = { $control ->
        [one] Контроль { $control } человек
        [few] Контроль { $control } человека
        [many] Контроль { $control } человек
       *[other] Контроль { $control } человека
    }, покупателей с обеих сторон { $buyers }: мало, рано судить.
result-uplift-shares = Купили { $written } % тех, кому предназначалась ({ $people }), и { $control } % контроля ({ $held }).
result-uplift-early = Судить можно с { $day }: до этого люди ещё покупают.
result-uplift-buyers = Покупателей из-за рассылки: { $value } (от { $low } до { $high }){ $state ->
        [unclear] . Разница пока может быть случайной
        [down] . Похоже, рассылка помешала
       *[up] {""}
    }
result-uplift-lift = В процентах: { $value } % (от { $low } до { $high } %)
result-uplift-money = Выручка из-за рассылки: { $value } (от { $low } до { $high }){ $state ->
        [unclear] . Ноль тоже возможен
        [down] {""}
       *[up] {""}
    }
result-uplift-others = { $count ->
        [one] В эти дни шла ещё { $count } рассылка
        [few] В эти дни шли ещё { $count } рассылки
        [many] В эти дни шло ещё { $count } рассылок
       *[other] В эти дни шло ещё { $count } рассылки
    }: их действие отсюда не отделить.
result-fresh = { $count ->
        [one] У { $count } сообщения
        [few] У { $count } сообщений
        [many] У { $count } сообщений
       *[other] У { $count } сообщения
    } { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } ещё не прошли: итог будет { $ends }.
result-foot = <i>Данные на { $moment } ({ $zone }){ $has_last ->
        [yes] , последний заказ { $last }
       *[no] , заказов ещё нет
    }</i>
result-button-cost = Расходы
result-button-days = Окно: { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
result-days = <b>Сколько дней считать покупки</b>
    Сейчас { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    } после сообщения. Все результаты пересчитаются.
result-days-button = { $days ->
        [one] { $days } день
        [few] { $days } дня
        [many] { $days } дней
       *[other] { $days } дня
    }
result-cost-ask = <b>Расходы: { $name }</b>
    { $has_cost ->
        [yes] Кроме сообщений: { $cost }. Напишите другую сумму.
       *[no] Напишите, сколько рассылка стоила кроме сообщений: дизайн, подарки, скидки. Например: 1500
    }
result-cost-off = Убрать
result-about = <b>Как считается результат</b>
    <b>Дошло</b>: сообщение принято каналом. Прочтений Telegram не сообщает.
    <b>Перешли</b>: ссылку открыл, похоже, человек. Открытия программ (предпросмотр, проверка почты) видны отдельно.
    <b>Купили</b>: первый заказ после сообщения, не позже чем через { $days } дн., за вычетом возвратов. Отменённые не в счёт.
    <b>Отписались</b>: отказ или блокировка после этого сообщения, если позже не было другого.
    <b>Светофор</b>: отписок нормально до 0,5 %, жалоб на письма до 0,1 %. Жёлтый — больше, но это может быть случайность.
    <b>Контроль</b>: { $control } % людей не получают рассылок никогда. По ним видно, сколько купили бы и так. «От … до …»: где настоящее число с вероятностью 95 %.
audit-result_days_chosen = покупки считаются { $days } дн. после сообщения
audit-campaign_cost_told = указаны расходы на рассылку «{ $name }»
result-short = <i>Итог будет { $day }</i>
