"""Channels and groups of the shop that are followed, and how to let one be."""

from domain.links import chats
from handlers.kit.screen import screen
from handlers.kit.view import View
from handlers.kit.visit import Visit


@screen(right="links.see", back="links")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await chats.listed(visit.shop)
    lines = [t("links-chat", title=each.title, kind=each.kind) for each in found]
    return View(text="\n".join((t("links-chats-about"), "", *(lines or [t("links-chats-none")]))))
