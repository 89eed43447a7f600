"""The life of a campaign: its audience and moment, a few first, once more; and what is refused."""

from datetime import UTC, datetime, timedelta

from domain.models import Campaign, Customer, Delivery, Person, Segment, Shop
from domain.segments import service
from domain.segments.lists import create as listed
from domain.segments.lists import put
from domain.segments.rule import Rule
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW, customer_of
from tests.conversations.campaigns import audited, received, started, written

HOUR = timedelta(hours=1)


async def scheduled(olga: Chat, crowd: int = 1, when: str = "завтра 10:00") -> Campaign:
    await written(olga)
    await olga.tap("Когда")
    await olga.send(when)
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    await olga.tap(f"Запланировать на {crowd} человека")
    return await Campaign.get()


async def test_scheduled_starts_once_at_its_moment(
    olga: Chat, anna: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    campaign = await scheduled(olga)
    assert "🕒 Ждёт своего времени" in olga.text
    assert "17.03.2026 10:00 по времени магазина" in olga.text
    await stage.run("start_campaigns")
    assert (await Campaign.get()).status == "scheduled"

    clock.now = datetime(2026, 3, 17, 7, 0, tzinfo=UTC)
    await stage.run("start_campaigns")
    await stage.run("start_campaigns")
    await stage.run("send_deliveries")
    await olga.press(f"campaign_card:{campaign.id}")
    assert "✅ Завершена" in olga.text
    assert received(anna).count("Привет, Анна!") == 1
    assert await audited() == ["campaign_scheduled", "campaign_begun", "campaign_done"]


async def test_confirmation_says_when_people_are_counted(
    olga: Chat, anna: Chat, everybody: Segment
) -> None:
    await written(olga)
    await olga.tap("Отправить…")
    assert "Список получателей запомним в момент отправки." in olga.text
    await olga.tap("« Назад")
    await olga.tap("Когда")
    await olga.tap("Завтра 10:00")
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    assert "людей посчитаем в момент начала" in olga.text


async def test_moment_that_passed_on_the_question(
    olga: Chat, anna: Chat, clock: Clock, everybody: Segment
) -> None:
    await written(olga)
    await olga.tap("Когда")
    await olga.send("через 1 час")
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    clock.move(2 * HOUR)
    await olga.tap("Запланировать на 1 человека")
    assert "Это время уже прошло" in olga.toast
    assert (await Campaign.get()).status == "draft"


async def test_double_tap_and_stale_keys_of_a_schedule(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    campaign = await scheduled(olga)
    old = f"campaign_confirm.start:{campaign.id}:{campaign.version - 1}:1"
    await olga.press(old)
    assert olga.toast == "Рассылка уже начата, второй раз не уйдёт."
    await olga.tap("Перенести")
    await olga.tap("Понедельник 10:00")
    assert "23.03.2026 10:00" in olga.text
    await olga.press(f"campaign_run.cancel:{campaign.id}:{campaign.version}")
    assert "Кто-то изменил" in olga.toast
    await olga.tap("Отменить")
    assert "✏️ Черновик" in olga.text
    await stage.run("start_campaigns")
    assert await audited() == [f"campaign_{each}" for each in ("scheduled", "moved", "unscheduled")]


async def test_too_late_asks_and_sends_nothing(
    olga: Chat, anna: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    await scheduled(olga)
    await olga.send("/menu")
    clock.now = datetime(2026, 3, 17, 12, 0, tzinfo=UTC)
    await stage.run("start_campaigns")
    await stage.run("start_campaigns")
    await stage.run("send_deliveries")
    assert not await Delivery.all().exists()
    assert sum("Время прошло, пока бот не работал" in each for each in received(olga)) == 1
    await olga.tap("Отправить сейчас…")
    assert "Отправить «" in olga.text
    await olga.tap("Отправить 1 человеку")
    await stage.run("send_deliveries")
    assert received(anna)[-1] == "Привет, Анна!"


async def test_owner_is_told_when_nobody_is_left_or_the_rule_is_broken(
    olga: Chat, anna: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    campaign = await scheduled(olga)
    await olga.send("/menu")
    await Customer.filter(id=(await customer_of(anna)).id).update(blocked_at=NOW)
    clock.now = datetime(2026, 3, 17, 7, 0, tzinfo=UTC)
    for job in ("start_campaigns", "send_deliveries", "start_campaigns", "start_campaigns"):
        await stage.run(job)
    assert sum("Отправлено 0 из 0" in each for each in received(olga)) == 1
    broken = {"base": "everyone", "tree": {"kind": "no_such"}}
    await Campaign.filter(id=campaign.id).update(
        status="scheduled", planned_at=None, question="", asked_at=None, tree=broken
    )
    for job in ("start_campaigns", "send_deliveries", "start_campaigns", "start_campaigns"):
        await stage.run(job)
    assert sum("⏹ Остановлена" in each for each in received(olga)) == 1


async def test_by_everybodys_own_clock(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    far = (await customer_of(boris)).id
    await Customer.filter(id=far).update(time_zone="Asia/Vladivostok", zone_source="set")
    await written(olga)
    await olga.tap("Когда")
    await olga.tap("Завтра 10:00")
    await olga.tap("По часам каждого покупателя")
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    assert "Первым придёт 17.03.2026 03:00, последним 17.03.2026 10:00" in olga.text
    await olga.tap("Запланировать на 2 человека")
    clock.now = datetime(2026, 3, 17, 0, 0, tzinfo=UTC)
    await stage.run("start_campaigns")
    await stage.run("send_deliveries")
    assert received(boris)[-1] == "Привет, Boris!"
    assert received(anna)[-1] != "Привет, Анна!"
    clock.now = datetime(2026, 3, 17, 7, 0, tzinfo=UTC)
    await stage.run("send_deliveries")
    assert received(anna)[-1] == "Привет, Анна!"


async def test_segments_plus_and_minus(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, shop: Shop, everybody: Segment
) -> None:
    owner = await Person.get(telegram_id=olga.person.id)
    friends = await listed(shop, "Друзья", owner, NOW)
    await put(shop, friends, [(await customer_of(boris)).id], owner, NOW)
    campaign = await written(olga)
    await olga.tap("Кому")
    await olga.tap("− кроме")
    await olga.tap("Друзья")
    assert "− Друзья" in olga.buttons
    await olga.tap("Готово")
    assert "Кому: «Все покупатели» − «Друзья». Получат 1 из 1" in olga.text
    await olga.tap("Отправить…")
    await olga.tap("Отправить 1 человеку")
    await service.archive(shop, friends, owner, NOW)
    await stage.run("send_deliveries")
    assert await Delivery.filter(campaign_id=campaign.id).count() == 1
    assert received(boris)[-1] != "Привет, Boris!"


async def test_empty_audience_is_refused_in_words(
    olga: Chat, anna: Chat, shop: Shop, everybody: Segment
) -> None:
    await service.create(shop, "Совсем все", Rule(), None, NOW)
    await written(olga)
    await olga.tap("Кому")
    await olga.tap("− кроме")
    await olga.tap("Совсем все")
    await olga.tap("Готово")
    await olga.tap("Отправить…")
    assert "Отправлять некому" in olga.text
    assert not any(label.startswith("Отправить") for label in olga.buttons)


async def test_a_few_first(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    await written(olga)
    await olga.tap("Как отправлять")
    await olga.tap("Сначала на нескольких: нет")
    await olga.send("1")
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    assert "Сначала случайным 1, потом спросим вас" in olga.text
    await olga.tap("Отправить 2 людям")
    campaign = await Campaign.get()
    await stage.run("send_deliveries")
    await stage.run("start_campaigns")
    assert "Первым 1 уже отправили" in olga.text
    assert await Delivery.filter(status="sent").count() == 1
    await olga.press(f"campaign_run.resume:{campaign.id}")
    assert "Кто-то изменил" in olga.toast
    await olga.tap("▶️ Дальше, остальным")
    await olga.press(f"campaign_run.go_on:{campaign.id}")
    assert "Кто-то изменил" in olga.toast
    await stage.run("send_deliveries")
    assert (await Campaign.get()).status == "done"
    assert received(anna).count("Привет, Анна!") == 1
    assert received(boris).count("Привет, Boris!") == 1


async def test_a_few_first_and_then_stopped(
    olga: Chat, anna: Chat, boris: Chat, stage: Stage, everybody: Segment
) -> None:
    campaign = await written(olga)
    await olga.press(f"campaign_trial.put:{campaign.id}:{campaign.version}:1")
    await olga.press(f"campaign_confirm:{campaign.id}")
    await olga.tap("Отправить 2 людям")
    await stage.run("send_deliveries")
    await olga.tap("⏹ Остановить")
    await olga.tap("Остановить")
    await stage.run("send_deliveries")
    assert await Delivery.filter(status="sent").count() == 1
    assert await Delivery.filter(status="recalled").count() == 1


async def test_pace_is_chosen_before_and_while_it_runs(
    olga: Chat, anna: Chat, stage: Stage, everybody: Segment
) -> None:
    await started(olga, 1)
    await olga.tap("Ещё")
    await olga.tap("Скорость")
    await olga.send("10 в минуту")
    assert (await Campaign.get()).per_hour == 600
    await olga.tap("Ещё")
    await olga.tap("Скорость")
    assert "до 600 сообщений в час" in olga.text
    await olga.tap("Без ограничения")
    assert (await Campaign.get()).per_hour is None


async def test_late_messages_expire(
    olga: Chat, anna: Chat, stage: Stage, clock: Clock, everybody: Segment
) -> None:
    await written(olga)
    await olga.tap("Как отправлять")
    await olga.tap("Опоздавшие: отправлять")
    await olga.tap("3 ч")
    assert "Опоздание до 3 ч" in olga.buttons
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    await olga.tap("Отправить 1 человеку")
    await olga.tap("⏸ Пауза")
    clock.move(timedelta(minutes=1))
    await olga.tap("▶️ Продолжить")
    campaign = await Campaign.get()
    await Campaign.filter(id=campaign.id).update(per_hour=1, paced_at=clock.now + HOUR / 2)
    await stage.run("send_deliveries")
    clock.move(4 * HOUR)
    await Campaign.filter(id=campaign.id).update(per_hour=None)
    await stage.run("send_deliveries")
    assert (await Delivery.get()).status == "expired"


async def test_quiet_hours_of_the_chosen_moment_are_named(
    olga: Chat, anna: Chat, everybody: Segment
) -> None:
    await written(olga)
    await olga.tap("Когда")
    await olga.send("завтра 23:30")
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    assert "У 1 из них в это время тихие часы: им придёт утром." in olga.text
    await olga.tap("« Назад")
    await olga.tap("Когда")
    await olga.tap("По часам каждого покупателя")
    await olga.tap("« Назад")
    await olga.tap("Отправить…")
    assert "Все покупатели сейчас в одном поясе" in olga.text
    assert "Это время — тихие часы" in olga.text
