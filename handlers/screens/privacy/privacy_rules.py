"""The shop's rules about personal data: whether visits are followed only after a yes."""

from domain.audience import tracking
from domain.events import changes
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="settings")
async def draw(visit: Visit) -> View:
    t, asks = visit.t, visit.shop.asks_tracking
    switch = Button(
        t.plain("privacy-rules-stop" if asks else "privacy-rules-ask"),
        "privacy_rules",
        ("no" if asks else "yes",),
        "demand",
    )
    about = Button(t.plain("screen-what_is_kept"), "what_is_kept")
    text = t("privacy-rules", asks="yes" if asks else "no")
    return View(text=text, rows=((switch,), (about,)))


@act()
async def demand(visit: Visit) -> Go:
    """Ask for consent first, or don't; holds for visits from now on."""
    asks = visit.word(0) == "yes"
    await tracking.demand(visit.shop, visit.person, visit.now, asks=asks)
    changes.note(visit.shop.id)
    return Go("privacy_rules", toast=visit.t("settings-saved"))
