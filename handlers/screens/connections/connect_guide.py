"""How to join a shop in ten minutes: a key, a call that shows it works, the first order."""

from urllib.parse import urlsplit

from handlers.kit.screen import screen
from handlers.kit.view import Button, Copy, View
from handlers.kit.visit import Visit

# What a copying button of Telegram holds.
LONGEST_COPY = 256
NEAR = ("127.0.0.1", "localhost", None)


@screen(right="shop.edit", back="connections")
async def draw(visit: Visit) -> View:
    t, address = visit.t, visit.world.web_address
    is_near = urlsplit(address).hostname in NEAR
    # Where the key goes must be seen at once; nobody should paste it into a chat.
    key = t.plain("connect-key")
    check = f"curl {address}/api/v1/me -H 'Authorization: Bearer {key}'"
    placed = visit.now.replace(microsecond=0).isoformat().replace("+00:00", "Z")
    order = (
        f"curl -X PUT {address}/api/v1/orders/A-1 -H 'Authorization: Bearer {key}'"
        " -H 'Content-Type: application/json' -d "
        f'\'{{"customer":{{"phone":"+79161234567"}},"placed_at":"{placed}","total":1290}}\''
    )
    text = t(
        "connect-guide",
        check=check,
        order=order,
        address=address,
        is_near="yes" if is_near else "no",
    )
    lines = ((t.plain("connect-guide-check"), check), (t.plain("connect-guide-order"), order))
    copies = tuple(Copy(label, line) for label, line in lines if len(line) <= LONGEST_COPY)
    key_row = (Button(t.plain("connect-guide-key"), "api_key_new"),)
    return View(text=text, rows=(key_row, copies))
