"""Who met which variant: taken from what pages report and from what was sent, once for each.

It is written down where the ways part: when the element was shown, when the message went.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from typing import Any, Final, NamedTuple

from tortoise.connection import get_connection
from tortoise.expressions import Q
from tortoise.transactions import in_transaction

from domain.core.batches import batches
from domain.core.instant import from_milliseconds, to_milliseconds
from domain.core.reading import on
from domain.events.storing import NewEvent, store
from domain.experiments.running import LIVE, code_of, id_of
from domain.experiments.variant import LETTERS, letter
from domain.models import Campaign, Event, Experiment, ExperimentExposure
from domain.models import ExperimentVariant as Variant

NAME: Final = "experiment_exposure"
PAGE: Final = 2_000
# Of those whose event is written, too: more would hold the loop.
FEW: Final = 500
# Of the content of a variant that goes by another channel.
CHANNEL: Final = "channel"
# A transaction with a lower number may still be open: what is younger is looked at once more.
SETTLED: Final = timedelta(minutes=1)
# What was sent is noted within seconds, unless nobody was there to note it.
LATELY: Final = timedelta(days=7)


class Met(NamedTuple):
    """A person met a variant."""

    customer_id: int
    variant_id: int
    exposed_at: datetime


async def note(now: datetime) -> int:
    """Write down what is new of all running experiments; the number of exposures that were."""
    live = await Experiment.filter(status__in=LIVE).order_by("id")
    count = 0
    if of_elements := [each for each in live if each.kind == "element"]:
        count += await _note_events(of_elements, now)
    for each in live:
        if each.kind == "message" and await _is_sent_yet(each, now):
            count += await note_deliveries(each, now)
    return count


async def _is_sent_yet(experiment: Experiment, now: datetime) -> bool:
    """Whether anybody may have got the message lately; nobody asks of old ones for ever."""
    campaign = await Campaign.get_or_none(id=experiment.campaign_id)
    if campaign is None:
        return False
    return campaign.finished_at is None or campaign.finished_at > now - LATELY


async def newest_event() -> int:
    """Before this one nothing of an experiment that starts now has happened."""
    last = await Event.all().order_by("-id").only("id").first()
    return last.id if last else 0


async def _note_events(live: list[Experiment], now: datetime) -> int:
    by_id = {each.id: each for each in live}
    letters = await _letters(by_id)
    after = settled = min(each.noted_id for each in live)
    count, is_over = 0, False
    while not is_over:
        with on("reader"):
            page = await _page(after)
        async with in_transaction("default"):
            for number, people in _met(page, by_id, letters).items():
                count += await write(by_id[number], people)
        after = int(page[-1]["id"]) if page else after
        is_over = len(page) < PAGE
    with on("reader"):
        settled = await _settled(settled, now)
    await Experiment.filter(id__in=list(by_id), noted_id__lt=settled).update(noted_id=settled)
    return count


def _met(
    page: list[dict[str, Any]],
    by_id: Mapping[int, Experiment],
    letters: Mapping[int, Mapping[str, int]],
) -> dict[int, list[Met]]:
    """Of each experiment whom a page of events tells of."""
    met: dict[int, list[Met]] = defaultdict(list)
    for row in page:
        experiment = by_id.get(id_of(str(row["experiment"])))
        happened = _moment(row, "happened_at")
        if experiment is None or not _is_of(row, experiment, happened):
            continue
        variant = letters[experiment.id].get(str(row["variant"]))
        if variant is not None:
            met[experiment.id].append(Met(int(row["customer_id"]), variant, happened))
    return met


def _moment(row: Mapping[str, Any], column: str) -> datetime:
    return from_milliseconds(int(row[column]))


def _is_of(row: Mapping[str, Any], experiment: Experiment, happened: datetime) -> bool:
    return (
        int(row["shop_id"]) == experiment.shop_id
        and row["experiment"] == code_of(experiment)
        and experiment.started_at is not None
        and happened >= experiment.started_at
    )


async def _page(after: int) -> list[dict[str, Any]]:
    connection = get_connection("reader")
    mark = "$1" if connection.capabilities.dialect == "postgres" else "?"
    query = (
        "SELECT id, shop_id, customer_id, happened_at,"
        " properties ->> 'experiment' AS experiment, properties ->> 'variant' AS variant"
        f" FROM event WHERE id > {mark} AND name = '{NAME}' ORDER BY id LIMIT {PAGE}"
    )
    return await connection.execute_query_dict(query, [after])


async def _settled(after: int, now: datetime) -> int:
    """The last event of any name that nothing older can come before any more."""
    connection = get_connection("reader")
    marks = ("$1", "$2") if connection.capabilities.dialect == "postgres" else ("?", "?")
    query = (
        f"SELECT id FROM event WHERE id > {marks[0]} AND received_at < {marks[1]}"
        " ORDER BY id DESC LIMIT 1"
    )
    told = [after, to_milliseconds(now - SETTLED)]
    found = await connection.execute_query_dict(query, told)
    return int(found[0]["id"]) if found else after


async def _letters(experiments: Iterable[int]) -> dict[int, dict[str, int]]:
    found: dict[int, dict[str, int]] = {each: {} for each in experiments}
    for row in await Variant.filter(experiment_id__in=list(found)):
        found[row.experiment_id][LETTERS[row.place]] = row.id
    return found


async def note_deliveries(experiment: Experiment, now: datetime) -> int:
    """Messages that went; a person is exposed by the first, and their events tell of it, too.

    Where channels are compared, an attempt is enough: what fails more often is a part of a channel.
    """
    if experiment.campaign_id is None:
        return 0
    shown = await Variant.filter(experiment_id=experiment.id)
    ids = {each.place: each.id for each in shown}
    went = "d.sent_at IS NOT NULL"
    if any(CHANNEL in each.content for each in shown):
        went = f"({went} OR d.status IN ('failed', 'unconfirmed') AND d.counted_at IS NOT NULL)"
    count, after = 0, 0
    while page := await _sent(experiment, went, after):
        after = int(page[-1]["id"])
        met = [
            Met(int(row["customer_id"]), ids[int(row["variant"])], _moment(row, "sent_at"))
            for row in page
            if int(row["variant"]) in ids
        ]
        async with in_transaction("default"):
            count += await write(experiment, met)
            await _tell(experiment, met, now)
    return count


async def _sent(experiment: Experiment, went: str, after: int) -> list[dict[str, Any]]:
    """A page of messages with a variant, of people who have met none yet."""
    connection = get_connection("reader")
    marks = ("$1", "$2", "$3") if connection.capabilities.dialect == "postgres" else ("?",) * 3
    query = (
        "SELECT d.id, d.customer_id, d.variant, COALESCE(d.sent_at, d.counted_at) AS sent_at"
        f" FROM delivery d WHERE d.campaign_id = {marks[0]} AND {went} AND d.variant IS NOT NULL"
        f" AND d.id > {marks[1]} AND NOT EXISTS (SELECT 1 FROM experiment_exposure x"
        f" WHERE x.shop_id = d.shop_id AND x.experiment_id = {marks[2]}"
        f" AND x.customer_id = d.customer_id) ORDER BY d.id LIMIT {FEW}"
    )
    values = [experiment.campaign_id, after, experiment.id]
    return await connection.execute_query_dict(query, values)


async def _tell(experiment: Experiment, met: Iterable[Met], now: datetime) -> None:
    code = code_of(experiment)
    places = {each.id: each.place for each in await Variant.filter(experiment_id=experiment.id)}
    await store(
        (
            NewEvent(
                shop_id=experiment.shop_id,
                customer_id=each.customer_id,
                name=NAME,
                external_id=f"{code}.{each.customer_id}",
                happened_at=each.exposed_at,
                properties={"experiment": code, "variant": letter(places[each.variant_id])},
                source="bot",
            )
            for each in met
        ),
        now,
    )


async def write(experiment: Experiment, met: list[Met]) -> int:
    """Keep the first of each; who was seen with another one before is crossed over.

    After a roll-out the people of the control see the winner: that crosses nobody.
    """
    first: dict[int, Met] = {}
    for each in met:
        first.setdefault(each.customer_id, each)
    there = await _there(experiment, list(first))
    until = experiment.stopped_at
    crossed = {
        each.customer_id
        for each in met
        if (until is None or each.exposed_at < until)
        and there.get(each.customer_id, first[each.customer_id].variant_id) != each.variant_id
    }
    fresh = [each for who, each in first.items() if who not in there]
    await ExperimentExposure.bulk_create(
        (
            ExperimentExposure(
                shop_id=experiment.shop_id,
                experiment_id=experiment.id,
                customer_id=each.customer_id,
                variant_id=each.variant_id,
                exposed_at=each.exposed_at,
            )
            for each in fresh
        ),
        ignore_conflicts=True,
        batch_size=500,
    )
    if crossed:
        # Seen with two variants themselves: no undone merge lets them count again.
        await ExperimentExposure.filter(
            Q(is_crossed=False) | Q(by_merge=True),
            shop_id=experiment.shop_id,
            experiment_id=experiment.id,
            customer_id__in=list(crossed),
        ).update(is_crossed=True, by_merge=False)
    return len(fresh)


async def _there(experiment: Experiment, people: list[int]) -> dict[int, int]:
    found: dict[int, int] = {}
    for part in batches(people, 500):
        rows = ExperimentExposure.filter(
            shop_id=experiment.shop_id,
            experiment_id=experiment.id,
            customer_id__in=part,
        )
        found |= {int(a): int(b) for a, b in await rows.values_list("customer_id", "variant_id")}
    return found
