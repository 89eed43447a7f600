"""A question about the rest that nobody answers ends by itself, and can be answered after all."""

from datetime import timedelta

import pytest

from domain.campaigns import stepping
from domain.core.errors import StaleError
from domain.experiments.steps import Steps
from domain.models import AuditRecord, Campaign, Experiment, Person, Shop
from tests.experiments.mailing import HOUR, Mailing, mailing

LONG = 5 * HOUR


async def asked(shop: Shop, owner: Person, people: int = 60) -> Mailing:
    """Twenty have got it, nothing is clear, the owner is asked what the rest gets."""
    made = await mailing(shop, owner, Steps(way="first", people=20), people)
    await made.went()
    await made.steps()
    await made.later(LONG)
    assert await made.steps() == 1
    assert (await made.test()).stage == "asking"
    return made


async def test_without_an_answer_the_rest_gets_nothing(shop: Shop, owner: Person) -> None:
    made = await asked(shop, owner)
    await made.later(timedelta(days=6))
    assert await made.steps() == 0
    await made.later(timedelta(days=1))
    assert await made.steps() == 1
    test, campaign = await made.test(), await made.campaign()
    assert (test.stage, test.status, test.due_at) == ("lapsed", "stopped", None)
    assert (test.verdict or {})["decision"] == "stop"
    assert (campaign.status, campaign.question) == ("stopped", "")
    assert await made.waves() == {0: 20}
    assert (await made.steps(), await made.went()) == (0, 0)
    assert await AuditRecord.filter(action="experiment_lapsed", actor_id=None).count() == 1


async def test_it_can_be_answered_after_all(shop: Shop, owner: Person) -> None:
    made = await asked(shop, owner)
    await made.later(timedelta(days=8))
    await made.steps()
    ended = (await made.test()).stopped_at
    await made.later(timedelta(days=1))
    await stepping.answer(await made.test(), 0, owner, made.now)
    with pytest.raises(StaleError):
        await stepping.answer(await made.test(), 1, owner, made.now)
    await made.steps()
    assert (await made.campaign()).status == "sending"
    assert await made.variants(1) == {0: 40}
    assert await made.went() == 40
    await made.steps()
    await made.plan()
    test = await made.test()
    assert (test.stage, test.status, test.stopped_at) == ("over", "rolled_out", ended)
    assert (await made.campaign()).status == "done"


async def test_a_message_of_no_use_any_more_is_not_waited_for(shop: Shop, owner: Person) -> None:
    made = await mailing(shop, owner, Steps(way="first", people=20), 60)
    end = made.now + timedelta(days=1)
    await Campaign.all().update(expires_at=end)
    await made.went()
    await made.steps()
    await made.later(LONG)
    await made.steps()
    assert (await made.test()).due_at == end
    await made.later(timedelta(days=1))
    await made.steps()
    assert (await made.test()).stage == "lapsed"
    with pytest.raises(StaleError):
        await stepping.answer(await made.test(), 0, owner, made.now)


async def test_a_question_of_before_gets_an_end(shop: Shop, owner: Person) -> None:
    made = await asked(shop, owner)
    await Experiment.all().update(due_at=None)
    assert await made.steps() == 1
    assert (await made.test()).due_at == made.now + timedelta(days=7)
