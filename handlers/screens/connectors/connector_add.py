"""What to connect: a kind of one list, then its form. Argument: the list."""

from domain.connectors import connecting, runs
from domain.core.errors import NotFoundError
from handlers.kit import connecting as words
from handlers.kit.form import Asker, ask, taken
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="connections")
async def draw(visit: Visit) -> View:
    t, family = visit.t, visit.word(0)
    keys = words.kinds(family)
    if not keys:
        raise NotFoundError(thing="button")
    lines = [t("connector-choose")]
    lines += [f"<b>{t(f'connector-{key}')}</b>\n{t(f'connector-{key}.hint')}" for key in keys]
    rows = tuple(
        (Button(t.plain(f"connector-{key}"), "connector_add", (family, key), "choose"),)
        for key in keys
    )
    back = next(place for name, place in words.LISTS.items() if name == family)
    return View(text="\n\n".join(lines), rows=rows, back=Button("", back))


@act()
async def choose(visit: Visit) -> Go:
    """Ask for what the kind needs."""
    family, key = visit.word(0), visit.word(1)
    if key not in words.kinds(family):
        raise NotFoundError(thing="button")
    return await ask(visit, words.FAMILY, key, {}, Asker("connector_add", "made", (family, key)))


@act()
async def made(visit: Visit) -> Go:
    """Make it; one that can run does so at once."""
    kind = (await taken(visit)).thing()
    vault = visit.world.vault
    connector = await connecting.add(visit.shop, kind, visit.person, vault, visit.now)
    wake: tuple[str, ...] = ()
    if connector.next_run_at is not None:
        await runs.ask(connector, visit.person, visit.now)
        wake = ("run_connectors",)
    place = kind.setup or "connector_card"
    return Go(place, (connector.id,), toast=visit.t.plain("connector-added"), wake=wake)
