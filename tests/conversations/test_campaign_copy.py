"""A campaign with a test once more: with its test or without, clearly said."""

from collections.abc import Awaitable, Callable

from domain.experiments import drafting
from domain.models import Campaign, Experiment, ExperimentVariant, Person, Segment
from tests.chat import Chat, Stage
from tests.conversations.campaigns import written
from tests.conversations.letter_variants import own, run, sent
from tests.conversations.test_experiments_end import readers_of

Hire = Callable[[str], Awaitable[Chat]]


async def went(olga: Chat, tested: Experiment, stage: Stage) -> Campaign:
    """Sent with its test, on the question what to repeat."""
    await readers_of(stage, 1)
    await readers_of(stage, 2)
    await olga.send("Чай уже в пути")
    await Experiment.filter(id=tested.id).update(holdout=10, effect=20)
    await ExperimentVariant.filter(experiment_id=tested.id, place=0).update(weight=3)
    await run(olga, tested)
    await sent(olga, stage, 2)
    campaign = await Campaign.get()
    await olga.press(f"campaign_card:{campaign.id}")
    await olga.tap("Повторить с этим текстом")
    return campaign


async def test_without_a_test_nothing_is_asked(olga: Chat, everybody: Segment) -> None:
    campaign = await written(olga)
    await olga.press(f"campaign_card.copy:{campaign.id}")
    assert "Сделан черновик с тем же текстом." in olga.toast
    assert await Campaign.all().count() == 2


async def test_with_its_test_once(olga: Chat, tested: Experiment, stage: Stage) -> None:
    campaign = await went(olga, tested, stage)
    assert "С тестом: варианты A, B" in olga.text
    assert "Гипотеза: С этим нажмут чаще" in olga.text
    assert "B против A: текст" in olga.text
    assert await Campaign.all().count() == 1
    await olga.tap("Повторить с тестом")
    await olga.press(f"campaign_copy.whole:{campaign.id}:{campaign.id}")
    made = await Experiment.get(restarted_from=tested.id)
    again = await Campaign.get(id=made.campaign_id)
    assert "✏️ Черновик" in olga.text
    assert (again.status, again.message) == ("draft", campaign.message)
    assert (made.status, made.hypothesis) == ("draft", "С этим нажмут чаще")
    assert (made.holdout, made.effect, made.plan, made.verdict) == (10, 20, None, None)
    assert made.salt != (await Experiment.get(id=tested.id)).salt
    assert await own(made) == await own(tested)
    assert [each.weight for each in await drafting.variants(made)] == [3, 1]


async def test_only_its_message(olga: Chat, tested: Experiment, stage: Stage) -> None:
    campaign = await went(olga, tested, stage)
    assert "Только сообщение B" not in olga.buttons
    await olga.tap("Только сообщение A")
    await olga.press(f"campaign_copy.one:{campaign.id}:{campaign.id}:0")
    assert await Campaign.all().count() == 2
    assert await Experiment.all().count() == 1
    assert "✏️" in olga.text or "Черновик" in olga.text
    again = await Campaign.all().order_by("-id").first()
    assert again is not None
    assert again.message == campaign.message


async def test_only_the_better_one_in_english(olga: Chat, tested: Experiment, stage: Stage) -> None:
    campaign = await went(olga, tested, stage)
    best = await ExperimentVariant.get(experiment_id=tested.id, place=1)
    await Experiment.filter(id=tested.id).update(
        status="stopped", verdict={"winner": "B"}, winner_id=None
    )
    await Person.filter(telegram_id=olga.id).update(language="en")
    await olga.press(f"campaign_copy:{campaign.id}")
    assert "Only message B: the better one by the result" in olga.text
    await olga.tap("Only message B")
    again = await Campaign.all().order_by("-id").first()
    assert again is not None
    assert again.message["text"] == best.content["text"]
    assert (again.status, again.segment_id) == ("draft", campaign.segment_id)


async def test_who_may_only_look(
    olga: Chat, tested: Experiment, stage: Stage, staff_in: Hire
) -> None:
    campaign = await went(olga, tested, stage)
    analyst = await staff_in("analyst")
    for press in ("whole", "one"):
        await analyst.press(f"campaign_copy.{press}:{campaign.id}:0:0")
        assert "нет на это прав" in analyst.toast
    assert await Campaign.all().count() == 1
