"""Another name for a saved message; its readers never see it. Argument: it."""

from domain.campaigns import library
from handlers.kit.screen import screen, typed
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Typed, Visit


@screen(right="campaigns.send", back="message_templates")
async def draw(visit: Visit) -> View:
    template = await library.find(visit.shop, visit.number(0))
    return View(
        text=visit.t("message-template-name", name=template.name),
        back=Button("", "message_template", (template.id,)),
    )


@typed()
async def rename(visit: Visit, said: Typed) -> Go:
    template = await library.find(visit.shop, visit.number(0))
    await library.rename(template, said.text, visit.person, visit.now)
    return Go("message_template", (template.id,), toast=visit.t("message-template-renamed"))
