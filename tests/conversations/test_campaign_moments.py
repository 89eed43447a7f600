"""Moments that have passed, readers who are past the hour, messages that get too old."""

from datetime import UTC, datetime, timedelta

import pytest

from domain.models import Campaign, Customer, Delivery, Segment
from tests.chat import Chat, Clock, Stage
from tests.conftest import customer_of
from tests.conversations.campaigns import received, written


@pytest.mark.parametrize(
    ("typed", "passed", "offered"),
    [
        ("вчера 10:00", "15.03.2026 10:00", "17.03.2026 10:00"),
        ("сегодня в 9", "16.03.2026 09:00", "17.03.2026 09:00"),
        ("15.03 18:30", "15.03.2026 18:30", "16.03.2026 18:30"),
    ],
)
async def test_a_moment_that_has_passed_and_the_next_one(
    olga: Chat, anna: Chat, everybody: Segment, typed: str, passed: str, offered: str
) -> None:
    await written(olga)
    await olga.tap("Когда")
    await olga.send(typed)
    assert f"⚠️ {passed} уже прошло" in olga.text
    assert (await Campaign.get()).schedule == "now"
    await olga.tap(f"Ближайшее: {offered}")

    assert f"🕒 {offered} по времени магазина" in olga.text
    assert "уже прошло" not in olga.text


async def test_what_is_no_moment(olga: Chat, anna: Chat, everybody: Segment) -> None:
    await written(olga)
    await olga.tap("Когда")
    await olga.send("завтра")
    assert "Не понял время" in olga.text
    assert (await Campaign.get()).schedule == "now"


async def test_a_key_whose_moment_has_passed(
    olga: Chat, anna: Chat, clock: Clock, everybody: Segment
) -> None:
    await written(olga)
    await olga.tap("Когда")
    clock.move(timedelta(hours=5))
    await olga.tap("Сегодня 18:00")

    assert "16.03.2026 18:00 уже прошло" in olga.text
    assert "Ближайшее: 17.03.2026 18:00" in olga.buttons


async def test_who_is_past_the_hour_may_get_it_the_next_day(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    far = (await customer_of(boris)).id
    await Customer.filter(id=far).update(time_zone="Asia/Vladivostok", zone_source="set")
    await written(olga)
    await olga.tap("Когда")
    await olga.tap("Сегодня 18:00")
    await olga.tap("По часам каждого покупателя")
    assert "У 1 человека 18:00 уже прошло: получат сразу." in olga.text
    version = (await Campaign.get()).version
    await olga.tap("У кого прошло — завтра")
    assert "получат завтра в 18:00 по своим часам" in olga.text
    await olga.press(f"campaign_when.roll:{(await Campaign.get()).id}:{version}")
    assert "Кто-то изменил" in olga.toast
    assert "У кого прошло — сразу" in olga.buttons
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    assert "получат завтра в 18:00" in olga.text
    assert "Первым придёт 16.03.2026 18:00, последним 17.03.2026 11:00" in olga.text
    await olga.tap("Запланировать на 2 человека")
    clock.now = datetime(2026, 3, 16, 15, 0, 4, tzinfo=UTC)
    for job in ("start_campaigns", "send_deliveries"):
        await stage.run(job)

    assert received(anna)[-1] == "Привет, Анна!"
    assert received(boris)[-1] != "Привет, Boris!"
    clock.now = datetime(2026, 3, 17, 8, 0, tzinfo=UTC)
    await stage.run("send_deliveries")
    assert received(boris)[-1] == "Привет, Boris!"


@pytest.mark.parametrize(
    ("typed", "shown"),
    [
        ("6", "Опоздание до 6 ч"),
        ("3 дня", "Опоздание до 3 дней"),
        ("до 20.03", "Не позже 21.03.2026 00:00"),
        ("завтра 20:00", "Не позже 17.03.2026 20:00"),
    ],
)
async def test_how_late_it_may_be(
    olga: Chat, anna: Chat, everybody: Segment, typed: str, shown: str
) -> None:
    await written(olga)
    await olga.tap("Как отправлять")
    await olga.tap("Опоздавшие: отправлять")
    await olga.send(typed)

    assert shown in olga.buttons
    await olga.tap(shown)
    await olga.tap("Без срока")
    assert "Опоздавшие: отправлять" in olga.buttons


async def test_a_message_with_a_last_moment(
    olga: Chat, anna: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    campaign = await written(olga)
    await olga.press(f"campaign_end:{campaign.id}:{campaign.version}")
    await olga.send("вчера 20:00")
    assert "Это время уже прошло" in olga.text
    await olga.send("40 дней")
    assert "336" in olga.text
    await olga.send("сегодня 20:00")
    await olga.tap("« Назад")
    await olga.tap("Когда")
    await olga.tap("Завтра 10:00")
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    assert "Кому не успели до 16.03.2026 20:00, тому не отправим." in olga.text
    await olga.tap("Запланировать на 1 человека")
    assert "устареет раньше, чем уйдёт" in olga.toast
    campaign = await Campaign.get()
    await olga.press(f"campaign_when.turn:{campaign.id}:{campaign.version}:now")
    await olga.press(f"campaign_confirm:{campaign.id}")
    await olga.tap("Отправить 1 человеку")
    clock.move(timedelta(hours=6))
    await stage.run("send_deliveries")
    assert (await Delivery.get()).status == "expired"
