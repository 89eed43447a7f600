"""The columns and consents of two customers who become one, and what each had before."""

from collections.abc import Sequence
from typing import Any, Final

from domain.core.batches import batches
from domain.core.instant import from_milliseconds, to_milliseconds
from domain.core.names import fold
from domain.models import Consent, Customer, ExperimentExposure, Merge

# What leads to one customer alone: the one who goes gives it up.
ADDRESSES: Final = ("telegram_id", "phone", "email")
FILLED: Final = (
    *ADDRESSES, "name", "city", "country", "language", "manager_id", "invited_by",
)  # fmt: skip
# Told as one: half of one person's birthday and half of another's is nobody's.
TOGETHER: Final = (
    ("gender", "gender_source"),
    ("birth_day", "birth_month", "birth_year"),
    ("time_zone", "zone_source"),
)
FOLDED: Final = {"name": "name_folded", "city": "city_folded"}
BATCH: Final = 500
LONGEST: Final = {"name": 160, "city": 120}
BLANK: Final[dict[str, None]] = dict.fromkeys(
    ("telegram_id", "manager_id", "invited_by", "birth_day", "birth_month", "birth_year")
)


def given_up(gone: Customer) -> dict[str, Any]:
    """What the one who goes has to give up, to be given back by an undo."""
    blocked = gone.blocked_at
    return {
        **{name: getattr(gone, name) for name in ADDRESSES},
        "blocked_at": None if blocked is None else to_milliseconds(blocked),
    }


def taken(kept: Customer, gone: Customer) -> dict[str, Any]:
    """What the one who stays takes over: `filled` blanks, and who came first and by what link."""
    filled = {
        name: getattr(gone, name)
        for name in FILLED
        if getattr(gone, name) and not getattr(kept, name)
    }
    if filled.get("invited_by") == kept.id:
        del filled["invited_by"]
    for group in TOGETHER:
        if not any(getattr(kept, name) for name in group):
            filled |= {name: getattr(gone, name) for name in group if getattr(gone, name)}
    first = min(kept, gone, key=lambda each: each.registered_at)
    last = gone if first is kept else kept
    return {
        "filled": filled,
        "registered_at": [
            to_milliseconds(kept.registered_at),
            to_milliseconds(first.registered_at),
        ],
        "came_from": [kept.came_from, first.came_from or last.came_from],
    }


async def invitations(gone_id: int, kept_id: int) -> list[int]:
    """Hand over whom the one who goes has invited. Returns who they are, for an undo."""
    mine = Customer.filter(invited_by=gone_id).exclude(id=kept_id)
    ids: list[int] = [row[0] for row in await mine.order_by("id").values_list("id")]
    for batch in batches(ids, BATCH):
        await Customer.filter(id__in=batch).update(invited_by=kept_id)
    return ids


async def invitations_back(ids: Sequence[int], holder_id: int, gone_id: int) -> None:
    """Whom they had invited are theirs again, those who are still where they were."""
    for batch in batches(ids, BATCH):
        part = Customer.filter(id__in=batch, invited_by=holder_id)
        await part.update(invited_by=gone_id)


async def crossed(gone_id: int, shop_id: int) -> list[int]:
    """The exposures of one who goes that count no more: the others do again after an undo."""
    rows = ExperimentExposure.filter(shop_id=shop_id, customer_id=gone_id, is_crossed=True)
    ids: list[int] = [row[0] for row in await rows.order_by("id").values_list("id")]
    return ids


async def uncrossed(moved: Sequence[int], before: Sequence[int]) -> None:
    """What came with the one who leaves counts as it did."""
    ids = sorted(set(moved) - set(before))
    for batch in batches(ids, BATCH):
        part = ExperimentExposure.filter(id__in=batch, is_crossed=True)
        await part.update(is_crossed=False, by_merge=False)


