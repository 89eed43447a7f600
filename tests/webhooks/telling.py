"""Facts for the tests of webhooks."""

from domain.core.ports import World
from domain.facts.saying import say
from domain.facts.topics.letter_received import LetterReceived
from domain.models import Shop, WebhookDelivery
from tests.chat import Stage
from tests.conftest import NOW

SEND = "send_webhooks"


async def letters(shop: Shop, count: int = 1, text: str = "<b>Где</b> заказ?") -> None:
    """So many facts."""
    for number in range(count):
        await say(shop.id, LetterReceived(letter_id=number, text=text), NOW)


async def only() -> WebhookDelivery:
    """The one delivery there is."""
    return await WebhookDelivery.get()


def world(stage: Stage) -> World:
    """The outside of the process."""
    return stage.process.world
