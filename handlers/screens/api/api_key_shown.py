"""A new key itself, in a message of its own that is taken away again."""

from domain.access import keys
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Copy, Go, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="api_keys")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await keys.find(visit.shop, visit.number(0))
    token = keys.shown(found, visit.world.vault, visit.now)
    if not token:
        return View(text=t("api-key-hidden", name=found.name))
    minutes = int(keys.SHOWN_FOR.total_seconds() // 60)
    # Without a way to another screen: it would be drawn here, and taken away with the message.
    return View(
        text=t("api-key-shown", name=found.name, key=token, minutes=minutes),
        rows=(
            (Copy(t.plain("api-key-copy"), token),),
            (Button(t.plain("api-key-hide"), "api_key_shown", (found.id,), "hide"),),
        ),
        has_way_back=False,
    )


@act()
async def hide(visit: Visit) -> Go:
    """Take it out of the chat."""
    found = await keys.find(visit.shop, visit.number(0))
    await keys.hide([found.id])
    return Go("api_key_shown", (found.id,), toast=visit.t("api-key-put-away"))
