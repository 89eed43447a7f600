# Рассылки: кому и когда, по сколько, ещё раз, назад.

job-start_campaigns = Рассылки по времени
campaign-button-when = Когда
campaign-when =
    <b>Когда отправить «{ $name }»</b>
    { $line }

    Выберите или напишите: «завтра 10:00», «25.11 18:30», «пт 12:00». Сейчас { $now }, время { $zone }.
campaign-when-line = { $when ->
    [at] 🕒 { $moment } по времени магазина ({ $zone })
    [local] 🕒 { $moment } по часам каждого покупателя
    [best] 🕒 Каждому в его лучший час, в течение суток
   *[other] Сразу после подтверждения.
}
campaign-when-tonight = Сегодня 18:00
campaign-when-morning = Завтра 10:00
campaign-when-evening = Завтра 18:00
campaign-when-monday = Понедельник 10:00
campaign-clock-local = По часам каждого покупателя
campaign-clock-at = По времени магазина
campaign-clock-now = Отправить сразу, без времени
campaign-frozen-now = Список получателей запомним в момент отправки.
campaign-frozen-later = Условия сегментов запоминаем сейчас, а людей посчитаем в момент начала: число может измениться.
campaign-span = { $one ->
    [yes] Все покупатели сейчас в одном поясе: придёт { $first } по времени магазина. Новым из других поясов — по их часам.
   *[other] Первым придёт { $first }, последним { $last } по времени магазина: пояса растягивают рассылку, иногда почти на сутки.
}
campaign-span-over = { $count ->
    [one] У { $count } человека
    [few] У { $count } человек
    [many] У { $count } человек
   *[other] У { $count } человека
} { $clock } уже прошло: { $rolls ->
    [yes] получат завтра в { $clock } по своим часам.
   *[no] получат сразу.
}
campaign-span-over-some = У кого { $clock } уже прошло, получит { $rolls ->
    [yes] завтра в { $clock } по своим часам.
   *[no] сразу.
}
campaign-when-roll = { $rolls ->
    [yes] У кого прошло — сразу
   *[no] У кого прошло — завтра
}
campaign-when-past = ⚠️ { $moment } уже прошло.
campaign-when-offered = Ближайшее: { $moment }
campaign-quiet-clock = ⚠️ Это время — тихие часы, поэтому почти всем придёт утром.
campaign-trial-first = Сначала случайным { $count }, потом спросим вас, продолжать ли.
campaign-yes-later = { $count ->
    [one] Запланировать на { $count } человека
    [few] Запланировать на { $count } человека
    [many] Запланировать на { $count } человек
   *[other] Запланировать на { $count } человека
}
campaign-state-scheduled = 🕒 Ждёт своего времени
campaign-state-late = ❗ Время прошло, пока бот не работал. Никому не отправлено. Что делаем?
campaign-about = Людей сейчас: около { $count }. Точно посчитаем в момент начала.
campaign-button-move = Перенести
campaign-button-hurry = Отправить сейчас…
campaign-button-cancel = Отменить
campaign-moved = Перенесена.
campaign-unscheduled = Отменена, это снова черновик.

campaign-others = + ещё сегмент
campaign-without = − кроме
campaign-parts = { $part ->
    [without] <b>Кому не отправлять</b>
    Люди из этих сегментов не получат, даже если они есть в выбранных.
   *[other] <b>Кому ещё отправить</b>
    Люди сложатся, каждый получит один раз.
}

campaign-end-button = { $end ->
    [until] Не позже { $late }
    [late] Опоздание до { $late }
   *[none] Опоздавшие: отправлять
}
campaign-end-said = { $end ->
    [until] Кому не успели до { $late }, тому не отправим.
    [late] Опоздание больше { $late } от назначенного времени: не отправим.
   *[none] Отправим, даже если сообщение сильно задержится: из-за тихих часов, паузы или очереди.
}
campaign-end-length = { $unit ->
    [days] { $case ->
        [late] { $count ->
            [one] { $count } дня
            [few] { $count } дней
            [many] { $count } дней
           *[other] { $count } дней
        }
       *[alone] { $count ->
            [one] { $count } день
            [few] { $count } дня
            [many] { $count } дней
           *[other] { $count } дня
        }
    }
   *[hours] { $count } ч
}
error-end-before-start = Сообщение устареет раньше, чем уйдёт. Поменяйте срок или время отправки.
campaign-end-ask =
    <b>Не позже</b>
    { $now }

    Выберите или напишите: «6 часов», «3 дня», «до 25.11», «завтра 20:00» (время { $zone }).
