"""Nothing has happened: somebody wants to see whether facts arrive."""

import dataclasses
from typing import Self

from domain.facts.fact import Fact, topic


@topic
@dataclasses.dataclass(frozen=True, kw_only=True)
class TestPing(Fact):
    """Told to one endpoint, whatever topics it wants."""

    greeting: str = "Hello from Barker"

    @classmethod
    def sample(cls) -> Self:
        return cls()
