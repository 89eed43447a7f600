"""The catalogue as a table: CSV or XLSX, Google Merchant's columns among others."""

import dataclasses
from typing import ClassVar, Literal

from domain.connectors.feeds.feed import Feed


@dataclasses.dataclass(frozen=True, kw_only=True)
class CsvFeed(Feed):
    """The catalogue as a table: CSV or XLSX, Google Merchant's columns among others."""

    form: ClassVar[Literal["yml", "table"]] = "table"
