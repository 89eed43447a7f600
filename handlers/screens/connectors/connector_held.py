"""Whether to take a catalogue that has shrunk. Argument: the run that waits."""

from domain.connectors import runs
from domain.core.errors import StaleError
from handlers.kit import connecting as words
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="connections")
async def draw(visit: Visit) -> View:
    t = visit.t
    run = await runs.find(visit.shop.id, visit.number(0))
    back = Button("", "connector_card", (run.connector_id,))
    if run.status != "held":
        return View(text=t("connector-held-over"), back=back)
    return View(text=words.held(t, run.connector, run), rows=(_answers(visit, run.id),), back=back)


def _answers(visit: Visit, number: int) -> tuple[Button, Button]:
    """Yes and no."""
    t = visit.t.plain
    return (
        Button(t("connector-held-yes"), "connector_held", (number,), "allow"),
        Button(t("connector-held-no"), "connector_held", (number,), "refuse"),
    )


@act()
async def allow(visit: Visit) -> Go:
    """Take it as it is."""
    run = await runs.find(visit.shop.id, visit.number(0))
    if not await runs.allow(run, visit.person, visit.now):
        raise StaleError
    return Go("connector_card", (run.connector_id,), wake=("run_connectors",))


@act()
async def refuse(visit: Visit) -> Go:
    """Leave the catalogue as it was."""
    run = await runs.find(visit.shop.id, visit.number(0))
    if not await runs.refuse(run, visit.person, visit.now):
        raise StaleError
    toast = visit.t.plain("connector-held-refused")
    return Go("connector_card", (run.connector_id,), toast=toast)
