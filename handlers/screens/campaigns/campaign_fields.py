"""What a text may say of its reader, with examples. Arguments: campaign, version, page."""

from domain.messaging.templates.value import Value, values
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    draft = (visit.number(0), visit.number(1))
    if visit.number(2, 0):
        return View(
            text=visit.t("template-language"), back=Button("", "campaign_fields", (*draft, 0))
        )
    lines = [_line(visit, each) for each in values().values()]
    text = "\n".join((visit.t("campaign-fields"), *lines, "", visit.t("campaign-fields-missing")))
    more = Button(visit.t.plain("template-more"), "campaign_fields", (*draft, 1))
    return View(text=text, rows=((more,),), back=Button("", "campaign_text", draft))


def _line(visit: Visit, value: Value) -> str:
    name = value.names[0 if visit.t.language == "ru" else 1]
    return f"<code>{{{name}}}</code> — {visit.t(f'template-value-{value.key}')}"
