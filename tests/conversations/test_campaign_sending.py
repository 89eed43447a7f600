"""Sending in the chat: confirmed once, paused, stopped, refused; and who may do it."""

from collections.abc import Awaitable, Callable

import pytest

from domain.campaigns.planning import Planner
from domain.models import (
    AuditRecord,
    Campaign,
    Customer,
    Delivery,
    Person,
    Segment,
    Shop,
)
from tests.chat import Chat, Stage
from tests.conftest import NOW, customer_of, hired
from tests.conversations.campaigns import audited, received, started, world_block, written


async def test_nobody_to_send_to(olga: Chat, everybody: Segment) -> None:
    await written(olga)
    assert "Получат 0 из 0" in olga.text
    await olga.tap("Посмотреть")
    assert "Отправлять пока некому" in olga.text
    await olga.tap("« Назад")
    await olga.tap("Отправить…")

    assert "Отправлять некому" in olga.text
    assert not any(label.startswith("Отправить") for label in olga.buttons)


async def test_left_out_are_named_before_sending(
    olga: Chat, anna: Chat, shop: Shop, everybody: Segment
) -> None:
    await Customer.create(shop=shop, registered_at=NOW, email="a@b.ru")
    await Customer.create(shop=shop, registered_at=NOW, telegram_id=5)
    await Customer.create(shop=shop, registered_at=NOW, telegram_id=6, blocked_at=NOW)
    await written(olga)
    await olga.tap("Отправить…")

    assert "Получит 1 человек" in olga.text
    assert "Не получат 3:" in olga.text
    assert "нет Telegram: 1" in olga.text
    assert "не соглашались на рассылки: 1" in olga.text
    assert "заблокировали бота: 1" in olga.text


async def test_double_tap_sends_once(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    campaign = await written(olga)
    await olga.tap("Отправить…")
    press = f"campaign_confirm.start:{campaign.id}:{campaign.version}:1"
    await olga.press(press)
    await olga.press(press)
    assert olga.toast == "Рассылка уже начата, второй раз не уйдёт."
    assert "▶️ Отправляется" in olga.text
    await stage.run("send_deliveries")
    await stage.run("send_deliveries")

    assert received(anna).count(anna.text) == 1
    assert await AuditRecord.filter(action="campaign_started").count() == 1


async def test_changed_draft_is_not_sent(olga: Chat, anna: Chat, everybody: Segment) -> None:
    campaign = await written(olga)
    await olga.tap("Отправить…")
    await Campaign.filter(id=campaign.id).update(version=campaign.version + 1)
    await olga.tap("Отправить 1 человеку")

    assert "Кто-то изменил" in olga.toast
    assert (await Campaign.get()).status == "draft"


async def test_pause_resume_and_stop(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 1)
    await olga.tap("⏸ Пауза")
    assert "⏸ На паузе" in olga.text
    await stage.run("send_deliveries")
    assert not await Delivery.filter(status="sent").exists()
    await olga.tap("▶️ Продолжить")
    await olga.tap("⏹ Остановить")
    assert "Продолжить потом будет нельзя" in olga.text
    await olga.tap("Остановить")
    assert "⏹ Остановлена" in olga.text
    await stage.run("send_deliveries")

    assert not await Delivery.filter(status="sent").exists()
    assert await audited() == [
        f"campaign_{each}" for each in ("started", "paused", "resumed", "stopped")
    ]


async def test_pace_and_time_left(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 2)
    await Planner(stage.clock).step()
    await Delivery.filter(customer=await customer_of(anna)).update(status="sent", sent_at=NOW)
    await Campaign.all().update(pace=0.1)
    await stage.process.live.redraw()

    assert "▰▰▰▰▰▰▱▱▱▱▱▱ 50 %" in olga.text
    assert "Отправлено 1 из 2" in olga.text
    assert "Скорость 0,1 в секунду, осталось около 10 с" in olga.text


async def test_unconfirmed_are_named(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 1)
    await Planner(stage.clock).step()
    await Delivery.all().update(status="sending")
    shown_before = len(received(anna))
    await stage.run("send_deliveries")

    assert "Без ответа Telegram: 1. Возможно, дошло" in olga.text
    assert len(received(anna)) == shown_before


async def test_stale_pause_of_a_finished_campaign(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 1)
    campaign = await Campaign.get()
    await stage.run("send_deliveries")
    await olga.press(f"campaign_run.pause:{campaign.id}")

    assert "Кто-то изменил" in olga.toast
    assert (await Campaign.get()).status == "done"


async def test_bot_is_blocked_in_the_middle(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 2)
    world_block(stage, boris)
    await stage.run("send_deliveries")

    assert "Отправлено 1 из 2" in olga.text
    assert "Не доставлено: 1" in olga.text
    assert "заблокировали бота: 1" in olga.text
    assert (await customer_of(boris)).blocked_at is not None


async def test_again_with_the_same_text(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 1)
    await stage.run("send_deliveries")
    await olga.tap("Повторить с этим текстом")

    assert "✏️ Черновик" in olga.text
    assert await Campaign.all().count() == 2


async def test_analyst_sees_and_does_not_send(
    olga: Chat,
    anna: Chat,
    staff_in: Callable[[str], Awaitable[Chat]],
    everybody: Segment,
) -> None:
    campaign = await written(olga)
    analyst = await staff_in("analyst")
    await analyst.send("/campaigns")
    assert "Создать рассылку" not in analyst.buttons
    await analyst.tap("✏️ Привет, …!")
    assert "Отправить…" not in analyst.buttons
    await analyst.press(f"campaign_confirm.start:{campaign.id}:{campaign.version}:1")

    assert "нет на это прав" in analyst.toast
    assert (await Campaign.get()).status == "draft"


@pytest.mark.parametrize("role", ["moderator", "support"])
async def test_others_do_not_even_see(
    staff_in: Callable[[str], Awaitable[Chat]], everybody: Segment, role: str
) -> None:
    chat = await staff_in(role)
    await chat.send("/campaigns")

    assert "нет на это прав" in chat.text


async def test_customer_is_no_author(anna: Chat, everybody: Segment) -> None:
    await anna.send("/campaigns")

    assert "нет на это прав" in anna.text


async def test_in_english(stage: Stage, boris: Chat, shop: Shop, everybody: Segment) -> None:
    kate = Chat(person=stage.world.add_person("Kate", "en", key="kate"), stage=stage)
    await hired(stage, shop, "kate", "manager")
    await Person.filter(telegram_id=kate.id).update(language="en")
    await kate.send("/campaigns")
    await kate.tap("Create a campaign")
    await kate.send("Hello { name | friends }!")
    await kate.tap("Все покупатели")
    assert "1 of 1 will get it" in kate.text
    await kate.tap("Send…")
    await kate.tap("Send to 1 person")
    await stage.run("send_deliveries")

    assert "✅ Done" in kate.text
    assert boris.text.startswith("Hello ")
