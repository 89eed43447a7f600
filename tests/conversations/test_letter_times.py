"""A variant that goes at another time: written, sent at that time, judged by its own window."""

from datetime import datetime, timedelta

import pytest

from domain.campaigns.comparing import placed
from domain.campaigns.scheduling import PastMomentError
from domain.campaigns.trait import SameAsControlError, Setting
from domain.campaigns.traits.send_time import (
    AfterEndError,
    BadSendTimeError,
    BeforeControlError,
    BestHourUnknownError,
    SendTime,
)
from domain.core.errors import DomainError
from domain.experiments.awaiting import awaiting
from domain.messaging.message import Message
from domain.messaging.slots import Slot
from domain.models import (
    Campaign,
    Customer,
    Experiment,
    ExperimentExposure,
    ExperimentVariant,
    Shop,
    WritingHours,
)
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW
from tests.conversations.letter_variants import by_variant, own, run, sent
from tests.conversations.test_experiments_end import readers_of


def setting(shop: Shop, schedule: str = "now", wall: str = "") -> Setting:
    campaign = Campaign(
        id=1, shop_id=shop.id, name="", made_at=NOW, schedule=schedule, wall=wall, started_at=NOW
    )
    return Setting(shop=shop, campaign=campaign, control={"text": "Чай"}, now=NOW)


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("+3 ч", SendTime(mode="later", minutes=180)),
        ("через 90 мин", SendTime(mode="later", minutes=90)),
        ("на 2 дня позже", SendTime(mode="later", minutes=2_880)),
        ("+1", SendTime(mode="later", minutes=60)),
        ("18:30", SendTime(mode="hour", minutes=1_110)),
        ("в 9.05", SendTime(mode="hour", minutes=545)),
        ("30.12 10:00", SendTime(mode="moment", wall=f"{NOW.year}-12-30T10:00")),
        ("01.02.2030 в 10:00", SendTime(mode="moment", wall="2030-02-01T10:00")),
        ("в лучший час", SendTime(mode="best")),
        ("best", SendTime(mode="best")),
    ],
)
async def test_times_as_they_are_written(shop: Shop, said: str, made: SendTime) -> None:
    assert await SendTime.typed(said, setting(shop)) == made
    assert SendTime.of(made.written()) == made


@pytest.mark.parametrize("said", ["", "скоро", "25:00", "31.02 10:00", "+3 попугая", "-2 ч"])
async def test_what_is_no_time(shop: Shop, said: str) -> None:
    with pytest.raises(BadSendTimeError):
        await SendTime.typed(said, setting(shop))


@pytest.mark.parametrize(
    ("made", "schedule", "wall", "refusal"),
    [
        (SendTime(mode="later", minutes=0), "now", "", SameAsControlError),
        (SendTime(mode="hour", minutes=600), "at", "2030-02-01T10:00", SameAsControlError),
        (SendTime(mode="moment", wall=f"{NOW.year}-12-31T10:00"), "at", f"{NOW.year}-12-31T10:00",
         SameAsControlError),
        (SendTime(mode="moment", wall="2020-02-01T10:00"), "now", "", PastMomentError),
        (SendTime(mode="moment", wall=f"{NOW.year}-12-30T10:00"), "at", f"{NOW.year}-12-31T10:00",
         BeforeControlError),
        (SendTime(mode="best"), "best", "", SameAsControlError),
        (SendTime(mode="best"), "now", "", BestHourUnknownError),
    ],
)  # fmt: skip
async def test_times_that_are_refused(
    shop: Shop, made: SendTime, schedule: str, wall: str, refusal: type[DomainError]
) -> None:
    with pytest.raises(refusal):
        await made.check(setting(shop, schedule, wall), Message(text="Чай"))


