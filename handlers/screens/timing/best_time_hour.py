"""The hour the shop usually writes at: where too little is known, and to compare with."""

from typing import Final

from domain.messaging.timing import keeping
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit
from handlers.kit.writing_hours import clock

HOURS: Final = (10, 11, 12, 13, 15, 17, 18, 19, 20)


@screen(right="campaigns.send", back="best_time")
async def draw(visit: Visit) -> View:
    now = (await keeping.of(visit.shop)).usual_hour
    keys = [Button(clock(hour), "best_time_hour", (hour,), "put") for hour in HOURS if hour != now][
        :8
    ]
    return View(
        text=visit.t("hours-usual", hour=clock(now)), rows=(tuple(keys[:4]), tuple(keys[4:]))
    )


@act()
async def put(visit: Visit) -> Go:
    """Write at this hour from now on."""
    await keeping.choose_hour(visit.shop, visit.number(0), visit.person, visit.now)
    return Go("best_time")
