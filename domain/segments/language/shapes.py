"""What can be said of a condition, found out from the fields it declares."""

import dataclasses
from functools import cached_property
from typing import Literal

from domain.core.params import (
    ONLY,
    Choice,
    Choices,
    Number,
    Only,
    Param,
    Pick,
    Text,
    default_of,
    params_of,
    relevant,
)
from domain.segments.condition import Condition

Form = Literal["number", "moment", "words", "things", "deed", "stay", "truth", "plain"]
# The operators by which a form is known, and the fields it fills.
KNOWN: tuple[tuple[Form, frozenset[str], frozenset[str]], ...] = (
    ("number", frozenset({"gte"}), frozenset({"value"})),
    ("number", frozenset({"top_n", "top_pct"}), frozenset({"rank"})),
    ("deed", frozenset({"did"}), frozenset({"times"})),
    ("moment", frozenset({"in_last", "in_next"}), frozenset({"days"})),
    ("things", frozenset({"any_of", "none_of"}), frozenset()),
    ("words", frozenset({"in", "contains", "not_empty"}), frozenset({"things"})),
    ("stay", frozenset({"entered_in_last"}), frozenset({"days"})),
    ("truth", frozenset({"true"}), frozenset()),
)
WINDOW = ("period", "days", "hours", "first_day", "last_day")
# Fields that the words of a form fill, so that no brackets are needed for them.
UNLISTED = ("weekdays",)


@dataclasses.dataclass(frozen=True)
class Shape:
    """One kind of condition as the language sees it."""

    key: str
    kind: type[Condition]

    @cached_property
    def params(self) -> dict[str, Param]:
        """Its fields."""
        return dict(params_of(self.kind))

    @cached_property
    def only(self) -> dict[str, Only | None]:
        """When its fields matter."""
        return {each.name: each.metadata.get(ONLY) for each in dataclasses.fields(self.kind)}

    @cached_property
    def operators(self) -> tuple[str, ...]:
        """What its comparison may be; empty where it has none."""
        param = self.params.get("operator")
        return param.options if isinstance(param, Choice) else ()

    @cached_property
    def form(self) -> Form:
        """How it is compared."""
        for form, operators, fields in KNOWN:
            if operators & set(self.operators) and fields <= self.params.keys():
                return form
        return "plain"

    @cached_property
    def has_window(self) -> bool:
        """Whether it looks at a period."""
        return set(WINDOW) <= self.params.keys()

    @cached_property
    def main(self) -> str:
        """The field whose values stand right after the name, without brackets; or nothing."""
        if isinstance(self.params.get("things"), Pick | Choices | Text):
            return "things"
        free = [name for name in self.params if self._is_free(name)]
        picked = [name for name in free if isinstance(self.params[name], Pick)]
        chosen = [name for name in free if isinstance(self.params[name], Choices)]
        return next(iter(picked), chosen[0] if len(chosen) == 1 else "")

    def unit(self, field: str) -> str:
        """What a number of this field is counted in."""
        param = self.params.get(field)
        return param.unit if isinstance(param, Number) else "count"

    def default(self, field: str) -> object:
        """What the field holds when nothing is said."""
        return default_of(self.kind, field)

    def canonical(self, condition: Condition) -> dict[str, object]:
        """The values of the condition; those that don't matter as if nobody had touched them."""
        given: dict[str, object] = {name: getattr(condition, name) for name in self.params}
        while True:
            matter = {name for name, _ in relevant(self.kind, given)}
            plain = {n: v if n in matter else self.default(n) for n, v in given.items()}
            if plain == given:
                return plain
            given = plain

    def _is_free(self, name: str) -> bool:
        only = self.only[name]
        return name not in UNLISTED and (only is None or only[0] == "operator")
