"""The Start button: a staff link, a customer's link with a code, or just a visit."""

from domain.audience import consents, customers, people, staff
from domain.audience.standing import standing
from domain.links import arriving
from domain.models import Shop
from handlers.kit.screen import act, screen
from handlers.kit.view import Go, View
from handlers.kit.visit import Visit


@screen()
async def draw(visit: Visit) -> View:
    return View(text=visit.t("start"))


@act()
async def begin(visit: Visit) -> Go:
    """The code of the link and the number of the update come as arguments."""
    code, update_id = visit.word(0), visit.word(1, "0")
    if code.startswith((staff.OWNER_PREFIX, staff.STAFF_PREFIX)):
        await staff.accept(code, visit.person, visit.now)
        return Go("joined")
    arrival = await arriving.read(code)
    shop = await _entered(visit, arrival.shop)
    if shop is None:
        return Go("menu")
    found = await standing(visit.person.telegram_id, shop)
    if found is not None and found.role is not None:
        return Go("menu")
    code = arrival.code
    customer, is_new = await customers.arrive(shop, visit.person, code, visit.now, update_id)
    await arriving.started(customer, arrival, visit.now, update_id, is_new=is_new)
    if await consents.state(customer, consents.MARKETING) is None:
        return Go("welcome")
    return Go("menu")


async def _entered(visit: Visit, named: Shop | None) -> Shop | None:
    """The shop of the link, which becomes the one the person looks at."""
    if named is None or named == visit.shop_or_none:
        return visit.shop_or_none
    await people.look_at(visit.person, named)
    return named
