"""A batch of a customers file: people, their tags, and the consents they gave elsewhere."""

from typing import Any

from domain.core.names import fold
from domain.imports.batch import Batch
from domain.imports.people import Known, People

# A consent is for the contacts the file gives; Telegram asks for its own at /start.
CHANNELS = ("sms", "email")
TOPIC = "marketing"


async def load(batch: Batch) -> None:
    """Store the customers of one batch; the file wins over what was there, blanks don't."""
    people = People(batch.tables, batch.shop_id, batch.run_id, batch.now)
    await people.meet([each[0] for each in batch.body])
    known = [_customer(batch, people, each) for each in batch.body]
    touched = {each.id for each in known if each.is_changed}
    new = {each.id for each in known if each.is_new}
    await people.save()
    touched |= await _tag(batch, known)
    touched |= await _consent(batch, known)
    batch.counts["customers_new"] += len(new)
    batch.counts["customers_updated"] += len(touched - new)
    batch.counts["customers_same"] += len({each.id for each in known} - touched - new)
    batch.counts["conflicts"] += people.conflicts


def _customer(batch: Batch, people: People, said: list[Any]) -> Known:
    known = people.customer(said[0], said[5] or batch.now_ms, replaces=True)
    if known is None:
        raise AssertionError("a customers line without a contact was staged")
    return known


async def _tag(batch: Batch, known: list[Known]) -> set[int]:
    """Add the tags that are missing; tags are never taken away by a file."""
    rows = await batch.tables.find(
        "customer_tag", "customer_id, tag", batch.shop_id, "customer_id", [one.id for one in known]
    )
    there = {(customer_id, tag) for customer_id, tag in rows}
    missing: dict[tuple[int, str], str] = {}
    for one, said in zip(known, batch.body, strict=True):
        for label in said[1]:
            key = (one.id, fold(label)[:60])
            if key not in there:
                missing.setdefault(key, label)
    await batch.tables.insert(
        "customer_tag",
        ("shop_id", "customer_id", "tag", "label", "added_at"),
        [
            (batch.shop_id, customer_id, tag, label, batch.now_ms)
            for (customer_id, tag), label in missing.items()
        ],
    )
    return {customer_id for customer_id, _ in missing}


async def _consent(batch: Batch, known: list[Known]) -> set[int]:
    """Store decisions newer than those in force: an old list never undoes a refusal."""
    rows = await batch.tables.find(
        "consent",
        "customer_id, channel, id, is_given, decided_at, topic",
        batch.shop_id,
        "customer_id",
        [one.id for one in known],
    )
    in_force = {(row[0], row[1]): row[2:5] for row in rows if row[5] == TOPIC}
    decisions = {
        (one.id, channel): (is_given, decided_at or batch.now_ms, source)
        for one, said in zip(known, batch.body, strict=True)
        for channel, is_given, decided_at, source in _decisions(batch, one, said)
        if _is_news(in_force.get((one.id, channel)), is_given, decided_at)
    }
    await _store_decisions(batch, decisions, in_force)
    return {customer_id for customer_id, _ in decisions}


def _decisions(
    batch: Batch, one: Known, said: list[Any]
) -> list[tuple[str, bool, int | None, str]]:
    _, _, is_given, decided_at, source, _ = said
    if is_given is None:
        return []
    contacts = {"sms": one.phone, "email": one.email}
    moment = None if decided_at is None else min(decided_at, batch.now_ms)
    return [
        (channel, is_given, moment, source or "import") for channel in CHANNELS if contacts[channel]
    ]


def _is_news(old: tuple[Any, ...] | None, is_given: bool, decided_at: int | None) -> bool:  # noqa: FBT001
    if old is None:
        return True
    # A list without dates says nothing about what came later.
    return decided_at is not None and bool(old[1]) != is_given and decided_at > old[2]


async def _store_decisions(
    batch: Batch,
    decisions: dict[tuple[int, str], tuple[bool, int, str]],
    in_force: dict[tuple[int, str], tuple[Any, ...]],
) -> None:
    columns = ("shop_id", "customer_id", "channel", "topic", "is_given", "decided_at")
    rows = [
        (batch.shop_id, customer_id, channel, TOPIC, is_given, decided_at)
        for (customer_id, channel), (is_given, decided_at, _) in decisions.items()
    ]
    new = [row for row in rows if (row[1], row[2]) not in in_force]
    old = [row for row in rows if (row[1], row[2]) in in_force]
    await batch.tables.insert("consent", columns, new)
    await batch.tables.update(
        "consent",
        ("is_given", "decided_at"),
        [(row[4], row[5], in_force[row[1], row[2]][0]) for row in old],
    )
    await batch.tables.insert(
        "consent_record",
        (*columns, "source", "text_version"),
        [(*row, decisions[row[1], row[2]][2], "") for row in rows],
    )
