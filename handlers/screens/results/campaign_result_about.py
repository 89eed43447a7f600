"""What the words of a result mean."""

from domain.messaging.pressure.control import WHOLE
from domain.messaging.pressure.keeping import rules_of
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="campaigns")
async def draw(visit: Visit) -> View:
    rules = await rules_of(visit.shop.id)
    return View(
        text=visit.t(
            "result-about",
            days=visit.shop.result_days,
            control=visit.t.number(rules.control * 100 / WHOLE),
        ),
        back=Button("", "campaign_result", (visit.number(0),)),
    )
