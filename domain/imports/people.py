"""Whose line it is: customers found by any identity, made where nobody is known by it."""

import dataclasses
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from domain.core.instant import to_milliseconds
from domain.core.names import fold
from domain.imports.tables import Tables

KEYS = ("number", "phone", "email")
CUSTOMER_COLUMNS = (
    "id", "shop_id", "name", "name_folded", "phone", "email", "city", "city_folded", "country",
    "language", "came_from", "registered_at", "is_guest", "is_test", "import_run_id",
)  # fmt: skip
OPEN_COLUMNS = "id, name, phone, email, city, country, registered_at, import_run_id, telegram_id"


@dataclasses.dataclass(kw_only=True, slots=True)
class Known:
    """A customer while a batch is worked on; `is_new` ones have no row yet."""

    id: int
    name: str
    phone: str
    email: str
    city: str
    country: str
    registered_at: int
    is_imported: bool = True
    is_new: bool = False
    has_new_key: bool = False
    before: tuple[Any, ...] = ()

    def content(self) -> tuple[Any, ...]:
        """What a file may change."""
        return (
            self.name,
            self.phone,
            self.email,
            self.city,
            self.country,
            self.registered_at,
        )

    @property
    def is_changed(self) -> bool:
        """Whether a row that was there is no longer right."""
        return not self.is_new and (self.has_new_key or self.content() != self.before)


class People:
    """The customers of one batch."""

    def __init__(self, tables: Tables, shop_id: int, run_id: int, now: datetime) -> None:
        self._tables = tables
        self._shop_id = shop_id
        self._run_id = run_id
        self._now = to_milliseconds(now)
        self._by_key: dict[str, dict[str, int]] = {}
        self._known: dict[int, Known] = {}
        self._spare: list[int] = []
        self._identities: list[tuple[str, str, int]] = []
        self.made = 0
        self.conflicts = 0

    async def meet(self, persons: Sequence[Sequence[str]]) -> None:
        """Look all of them up. A person is number, phone, e-mail, name, city, country."""
        for place, kind in enumerate(KEYS):
            values = {person[place] for person in persons} - {""}
            self._by_key[kind] = await self._tables.identities(self._shop_id, kind, values)
        ids = {number for found in self._by_key.values() for number in found.values()}
        rows = await self._tables.find("customer", OPEN_COLUMNS, self._shop_id, "id", ids)
        for row in rows:
            known = self._known[row[0]] = Known(
                id=row[0],
                name=row[1],
                phone=row[2],
                email=row[3],
                city=row[4],
                country=row[5],
                registered_at=row[6],
                is_imported=row[7] is not None and row[8] is None,
            )
            known.before = known.content()
        strangers = sum(1 for person in persons if any(person[:3]) and not self._found(person))
        self._spare = await self._tables.reserve("customer", strangers)
        self._spare.reverse()

    def _found(self, person: Sequence[str]) -> list[int]:
        """Customers known by these keys, the most telling key first."""
        found = (self._by_key[kind].get(person[place]) for place, kind in enumerate(KEYS))
        return [number for number in dict.fromkeys(found) if number is not None]

    def customer(
        self, person: Sequence[str], moment: int, *, replaces: bool = False
    ) -> Known | None:
        """The person's customer, None for nobody. Two known people are never made one.

        Blanks are filled; with `replaces` what the file says wins over what was there.
        """
        if not any(person[:3]):
            return None
        found = self._found(person)
        self.conflicts += len(found) > 1
        known = self._known[found[0]] if found else self._made(moment)
        for place, kind in enumerate(KEYS):
            value = person[place]
            if value and value not in self._by_key[kind]:
                self._by_key[kind][value] = known.id
                self._identities.append((kind, value, known.id))
                known.has_new_key = True
        self._fill(known, person, replaces=replaces)
        if moment < known.registered_at and known.is_imported:
            known.registered_at = moment
        return known

    def _made(self, moment: int) -> Known:
        known = Known(
            id=self._spare.pop(),
            name="",
            phone="",
            email="",
            city="",
            country="",
            registered_at=moment,
            is_new=True,
        )
        self._known[known.id] = known
        self.made += 1
        return known

    def _fill(self, known: Known, person: Sequence[str], *, replaces: bool) -> None:
        for place, name in enumerate(("phone", "email", "name", "city", "country"), 1):
            value, old = person[place], getattr(known, name)
            # A contact that leads to somebody else must not be written on this one.
            is_own = place >= len(KEYS) or self._by_key[KEYS[place]].get(value) == known.id
            if value and value != old and is_own and (replaces or not old):
                setattr(known, name, value)

    async def save(self) -> int:
        """Write customers and identities; returns how many known ones were changed."""
        new = [self._row(known) for known in self._known.values() if known.is_new]
        changed = [each for each in self._known.values() if each.is_changed]
        await self._tables.insert("customer", CUSTOMER_COLUMNS, new)
        await self._tables.update(
            "customer",
            CUSTOMER_COLUMNS[2:9] + CUSTOMER_COLUMNS[11:12],
            [(*self._row(known)[2:9], known.registered_at, known.id) for known in changed],
        )
        await self._tables.insert(
            "identity",
            ("shop_id", "customer_id", "kind", "value", "added_at"),
            [
                (self._shop_id, owner, kind, value, self._now)
                for kind, value, owner in self._identities
            ],
        )
        return len(changed)

    def _row(self, known: Known) -> tuple[Any, ...]:
        return (
            known.id,
            self._shop_id,
            known.name,
            fold(known.name)[:160],
            known.phone,
            known.email,
            known.city,
            fold(known.city)[:120],
            known.country,
            "",
            "",
            known.registered_at,
            False,
            False,
            self._run_id,
        )
