# Reports: names, findings, periods.

screen-reports = Reports
command-reports = reports as pictures
thing-report = This report is gone.

report-menu =
    <b>Reports</b>

    Choose what to look at.
report-empty =
    <b>Reports</b>

    There are no orders yet, so nothing to count. Send a file of orders and the picture is here.
report-to-import = Import orders

report-revenue_by_day = Revenue by day
    .hint =
        <b>Revenue by day</b>

        <b>A day's revenue</b> is the paid and fulfilled orders of that day minus the refunds made on that day. Trial customers are left out, orders without a customer count.

        <b>The 7-day mean</b> is the sum of a day and the six before it, divided by seven. Weekends then don't hide whether revenue grows. Today is not over, so it is left out. The first six days of a shop have no mean.

        <b>The comparison</b> is with as many days right before these. When today is part of the period, the last of those days is cut at the same hour. Below 30 orders nothing is compared: the difference would be chance.

        <b>Buyers</b> are different people over the whole period, so they are fewer than the days add up to.
report-revenue_by_day-axis = Revenue a day
report-revenue_by_day-footer = Refunds are taken off on the day of the refund. The mean is over 7 whole days, without today.
report-revenue_by_day-finding = { $days ->
    [one] Revenue in { $days } day: { $value }
   *[other] Revenue in { $days } days: { $value }
}{ $direction ->
    [more] , { $percent }% more than before
    [less] , { $percent }% less than before
    [same] , the same as before
   *[unknown] {""}
}

report-orders_by_day = Orders by day
    .hint =
        <b>Orders by day</b>

        The bars are the paid and fulfilled orders of each day. The line is how many different people made them: whoever ordered twice is one buyer. Orders without a customer are in the bars and not in the line.

        The comparison is with as many days right before these, the last of them cut at the same hour.
report-orders_by_day-axis = Orders a day
report-orders_by_day-footer = Paid and fulfilled orders are counted.
report-orders_by_day-finding = { $days ->
    [one] Orders in { $days } day: { $value }
   *[other] Orders in { $days } days: { $value }
}{ $direction ->
    [more] , { $percent }% more than before
    [less] , { $percent }% less than before
    [same] , the same as before
   *[unknown] {""}
}

report-column-day = Day
    .short = Day
report-column-revenue = Revenue a day
    .short = Revenue
report-column-orders = Orders
    .short = Ord.
report-column-buyers = Buyers
    .short = Buy.
report-column-average = Average order
    .short = Average
report-column-mean = 7-day mean
    .short = 7 days

report-measure-revenue = Revenue
report-measure-orders = Orders
report-measure-buyers = Buyers
report-measure-average = Average order
report-measure-refunded = Refunds
report-measure = { $name }: <b>{ $value }</b>{ $direction ->
    [more] {" "}(+{ $percent }%, was { $before })
    [less] {" "}(−{ $percent }%, was { $before })
    [same] {" "}(the same)
   *[unknown] {""}
}

report-when = { $period }{ $is_open ->
    [yes] , today is not over
   *[no] {""}
}
report-sample = { $count ->
    [one] { $count } order
   *[other] { $count } orders
}
report-as-of = Data as of { $moment }, { $zone } time.
report-before = Compared with { $period }.
report-before-part = Compared with { $period }, the last day until { $clock }.
report-no-before = Nothing to compare with: the shop has not sold for two such periods yet.
report-small = { $count ->
    [one] Only { $count } order in this period: too early to judge by it.
   *[other] Only { $count } orders in this period: too early to judge by them.
}
report-small-before = { $count ->
    [0] There were no orders before, so nothing to compare with.
    [one] There was only { $count } order before, too early to compare.
   *[other] There were only { $count } orders before, too early to compare.
}
report-note-guests = { $count ->
    [one] { $count } order without a customer is included.
   *[other] { $count } orders without a customer are included.
}
report-axis-days = Days of the shop
report-open-note = The striped bar is today, which is not over.
report-open-note-line = The grey strip on the right is today, which is not over.
report-nothing = There are no orders on these days.
report-idle = There have been no orders since { $day }, so these are the 30 days up to the last one.
report-no-picture = No picture: there is no browser on the server. To get one: <code>apt-get install --no-install-recommends chromium-headless-shell</code>, then restart the bot. To check: <code>barker doctor</code>. The same numbers as a table.
report-table-note = { $has_money ->
    [yes] Sums in { $currency }, rounded to whole units; exact ones are in the file.
   *[no] {""}
}{ $is_open ->
    [yes] {" "}* is today, which is not over.
   *[no] {""}
}

report-button-period = Period
report-button-table = As a table
report-button-picture = As a picture
report-button-file = CSV file
report-button-dark = Dark
report-button-light = Light
report-button-before = ‹ Earlier
report-button-after = Later ›
report-file-name = { $report }_{ $first }_{ $last }.csv

report-period =
    <b>{ $report }: period</b>

    Choose one or write two dates, for example <code>2026-02-01 – 2026-03-15</code>. At most 366 days.
report-period-d7 = 7 days
report-period-d30 = 30 days
report-period-d90 = 90 days
report-period-month = This month
report-period-last_month = Last month
report-period-d365 = A year

report-button-calendar = By calendar
period-dates = Period of the report
period-dates-first = First day
period-dates-last = Last day

error-bad-period = { $reason ->
    [no-such-day] There is no such day in the calendar. Check the dates.
    [too-long] That is more than { $days } days. Take a shorter period.
    [too-early] The shop was not there yet. Dates start with the year 2000.
   *[not-dates] No dates found. Write them like this: 2026-02-01 – 2026-03-15.
}
