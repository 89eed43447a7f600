"""A customer said yes or no to being written to."""

import dataclasses
from typing import Self

from domain.facts.fact import Fact, topic


@topic
@dataclasses.dataclass(frozen=True, kw_only=True)
class ConsentChanged(Fact):
    """`subject` is marketing or service; `source` is where it was said: bot, api, import."""

    channel: str
    subject: str
    is_given: bool
    source: str

    @classmethod
    def sample(cls) -> Self:
        return cls(
            customer_id=17, channel="telegram", subject="marketing", is_given=True, source="welcome"
        )
