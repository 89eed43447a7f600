"""What a kind of connection is, and where all of them are listed."""

import dataclasses
from datetime import datetime
from types import ModuleType
from typing import ClassVar, Literal, Self
from zoneinfo import ZoneInfo

from domain.connectors.work import Result, Work
from domain.core.registry import Registry, key_of

Family = Literal["catalogue", "orders", "payments", "channels"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Kind:
    """One way to be connected; its fields are what the form asks for.

    `family` is the list it stands in. One that `is_run` does its work in `run`, by its schedule or
    by hand. Fields in `sealed` are kept by the vault. `setup` is a screen with the steps on the
    other side, `actions` are screens of its card.
    """

    family: ClassVar[Family]
    is_run: ClassVar[bool] = False
    takes_files: ClassVar[bool] = False
    sealed: ClassVar[frozenset[str]] = frozenset()
    setup: ClassVar[str] = ""
    actions: ClassVar[tuple[str, ...]] = ()
    # Where it stands among the kinds of its list.
    rank: ClassVar[int] = 100

    def check(self) -> None:
        """Raise a DomainError where the fields won't do; BadValueError `missing` opens a field."""

    def completed(self) -> Self:
        """With whatever is made rather than asked for."""
        return self

    def title(self) -> str:
        """What to call this one beside others of its kind; the kind's own name where empty."""
        return ""

    def next_run(self, now: datetime, zone: ZoneInfo) -> datetime | None:
        """When to run after `now`, None for only by hand."""
        return None

    async def run(self, work: Work) -> Result:
        """Do it once, in transactions of its own. Raises DomainError for what is to be told."""
        raise NotImplementedError

    @property
    def kind(self) -> str:
        """The key: the name of the file."""
        return key_of(type(self))


def _declared(module: ModuleType) -> type[Kind]:
    for thing in vars(module).values():
        if isinstance(thing, type) and issubclass(thing, Kind):
            kind: type[Kind] = thing
            if kind.__module__ == module.__name__:
                return kind
    raise LookupError(module.__name__)


KINDS: Registry[type[Kind]] = Registry("domain.connectors.kinds", _declared)


def keys_of(family: Family) -> list[str]:
    """The keys of the kinds of one list, as it shows them."""
    found = [key for key, kind in KINDS.items() if kind.family == family]
    return sorted(found, key=lambda key: (KINDS[key].rank, key))
