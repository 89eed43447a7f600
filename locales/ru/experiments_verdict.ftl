# Тесты: подробности итога, части людей, контроль после включения, проверка долей.

## Подробно

experiment-adjusted = { $by ->
    [past] Учли, как люди покупали за две недели до теста
    [mix] Учли, кто уже заказывал раньше
   *[both] Учли, кто и как покупал до теста
}: разброса на { $saved } % меньше, интервал уже. Сами доли от этого немного сдвигаются.
experiment-uncut =
    <b>Без урезания</b> (судим не по нему):
    { $lines }
experiment-largest = Урезаны самые крупные: { $lines }
experiment-largest-line = № { $customer } ({ $letter }) — { $amount }
experiment-money-parts =
    <b>Из чего разница</b> варианта { $letter } на человека:
    · покупателей { $payers } п. п. (от { $payers_low } до { $payers_high }) — это { $by_payers }
    · их средняя сумма { $sums } (от { $sums_low } до { $sums_high }) — это { $by_sums }

## По частям

screen-experiment_parts = По частям
screen-experiment_parts_segment = По сегменту
experiment-parts =
    <b>{ $name }</b> › по частям
    Кого с кем сравнить внутри теста? Это разведка: решения теста она не меняет.
experiment-parts-told =
    <b>{ $name }</b> › { $dimension }
    { $goal }, вариант { $letter } против контроля, { $people ->
        [one] { $people } человек
        [few] { $people } человека
        [many] { $people } человек
       *[other] { $people } человека
    }. { $at ->
        [exposure] Каждый — каким был, когда увидел вариант.
        [start] Каждый — каким был в начале теста: раньше за этим не следили.
       *[now] Каждый — какой он сегодня: прошлое тут не хранится.
    }

    { $lines }

    { $apart ->
        [yes] ⚠️ Похоже, в частях эффект разный (p = { $p }). Проверьте новым тестом на этой части.
        [no] Что эффект в частях разный, не видно (p = { $p }).
       *[unknown] Сравнивать части между собой пока не на чем.
    }{ $hidden ->
        [0] {""}
        [one] {" "}Ещё { $hidden } человек в частях, где людей слишком мало, не показан.
        [few] {" "}Ещё { $hidden } человека в частях, где людей слишком мало, не показаны.
        [many] {" "}Ещё { $hidden } человек в частях, где людей слишком мало, не показаны.
       *[other] {" "}Ещё { $hidden } человека в частях, где людей слишком мало, не показаны.
    }
    <i>Разведка, не доказательство: поправка Холма на все строки, решения теста не меняет.</i>
experiment-parts-line = { $sign } { $label }: { $people } чел., { $change }
experiment-parts-few = · { $label }: { $people } чел. — людей мало, { $change }
experiment-parts-none = Во всех частях людей пока слишком мало.
experiment-parts-blocked = Варианты раздались неровно: частям верить нельзя, как и итогу.
experiment-parts-early = Пока сравнивать некого: ни у кого не вышел срок на покупку.
experiment-parts-segment =
    <b>{ $name }</b> › по сегменту
    Кто в сегменте и кто нет: для кого вариант работает?
dimension-buyer = заказывал ли раньше
dimension-buyer-old = уже заказывали
dimension-buyer-new = ещё не заказывали
dimension-newcomer = новые в магазине
dimension-newcomer-fresh = знакомы до недели
dimension-newcomer-known = знакомы давно
dimension-platform = на чём открывают
dimension-platform-ios = iOS
dimension-platform-android = Android
dimension-platform-tdesktop = Telegram на компьютере
dimension-platform-macos = macOS
dimension-platform-weba = Telegram в браузере
dimension-platform-webk = Telegram в браузере, K
dimension-city = город
dimension-language = язык
dimension-language-ru = русский
dimension-language-en = английский
dimension-cluster = группа похожих
dimension-segment = сегмент
dimension-segment-in = в сегменте
dimension-segment-out = не в сегменте
dimension-unknown = неизвестно

## Контроль после включения

screen-experiment_kept = Держится ли эффект
experiment-kept = <b>{ $name }</b> › после включения
experiment-kept-what =
    { $goal }, вариант { $letter } против оставленного контроля ({ $kept } %), с { $since }.
experiment-kept-promised = В тесте было { $change }.
experiment-kept-note = Учтены те, у кого уже вышел срок на покупку; данные на { $moment }. Сравниваем тех же людей, что и в тесте, и новых: кому что досталось, решил жребий.
experiment-kept-holds = ✅ <b>Эффект держится</b>
experiment-kept-faded = 📉 <b>Эффект ослаб</b>: сейчас он заметно меньше, чем в тесте. Может быть, новизна прошла.
experiment-kept-turned = ⛔ <b>Эффект перевернулся</b>: контроль теперь лучше, случайностью это не объяснить. Остановите тест, чтобы выключить вариант.
experiment-kept-early = ⏳ <b>Судить рано</b>: { $kept ->
    [0] на контроле ещё никого нет
    [one] на контроле { $kept } человек, разница может быть случайной
    [few] на контроле { $kept } человека, разница может быть случайной
    [many] на контроле { $kept } человек, разница может быть случайной
   *[other] на контроле { $kept } человека, разница может быть случайной
}.
experiment-kept-blocked = ⛔ <b>Сравнивать нельзя</b>: контроль достаётся не той доле людей, что задана (p = { $p }). Проверьте показ.
experiment-kept-people = Вариант { $letter } видели { $shown }, контроль — { $control }, за { $days ->
    [one] { $days } день
    [few] { $days } дня
    [many] { $days } дней
   *[other] { $days } дня
}.
experiment-kept-none = Новый вариант здесь не включён: сравнивать не с чем.
experiment-kept-none-kept = Контроль после включения не оставлен: сравнивать не с чем.
job-watch_rollouts = Держится ли эффект после включения

## Доли на ходу

experiment-shares =
    <b>{ $name }</b> › новые доли { $weights }
    Тест идёт: кто уже видел свой вариант, останется с ним, новые доли — для новых людей. Дни с разными долями сравниваем отдельно.

    { $state ->
        [good] С ними тесту нужно { $needed } человек, это <b>{ $days }</b> дн. с начала.
        [long] ⚠️ <b>Людей не хватит.</b> В самом малом варианте их слишком мало: нужно { $needed } человек, это { $days } дн. с начала — магазин за это время станет другим.
       *[never] ⚠️ <b>Людей не хватит.</b> При таком потоке самый малый вариант не наберётся никогда.
    }
experiment-shares-yes = Сохранить доли
experiment-shares-anyway = Всё равно сохранить

experiment-term-parts = <b>По частям</b> — тот же результат отдельно для новых, по платформам, по сегментам. Одна из частей всегда отличится случайно: проверяйте её новым тестом.
experiment-term-cut = <b>Урезание</b> — суммы выше, чем у 99 из 100 покупателей, считаем равными этой границе: одна огромная покупка не решает тест. Рядом показано и без урезания.
experiment-term-adjusted = <b>Поправка на прошлое</b> — часть разброса видна ещё до теста: кто покупал, тот и купит. Вычитаем её, и интервал становится уже.
experiment-term-kept = <b>Оставленный контроль</b> — немногие и после включения видят прежнее: по ним видно, держится ли эффект.
