"""Conditions that say the opposite of one another: what "not" reads as in a sentence."""

import dataclasses
from collections.abc import Mapping
from typing import Any

from domain.core.params import Choice, params_of
from domain.segments.condition import Condition
from domain.segments.kept_goods import KeptGoodsCondition
from domain.segments.values.deed import DeedCondition
from domain.segments.values.moment import MomentCondition
from domain.segments.values.number import NumberCondition
from domain.segments.values.stay import StayCondition
from domain.segments.values.things import ThingsCondition
from domain.segments.values.truth import TruthCondition
from domain.segments.values.words import WordsCondition

EMPTINESS = {"empty": "not_empty", "not_empty": "empty"}
# The operator that says the same as "not" before it, in words of its own; "not not" is a riddle.
OPPOSITES: Mapping[type[Condition], Mapping[str, str]] = {
    NumberCondition: {
        "gte": "lt",
        "lt": "gte",
        "lte": "gt",
        "ne": "eq",
        "not_between": "between",
    },
    MomentCondition: {"not_in_last": "in_last"},
    WordsCondition: {"nin": "in", "ne": "eq", "not_contains": "contains"},
    ThingsCondition: {"any_of": "none_of", "none_of": "any_of"},
    KeptGoodsCondition: {"any_of": "none_of", "none_of": "any_of"},
    DeedCondition: {"did": "did_not", "did_not": "did"},
    StayCondition: {"in": "not_in", "not_in": "in"},
    TruthCondition: {"true": "false", "false": "true"},
}
# None at all of what is counted whole, and any of it.
NONE = (("eq", 0), ("lte", 0), ("lt", 1))
SOME = (("gte", 1), ("gt", 0), ("ne", 0))


def is_none(condition: Condition) -> bool:
    """Whether it asks for those of whom there is nothing to count."""
    return isinstance(condition, NumberCondition) and (condition.operator, condition.value) in NONE


def is_some(condition: Condition) -> bool:
    """Whether it asks for those of whom there is anything to count."""
    return isinstance(condition, NumberCondition) and (condition.operator, condition.value) in SOME


def how_often(condition: DeedCondition) -> str:
    """In which of the four ways "so many times" is said."""
    if condition.most is None:
        return "once" if condition.times == 1 else "least"
    return "exact" if condition.most == condition.times else "range"


def turned_round(condition: Condition) -> Condition | None:
    """The condition that says "not this" by itself: of whom it is known, it is the complement."""
    given: dict[str, Any] = vars(condition)
    if given.get("or_empty") or _is_counted(condition):
        return None
    operator = _opposites(type(condition)).get(str(given.get("operator")))
    if operator not in _operators(type(condition)):
        return None
    once = {"times": 1, "most": None} if isinstance(condition, DeedCondition) else {}
    return dataclasses.replace(condition, operator=operator, **once)  # type: ignore[call-arg]


def _is_counted(condition: Condition) -> bool:
    return (
        isinstance(condition, DeedCondition)
        and condition.operator == "did"
        and how_often(condition) != "once"
    )


def _opposites(kind: type[Condition]) -> Mapping[str, str]:
    own = next((words for base, words in OPPOSITES.items() if issubclass(kind, base)), {})
    return {**EMPTINESS, **own}


def _operators(kind: type[Condition]) -> tuple[str, ...]:
    return next(
        (
            param.options
            for name, param in params_of(kind)
            if name == "operator" and isinstance(param, Choice)
        ),
        (),
    )
