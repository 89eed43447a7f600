"""What is to be compared: a part of the Mini App, by the key it has on its page."""

from domain.experiments import drafting, steering
from handlers.kit.screen import act, screen, typed
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Typed, Visit

FEW = 4


@screen(right="campaigns.send", back="experiments")
async def draw(visit: Visit) -> View:
    t = visit.t
    rows: list[Row] = [
        (Button(each, "experiment_new", (each,), "element"),)
        for each in await drafting.elements(visit.shop, FEW)
    ]
    rows.append((Button(t.plain("experiment-how-keys"), "experiment_keys"),))
    return View(text=t("experiment-new"), rows=tuple(rows))


@act()
async def element(visit: Visit) -> Go:
    """An element tested before."""
    return await _made(visit, visit.word(0))


@typed()
async def write(visit: Visit, said: Typed) -> Go:
    """Its key, as it is written on the page."""
    # A phone makes the first letter a capital.
    return await _made(visit, said.text.strip().lower())


async def _made(visit: Visit, key: str) -> Go:
    made = await drafting.create(visit.shop, "element", key, visit.person, visit.now, element=key)
    other = await steering.in_the_way(made)
    said = "error-experiment-element-taken"
    toast = visit.t.plain(said, name=other.name, state=other.status) if other else ""
    return Go("experiment_variant", (made.id, 1), toast=toast)
