"""Events of a shop as rows for conditions, alias `e`, and what their properties hold.

A property may be missing or of another type than it should be; then it is NULL.
"""

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, either, listed, sql
from domain.segments.window import EVER, Window

DIGITS = ", ".join(f"'{sign}'" for sign in "-0123456789")
ABC = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё"
abc = "abcdefghijklmnopqrstuvwxyzабвгдеежзийклмнопрстуфхцчшщъыьэюяе"


def events(
    scope: Scope,
    *names: str,
    where: Sql = YES,
    window: Window = EVER,
    by_person: bool = False,
) -> Rows:
    """Events of these names; `by_person` keeps engines from the index that begins with the name."""
    name = "(e.name || '')" if by_person else "e.name"
    return Rows(
        scope=scope,
        source=Sql("event e"),
        where=sql(f"e.shop_id = ? AND {name} IN (?) AND ?", scope.shop_id, listed(names), where),
        customer="e.customer_id",
        moment="e.happened_at",
        window=window,
    )


def reading(*names: str) -> frozenset[str]:
    """What a condition about these events reads."""
    return frozenset(f"event:{name}" for name in names)


def said(name: str) -> str:
    """A property as a text, NULL where it is none; `name` is one of ours, never typed."""
    return f"(CASE WHEN {_begins(name)} = '\"' THEN e.properties ->> '{name}' END)"


def told(name: str) -> str:
    """A property as a number, NULL where it is none."""
    value = f"CAST(e.properties ->> '{name}' AS DOUBLE PRECISION)"
    return f"(CASE WHEN {_begins(name)} IN ({DIGITS}) THEN {value} END)"


def _begins(name: str) -> str:
    """The first sign of a property as JSON tells its type; no function of Python is called."""
    return f"SUBSTR(CAST(e.properties -> '{name}' AS TEXT), 1, 1)"


def is_said(names: tuple[str, ...], value: str) -> Sql:
    """Whether any of the properties, chosen by the shop, is this text or this number."""
    told = "SUBSTR(CAST(e.properties -> CAST(? AS TEXT) AS TEXT), 1, 1)"
    plain = "CAST(e.properties ->> CAST(? AS TEXT) AS TEXT)"
    return either(
        sql(f"({told} IN ('\"', {DIGITS}) AND {plain} = ?)", name, name, value) for name in names
    )


def values_of(done: Rows, name: str) -> Rows:
    """A property of events chosen by the shop, alias `v`: `said` as a text, `value` as a number."""
    held = "SUBSTR(CAST(e.properties -> CAST(? AS TEXT) AS TEXT), 1, 1)"
    text = "e.properties ->> CAST(? AS TEXT)"
    source = sql(
        "(SELECT e.id, e.customer_id, e.happened_at,"
        f" CASE WHEN {held} IN ('\"', {DIGITS})"
        f" THEN CAST({text} AS TEXT) END AS said,"
        f" CASE WHEN {held} IN ({DIGITS})"
        f" THEN CAST({text} AS DOUBLE PRECISION) END AS value ?) AS v",
        name,
        name,
        name,
        name,
        done.text,
    )
    return Rows(
        scope=done.scope,
        source=source,
        customer="v.customer_id",
        moment="v.happened_at",
        parts=(done,),
    )


def folded(term: str) -> str:
    """A text in small letters, ё as е; the same on both engines whatever their locale is."""
    return f"TRIM(translate({term}, '{ABC}', '{abc}'))"
