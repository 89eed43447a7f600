"""One key: what it may do, who made it, when it was used."""

from domain.access import keys
from domain.access.scopes import levels_of
from domain.models import ApiKey
from handlers.kit import scopes
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="api_keys")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await keys.find(visit.shop, visit.number(0))
    text = t(
        "api-key-card",
        name=found.name,
        prefix=found.prefix,
        may=scopes.told(t, levels_of(found.scopes)),
        made=t.moment(found.made_at, visit.shop.zone),
        used=scopes.used(visit, found.last_used_at),
        term=_term(visit, found),
    )
    revoke = Button(t.plain("api-key-revoke"), "api_key_revoke", (found.id,))
    return View(text=text, rows=((revoke,),))


def _term(visit: Visit, key: ApiKey) -> str:
    t = visit.t
    if key.expires_at is None:
        return t.plain("api-key-for-ever")
    day = t.date(key.expires_at.astimezone(visit.shop.zone).date())
    is_over = "yes" if key.expires_at <= visit.now else "no"
    return t.plain("api-key-until", day=day, is_over=is_over)
