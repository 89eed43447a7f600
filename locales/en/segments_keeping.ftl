# How segments are kept fresh: refresh, history of size, forecast.

segment-use-segment = Segment “{ $name }”
error-segment-cycle = The segment would ask about itself: { $path }. Take one of the steps away.
condition-in_segment = In another segment
    .hint = The person is in the chosen segment or list now, came into it lately, left it, or has been in it for long. People are those the segment had at its last refresh.
    .words = segment list group nested member
    .typed = segment, in segment
    .sentence = { $operator ->
        [not_in] are not in the segment: { $segments }
        [entered_in_last] came into the segment: { $segments } { segment-last-days }
        [left_in_last] left the segment: { $segments } { segment-last-days }
       *[in] are in the segment: { $segments } { $is }
    }
condition-in_segment-segments = Segments

job-follow_segments = refreshing segments after events
job-thin_moves = forgetting old moves into and out of segments
job-refresh_segments = refreshing whole segments

segment-fresh = Kept fresh: { $count ->
        [one] { $count } person
       *[other] { $count } people
    } by the latest events, checked whole { $ago }.
segment-fresh-soon = The people are being found: it takes a few seconds.
segment-fresh-failed = ⚠️ Not refreshed: { $why } { $has_good ->
        [yes] Shown are the people as checked { $good }.
       *[no] There are no people yet.
    } We try again { $retry }.
segment-ago = { $hours ->
        [0] { $minutes ->
            [0] just now
            [one] { $minutes } minute ago
           *[other] { $minutes } minutes ago
        }
       *[other] { $hours ->
            [one] { $hours } hour
           *[other] { $hours } hours
        } ago
    }
segment-moment = { $moment }
segment-stale-too-slow = the query took more than a minute and was stopped.
segment-stale-database = the database answered with an error.
segment-stale-tree-broken = there is a condition in it that exists no more.
segment-stale-other = something went wrong.
segment-stale = ⚠️ <b>The segment “{ $name }” was not refreshed</b>

    Why: { $why }
    { $has_good ->
        [yes] Its people are as before, checked { $good }.
       *[no] There are no people in it yet.
    } The next attempt: { $retry }. We won't write of it again until it is refreshed.
segment-stale-open = Open the segment

screen-segment_schedule = Schedule
segment-schedule = <b>Schedule of “{ $name }”</b>

    { $plan } { $has_next ->
        [yes] Next refresh: { $next } ({ $zone }).
       *[no] {""}
    }

    Events and the clock refresh the segment by themselves within seconds. A schedule counts it whole by an exact time: before a morning campaign, for example.
segment-plan-none = It is not counted whole by a schedule.
segment-plan-daily = It is counted whole every day at { $time }.
segment-plan-weekly = It is counted whole every week, { $weekday }, at { $time }.
segment-plan-monthly = It is counted whole every month on day { $day } at { $time }. A month without that day has its last day instead.
segment-plan-weekday = { $weekday ->
        [1] on Monday
        [2] on Tuesday
        [3] on Wednesday
        [4] on Thursday
        [5] on Friday
        [6] on Saturday
       *[7] on Sunday
    }
segment-schedule-daily = Every day
segment-schedule-weekly = Every week
segment-schedule-monthly = Every month
segment-schedule-none = No schedule
segment-schedule-set = Done
audit-segment_planned = changed the schedule of the segment “{ $name }”
segment_plan-daily = Every day
segment_plan-weekly = Every week
segment_plan-monthly = Every month
param-clock_hour = Hour
param-clock_minute = Minutes
param-on_weekday = Day of the week
param-on_day = Day of the month

screen-segment_growth = Growth
segment-growth = <b>Growth of “{ $name }”</b>
    { $dates }, days of { $zone }

    From { $first } to { $last } ({ $net }).
    { $entered } entered, { $left } left.
segment-growth-none = <b>Growth of “{ $name }”</b>

    The history begins today: now { $size }. There will be a chart here tomorrow.
segment-growth-no-picture = The picture could not be drawn, here are the numbers.
segment-growth-title = { $name }: now { $last }, { $net }
segment-growth-subtitle = { $dates } · { $entered } entered, { $left } left
segment-growth-size = People
segment-forecast-title = { $name }: about { $expected } in 30 days
segment-forecast-subtitle = A forecast and a band meant to hold 80% of cases: { $low } to { $high }
segment-growth-forecast = Forecast
segment-growth-low = At least
segment-growth-high = At most
segment-growth-entered = Entered
segment-growth-left = Left
segment-growth-axis-days = Days
segment-growth-axis-people = People
segment-growth-footer = Size at the end of the day. As of { $moment } ({ $zone }).
segment-growth-open-note = The last day is not over yet.
segment-growth-button-picture = Chart
segment-growth-button-table = Table
segment-growth-button-moves = Entered and left
segment-growth-button-days = { $days } days
segment-growth-button-forecast = Forecast
segment-growth-day = { $day }: { $size } (+{ $entered } −{ $left })
segment-forecast = <b>Forecast of “{ $name }” for 30 days</b>

    Now { $now }. By { $day } we expect about { $expected }: most likely between { $low } and { $high }.
    { $is_sure ->
        [yes] Checked on the past: { $hits } of { $tries } comparisons fell into such a band.
       *[no] The forecast is not reliable: on the past only { $hits } of { $tries } comparisons fell into such a band.
    }
segment-forecast-early = <b>Forecast of “{ $name }”</b>

    A forecast needs 30 days of history, there are { $days }.
segment-forecast-busy = <b>Forecast of “{ $name }”</b>

    It could not be computed. Try again in a minute.
segment-growth-hint = <b>How to read growth</b>

    The size is that at the end of each day of the shop. Entered and left are people who began and stopped meeting the conditions that day; who did both counts in both.
    The band of the forecast (a confidence interval) is meant to hold 80% of cases. How many it holds is tried on the past: a forecast is made from earlier history and compared with what came. The wider the band, the less the forecast should be trusted.