@pytest.mark.parametrize(
    ("made", "hours"),
    [
        (SendTime(mode="later", minutes=180), 3),
        (SendTime(mode="hour", minutes=NOW.hour * 60), 20),
        (SendTime(mode="moment", wall=f"{NOW.year}-12-30T10:00"), 3),
    ],
)
async def test_no_variant_goes_after_the_end_of_its_campaign(
    shop: Shop, made: SendTime, hours: int
) -> None:
    """All its readers would be left out, and that would look like a bad message."""
    own = setting(shop)
    own.campaign.expires_at = NOW + timedelta(hours=hours)
    with pytest.raises(AfterEndError):
        await made.check(own, Message(text="Чай"))
    own.campaign.expires_at = NOW + timedelta(days=400)
    await made.check(own, Message(text="Чай"))


async def test_no_best_hour_lies_after_the_end_of_its_campaign(shop: Shop) -> None:
    people = [
        await Customer.create(shop=shop, name="", registered_at=NOW, telegram_id=n)
        for n in range(1, 30)
    ]
    campaign = setting(shop).campaign
    campaign.expires_at = NOW + timedelta(hours=2)
    slots = {each.id: Slot() for each in people}
    found = await SendTime(mode="best").placed(campaign, shop, slots, NOW)

    assert all(
        each.not_before is None or each.not_before < campaign.expires_at for each in found.values()
    )


@pytest.mark.parametrize(
    ("made", "hours"),
    [
        (SendTime(mode="later", minutes=180), 3.0),
        (SendTime(mode="later", minutes=90), 1.5),
        (SendTime(mode="hour", minutes=NOW.hour * 60), None),
        (SendTime(mode="moment", wall=""), None),
    ],
)
async def test_when_people_of_a_variant_get_it(
    shop: Shop, made: SendTime, hours: float | None
) -> None:
    """From the moment of the control on, whatever that is for the person."""
    if made.mode == "moment":
        wall = NOW.astimezone(shop.zone) + timedelta(days=2)
        made = SendTime(mode="moment", wall=wall.strftime("%Y-%m-%dT%H:%M"))
    campaign = setting(shop).campaign
    late = NOW + timedelta(hours=5)
    slots = {1: Slot(), 2: Slot(not_before=late, wave=1, variant=1)}
    found = await made.placed(campaign, shop, slots, NOW)
    moments = [found[1].not_before, found[2].not_before]
    assert (found[2].wave, found[2].variant) == (1, 1)
    if hours is not None:
        assert moments == [NOW + timedelta(hours=hours), late + timedelta(hours=hours)]
    for control, moment in zip((NOW, late), moments, strict=True):
        assert moment is not None
        assert control < moment <= control + timedelta(days=2, minutes=1)
        if made.mode == "hour":
            local = moment.astimezone(shop.zone)
            assert (local.hour, local.minute) == (NOW.hour, 0)


async def test_a_time_is_chosen_for_a_variant(olga: Chat, tested: Experiment) -> None:
    await olga.tap("Время")
    assert "Вариант B › Время" in olga.text
    await olga.send("вчера")
    assert "Не понял время" in olga.text
    await olga.press(f"experiment_trait:{tested.id}:1:send_time")
    await olga.tap("Позже на 3 часа")
    assert "Отличается от A: позже на 3 часа" in olga.text
    await olga.tap("Время")
    assert "Сейчас: позже на 3 часа" in olga.text
    await olga.tap("Как в A")
    assert "Пока как A" in olga.text


