"""Somebody became known by an account, a number, a phone or an e-mail."""

import dataclasses
from typing import Self

from domain.facts.fact import Fact, topic


@topic
@dataclasses.dataclass(frozen=True, kw_only=True)
class CustomerCreated(Fact):
    """`source` is one of bot, app, web, api, feed, staff. Visitors of a page alone are not told."""

    source: str

    @classmethod
    def sample(cls) -> Self:
        return cls(customer_id=17, source="bot")
