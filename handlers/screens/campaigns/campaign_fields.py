"""What a text may say of its reader, with examples."""

from domain.messaging.fields import FIELDS
from handlers.kit.screen import screen
from handlers.kit.view import Button, View
from handlers.kit.visit import Visit

MEANINGS = {
    "name": "campaign-field-name",
    "full_name": "campaign-field-full_name",
    "last_product": "campaign-field-last_product",
    "city": "campaign-field-city",
    "shop": "campaign-field-shop",
}


@screen(right="campaigns.send", back="campaigns")
async def draw(visit: Visit) -> View:
    place = 0 if visit.t.language == "ru" else 1
    lines = [
        f"<code>{{{field.names[place]}}}</code> — {visit.t(MEANINGS[field.key])}"
        for field in FIELDS
    ]
    text = "\n".join((visit.t("campaign-fields"), *lines, "", visit.t("campaign-fields-missing")))
    draft = (visit.number(0), visit.number(1))
    return View(text=text, back=Button("", "campaign_text", draft))
