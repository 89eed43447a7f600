"""A customer's data was deleted on request: delete it with you, too."""

import dataclasses
from typing import ClassVar, Self

from domain.facts.fact import Fact, topic


@topic
@dataclasses.dataclass(frozen=True, kw_only=True)
class CustomerErased(Fact):
    """`merged_ids` are the records that had become a part of this one."""

    outlives: ClassVar[bool] = True

    merged_ids: tuple[int, ...] = ()

    @classmethod
    def sample(cls) -> Self:
        return cls(customer_id=17, merged_ids=(23,))
