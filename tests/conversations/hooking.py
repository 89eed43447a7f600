"""The owner's way to webhooks."""

from domain.models import WebhookDelivery, WebhookEndpoint
from tests.chat import Chat
from tests.webhooks.receiver import Receiver
from tests.webhooks.telling import SEND


async def opened(chat: Chat) -> None:
    await chat.send("/settings")
    await chat.tap("Подключения")
    await chat.tap("Вебхуки")


async def added(chat: Chat, receiver: Receiver) -> WebhookEndpoint:
    """An endpoint that has answered its test."""
    await opened(chat)
    await chat.send(receiver.url)
    await chat.stage.run(SEND)
    return await WebhookEndpoint.get()


async def carded(chat: Chat) -> None:
    await opened(chat)
    await chat.tap(next(each for each in chat.buttons if "127.0.0.1" in each))


async def waiting() -> list[int]:
    rows = await WebhookDelivery.filter(status="waiting").values_list("id")
    return [row[0] for row in rows]
