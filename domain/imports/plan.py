"""How a file is to be read, decided before it starts: what `ImportRun.plan` holds."""

import dataclasses
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

from domain.core.money import minor_digits
from domain.imports.csv_rows import Row
from domain.imports.fields import Kind
from domain.imports.mapping import Mapping, guess, guess_kind
from domain.imports.moments import DateOrder
from domain.imports.source import Source, sniff

# What is kept of the file to show how it will be stored, without opening it again.
PREVIEW_ROWS, CELL_CHARACTERS = 60, 300


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
    sample: tuple[Row, ...] = ()

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return {
            "source": self.source.stored(),
            "kind": self.kind,
            "mapping": self.mapping,
            "locale": dataclasses.asdict(self.locale),
            "sample": [[row.line, list(row.cells), row.problem] for row in self.sample],
        }

    @classmethod
    def restored(cls, content: dict[str, Any]) -> "Plan":
        """From JSON."""
        return cls(
            source=Source.restored(content["source"]),
            kind=content["kind"],
            mapping=content["mapping"],
            locale=Locale(**content["locale"]),
            sample=tuple(Row(*each) for each in content.get("sample", ())),
        )

    def column_name(self, field: str) -> str:
        """The header of the column a field is read from; empty where it has none."""
        index = self.mapping.get(field)
        return self.source.columns[index].name if index is not None else ""

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
    source, sample = sniff(path, folder, locale.country)
    wanted = kind or guess_kind(source)
    return Plan(
        source=source,
        kind=wanted,
        mapping=guess(source, wanted),
        locale=locale,
        sample=tuple(_shortened(row) for row in sample[:PREVIEW_ROWS]),
    )


def _shortened(row: Row) -> Row:
    return Row(
        row.line, [cell[:CELL_CHARACTERS].replace("\x00", "") for cell in row.cells], row.problem
    )
