"""A customer wrote to the shop."""

import dataclasses
from typing import Self

from domain.facts.fact import Fact, topic


@topic
@dataclasses.dataclass(frozen=True, kw_only=True)
class LetterReceived(Fact):
    """The letter as it was written."""

    letter_id: int
    text: str

    @classmethod
    def sample(cls) -> Self:
        return cls(customer_id=17, letter_id=5, text="Where is my order?")
