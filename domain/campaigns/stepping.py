"""The moves of a message that goes out in steps: each is a compare-and-set, so it is made once.

`sending` a wave, `waiting` until its windows are over, then `dealing` the next one, or `asking` the
owner where the rule does not decide; `over` when nobody is left in the pool. A question nobody has
answered has `lapsed`: the rest gets nothing, until somebody answers after all. A paused campaign
stands still, of a stopped one nothing goes any more.
"""

import dataclasses
from datetime import datetime, timedelta
from typing import Any, Final

from tortoise.functions import Max
from tortoise.transactions import in_transaction

from domain.audience import audit
from domain.campaigns import steering, waves
from domain.core.errors import NotFoundError, StaleError
from domain.core.instant import to_milliseconds
from domain.core.ports import Pool
from domain.experiments import changes, exposing, judging, leaning, telling
from domain.experiments.drafting import variant, variants
from domain.experiments.steps import steps_of, window_of
from domain.experiments.variant import LETTERS, letter
from domain.experiments.verdict.outcome import Verdict
from domain.messaging import fallback
from domain.messaging.outbox import OPEN
from domain.models import Campaign, Delivery, Experiment, ExperimentVariant, Person, Recall, Shop

GOING: Final = ("sending", "waiting", "dealing")
OPEN_STAGES: Final = (*GOING, "asking")
ENDED: Final = ("stopped", "done")
# For so long an answer is waited for, and never longer than the message is of use.
PATIENCE: Final = timedelta(days=7)
# Fewer people of a variant prove nothing, however large the difference looks.
FEWEST: Final = 100


@dataclasses.dataclass(frozen=True, kw_only=True)
class Answer:
    """What the rule says: a variant's place, or why it says nothing (a text id part)."""

    place: int | None = None
    why: str = ""


async def step(test: Experiment, now: datetime, pool: Pool) -> bool:
    """One move, if it is time for one. Raises TooSlowError, ComputingError."""
    if test.stage not in OPEN_STAGES:
        return False
    campaign = await Campaign.get_or_none(id=test.campaign_id)
    if campaign is None or campaign.status in ENDED:
        return await _turn(test, "over", due_at=None, why="")
    if test.stage == "asking":
        return await _unanswered(test, campaign, now, pool)
    is_going = campaign.status == "sending" and campaign.planned_at is not None
    return is_going and await _move(test, campaign, now, pool)


async def _move(test: Experiment, campaign: Campaign, now: datetime, pool: Pool) -> bool:
    if test.stage == "waiting" and not await waves.left(campaign):
        # It was stopped, and only who failed is tried again.
        return await _turn(test, "over", due_at=None, why="")
    match test.stage:
        case "sending":
            return await _sent(test, campaign, now)
        case "waiting" if test.status == "stopped":
            return await ask(test, campaign, "stopped", now)
        case "waiting" if test.due_at is not None and test.due_at <= now:
            return await _look(test, campaign, now, pool)
        case "dealing":
            return await _go(test, campaign, now)
    return False


async def _sent(test: Experiment, campaign: Campaign, now: datetime) -> bool:
    """Nobody of the wave is to be written to any more: let it work, if there is somebody left."""
    rows = Delivery.filter(campaign_id=campaign.id, wave__lte=campaign.wave)
    if await rows.filter(status__in=OPEN).exists() or await fallback.is_waiting(campaign.id):
        return False
    if not await waves.left(campaign):
        return await _turn(test, "over", due_at=None, why="")
    [(last,)] = await rows.filter(status="sent").annotate(last=Max("sent_at")).values_list("last")
    return await _turn(test, "waiting", due_at=(last or now) + window_of(test))


async def _look(test: Experiment, campaign: Campaign, now: datetime, pool: Pool) -> bool:
    """The windows are over: what follows by the rule, or which shares the next wave has."""
    shop = await Shop.get(id=test.shop_id)
    await exposing.note_deliveries(test, now)
    if steps_of(test).way == "waves":
        return await _lean(test, campaign, shop, now, pool)
    found = await judging.verdict(test, shop, now, pool)
    if found.decision == "wait":
        return False
    answer = clear(found)
    if answer.place is None:
        return await ask(test, campaign, answer.why, now)
    told = judging.summary(found)
    return await _choose(test, campaign, await variant(test, answer.place), None, now, told)


def clear(found: Verdict) -> Answer:
    """Who goes to the rest without asking anybody: proved better, by enough people."""
    if found.decision == "blocked":
        return Answer(why="blocked")
    if found.is_disturbed:
        # A careful one does not let others get what was judged by two sets of words.
        return Answer(why="edited")
    told = [each.people for each in found.comparisons]
    if min((*told, found.counted - sum(told)), default=0) < FEWEST:
        return Answer(why="small")
    if found.decision == "ship":
        return Answer(place=LETTERS.index(found.winner))
    codes = {each.code for each in found.reasons}
    if "worse" in codes:
        return Answer(place=0)
    return Answer(why="guard" if "guard" in codes else "unclear")


async def ask(test: Experiment, campaign: Campaign, why: str, now: datetime) -> bool:
    """Nothing goes to the rest before somebody has said what; they are told once."""
    if not await waves.left(campaign):
        return await _turn(test, "over", due_at=None, why="")
    async with in_transaction("default"):
        if not await _turn(test, "asking", due_at=_until(campaign, now), why=why):
            return False
        running = Campaign.filter(id=campaign.id).exclude(status__in=ENDED)
        await running.update(question="choice", asked_at=None)
        count = await waves.left(campaign)
        await audit.record(
            test.shop_id, None, "experiment_asks", now, name=test.name, count=count, why=why
        )
    return True


