"""What was sent is deleted or changed in the chats: asked for once, counted, refused where late."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from domain.messaging.changing import Changeable
from domain.models import Campaign, Delivery, Recall, Segment
from tests.chat import Chat, Clock, Stage
from tests.conftest import customer_of
from tests.conversations.campaigns import audited, received, started


async def sent(olga: Chat, stage: Stage, crowd: int) -> Campaign:
    await started(olga, crowd)
    await stage.run("send_deliveries")
    await olga.tap("Ещё")
    await olga.tap("Отозвать…")
    return await Campaign.get()


async def test_deleted_for_everybody_once(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    campaign = await sent(olga, stage, 2)
    assert "Дошло в Telegram: 2. Удалить можно у 2." in olga.text
    await olga.tap("Удалить у всех…")
    assert "Сообщение исчезнет из чатов: 2." in olga.text
    await olga.tap("Удалить у 2")
    assert "Удалено: 0 из 2 — идёт" in olga.text
    await olga.press(f"campaign_unsend.delete:{campaign.id}:{campaign.version}")
    assert "Кто-то изменил" in olga.toast
    await stage.run("recall_sent")
    await stage.run("recall_sent")
    await olga.press(f"campaign_recall:{campaign.id}")

    assert "Удалено: 2 из 2" in olga.text
    assert "отзывать нечего" in olga.text
    assert "Привет, Анна!" not in received(anna)
    assert {each.status for each in await Delivery.all()} == {"recalled"}
    assert (await audited())[-2:] == ["campaign_recall_delete", "campaign_recall_done"]


async def test_recalled_twice(olga: Chat, anna: Chat, stage: Stage, everybody: Segment) -> None:
    campaign = await sent(olga, stage, 1)
    await olga.tap("Удалить у всех…")
    await olga.tap("Удалить у 1")
    await stage.run("recall_sent")
    await olga.press(f"campaign_unsend.delete:{campaign.id}:{campaign.version + 1}")
    assert "Отзывать нечего" in olga.toast
    assert await Recall.all().count() == 1


async def test_too_old_and_elsewhere_are_named(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    campaign = await sent(olga, stage, 2)
    await Delivery.filter(customer=await customer_of(boris)).update(channel="email")
    clock.move(timedelta(hours=49))
    await olga.press(f"campaign_recall:{campaign.id}")
    assert "у 1 поздно: прошло больше 48 часов" in olga.text
    assert "Другими каналами: 1" in olga.text
    assert "Удалить у всех…" not in olga.buttons
    assert "Изменить текст…" in olga.buttons


async def test_text_is_changed_for_everybody(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await sent(olga, stage, 2)
    await olga.tap("Изменить текст…")
    await olga.send("Простите, {имя}: цена 500 ₽")
    assert "Станет так" in olga.text
    await olga.tap("Изменить у 2")
    await stage.run("recall_sent")
    assert received(anna)[-1] == "Простите, Анна: цена 500 ₽"
    assert received(boris)[-1] == "Простите, Boris: цена 500 ₽"
    assert {each.status for each in await Delivery.all()} == {"sent"}
    await olga.press(f"campaign_recall:{(await Campaign.get()).id}")
    assert "Изменено: 2 из 2" in olga.text


async def test_reader_who_blocked_the_bot_is_counted(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    campaign = await sent(olga, stage, 2)
    boris.person.block()
    await olga.tap("Изменить текст…")
    await olga.send("Другое")
    await olga.tap("Изменить у 2")
    await stage.run("recall_sent")
    await olga.press(f"campaign_recall:{campaign.id}")
    assert "Изменено: 1 из 2" in olga.text
    assert "чат закрыт: 1" in olga.text


async def test_running_campaign_is_paused_first(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 2)
    campaign = await Campaign.get()
    await stage.run("send_deliveries")
    await Campaign.filter(id=campaign.id).update(status="sending")
    await olga.press(f"campaign_recall:{campaign.id}")
    assert "Удалить у всех…" not in olga.buttons
    await olga.tap("⏸ Пауза")
    await olga.tap("Ещё")
    await olga.tap("Отозвать…")
    await olga.tap("Удалить у всех…")
    assert "Рассылка при этом остановится совсем" in olga.text
    await olga.tap("Удалить у 2")
    assert (await Campaign.get()).status == "stopped"


async def test_goes_on_after_a_crash_with_the_others(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    campaign = await sent(olga, stage, 2)
    await olga.tap("Удалить у всех…")
    await olga.tap("Удалить у 2")
    # The message went, and the process was killed before it could write that down.
    row = await Delivery.get(customer=await customer_of(anna))
    channel = stage.process.world.channels["telegram"]
    assert isinstance(channel, Changeable)
    await channel.delete(str(anna.person.id), row.external_id)
    await stage.run("recall_sent")
    results = await Delivery.all().order_by("id").values_list("status", "recall_result")
    assert sorted(results) == [("recalled", "done"), ("recalled", "gone")]
    await olga.press(f"campaign_recall:{campaign.id}")
    assert "Удалено: 2 из 2" in olga.text


async def test_all_of_an_album_is_deleted(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await sent(olga, stage, 1)
    channel, address = stage.process.world.channels["telegram"], str(anna.person.id)
    album = [await channel.send(address, {"text": f"Фото {n}"}) for n in (1, 2, 3)]
    await Delivery.all().update(external_id=",".join(album))
    assert {"Фото 1", "Фото 2", "Фото 3"} <= set(received(anna))
    await olga.tap("Удалить у всех…")
    await olga.tap("Удалить у 1")
    await stage.run("recall_sent")
    assert not {"Фото 1", "Фото 2", "Фото 3"} & set(received(anna))


async def test_others_may_not(
    olga: Chat,
    anna: Chat,
    stage: Stage,
    staff_in: Callable[[str], Awaitable[Chat]],
    everybody: Segment,
) -> None:
    campaign = await sent(olga, stage, 1)
    analyst = await staff_in("analyst")
    for press in (
        f"campaign_unsend.delete:{campaign.id}:{campaign.version}",
        f"campaign_correct.edit:{campaign.id}:{campaign.version}",
        f"campaign_recall.stop:{campaign.id}:1",
    ):
        await analyst.press(press)
        assert "нет на это прав" in analyst.toast
    assert not await Recall.exists()
