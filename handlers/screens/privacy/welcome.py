"""The greeting of a new customer, and the question whether the shop may write about offers."""

from domain.audience import consents
from handlers.kit.screen import act, screen
from handlers.kit.view import App, Button, Go, Row, View
from handlers.kit.visit import Visit


@screen()
async def draw(visit: Visit) -> View:
    t, shop = visit.t, visit.shop
    shown: tuple[Row, ...] = ((App(t.plain("app-open"), shop.app_url),),) if shop.app_url else ()
    greeting = shop.greeting or t.plain("welcome-greeting", shop=shop.name)
    return View(
        text=t("welcome", greeting=greeting, question=t.plain("consent-marketing")),
        rows=(
            (
                Button(t.plain("consent-yes"), "welcome", ("yes",), "decide"),
                Button(t.plain("consent-no"), "welcome", ("no",), "decide"),
            ),
            *shown,
        ),
        has_way_back=False,
    )


@act()
async def decide(visit: Visit) -> Go:
    """Keep the answer with the text it was given to; orders are written about either way."""
    is_given = visit.word(0) == "yes"
    await consents.decide(
        visit.customer,
        consents.MARKETING,
        visit.now,
        is_given=is_given,
        source="welcome",
        text=visit.t.plain("consent-marketing"),
    )
    if await consents.state(visit.customer, consents.SERVICE) is None:
        await consents.decide(
            visit.customer,
            consents.SERVICE,
            visit.now,
            is_given=True,
            source="start",
            text=visit.t.plain("consent-service"),
        )
    return Go("menu", toast=visit.t("consent-thanks" if is_given else "consent-refused"))
