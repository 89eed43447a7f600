"""Events of a shop as rows for conditions, alias `e`, and what their properties hold.

A property may be missing or of another type than it should be; then it is NULL.
"""

from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.sql import YES, Sql, either, listed, sql
from domain.segments.window import EVER, Window

ABC = "ABCDEFGHIJKLMNOPQRSTUVWXYZАБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯё"
abc = "abcdefghijklmnopqrstuvwxyzабвгдеежзийклмнопрстуфхцчшщъыьэюяе"


def events(scope: Scope, *names: str, where: Sql = YES, window: Window = EVER) -> Rows:
    """Events of these names."""
    return Rows(
        scope=scope,
        source=Sql("event e"),
        where=sql("e.shop_id = ? AND e.name IN (?) AND ?", scope.shop_id, listed(names), where),
        customer="e.customer_id",
        moment="e.happened_at",
        window=window,
    )


def reading(*names: str) -> frozenset[str]:
    """What a condition about these events reads."""
    return frozenset(f"event:{name}" for name in names)


def said(name: str) -> str:
    """A property as a text, NULL where it is none; `name` is one of ours, never typed."""
    found = f"(e.properties -> '{name}')"
    return f"(CASE WHEN jsonb_typeof({found}) = 'string' THEN e.properties ->> '{name}' END)"


def told(name: str) -> str:
    """A property as a number, NULL where it is none."""
    found = f"(e.properties -> '{name}')"
    value = f"CAST(e.properties ->> '{name}' AS DOUBLE PRECISION)"
    return f"(CASE WHEN jsonb_typeof({found}) = 'number' THEN {value} END)"


def is_said(names: tuple[str, ...], value: str) -> Sql:
    """Whether any of the properties, chosen by the shop, is this text or this number."""
    told = "e.properties -> CAST(? AS TEXT)"
    plain = "CAST(e.properties ->> CAST(? AS TEXT) AS TEXT)"
    return either(
        sql(f"(jsonb_typeof({told}) IN ('string', 'number') AND {plain} = ?)", name, name, value)
        for name in names
    )


def values_of(done: Rows, name: str) -> Rows:
    """A property of events chosen by the shop, alias `v`: `said` as a text, `value` as a number."""
    held = "e.properties -> CAST(? AS TEXT)"
    text = "e.properties ->> CAST(? AS TEXT)"
    source = sql(
        "(SELECT e.id, e.customer_id, e.happened_at,"
        f" CASE WHEN jsonb_typeof({held}) IN ('string', 'number')"
        f" THEN CAST({text} AS TEXT) END AS said,"
        f" CASE WHEN jsonb_typeof({held}) = 'number'"
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
