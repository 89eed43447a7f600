"""One ready message: a campaign of it, or one's own copy to change. Argument: its key."""

from domain.campaigns import library
from domain.messaging.message import Message
from domain.messaging.templates.starter import example
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="campaigns.see", back="template_starters")
async def draw(visit: Visit) -> View:
    key, t = visit.word(0), visit.t.plain
    message = library.starter(key, visit.shop)
    facts = example(visit.shop)
    who = str(facts.values["name"])
    head = visit.t("template-starter", name=t(f"starter-text-{key}"), who=who)
    rows: tuple[Row, ...] = ()
    if visit.can("campaigns.send"):
        rows = (
            (Button(t("message-template-begin"), "template_starter", (key,), "begin"),),
            (Button(t("template-starter-keep"), "template_starter", (key,), "keep"),),
        )
    return View(text=f"{head}\n\n{message.text_for(facts)}", rows=rows)


@act(right="campaigns.send")
async def begin(visit: Visit) -> Go:
    """A campaign that says this."""
    message, name = _asked(visit)
    campaign = await library.begin_with(message, name, visit.shop, visit.person, visit.now)
    return Go("campaign_text", (campaign.id, campaign.version))


@act(right="campaigns.send")
async def keep(visit: Visit) -> Go:
    """One's own copy; a second tap finds the first one's."""
    message, name = _asked(visit)
    made, is_new = await library.save(visit.shop, name, message, visit.person, visit.now)
    toast = visit.t.plain("template-saved" if is_new else "template-saved-before")
    return Go("message_template", (made.id,), toast=toast)


def _asked(visit: Visit) -> tuple[Message, str]:
    key = visit.word(0)
    message = library.starter(key, visit.shop)
    return message, visit.t.plain(f"starter-text-{key}")