def _until(campaign: Campaign, now: datetime) -> datetime:
    last = now + PATIENCE
    return last if campaign.expires_at is None else min(last, max(campaign.expires_at, now))


async def _unanswered(test: Experiment, campaign: Campaign, now: datetime, pool: Pool) -> bool:
    """The owner has said nothing yet: wait, or let the rest have nothing."""
    if test.due_at is None:
        # Asked when questions had no end.
        return await _turn(test, "asking", due_at=_until(campaign, now))
    if test.due_at > now:
        return False
    values: dict[str, Any] = {"due_at": None}
    if test.stopped_at is None:
        await exposing.note_deliveries(test, now)
        shop = await Shop.get(id=test.shop_id)
        told = judging.summary(await judging.verdict(test, shop, now, pool))
        values |= _ended(test, told, now, "stopped")
    async with in_transaction("default"):
        count = await waves.left(campaign)
        if not await _turn(test, "lapsed", **values):
            return False
        await steering.stop(campaign, None, now)
        await audit.record(
            test.shop_id, None, "experiment_lapsed", now, name=test.name, count=count
        )
    changes.note(test.shop_id)
    return True


def _ended(
    test: Experiment, told: dict[str, Any] | None, now: datetime, status: str
) -> dict[str, Any]:
    """The columns of a test that is over, with the verdict of that moment."""
    outcome = str((told or {}).get("decision", ""))[:12]
    ended = {"stopped_at": now, "verdict": told, "version": test.version + 1}
    return {**ended, "status": status, "outcome": outcome}


async def unanswered(test: Experiment, campaign: Campaign, now: datetime) -> int:
    """How many an answer would still send it to; after the question has lapsed, too."""
    if test.stage == "asking" and campaign.status not in ENDED:
        return await waves.left(campaign)
    is_late = campaign.expires_at is not None and campaign.expires_at <= now
    if test.stage != "lapsed" or is_late:
        return 0
    # What was taken back from those who had it goes to nobody else.
    is_deleted = await Recall.exists(campaign_id=campaign.id, kind="delete")
    return 0 if is_deleted else await waves.withheld(campaign)


async def answer(test: Experiment, place: int, actor: Person, now: datetime) -> None:
    """Send this variant to the rest. Raises StaleError, NotFoundError."""
    campaign = await Campaign.get_or_none(id=test.campaign_id)
    if campaign is None:
        raise NotFoundError(thing="campaign")
    chosen = await variant(test, place)
    if not await unanswered(test, campaign, now):
        raise StaleError
    async with in_transaction("default"):
        if test.stage == "lapsed":
            await waves.bring_back(campaign)
        if not await _choose(test, campaign, chosen, actor, now, test.verdict):
            raise StaleError


async def _choose(
    test: Experiment,
    campaign: Campaign,
    chosen: ExperimentVariant,
    actor: Person | None,
    now: datetime,
    told: dict[str, Any] | None,
) -> bool:
    """From here on the test is over, and the variant is on its way to the rest."""
    values: dict[str, Any] = {"status": "rolled_out", "winner_id": chosen.id, "due_at": None}
    if test.stopped_at is None:
        values |= _ended(test, told, now, "rolled_out")
    if actor is not None:
        values["told"] = telling.SENT_ON
    async with in_transaction("default"):
        if not await _turn(test, "dealing", **values):
            return False
        await Campaign.filter(id=campaign.id, question="choice").update(question="", asked_at=None)
        await audit.record(
            test.shop_id,
            actor,
            "experiment_rest",
            now,
            name=test.name,
            letter=letter(chosen.place),
            count=await waves.left(campaign),
        )
    changes.note(test.shop_id)
    return True


async def _lean(
    test: Experiment, campaign: Campaign, shop: Shop, now: datetime, pool: Pool
) -> bool:
    """Other shares for the next wave, from what those before it did."""
    shown = await variants(test)
    measured = await judging.measured(test, shop, now)
    found = await pool.run(leaning.lean, measured, len(shown))
    entry = {
        "from": to_milliseconds(now),
        "weights": list(found.weights),
        "wave": campaign.wave + 1,
        "left": await waves.left(campaign),
        **found.told,
    }
    async with in_transaction("default"):
        if not await _turn(
            test,
            "dealing",
            due_at=None,
            weights_log=[*test.weights_log, entry],
            version=test.version + 1,
        ):
            return False
        for row, weight in zip(shown, found.weights, strict=True):
            await ExperimentVariant.filter(id=row.id).update(weight=weight)
        shares = " ".join(
            f"{letter(row.place)} {round(weight * 100 / sum(found.weights))} %"
            for row, weight in zip(shown, found.weights, strict=True)
        )
        number = campaign.wave + 2
        await audit.record(
            test.shop_id, None, "experiment_wave", now, name=test.name, number=number, shares=shares
        )
    changes.note(test.shop_id)
    return True


async def _go(test: Experiment, campaign: Campaign, now: datetime) -> bool:
    """Deal the next wave and let it go."""
    following = campaign.wave + 1
    planned = await waves.sizes(campaign, test)
    # Of a test that is decided everybody who is left gets the same.
    is_last = test.status == "rolled_out" or following >= len(planned) - 1
    people = None if is_last else planned[following]
    await waves.deal(campaign, test, following, people, now)
    async with in_transaction("default"):
        if not await _turn(test, "sending"):
            return False
        await Campaign.filter(id=campaign.id, wave=following - 1).update(wave=following)
    return True


async def _turn(test: Experiment, stage: str, **values: object) -> bool:
    """Only from the stage it was found in, and as long as nobody else has stopped or chosen."""
    found = Experiment.filter(id=test.id, stage=test.stage, status=test.status)
    return bool(await found.update(stage=stage, **values))