campaign-end-off = Без срока
screen-campaign_pace = Скорость
campaign-pace-button = { $count ->
    [0] Скорость: полная
   *[other] До { $count } в час
}
campaign-pace-ask =
    <b>Скорость «{ $name }»</b>
    { $count ->
        [0] Сейчас: так быстро, как разрешает Telegram.
       *[other] Сейчас: до { $count } сообщений в час.
    }

    Помогает, если операторы не успевают отвечать. Выберите, сколько в час, или напишите: «200», «10 в минуту».
campaign-pace-free = Без ограничения
campaign-trial-button = { $count ->
    [0] Сначала на нескольких: нет
   *[other] Сначала на { $count }
}
campaign-trial-ask =
    <b>Сначала на нескольких</b>
    Отправим случайным людям из списка и остановимся. Вы посмотрите на цифры и решите: дальше всем или остановить. Им второй раз не придёт.

    { $count ->
        [0] Сейчас: сразу всем.
       *[other] Сейчас: сначала { $count }.
    } Выберите или напишите число.
campaign-trial-off = Сразу всем
campaign-trial-over = 👀 Первым { $count } уже отправили. Посмотрите на цифры: отправляем остальным?
campaign-button-go-on = ▶️ Дальше, остальным

campaign-button-retry = Повторить ошибки…
campaign-retry =
    <b>Повторить тем, кому не дошло: «{ $name }»</b>
    { $count ->
        [0] Повторять некому.
       *[other] Есть смысл повторить: { $count }
    }
campaign-retry-useless = Повторять бесполезно: { $count }
campaign-retry-unsure = Без ответа: { $count }. Возможно, им дошло. Если повторить, кто-то может получить сообщение дважды.
campaign-retry-wait = Первая попытка считается в лимитах, поэтому кому-то придёт не сразу, а когда снова можно.
campaign-retry-failed-yes = { $count ->
    [one] Повторить { $count } человеку
   *[other] Повторить { $count } людям
}
campaign-retry-unsure-yes = Повторить { $count }, пусть и дважды
error-nothing-to-retry = Повторять некому.
error-past-moment = Это время уже прошло. Выберите другое.
error-far-moment = Это больше чем через год. Выберите время поближе.
error-trial-by-clock = «Сначала на нескольких» и отправка по часам каждого вместе не работают: первые ответы пришли бы через сутки. Выберите одно.
error-too-many-segments = Можно выбрать до { $limit } сегментов.

audit-campaign_scheduled = рассылка «{ $name }» запланирована на { $moment }, сегмент «{ $segment }», людей: { $count }
audit-draft_changed = в черновике рассылки «{ $name }» изменено: { $part ->
    [message] сообщение
    [audience] кому
    [time] когда
    [channels] каналы
   *[manners] как отправлять
}
audit-campaign_begun = рассылка «{ $name }» началась по времени
audit-campaign_late = рассылка «{ $name }» пропустила своё время, никому не отправлена
audit-campaign_moved = рассылка «{ $name }» перенесена на { $moment }
audit-campaign_unscheduled = рассылка «{ $name }» снята с расписания
audit-campaign_paced = скорость рассылки «{ $name }»: { $count ->
    [0] без ограничения
   *[other] до { $count } в час
}
audit-campaign_trial_done = рассылка «{ $name }»: первые получили, отправлено { $count }
audit-campaign_trial_passed = рассылка «{ $name }» продолжена остальным
audit-campaign_retried_failed = рассылка «{ $name }»: повтор тем, кому не дошло, людей: { $count }
audit-campaign_retried_unsure = рассылка «{ $name }»: повтор тем, о ком неизвестно, людей: { $count }

