# Как сегменты держатся свежими: обновление, история размера, прогноз.

segment-use-segment = Сегмент «{ $name }»
error-segment-cycle = Так сегмент спрашивал бы сам о себе: { $path }. Уберите один из шагов.
condition-in_segment = В другом сегменте
    .hint = В выбранном сегменте или списке человек сейчас, вошёл в него недавно, вышел или держится давно. Люди берутся такими, какими сегмент запомнен при последнем обновлении.
    .words = сегмент список группа вложенный входит состоит
    .typed = сегмент, в сегменте
    .sentence = { $operator ->
        [not_in] не в сегменте: { $segments }
        [entered_in_last] вошли в сегмент: { $segments } { segment-last-days }
        [left_in_last] вышли из сегмента: { $segments } { segment-last-days }
       *[in] в сегменте: { $segments } { $is }
    }
condition-in_segment-segments = Сегменты

job-follow_segments = обновление сегментов по событиям
job-thin_moves = забывание старых приходов в сегменты и уходов
job-refresh_segments = обновление сегментов целиком

segment-fresh = Держим свежим: { $count ->
        [one] { $count } человек
        [few] { $count } человека
        [many] { $count } человек
       *[other] { $count } человека
    } по последним событиям, целиком сверен { $ago }.
segment-fresh-soon = Люди сегмента ещё подбираются: это займёт несколько секунд.
segment-fresh-failed = ⚠️ Не обновляется: { $why } { $has_good ->
        [yes] Показан состав, который сверен { $good }.
       *[no] Состава пока нет.
    } Попробуем снова { $retry }.
segment-ago = { $hours ->
        [0] { $minutes ->
            [0] только что
            [one] { $minutes } минуту назад
            [few] { $minutes } минуты назад
            [many] { $minutes } минут назад
           *[other] { $minutes } минуты назад
        }
       *[other] { $hours ->
            [one] { $hours } час
            [few] { $hours } часа
            [many] { $hours } часов
           *[other] { $hours } часа
        } назад
    }
segment-moment = { $moment }
segment-stale-too-slow = запрос шёл дольше минуты, и мы его остановили.
segment-stale-database = база данных ответила ошибкой.
segment-stale-tree-broken = в сегменте есть условие, которого больше нет.
segment-stale-other = что-то пошло не так.
segment-stale = ⚠️ <b>Сегмент «{ $name }» не обновился</b>

    Причина: { $why }
    { $has_good ->
        [yes] Люди в нём остались прежние, сверены { $good }.
       *[no] Людей в нём пока нет.
    } Следующая попытка { $retry }. Больше об этом не напишем, пока он не обновится.
segment-stale-open = Открыть сегмент

screen-segment_schedule = Расписание
segment-schedule = <b>Расписание «{ $name }»</b>

    { $plan } { $has_next ->
        [yes] Ближайшее обновление: { $next } ({ $zone }).
       *[no] {""}
    }

    По событиям и часам сегмент обновляется сам за секунды. Расписание нужно, чтобы к точному времени пересчитать его целиком: например, перед утренней рассылкой.
segment-plan-none = Целиком по расписанию не пересчитывается.
segment-plan-daily = Пересчитывается каждый день в { $time }.
segment-plan-weekly = Пересчитывается каждую неделю, { $weekday }, в { $time }.
segment-plan-monthly = Пересчитывается каждый месяц { $day } числа в { $time }. Если такого числа нет, в последний день месяца.
segment-plan-weekday = { $weekday ->
        [1] в понедельник
        [2] во вторник
        [3] в среду
        [4] в четверг
        [5] в пятницу
        [6] в субботу
       *[7] в воскресенье
    }
segment-schedule-daily = Каждый день
segment-schedule-weekly = Каждую неделю
segment-schedule-monthly = Каждый месяц
segment-schedule-none = Без расписания
segment-schedule-set = Готово
audit-segment_planned = изменил расписание сегмента «{ $name }»
segment_plan-daily = Каждый день
segment_plan-weekly = Каждую неделю
segment_plan-monthly = Каждый месяц
param-clock_hour = Час
param-clock_minute = Минуты
param-on_weekday = День недели
param-on_day = Число месяца

screen-segment_growth = Рост
segment-growth = <b>Рост «{ $name }»</b>
    { $dates }, дни { $zone }

    Было { $first }, стало { $last } ({ $net }).
    Вошло { $entered }, вышло { $left }.
segment-growth-none = <b>Рост «{ $name }»</b>

    История начинается с сегодняшнего дня: сейчас { $size }. Завтра здесь появится график.
segment-growth-no-picture = Картинку нарисовать не удалось, вот числа.
segment-growth-title = { $name }: стало { $last }, { $net }
segment-growth-subtitle = { $dates } · вошло { $entered }, вышло { $left }
segment-growth-size = Людей
segment-forecast-title = { $name }: через 30 дней около { $expected }
segment-forecast-subtitle = Прогноз и полоса, рассчитанная на 80 % случаев: от { $low } до { $high }
segment-growth-forecast = Прогноз
segment-growth-low = Не меньше
segment-growth-high = Не больше
segment-growth-entered = Вошли
segment-growth-left = Вышли
segment-growth-axis-days = Дни
segment-growth-axis-people = Человек
segment-growth-footer = Размер на конец дня. На { $moment } ({ $zone }).
segment-growth-open-note = Последний день ещё не кончился.
segment-growth-button-picture = График
segment-growth-button-table = Таблица
segment-growth-button-moves = Вошли и вышли
segment-growth-button-days = { $days } дн.
segment-growth-button-forecast = Прогноз
segment-growth-day = { $day }: { $size } (+{ $entered } −{ $left })
segment-forecast = <b>Прогноз «{ $name }» на 30 дней</b>

    Сейчас { $now }. К { $day } ждём около { $expected }: скорее всего от { $low } до { $high }.
    { $is_sure ->
        [yes] Проверка на прошлом: в такую полосу попало { $hits } из { $tries } сверок.
       *[no] Прогноз ненадёжен: на прошлом в такую полосу попало только { $hits } из { $tries } сверок.
    }
segment-forecast-early = <b>Прогноз «{ $name }»</b>

    Для прогноза нужно 30 дней истории, пока есть { $days }.
segment-forecast-busy = <b>Прогноз «{ $name }»</b>

    Посчитать не получилось. Попробуйте через минуту.
segment-growth-hint = <b>Как читать рост</b>

    Размер берётся на конец каждого дня магазина. «Вошли» и «вышли» — сколько людей стали и перестали подходить под условия за день; кто успел и то и другое, считается оба раза.
    Полоса прогноза (доверительный интервал) рассчитана на 80 % случаев. Сколько попадает на деле, проверяем на прошлом: строим прогноз по более ранней истории и сравниваем с тем, что вышло. Чем полоса шире, тем меньше прогнозу стоит верить.
