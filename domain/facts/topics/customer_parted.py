"""A merge was undone: two people after all."""

import dataclasses
from typing import Self

from domain.facts.fact import Fact, topic


@topic
@dataclasses.dataclass(frozen=True, kw_only=True)
class CustomerParted(Fact):
    """The customer is who had gone and is back; `from_id` is whose part they were."""

    from_id: int

    @classmethod
    def sample(cls) -> Self:
        return cls(customer_id=23, from_id=17)
