"""What a condition looked at in one person: the number, the moment or the word it was asked of."""

import dataclasses
from datetime import datetime
from typing import Any, Literal

from domain.core.instant import from_milliseconds
from domain.core.params import Number, params_of
from domain.models import Shop
from domain.segments.condition import Condition
from domain.segments.purchases import with_refunds
from domain.segments.rows import Rows
from domain.segments.rule import Rule
from domain.segments.running import rows
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.tree import leaves
from domain.segments.values.deed import DeedCondition
from domain.segments.values.held import Column, Grouped
from domain.segments.values.moment import MomentCondition
from domain.segments.values.number import NumberCondition
from domain.segments.values.stay import StayCondition
from domain.segments.values.things import ThingsCondition
from domain.segments.values.words import TextColumn, TextRows, WordsCondition

# `number` has a unit; `since` is the moment a stay that lasts began; `kinds` counts different ones.
Kind = Literal["number", "moment", "word", "times", "kinds", "since"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Actual:
    """What there is of the person; None is nothing at all."""

    kind: Kind
    value: float | str | datetime | None
    unit: str = "count"


async def actuals(
    rule: Rule, shop: Shop, now: datetime, customer_id: int
) -> tuple[Actual | None, ...]:
    """For each condition in reading order; None where a condition looks at no one value."""
    scope = Scope.of(shop, now, (customer_id,))
    asked = [(condition, _asked(condition, scope)) for condition in leaves(rule.tree)]
    columns = [sql(f"(?) AS a{place}", found[1]) for place, (_, found) in enumerate(asked) if found]
    if not columns:
        return tuple(None for _ in asked)
    picked = Sql(
        ", ".join(each.text for each in columns),
        tuple(value for each in columns for value in each.values),
    )
    select = sql(
        "SELECT ? FROM customer c WHERE c.shop_id = ? AND c.id = ?", picked, shop.id, customer_id
    )
    row = next(iter(await rows(with_refunds(scope, select))), None)
    return tuple(
        _actual(condition, found[0], row[f"a{place}"]) if found and row else None
        for place, (condition, found) in enumerate(asked)
    )


def _asked(  # noqa: PLR0911 - one for each value type
    condition: Condition, scope: Scope
) -> tuple[Kind, Sql] | None:
    """What to look at, as one value about the customer row `c`."""
    match condition:
        case NumberCondition():
            return "number", _held(scope, condition.held(scope))
        case MomentCondition():
            return "moment", _held(scope, condition.held(scope))
        case WordsCondition():
            return "word", _word(scope, condition.spoken(scope))
        case DeedCondition():
            return "times", _of(
                scope, condition.deeds(scope), f"COUNT({condition.counted_in(scope)})"
            )
        case ThingsCondition():
            kept = condition.kept(scope)
            return "kinds", _of(scope, kept.rows, f"COUNT(DISTINCT {kept.thing})")
        case StayCondition():
            stays = condition.stays(scope)
            return "since", _of(scope, stays.now(scope), f"MAX({stays.entered})")
        case _:
            return None


def _word(scope: Scope, spoken: object) -> Sql:
    match spoken:
        case TextColumn(term=term):
            return Sql(term)
        case TextRows(rows=found, term=term):
            return _of(scope, found, f"MAX({term})")
        case _:
            return Sql("NULL")


def _held(scope: Scope, held: object) -> Sql:
    match held:
        case Column(term=term, present=None):
            return Sql(term)
        case Column(term=term, present=Sql() as present):
            return sql("CASE WHEN ? THEN ? END", present, Sql(term))
        case Grouped(rows=found, term=term, per=per, present=present):
            value = f"CAST({term} AS DOUBLE PRECISION) / NULLIF({per}, 0)" if per else term
            return _of(scope, found, value, f"COUNT(*) > 0 AND {present}" if present else "")
        case _:
            return Sql("NULL")


def _of(scope: Scope, found: Rows, term: str, having: str = "") -> Sql:
    """An aggregate of the person's own rows."""
    own = sql(f"SELECT {term} ? AND {found.customer} = ?", found.text, *scope.people)
    return sql("? HAVING ?", own, Sql(having)) if having else own


def _actual(condition: Condition, kind: Kind, value: Any) -> Actual:  # noqa: ANN401 - of any column
    if kind in {"moment", "since"}:
        return Actual(kind=kind, value=None if value is None else from_milliseconds(int(value)))
    if kind == "word":
        return Actual(kind=kind, value=str(value) if value else None)
    if kind != "number":
        return Actual(kind=kind, value=int(value or 0))
    return Actual(kind=kind, value=None if value is None else float(value), unit=_unit(condition))


def _unit(condition: Condition) -> str:
    """The unit of the limit it is compared with; a rank compares money with nothing."""
    limit = dict(params_of(type(condition))).get("value")
    return limit.unit if isinstance(limit, Number) else "count"
