"""Steps that conversations about variants of a message share."""

from typing import Any

from domain.models import Campaign, Delivery, Experiment, ExperimentVariant
from tests.chat import Chat, Stage


async def own(tested: Experiment, place: int = 1) -> dict[str, Any]:
    return (await ExperimentVariant.get(experiment_id=tested.id, place=place)).content


async def run(olga: Chat, tested: Experiment) -> None:
    """From the draft to a running test."""
    await olga.press(f"experiment_goal:{tested.id}")
    await olga.tap("Нажали в сообщении")
    await olga.send("С этим нажмут чаще")
    await olga.tap("Обычное правило")
    await olga.tap("Запустить…")
    await olga.tap("Всё равно запустить")
    assert "▶️ Идёт" in olga.text


async def confirmed(olga: Chat, count: int) -> None:
    """The campaign of the test is to go to everybody."""
    campaign = await Campaign.get()
    await olga.press(f"campaign_card:{campaign.id}")
    await olga.tap("Отправить…")
    await olga.tap(f"Отправить {count} людям")


async def sent(olga: Chat, stage: Stage, count: int) -> None:
    """The campaign of the test goes to everybody."""
    await confirmed(olga, count)
    await stage.run("send_deliveries")


async def by_variant(readers: list[Chat]) -> dict[int, list[Chat]]:
    """Who fell to which."""
    found: dict[int, list[Chat]] = {}
    variants = {
        each.customer.telegram_id: each.variant
        for each in await Delivery.all().select_related("customer")
    }
    for chat in readers:
        found.setdefault(variants[chat.id] or 0, []).append(chat)
    return found
