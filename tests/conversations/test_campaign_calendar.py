"""The calendar of all sends: what went, what is to go, and the campaigns of a day."""

from datetime import timedelta

import pytest

from domain.campaigns import calendar
from domain.core.period import Period
from domain.models import Campaign, Segment, Shop
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW
from tests.conversations.campaigns import started, written


async def test_empty_month(olga: Chat, everybody: Segment) -> None:
    await olga.send("/campaigns")
    await olga.tap("Ещё")
    await olga.tap("Календарь")
    assert "Отправлено 0" in olga.text
    assert {"‹", "Неделя", "›"} <= set(olga.buttons)


async def test_load_of_days_and_their_campaigns(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    await started(olga, 2)
    await stage.run("send_deliveries")
    await written(olga, "Завтра")
    await olga.tap("Когда")
    await olga.send("20.03 10:00")
    await olga.tap("« Назад")
    clock.move(timedelta(hours=20))
    await olga.tap("Отправить…")
    await olga.tap("Запланировать на 2 человека")
    await olga.press("campaign_calendar")
    assert "Отправлено 2, запланировано 2" in olga.text
    assert {"16.03", "20.03"} <= set(olga.buttons)
    await olga.tap("20.03")
    assert "Отправлено 0, впереди 2" in olga.text
    assert "🕒 10:00 Завтра" in olga.buttons
    await olga.tap("🕒 10:00 Завтра")
    assert "🕒 Ждёт своего времени" in olga.text
    await olga.press("campaign_calendar:w20260316")
    assert "Отправлено 2, запланировано 2" in olga.text
    await olga.tap("›")
    assert "Отправлено 0" in olga.text
    await olga.tap("Месяц")
    await olga.send("16.03")
    assert "Отправлено 2, впереди 0" in olga.text
    assert "1 рассылка" in olga.text


async def test_slow_campaign_is_spread_over_days(shop: Shop, everybody: Segment) -> None:
    await Campaign.create(
        shop=shop, name="Тихо", status="scheduled", made_at=NOW, starts_at=NOW + timedelta(hours=8),
        audience_size=300, per_hour=100,
    )  # fmt: skip
    period = Period.last_days(1, NOW, shop.zone)
    period = Period(first=period.first, last=period.last + timedelta(days=1), zone=shop.zone)
    found = await calendar.days(shop, period, NOW)
    assert [each.planned for each in found] == [100, 200]


@pytest.mark.parametrize("word", ["m202613", "w20260232", "x", "m999912", "w"])
async def test_broken_buttons(olga: Chat, everybody: Segment, word: str) -> None:
    await olga.press(f"campaign_calendar:{word}")
    assert "Отправлено" not in olga.text
