"""Nobody says what the rest gets: asked once more by day, ended, told, answered after all."""

from datetime import timedelta

from domain.models import Campaign, Experiment, Person
from tests.chat import Chat, Clock, Stage
from tests.conversations.test_message_steps import HOUR, WORDS, waited


async def test_who_does_not_answer_is_asked_once_more_by_day(
    olga: Chat, tested: Experiment, stage: Stage, clock: Clock
) -> None:
    readers = await waited(olga, tested, stage, clock)
    await stage.run("start_campaigns")
    clock.move(20 * HOUR)
    assert await news(olga, stage) == ""
    # A day is over, and it is night.
    clock.move(8 * HOUR)
    assert await news(olga, stage) == ""
    clock.move(10 * HOUR)
    assert "❓ Решаете вы: что отправить остальным? Ждут: 2." in await news(olga, stage)
    assert "Ждём ответа до 23.03.2026 20:00" in olga.text
    clock.move(24 * HOUR)
    assert await news(olga, stage) == ""
    clock.move(timedelta(days=5))
    await stage.run("move_waves")
    told = await news(olga, stage)
    assert "Ответа не было, остальные ничего не получили: 2." in told
    assert "Можно отправить и сейчас" in told
    assert await news(olga, stage) == ""
    assert sum(chat.text in WORDS for chat in readers) == 4
    campaign = await Campaign.get()
    await olga.press(f"campaign_run:{campaign.id}")
    assert "⏹ Ушло только части" in olga.text
    await olga.tap("Отправить остальным…")
    await olga.tap("Отправить B — 2 людям")
    await stage.run("move_waves")
    await stage.run("send_deliveries")
    assert sum(chat.text in WORDS for chat in readers) == 6
    await olga.press(f"experiment_rest.send:{tested.id}:0")
    assert olga.toast == "Уже решено."
    await stage.run("move_waves")
    assert await news(olga, stage) == ""


async def news(chat: Chat, stage: Stage) -> str:
    """What the bot tells without being asked, if anything."""
    shown = len(chat.shown)
    await stage.run("tell_verdicts")
    return chat.text if len(chat.shown) > shown else ""


async def test_a_lapsed_question_in_english(
    olga: Chat, tested: Experiment, stage: Stage, clock: Clock
) -> None:
    await waited(olga, tested, stage, clock)
    await Person.filter(telegram_id=olga.id).update(language="en")
    await olga.press(f"experiment_rest:{tested.id}")
    assert "Your answer is waited for until" in olga.text
    clock.move(timedelta(days=7))
    await stage.run("move_waves")
    await olga.press(f"experiment_rest:{tested.id}")
    assert "Nobody answered, the rest got nothing: 2." in olga.text
    assert "It can still be sent now, to 2 people." in olga.text
