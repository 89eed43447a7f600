"""The catalogue as Yandex Market Language, what most shop engines give out."""

import dataclasses
from typing import ClassVar, Literal

from domain.connectors.feeds.feed import Feed


@dataclasses.dataclass(frozen=True, kw_only=True)
class YmlFeed(Feed):
    """The catalogue as Yandex Market Language, what most shop engines give out."""

    form: ClassVar[Literal["yml", "table"]] = "yml"
    rank: ClassVar[int] = 10