campaign-button-recall = Отозвать…
job-recall_sent = Отзыв сообщений
campaign-recall = <b>Отозвать «{ $name }»</b>
campaign-recall-can = { $count ->
    [0] В Telegram отзывать нечего.
   *[other] Дошло в Telegram: { $count }. Удалить можно у { $young }{ $old ->
        [0] {""}
       *[other] , у { $old } поздно: прошло больше 48 часов
    }. Изменить текст можно у всех.
}{ $elsewhere ->
    [0] {""}
   *[other] {" "}Другими каналами: { $elsewhere }, их не вернуть.
}
campaign-recall-delete = Удалить у всех…
campaign-recall-edit = Изменить текст…
campaign-recall-stop = ⏹ Остановить
campaign-recall-state = { $kind ->
    [edit] Изменено
   *[other] Удалено
}: <b>{ $done }</b> из { $total }{ $status ->
    [running] {" "}— идёт
    [stopped] {" "}— остановлено
   *[other] {""}
}
campaign-recall-why = { $reason ->
    [old] поздно, Telegram не разрешил
    [refused] Telegram отказал
   *[other] чат закрыт
}
campaign-unsend =
    <b>Удалить «{ $name }» у тех, кто получил?</b>

    { $count ->
        [0] Удалять нечего.
       *[other] Сообщение исчезнет из чатов: { $count }.
    }{ $old ->
        [0] {""}
       *[other] {" "}Останется у { $old }: прошло больше 48 часов.
    }{ $elsewhere ->
        [0] {""}
       *[other] {" "}Останется у { $elsewhere }: ушло другими каналами.
    }
    Кто-то уже мог прочитать. Вернуть удалённое нельзя.{ $status ->
        [paused] {" "}Рассылка при этом остановится совсем.
        [sending] {" "}Сначала поставьте рассылку на паузу.
       *[other] {""}
    }
campaign-unsend-yes = Удалить у { $count }
campaign-correct =
    <b>Новый текст «{ $name }»</b>
    Изменится в Telegram у { $count }, кнопки и вложения останутся.{ $elsewhere ->
        [0] {""}
       *[other] {" "}У { $elsewhere } ушло другими каналами, там не изменить.
    }

    { $written ->
        [yes] Станет так. Чтобы исправить, пришлите ещё раз.
       *[other] Пришлите новый текст целиком.
    }
campaign-correct-yes = Изменить у { $count }
error-nothing-to-recall = Отзывать нечего: ни у кого не осталось этого сообщения.
error-recall-runs = Отзыв уже идёт. Дождитесь конца или остановите его.
audit-campaign_recall_delete = рассылка «{ $name }»: начато удаление у получивших, людей: { $count }
audit-campaign_recall_edit = рассылка «{ $name }»: начата замена текста, людей: { $count }
audit-campaign_recall_stopped = рассылка «{ $name }»: отзыв остановлен
audit-campaign_recall_done = рассылка «{ $name }»: отзыв закончен, получилось: { $count }, нет: { $failed }

screen-campaign_calendar = Календарь
campaign-calendar =
    <b>Рассылки</b> › календарь
    { $title }{ $most ->
        [0] {""}
       *[other] . Больше всего { $busiest }: { $most }
    }

    Все сообщения покупателям по дням, время { $zone }. Откройте день кнопкой или напишите его: 25.11.
campaign-calendar-title = { $planned ->
    [0] Отправлено { $sent }
   *[other] Отправлено { $sent }, запланировано { $planned }
}
campaign-calendar-axis = сообщений
campaign-calendar-ahead = Штриховка — сегодня и впереди.
campaign-calendar-week = Неделя
campaign-calendar-month = Месяц
campaign-calendar-day = день
campaign-calendar-columns = ушло/впереди
campaign-day =
    <b>{ $day }</b>
    Отправлено { $sent }, впереди { $planned }, время { $zone }.

    { $count ->
        [0] Рассылок в этот день нет.
        [one] { $count } рассылка
        [few] { $count } рассылки
        [many] { $count } рассылок
       *[other] { $count } рассылки
    }
