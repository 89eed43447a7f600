"""Two records turned out to be one person."""

import dataclasses
from typing import Self

from domain.facts.fact import Fact, topic


@topic
@dataclasses.dataclass(frozen=True, kw_only=True)
class CustomerMerged(Fact):
    """The customer is who stays; `gone_id` leads to them from now on."""

    gone_id: int
    is_manual: bool

    @classmethod
    def sample(cls) -> Self:
        return cls(customer_id=17, gone_id=23, is_manual=False)