async def newer_consents(kept: Customer, gone: Customer) -> list[list[Any]]:
    """Put the later decision in force; equally late, the refusal. Returns what was before."""
    mine = {(each.channel, each.topic): each for each in await Consent.filter(customer=kept)}
    changed: list[list[Any]] = []
    for theirs in await Consent.filter(customer=gone):
        own = mine.get((theirs.channel, theirs.topic))
        if own is None or (own.decided_at, not own.is_given) >= (
            theirs.decided_at,
            not theirs.is_given,
        ):
            continue
        before, after = to_milliseconds(own.decided_at), to_milliseconds(theirs.decided_at)
        changed.append([own.id, own.is_given, before, theirs.is_given, after])
        await Consent.filter(id=own.id).update(
            is_given=theirs.is_given, decided_at=theirs.decided_at
        )
    return changed


async def empty(gone: Customer, kept_id: int) -> None:
    """Leave a shell that leads nowhere."""
    blank = {name: BLANK.get(name, "") for name in ADDRESSES}
    await Customer.filter(id=gone.id).update(**blank, blocked_at=None, merged_into_id=kept_id)


async def take(kept: Customer, what: dict[str, Any]) -> None:
    """Fill the blanks of the one who stays."""
    filled = what["filled"]
    changes: dict[str, Any] = {
        **filled,
        **{FOLDED[name]: fold(filled[name])[: LONGEST[name]] for name in filled if name in FOLDED},
        "registered_at": from_milliseconds(what["registered_at"][1]),
        "came_from": what["came_from"][1],
    }
    await Customer.filter(id=kept.id).update(**changes)


async def refill(gone: Customer, before: dict[str, Any]) -> None:
    """Make the shell a customer again."""
    blocked = before["blocked_at"]
    await Customer.filter(id=gone.id).update(
        **{name: before[name] for name in ADDRESSES},
        blocked_at=None if blocked is None else from_milliseconds(blocked),
        merged_into_id=None,
    )


async def give_back(holder: Customer, way: list[Merge], merged: Merge) -> None:
    """Take away what came with the one who leaves, where it was not changed since.

    `way` are the later merges by which it was carried on to `holder`.
    """
    filled: dict[str, Any] = dict(merged.kept_before["filled"])  # type: ignore[call-overload] # JSON
    for step in way:
        await _forget_on_the_way(step, filled)
    changes: dict[str, Any] = {}
    for name in [name for name, value in filled.items() if getattr(holder, name) == value]:
        changes |= {name: BLANK.get(name, "")} | ({FOLDED[name]: ""} if name in FOLDED else {})
    if not way:
        changes |= _first_touch(holder, merged.kept_before)
        await _old_consents(merged.kept_before["consents"])
    if changes:
        await Customer.filter(id=holder.id).update(**changes)


async def _forget_on_the_way(step: Merge, filled: dict[str, Any]) -> None:
    """An undo of this later merge must not bring back what belongs to somebody else by then."""
    passed: dict[str, Any] = dict(step.kept_before["filled"])  # type: ignore[call-overload] # JSON
    for name, value in filled.items():
        if step.gone_before.get(name) == value:
            step.gone_before[name] = BLANK.get(name, "")
        if passed.get(name) == value:
            del passed[name]
    step.kept_before["filled"] = passed
    await step.save(update_fields=["gone_before", "kept_before"])


def _first_touch(holder: Customer, before: dict[str, Any]) -> dict[str, Any]:
    changes: dict[str, Any] = {}
    old, new = before["registered_at"]
    if to_milliseconds(holder.registered_at) == new:
        changes["registered_at"] = from_milliseconds(old)
    old, new = before["came_from"]
    if holder.came_from == new:
        changes["came_from"] = old
    return changes


async def _old_consents(changed: Any) -> None:  # noqa: ANN401 - JSON
    for consent_id, is_given, decided_at, given_then, decided_then in changed:
        same = Consent.filter(
            id=consent_id, is_given=given_then, decided_at=from_milliseconds(decided_then)
        )
        await same.update(is_given=is_given, decided_at=from_milliseconds(decided_at))
