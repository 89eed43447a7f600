"""What the shop may write to this customer about, and the way to stop it."""

from domain.audience import consents, tracking
from domain.core.errors import NotFoundError
from handlers.kit.screen import act, screen
from handlers.kit.view import Button, Go, View
from handlers.kit.visit import Visit

TOPICS = (consents.MARKETING, consents.SERVICE)


def _topics(visit: Visit) -> tuple[str, ...]:
    return (*TOPICS, tracking.TOPIC) if visit.shop.asks_tracking else TOPICS


async def _state(visit: Visit, topic: str) -> bool:
    """Whether it is sent: about orders unless they said no, anything else only by their yes."""
    if topic == tracking.TOPIC:
        return await tracking.state(visit.customer) is True
    decided = await consents.state(visit.customer, topic)
    return topic == consents.SERVICE if decided is None else decided


@screen(command="stop")
async def draw(visit: Visit) -> View:
    t = visit.t
    given = {topic: await _state(visit, topic) for topic in _topics(visit)}
    lines = "\n".join(
        t(
            "my-messages-line",
            topic=t.plain(f"topic-{topic}"),
            state="on" if given[topic] else "off",
        )
        for topic in given
    )
    rows = tuple(
        (
            Button(
                t.plain(f"my-messages-{'stop' if given[topic] else 'allow'}-{topic}"),
                "my_messages",
                (topic, "no" if given[topic] else "yes"),
                "decide",
            ),
        )
        for topic in given
    )
    when = (Button(t.plain("screen-my_hours"), "my_hours"),)
    return View(text=f"{t('my-messages')}\n\n{lines}", rows=(*rows, when))


@act()
async def decide(visit: Visit) -> Go:
    """Keep the decision; it holds at once, also for what is already in the queue."""
    topic, is_given = visit.word(0), visit.word(1) == "yes"
    if topic not in _topics(visit):
        raise NotFoundError(thing="button")
    if topic == tracking.TOPIC:
        text = visit.t.plain("consent-tracking")
        await tracking.decide(visit.customer, visit.now, is_given=is_given, text=text)
        return Go("my_messages", toast=visit.t("my-messages-saved"))
    text = visit.t.plain(f"consent-{topic}")
    if topic == consents.MARKETING and not is_given:
        await consents.refuse(visit.customer, visit.now, source="menu", text=text)
    else:
        await consents.decide(
            visit.customer, topic, visit.now, is_given=is_given, source="menu", text=text
        )
    return Go("my_messages", toast=visit.t("my-messages-saved"))
