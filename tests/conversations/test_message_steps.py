"""A tested message in steps, in the chat: chosen, started, waited for, asked about, answered."""

from collections.abc import Awaitable, Callable
from datetime import timedelta

import pytest

from domain.campaigns import waves
from domain.experiments.steps import Steps
from domain.models import Campaign, Consent, Delivery, Experiment, Person, Shop
from tests.chat import Chat, Clock, Stage
from tests.conversations.letter_variants import run
from tests.conversations.test_experiments_end import readers_of
from tests.experiments.mailing import Mailing, mailing

Hire = Callable[[str], Awaitable[Chat]]
PART = Steps(way="first", people=240)
HOUR = timedelta(hours=1)
WORDS = {"Чай приехал", "Чай уже в пути"}


async def begun(olga: Chat, shop: Shop, shares: tuple[float, float]) -> Mailing:
    """The part has got it; so many of each variant ordered."""
    owner = await Person.get(telegram_id=olga.id)
    made = await mailing(shop, owner, PART, 400)
    await made.went()
    await made.ordered(shares)
    return made


async def rest(olga: Chat) -> Experiment:
    """On the screen of what the rest gets."""
    test = await Experiment.get()
    await olga.press(f"experiment_rest:{test.id}")
    return test


async def test_the_way_is_chosen_before_the_start(olga: Chat, tested: Experiment) -> None:
    await olga.send("Чай уже в пути")
    await olga.press(f"experiment_card:{tested.id}")
    assert "Отправляем: сразу всем" in olga.text
    await olga.tap("Как отправлять")
    assert "✓ Сразу всем поровну" in olga.buttons
    await olga.tap("Сначала части, лучшее — остальным")
    await olga.tap("Часть: 20 %")
    await olga.send("95 %")
    assert "90" in olga.text
    await olga.send("4")
    assert "Часть: 4 чел." in olga.buttons
    await olga.tap("Ждём: 7 дней")
    await olga.tap("4 часа")
    assert "Ждём: 4 часа" in olga.buttons
    await run(olga, tested)
    await olga.press(f"experiment_way:{tested.id}")
    assert "На ходу это не меняется" in olga.text


async def waited(olga: Chat, tested: Experiment, stage: Stage, clock: Clock) -> list[Chat]:
    """Four of six have got it, their windows are over."""
    readers = [await readers_of(stage, n) for n in range(6)]
    await olga.send("Чай уже в пути")
    steps = Steps(way="first", people=4)
    await Experiment.filter(id=tested.id).update(steps=steps.stored(), window_hours=4)
    await run(olga, tested)
    await olga.press(f"campaign_card:{(await Campaign.get()).id}")
    await olga.tap("Отправить…")
    await olga.tap("Начать: сначала 4 людям")
    await stage.run("send_deliveries")
    assert sum(chat.text in WORDS for chat in readers) == 4
    await stage.run("move_waves")
    await olga.press(f"campaign_run:{(await Campaign.get()).id}")
    assert "⏳ Ждёт итогов теста" in olga.text
    assert "Остальные ждут: 2." in olga.text
    clock.move(5 * HOUR)
    await stage.run("move_waves")
    return readers


async def test_the_owner_is_asked_once_and_answers(
    olga: Chat, tested: Experiment, stage: Stage, clock: Clock
) -> None:
    readers = await waited(olga, tested, stage, clock)
    gone = await Delivery.filter(wave=waves.POOL).select_related("customer").first()
    assert gone is not None
    await Consent.filter(customer_id=gone.customer_id).update(is_given=False)
    await stage.run("start_campaigns")
    assert "❓ Ждёт вашего решения" in olga.text
    shown = len(olga.shown)
    await stage.run("start_campaigns")
    assert len(olga.shown) == shown
    await olga.tap("❓ Решить, что остальным")
    assert "На вариант пришлось меньше 100 человек" in olga.text
    await olga.tap("Отправить B — 2 людям")
    await stage.run("move_waves")
    await stage.run("send_deliveries")
    # Who has unsubscribed meanwhile gets nothing, all others have got it.
    without = [chat.id for chat in readers if chat.text not in WORDS]
    assert without == [gone.customer.telegram_id]
    await stage.run("move_waves")
    await olga.press(f"experiment_card:{tested.id}")
    assert "Решено" in olga.text
    assert "Остальным отправлен вариант B" in olga.text
    assert "Повторить тест" in olga.buttons


async def test_the_confirmation_says_who_is_first(
    olga: Chat, tested: Experiment, stage: Stage
) -> None:
    for n in range(6):
        await readers_of(stage, n)
    await olga.send("Чай уже в пути")
    await olga.press(f"experiment_way:{tested.id}")
    await olga.tap("Сначала части, лучшее — остальным")
    await run(olga, tested)
    await olga.press(f"campaign_card:{(await Campaign.get()).id}")
    await olga.tap("Отправить…")
    assert "Сначала 2 по жребию" in olga.text
    assert "остальным (4)" in olga.text


