"""How a file is to be read, decided before it starts: what `ImportRun.plan` holds."""

import dataclasses
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from domain.core.money import minor_digits
from domain.imports.fields import Kind
from domain.imports.mapping import Mapping, guess, guess_kind
from domain.imports.moments import DateOrder
from domain.imports.source import Source, sniff


@dataclasses.dataclass(frozen=True, kw_only=True)
class Locale:
    """What the shop adds to the understanding of a file."""

    zone_name: str
    country: str
    currency: str

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.zone_name)

    @property
    def digits(self) -> int:
        """Digits after the point in the shop's currency."""
        return minor_digits(self.currency)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Plan:
    """A source, a kind, and which column means what."""

    source: Source
    kind: Kind
    mapping: Mapping
    locale: Locale

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "source": self.source.stored(),
            "kind": self.kind,
            "mapping": self.mapping,
            "locale": dataclasses.asdict(self.locale),
        }

    @classmethod
    def restored(cls, content: dict[str, Any]) -> "Plan":
        """From JSON."""
        return cls(
            source=Source.restored(content["source"]),
            kind=content["kind"],
            mapping=content["mapping"],
            locale=Locale(**content["locale"]),
        )

    def of_kind(self, kind: Kind) -> "Plan":
        """The same file as another kind, guessed anew."""
        return dataclasses.replace(self, kind=kind, mapping=guess(self.source, kind))

    def with_column(self, key: str, index: int | None) -> "Plan":
        """The field taken from another column, or from none; a column has one meaning."""
        rest = {k: i for k, i in self.mapping.items() if k != key and i != index}
        return dataclasses.replace(self, mapping=rest if index is None else {**rest, key: index})

    def with_date_turned(self) -> "Plan":
        """Day and month of every unsure date column change places."""
        turned: dict[DateOrder | None, DateOrder] = {"dmy": "mdy", "mdy": "dmy"}
        columns = tuple(
            column
            if column.is_date_sure or column.date_order not in turned
            else dataclasses.replace(column, date_order=turned[column.date_order])
            for column in self.source.columns
        )
        return dataclasses.replace(self, source=dataclasses.replace(self.source, columns=columns))


def examine(path: Path, folder: Path, locale: Locale, kind: Kind | None = None) -> Plan:
    """Look at a file and guess everything. Raises what `refusals` says."""
    source = sniff(path, folder, locale.country)
    wanted = kind or guess_kind(source)
    return Plan(source=source, kind=wanted, mapping=guess(source, wanted), locale=locale)
