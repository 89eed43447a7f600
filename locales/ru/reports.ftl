# Отчёты: названия, выводы, периоды.

screen-reports = Отчёты
command-reports = отчёты картинками
thing-report = Такого отчёта больше нет.

report-menu =
    <b>Отчёты</b>

    Выберите, что посмотреть.
report-empty =
    <b>Отчёты</b>

    Заказов пока нет, считать нечего. Пришлите файл заказов, и картинка появится сразу.
report-to-import = Загрузить заказы

report-revenue_by_day = Выручка по дням
    .hint =
        <b>Выручка по дням</b>

        <b>Выручка дня</b> — оплаченные и выполненные заказы этого дня минус возвраты, которые сделаны в этот день. Пробные покупатели не считаются, заказы без покупателя считаются.

        <b>Среднее за 7 дней</b> — сумма этого дня и шести предыдущих, делённая на семь. Так выходные не мешают увидеть, растёт ли выручка. Сегодняшний день ещё идёт, поэтому в среднее не входит. Первые шесть дней магазина среднего не имеют.

        <b>Сравнение</b> — с таким же числом дней прямо перед этими. Если сегодня входит в период, последний из тех дней взят до того же часа. Меньше 30 заказов — не сравниваем: разница была бы случайной.

        <b>Покупатели</b> — разные люди за весь период, поэтому их меньше, чем в сумме по дням.
report-revenue_by_day-axis = Выручка за день
report-revenue_by_day-footer = Возвраты вычтены в день возврата. Среднее — за 7 полных дней, сегодня в него не входит.
report-revenue_by_day-finding = { $days ->
    [one] Выручка за { $days } день: { $value }
    [few] Выручка за { $days } дня: { $value }
    [many] Выручка за { $days } дней: { $value }
   *[other] Выручка за { $days } дня: { $value }
}{ $direction ->
    [more] , на { $percent } % больше, чем до того
    [less] , на { $percent } % меньше, чем до того
    [same] , столько же, сколько до того
   *[unknown] {""}
}

report-orders_by_day = Заказы по дням
    .hint =
        <b>Заказы по дням</b>

        Столбики — оплаченные и выполненные заказы каждого дня. Линия — сколько разных людей их сделали: кто заказал дважды, тот один покупатель. Заказы без покупателя входят в столбики, а в линию нет.

        Сравнение — с таким же числом дней прямо перед этими, последний из них взят до того же часа.
report-orders_by_day-axis = Заказов за день
report-orders_by_day-footer = Считаются оплаченные и выполненные заказы.
report-orders_by_day-finding = { $days ->
    [one] Заказы за { $days } день: { $value }
    [few] Заказы за { $days } дня: { $value }
    [many] Заказы за { $days } дней: { $value }
   *[other] Заказы за { $days } дня: { $value }
}{ $direction ->
    [more] , на { $percent } % больше, чем до того
    [less] , на { $percent } % меньше, чем до того
    [same] , столько же, сколько до того
   *[unknown] {""}
}

report-column-day = День
    .short = День
report-column-revenue = Выручка за день
    .short = Выручка
report-column-orders = Заказы
    .short = Зак.
report-column-buyers = Покупатели
    .short = Пок.
report-column-average = Средний заказ
    .short = Средний
report-column-mean = Среднее за 7 дней
    .short = За 7 дн.

report-measure-revenue = Выручка
report-measure-orders = Заказы
report-measure-buyers = Покупатели
report-measure-average = Средний заказ
report-measure-refunded = Возвраты
report-measure = { $name }: <b>{ $value }</b>{ $direction ->
    [more] {" "}(+{ $percent } %, было { $before })
    [less] {" "}(−{ $percent } %, было { $before })
    [same] {" "}(столько же)
   *[unknown] {""}
}

report-when = { $period }{ $is_open ->
    [yes] , сегодня ещё идёт
   *[no] {""}
}
report-sample = { $count ->
    [one] { $count } заказ
    [few] { $count } заказа
    [many] { $count } заказов
   *[other] { $count } заказа
}
report-as-of = Данные на { $moment }, время { $zone }.
report-before = Сравниваем с { $period }.
report-before-part = Сравниваем с { $period }, последний день до { $clock }.
report-no-before = Сравнить не с чем: магазин продаёт меньше двух таких периодов.
report-small = { $count ->
    [one] В периоде всего { $count } заказ: по нему судить рано.
    [few] В периоде всего { $count } заказа: по ним судить рано.
    [many] В периоде всего { $count } заказов: по ним судить рано.
   *[other] В периоде всего { $count } заказа: по ним судить рано.
}
report-small-before = { $count ->
    [0] До того заказов не было, сравнить не с чем.
    [one] До того был всего { $count } заказ, сравнивать рано.
    [few] До того было всего { $count } заказа, сравнивать рано.
    [many] До того было всего { $count } заказов, сравнивать рано.
   *[other] До того было всего { $count } заказа, сравнивать рано.
}
report-note-guests = { $count ->
    [one] В том числе { $count } заказ без покупателя.
    [few] В том числе { $count } заказа без покупателя.
    [many] В том числе { $count } заказов без покупателя.
   *[other] В том числе { $count } заказа без покупателя.
}
report-axis-days = Дни магазина
report-open-note = Полосатый столбик — сегодня, день ещё идёт.
report-open-note-line = Серая полоса справа — сегодня, день ещё идёт.
report-nothing = За эти дни заказов нет.
report-idle = С { $day } заказов не было, поэтому показаны 30 дней до последнего.
report-no-picture = Картинки нет: на сервере нет браузера. Поставить: <code>apt-get install --no-install-recommends chromium-headless-shell</code>, потом перезапустить бота. Проверить: <code>barker doctor</code>. Цифры те же, таблицей.
report-table-note = { $has_money ->
    [yes] Суммы в { $currency }, без копеек; точные — в файле.
   *[no] {""}
}{ $is_open ->
    [yes] {" "}* — сегодня, день ещё идёт.
   *[no] {""}
}

report-button-period = Период
report-button-table = Таблицей
report-button-picture = Картинкой
report-button-file = Файл CSV
report-button-dark = Тёмная
report-button-light = Светлая
report-button-before = ‹ Раньше
report-button-after = Позже ›
report-file-name = { $report }_{ $first }_{ $last }.csv

report-period =
    <b>{ $report }: период</b>

    Выберите или напишите две даты, например <code>01.02.2026 – 15.03.2026</code>. Не длиннее 366 дней.
report-period-d7 = 7 дней
report-period-d30 = 30 дней
report-period-d90 = 90 дней
report-period-month = Этот месяц
report-period-last_month = Прошлый месяц
report-period-d365 = Год

report-button-calendar = По календарю
period-dates = Период отчёта
period-dates-first = Первый день
period-dates-last = Последний день

error-bad-period = { $reason ->
    [no-such-day] Такого дня в календаре нет. Проверьте даты.
    [too-long] Это больше { $days } дней. Возьмите период короче.
    [too-early] Так давно магазин не работал. Даты — начиная с 2000 года.
   *[not-dates] Не вижу дат. Напишите так: 01.02.2026 – 15.03.2026.
}
