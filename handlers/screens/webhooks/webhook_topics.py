"""Which facts an endpoint wants; samples of all of them as a file."""

from domain.facts import samples
from domain.webhooks import endpoints
from handlers.kit.screen import act, screen
from handlers.kit.view import Attachment, Button, Go, Row, View
from handlers.kit.visit import Visit


@screen(right="shop.edit", back="webhooks")
async def draw(visit: Visit) -> View:
    t, found = visit.t, await endpoints.find(visit.shop, visit.number(0))
    wanted = endpoints.wanted_topics()
    rows: list[Row] = [
        (
            Button(
                ("✓ " if topic in found.topics else "") + _name(visit, topic),
                "webhook_topics",
                (found.id, topic),
                "turn",
            ),
        )
        for topic in wanted
    ]
    rows.append((Button(t.plain("webhook-samples"), "webhook_topics", (found.id,), "show"),))
    lines = "\n".join(
        t("webhook-topic-line", topic=topic, name=_name(visit, topic)) for topic in wanted
    )
    return View(
        text=f"{t('webhook-topics')}\n\n{lines}",
        rows=tuple(rows),
        back=Button("", "webhook_card", (found.id,)),
    )


@act()
async def turn(visit: Visit) -> Go:
    """Want a topic, or no longer."""
    await endpoints.turn_topic(visit.shop, visit.number(0), visit.word(1))
    return Go("webhook_topics", (visit.number(0),))


@act()
async def show(visit: Visit) -> Go:
    """What a receiver will get, one body for each topic."""
    found = await endpoints.find(visit.shop, visit.number(0))
    content = samples.as_json(visit.shop.id, visit.now)
    file = Attachment(name="webhooks.json", content=content)
    return Go("webhook_topics", (found.id,), attachments=(file,))


def _name(visit: Visit, topic: str) -> str:
    return visit.t.plain(f"topic-{topic.replace('.', '_')}")