async def test_a_clear_winner_goes_by_itself(
    olga: Chat, shop: Shop, stage: Stage, clock: Clock
) -> None:
    await begun(olga, shop, (0.05, 0.4))
    await stage.run("move_waves")
    test = await rest(olga)
    assert "решаем" in olga.text
    assert not any(label.startswith("Отправить") for label in olga.buttons)
    # An early look decides nothing.
    await olga.tap("Итог с картинкой")
    assert "Ждём до 16.03.2026 19:00" in olga.text
    assert "Включить" not in "".join(olga.buttons)
    clock.move(5 * HOUR)
    await stage.run("move_waves")
    assert "Остальным" not in olga.text
    # At once, if it is not night: in Moscow it is eight in the evening.
    await stage.run("tell_verdicts")
    assert "Остальным уходит вариант B, 5 % из них — контроль" in olga.text
    shown = len(olga.shown)
    await stage.run("tell_verdicts")
    assert len(olga.shown) == shown
    assert await Delivery.filter(wave=1).count() == 160
    await olga.press(f"experiment_card:{test.id}")
    assert "✅ Решено" in olga.text


async def test_two_taps_send_once(olga: Chat, shop: Shop, stage: Stage, clock: Clock) -> None:
    await begun(olga, shop, (0.2, 0.2))
    await stage.run("move_waves")
    clock.move(5 * HOUR)
    await stage.run("move_waves")
    await rest(olga)
    assert "Явной разницы между вариантами нет" in olga.text
    assert "Ждут 160 человек, без вашего ответа ничего не придёт." in olga.text
    await olga.tap("Отправить A — 160 людям")
    assert "Остальным уходит вариант A." in olga.text
    await olga.press(f"experiment_rest.send:{(await Experiment.get()).id}:1")
    assert olga.toast == "Уже решено."
    await stage.run("move_waves")
    shown = len(olga.shown)
    await stage.run("tell_verdicts")
    assert len(olga.shown) == shown, "who decided knows it"
    assert await Delivery.filter(wave=1, variant=0).count() == 160


async def test_nobody_else_gets_it(olga: Chat, shop: Shop, stage: Stage) -> None:
    await begun(olga, shop, (0.2, 0.2))
    await stage.run("move_waves")
    await rest(olga)
    await olga.tap("Не отправлять остальным (160)…")
    await olga.tap("Остановить")
    assert "⏹" in olga.text
    await stage.run("move_waves")
    await rest(olga)
    assert "больше никому ничего не уйдёт" in olga.text
    assert await Delivery.filter(wave=waves.POOL, status="recalled").count() == 160


async def test_a_stopped_test_asks(olga: Chat, shop: Shop, stage: Stage) -> None:
    await begun(olga, shop, (0.2, 0.2))
    await stage.run("move_waves")
    test = await Experiment.get()
    await olga.press(f"experiment_stop:{test.id}")
    assert "Кто ещё ничего не получил" in olga.text
    await olga.tap("Остановить")
    await stage.run("move_waves")
    await rest(olga)
    assert "Тест остановлен раньше срока" in olga.text


async def test_a_pause_is_told(olga: Chat, shop: Shop, stage: Stage, clock: Clock) -> None:
    await begun(olga, shop, (0.05, 0.4))
    await stage.run("move_waves")
    await olga.press(f"campaign_run:{(await Campaign.get()).id}")
    await olga.tap("⏸ Пауза")
    clock.move(5 * HOUR)
    await stage.run("move_waves")
    await rest(olga)
    assert "⏸ Рассылка на паузе" in olga.text
    assert (await Experiment.get()).stage == "waiting"


async def test_waves_say_their_shares(olga: Chat, shop: Shop, stage: Stage, clock: Clock) -> None:
    owner = await Person.get(telegram_id=olga.id)
    made = await mailing(shop, owner, Steps(way="waves", waves=3), 720)
    await rest(olga)
    assert "Волна 1 из 3" in olga.text
    assert "A 50 % · B 50 %" in olga.text
    await made.went()
    await made.ordered((0.05, 0.4))
    await stage.run("move_waves")
    await rest(olga)
    assert "Следующая" in olga.text
    clock.move(5 * HOUR)
    await stage.run("move_waves")
    await rest(olga)
    assert "Доли сейчас: A 5 % · B 95 %" in olga.text
    assert "больше, чем поровну" in olga.text
    await olga.tap("?")
    assert "чистого «доказано» не будет" in olga.text


async def test_who_may_only_look(
    olga: Chat, shop: Shop, stage: Stage, clock: Clock, staff_in: Hire
) -> None:
    await begun(olga, shop, (0.2, 0.2))
    await stage.run("move_waves")
    clock.move(5 * HOUR)
    await stage.run("move_waves")
    analyst = await staff_in("analyst")
    await rest(analyst)
    assert not any(label.startswith("Отправить") for label in analyst.buttons)
    await analyst.press(f"experiment_rest.send:{(await Experiment.get()).id}:1")
    assert analyst.toast.startswith("У вашей роли нет на это прав")


@pytest.mark.parametrize("schedule", ["local", "best"])
async def test_a_reader_s_own_hour_does_not_go_with_steps(
    olga: Chat, tested: Experiment, schedule: str
) -> None:
    await Campaign.filter(id__gt=0).update(schedule=schedule)
    await olga.press(f"experiment_way:{tested.id}")
    await olga.tap("Волнами")
    assert olga.toast.startswith("По шагам и «сначала на нескольких»")
    assert (await Experiment.get()).steps is None


async def test_a_few_first_do_not_go_with_steps(olga: Chat, tested: Experiment) -> None:
    await olga.press(f"experiment_way:{tested.id}")
    await olga.tap("Волнами")
    await olga.tap("Волн: 4")
    await olga.tap("6")
    assert "6 волн" in olga.text
    campaign = await Campaign.get()
    await olga.press(f"campaign_trial:{campaign.id}:{campaign.version}")
    await olga.send("20")
    assert "По шагам" in olga.text
    assert (await Campaign.get()).trial == 0
