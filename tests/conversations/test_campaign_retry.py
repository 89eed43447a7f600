"""Once more to those whom a campaign has not reached; a copy; what others may not do."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

from domain.models import Campaign, Delivery, Segment
from tests.chat import Chat, Clock, Stage
from tests.conftest import customer_of
from tests.conversations.campaigns import audited, received, started, written


async def scheduled(olga: Chat, crowd: int = 1, when: str = "завтра 10:00") -> Campaign:
    await written(olga)
    await olga.tap("Когда")
    await olga.send(when)
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    await olga.tap(f"Запланировать на {crowd} человека")
    return await Campaign.get()


async def test_only_the_failed_are_tried_again(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    await started(olga, 2)
    campaign = await Campaign.get()
    await stage.run("send_deliveries")
    await olga.tap("Ещё")
    await olga.tap("Повторить ошибки…")
    assert "Повторять некому." in olga.text
    await olga.press(f"campaign_retry.again:{campaign.id}:failed")
    assert olga.toast == "Повторять некому."
    await Delivery.filter(customer=await customer_of(anna)).update(
        status="failed", reason="refused"
    )
    await Delivery.filter(customer=await customer_of(boris)).update(
        status="failed", reason="blocked"
    )
    await olga.press(f"campaign_retry:{campaign.id}")
    assert "Есть смысл повторить: 1" in olga.text
    assert "Повторять бесполезно: 1" in olga.text
    await olga.tap("Повторить 1 человеку")
    await olga.press(f"campaign_retry.again:{campaign.id}:failed")
    await stage.run("send_deliveries")
    assert (await Delivery.all().order_by("-id")).pop(0).status == "held"
    clock.move(timedelta(days=1))
    await stage.run("send_deliveries")
    await olga.press(f"campaign_card:{campaign.id}")
    assert "Отправлено 1 из 2" in olga.text
    assert received(anna).count("Привет, Анна!") == 2
    assert received(boris).count("Привет, Boris!") == 1


async def test_unconfirmed_are_tried_again_only_by_a_clear_word(
    olga: Chat, anna: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    await started(olga, 1)
    campaign = await Campaign.get()
    await stage.run("send_deliveries")
    await Delivery.all().update(status="unconfirmed", reason="crash")
    await olga.press(f"campaign_retry:{campaign.id}")
    assert "кто-то может получить сообщение дважды" in olga.text
    await olga.tap("Повторить 1, пусть и дважды")
    await stage.run("send_deliveries")
    clock.move(timedelta(days=1))
    await stage.run("send_deliveries")
    assert await Delivery.filter(status="sent").count() == 1


async def test_paused_goes_on_after_a_restart(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 2)
    await olga.tap("⏸ Пауза")
    await stage.run("send_deliveries")
    await stage.run("start_campaigns")
    assert not await Delivery.filter(status="sent").exists()
    await olga.tap("▶️ Продолжить")
    await stage.run("send_deliveries")
    assert received(anna).count("Привет, Анна!") == received(boris).count("Привет, Boris!") == 1


async def test_a_copy_carries_everything_but_dates(
    olga: Chat, anna: Chat, everybody: Segment
) -> None:
    campaign = await scheduled(olga)
    kept = {"per_hour": 60, "trial": 5, "lasts": 3_600, "channels": "telegram,email"}
    await Campaign.filter(id=campaign.id).update(
        **kept, without=[999], policy="wait", eligibility=[{"kind": "not_bought"}]
    )
    await olga.tap("Ещё")
    await olga.tap("Повторить с этим текстом")
    made = await Campaign.exclude(id=campaign.id).get()
    assert {name: getattr(made, name) for name in kept} == kept
    assert (made.without, made.policy, made.status) == ([999], "wait", "draft")
    assert made.eligibility == [{"kind": "not_bought"}]
    assert (made.schedule, made.starts_at, made.wall) == ("now", None, "")


async def test_others_look_and_don_t_touch(
    olga: Chat,
    anna: Chat,
    staff_in: Callable[[str], Awaitable[Chat]],
    everybody: Segment,
) -> None:
    campaign = await scheduled(olga)
    analyst = await staff_in("analyst")
    await analyst.press(f"campaign_run:{campaign.id}")
    assert "🕒 Ждёт своего времени" in analyst.text
    assert "Отменить" not in analyst.buttons
    for press in (
        f"campaign_run.cancel:{campaign.id}:{campaign.version}",
        f"campaign_run.go_on:{campaign.id}",
        f"campaign_retry.again:{campaign.id}:failed",
        f"campaign_pace.put:{campaign.id}:60",
        f"campaign_when.put:{campaign.id}:{campaign.version}:202603171000",
    ):
        await analyst.press(press)
        assert "нет на это прав" in analyst.toast
    assert (await Campaign.get()).status == "scheduled"


async def test_stop_and_pause_are_done_once(
    olga: Chat, misha: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 1)
    campaign = await Campaign.get()
    await olga.press(f"campaign_run.pause:{campaign.id}")
    await misha.press(f"campaign_run.pause:{campaign.id}")
    assert "Кто-то изменил" in misha.toast
    await olga.press(f"campaign_stop.stop:{campaign.id}")
    for late in ("campaign_stop.stop", "campaign_run.resume", "campaign_run.go_on"):
        await misha.press(f"{late}:{campaign.id}")
        assert "Кто-то изменил" in misha.toast
    await stage.run("send_deliveries")
    assert await audited() == ["campaign_started", "campaign_paused", "campaign_stopped"]
    assert not await Delivery.filter(status="sent").exists()