async def test_a_later_variant_goes_later_and_waits_for_its_own_window(
    olga: Chat, tested: Experiment, stage: Stage, clock: Clock
) -> None:
    readers = [await readers_of(stage, n) for n in range(8)]
    await olga.press(f"experiment_trait:{tested.id}:1:send_time")
    await olga.send("+3 ч")
    await run(olga, tested)
    await sent(olga, stage, 8)
    arms = await by_variant(readers)
    assert {chat.text for chat in arms[0]} == {"Чай приехал"}
    assert not any("Чай приехал" in chat.text for chat in arms[1])
    test, later = await Experiment.get(), await ExperimentVariant.get(place=1)
    waiting = await awaiting(test)
    assert waiting.by_variant == {later.id: len(arms[1])}
    assert waiting.last is not None
    assert timedelta(hours=2) < waiting.last - NOW <= timedelta(hours=4)
    clock.move(timedelta(hours=3, minutes=10))
    await stage.run("send_deliveries")
    assert {chat.text for chat in arms[1]} == {"Чай приехал"}
    clock.move(timedelta(minutes=1))
    await stage.run("note_exposures")
    assert (await awaiting(test)).by_variant == {}
    seen = await ExperimentExposure.filter(experiment_id=test.id)
    first = {each.exposed_at for each in seen if each.variant_id != later.id}
    last = {each.exposed_at for each in seen if each.variant_id == later.id}
    assert min(last) - max(first) >= timedelta(hours=3)
    assert len(seen) == 8


async def test_a_second_attempt_and_a_copy_keep_the_hour(
    olga: Chat, tested: Experiment, shop: Shop
) -> None:
    await olga.press(f"experiment_trait:{tested.id}:1:send_time")
    await olga.send("19:00")
    await olga.press(f"experiment_card.again:{tested.id}")
    made = await Experiment.get(restarted_from=tested.id)
    assert await own(made) == await own(tested)
    assert SendTime.of(await own(made)) == SendTime(mode="hour", minutes=1_140)


async def test_a_moment_that_passed_before_the_start(
    olga: Chat, tested: Experiment, clock: Clock, shop: Shop
) -> None:
    """It was all right when it was written."""
    soon = (NOW + timedelta(days=1)).astimezone(shop.zone)
    await olga.press(f"experiment_trait:{tested.id}:1:send_time")
    await olga.send(f"{soon:%d.%m.%Y %H:%M}")
    assert "Отличается от A" in olga.text
    assert "письма уйдут в разные дни" in olga.text
    await Experiment.filter(id=tested.id).update(hypothesis="Лучше", rule="Включаем")
    clock.move(timedelta(days=2))
    version = (await Experiment.get()).version
    await olga.press(f"experiment_confirm:{tested.id}")
    assert "Вариант B отправить нельзя" in olga.text
    assert "время уже прошло" in olga.text
    await olga.press(f"experiment_confirm.start:{tested.id}:{version}:1")
    assert "время уже прошло" in olga.toast
    assert (await Experiment.get()).status == "draft"


async def test_the_best_hour_against_the_campaigns_own(shop: Shop) -> None:
    """Where one of two is of an hour of its own, the other has no lots either."""
    counts = [9.0 if hour % 24 == 20 else 0.1 for hour in range(24 * 7)]
    await WritingHours.create(shop=shop, counts=counts, people=60, day_strength=5, week_strength=5)
    people = [
        await Customer.create(shop=shop, name=str(n), registered_at=NOW, telegram_id=n)
        for n in range(1, 41)
    ]
    campaign = await Campaign.create(
        shop=shop, name="", made_at=NOW, schedule="best", started_at=NOW, status="sending"
    )
    test = await Experiment.create(
        shop=shop, name="", kind="message", campaign=campaign, salt="a", made_at=NOW,
        status="running",
    )  # fmt: skip
    for place, content in enumerate(({}, SendTime(mode="hour", minutes=1_140).written())):
        await ExperimentVariant.create(shop=shop, experiment=test, place=place, content=content)
    places = {each.id: each.id % 2 for each in people}
    found = await placed(campaign, shop, places, {}, NOW)
    again = await placed(campaign, shop, places, {}, NOW)
    assert found == again
    hours = {
        place: {
            slot.not_before.astimezone(shop.zone).hour
            for slot in found.values()
            if slot.variant == place and isinstance(slot.not_before, datetime)
        }
        for place in (0, 1)
    }
    assert hours[1] == {19}
    assert hours[0] == {20}
