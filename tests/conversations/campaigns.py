"""Steps that conversations about campaigns share."""

from domain.models import (
    AuditRecord,
    Campaign,
)
from tests.chat import Chat, Stage


async def written(chat: Chat, text: str = "Привет, {имя|друзья}!") -> Campaign:
    """A draft for everybody, on its card."""
    await chat.send("/campaigns")
    await chat.tap("Создать рассылку")
    await chat.send(text)
    await chat.tap("Все покупатели")
    return (await Campaign.all().order_by("-id"))[0]


async def audited() -> list[str]:
    """What the log says of campaigns, in order."""
    records = await AuditRecord.filter(action__startswith="campaign").order_by("id")
    return [each.action for each in records]


def received(chat: Chat) -> list[str]:
    """Every message of the bot in the chat, as plain text."""
    return [str(each["text"]) for each in chat.shown]


async def started(chat: Chat, crowd: int) -> None:
    await written(chat)
    await chat.tap("Отправить…")
    await chat.tap(f"Отправить {crowd} людям" if crowd > 1 else "Отправить 1 человеку")


def world_block(stage: Stage, chat: Chat) -> None:
    """Blocked, and the bot has not heard of it yet."""
    chat.person.block()
    stage.world.bot.updates.take_all()


async def more(chat: Chat, label: str) -> None:
    """Open what is listed behind "more" of the card or of the section, on whichever page."""
    await chat.tap("Ещё")
    for _ in chat.stage.world.accounts:
        if label in chat.buttons:
            break
        await chat.tap("›")
    await chat.tap(label)
