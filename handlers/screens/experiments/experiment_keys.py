"""How a page names its elements and asks for their variants."""

from handlers.kit.screen import screen
from handlers.kit.view import Copy, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="experiment_new")
async def draw(visit: Visit) -> View:
    t = visit.t
    line = (
        f'<script src="{visit.world.web_address}/ab.js" data-shop="{visit.shop.id}" async></script>'
    )
    return View(
        text=t("experiment-keys", line=line),
        rows=((Copy(t.plain("experiment-keys-copy"), line),),),
    )
