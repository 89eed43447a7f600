"""What waits for its moment may go at once; asking about it changes nothing."""

from domain.models import Campaign, Segment
from tests.chat import Chat, Stage
from tests.conversations.campaigns import received
from tests.conversations.test_campaign_retry import scheduled


async def test_asking_to_send_now_changes_nothing_until_it_is_sent(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    campaign = await scheduled(olga)
    await olga.tap("Отправить сейчас…")
    assert "всё остаётся как было: 🕒 17.03.2026 10:00" in olga.text
    await olga.tap("« Назад")
    assert "🕒 Ждёт своего времени" in olga.text
    kept = await Campaign.get()
    assert (kept.status, kept.version) == ("scheduled", campaign.version)

    await olga.tap("Отправить сейчас…")
    await olga.tap("Отправить 1 человеку")
    await olga.press(f"campaign_hurry.send:{campaign.id}:{campaign.version}:1")
    assert olga.toast == "Рассылка уже начата, второй раз не уйдёт."
    await stage.run("send_deliveries")
    assert received(anna).count("Привет, Анна!") == 1
