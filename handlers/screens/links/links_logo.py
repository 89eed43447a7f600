"""The logo in the middle of the QR codes."""

import asyncio

from domain.links import logo
from handlers.kit.screen import act, screen, uploaded
from handlers.kit.view import Button, Go, Picture, View
from handlers.kit.visit import Upload, Visit


@screen(right="links.edit", back="links")
async def draw(visit: Visit) -> View:
    picture = await logo.logo_of(visit.shop, visit.world.files)
    if not picture:
        return View(text=visit.t("links-logo-none"))
    drop_key = Button(visit.t.plain("links-logo-drop"), "links_logo", (), "drop")
    return View(
        text=visit.t("links-logo-some"), picture=Picture(content=picture), rows=((drop_key,),)
    )


@uploaded()
async def receive(visit: Visit, upload: Upload) -> Go:
    content = await asyncio.to_thread(upload.path.read_bytes)
    await logo.put(visit.shop, content, visit.world.files, visit.person, visit.now)
    return Go("links_logo", toast=visit.t("links-logo-put"))


@act()
async def drop(visit: Visit) -> Go:
    """Draw codes without it."""
    await logo.drop(visit.shop, visit.person, visit.now)
    return Go("links_logo")
