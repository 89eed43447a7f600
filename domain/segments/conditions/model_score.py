"""What a model says of a person, as a number."""

import dataclasses
from typing import Any, ClassVar

from domain.core.errors import BadValueError
from domain.core.params import choice, pick
from domain.segments.condition import Group
from domain.segments.rows import Rows
from domain.segments.scope import Scope
from domain.segments.score_models import MODEL
from domain.segments.sql import Sql, listed, sql
from domain.segments.values.held import Grouped
from domain.segments.values.number import MaybeNumberCondition, limit

SCALES = {"as_told": "MAX(s.value)", "as_percent": "(MAX(s.value) * 100)"}


@dataclasses.dataclass(frozen=True, kw_only=True)
class ModelScore(MaybeNumberCondition):
    """The last word of the first model named; unknown of whom it said nothing.

    A probability from 0 to 1 is compared in percent.
    """

    group: ClassVar[Group] = "models"
    reads: ClassVar[frozenset[str]] = frozenset({"score"})
    is_common: ClassVar[bool] = True

    models: tuple[Any, ...] = pick(MODEL)
    scale: str = choice(*SCALES, default="as_percent")
    value: int = limit(50)

    def check(self) -> None:
        super().check()
        if not self.models:
            raise BadValueError(reason="missing", limit="models")

    def held(self, scope: Scope) -> Grouped:
        said = Rows(
            scope=scope,
            source=Sql("score s"),
            where=sql("s.shop_id = ? AND s.model IN (?)", scope.shop_id, listed(self.models[:1])),
            customer="s.customer_id",
        )
        return Grouped(rows=said, term=SCALES[self.scale])
