"""Which variant of a trial a person saw."""

import dataclasses
from typing import ClassVar

from domain.core.errors import BadValueError
from domain.core.params import text
from domain.segments.condition import Answer, Group
from domain.segments.facts import events, reading, said
from domain.segments.scope import Scope
from domain.segments.sql import Sql, sql
from domain.segments.values.truth import TruthCondition

SAW = "experiment_exposure"


@dataclasses.dataclass(frozen=True, kw_only=True)
class ExperimentVariant(TruthCondition):
    """The variant seen first, as pages report it; unknown of who saw none of the trial."""

    group: ClassVar[Group] = "models"
    reads: ClassVar[frozenset[str]] = reading(SAW)

    experiment: str = text(maximum=60)
    variant: str = text(maximum=60)

    def check(self) -> None:
        super().check()
        for name in ("experiment", "variant"):
            if not getattr(self, name).strip():
                raise BadValueError(reason="missing", limit=name)

    def truth(self, scope: Scope) -> Answer:
        variant = said("variant")
        here = sql(f"({said('experiment')} = ?)", self.experiment.strip())
        seen = events(scope, SAW, where=here & Sql(f"({variant} IS NOT NULL)"))
        first = seen.pick("first", "e.id", variant=variant)
        return Answer(
            yes=first.that(sql("(r.variant = ?)", self.variant.strip())).people,
            known=seen.people,
            failing=first.that(sql("(r.variant <> ?)", self.variant.strip())).people,
        )
