"""A column of the customer that holds the id of something, asked like a word."""

import dataclasses

from domain.segments.sql import Sql, sql


@dataclasses.dataclass(frozen=True)
class IdColumn:
    """An id, or NULL where there is none."""

    term: str

    def where(self, template: str, *values: Sql | int | str) -> Sql:
        return self.known() & sql(template.format(self.term), *values)

    def known(self) -> Sql:
        return Sql(f"({self.term} IS NOT NULL)")

    def flips(self) -> Sql | None:
        return None
