"""What a variant of a message has other than the control, and where all of it is listed.

Words and picture are changed by sending them. Everything else is a trait: its fields are declared
(`domain.core.params`), and one screen shows it, offers what is ready and reads what is typed.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import ModuleType
from typing import Any, ClassVar, Final, Self, TypeVar, cast

from domain.core.errors import DomainError
from domain.core.params import restored, stored
from domain.core.ports import Texts
from domain.core.registry import Registry, key_of
from domain.messaging.message import Message
from domain.messaging.slots import Slot
from domain.models import Campaign, Experiment, Shop

MARK: Final = "_barker_trait"


@dataclasses.dataclass(eq=False)
class SameAsControlError(DomainError):
    """There would be nothing to compare."""

    code = "trait-same"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Setting:
    """Where a trait is chosen: a campaign, the message of its control, and the clock."""

    shop: Shop
    campaign: Campaign
    control: Mapping[str, Any]
    now: datetime


@dataclasses.dataclass(frozen=True, kw_only=True)
class Trait:
    """One thing that differs. Kinds stand on the screens in the order of `place`."""

    place: ClassVar[int] = 0

    @property
    def kind(self) -> str:
        """The key."""
        return key_of(type(self))

    @classmethod
    def of(cls, content: Mapping[str, Any]) -> Self | None:
        """The trait of a variant with this content; None where it is as in the control."""
        own = content.get(key_of(cls))
        return None if own is None else cast(Self, restored(cls, own))

    def written(self) -> dict[str, Any]:
        """As a part of the variant's content."""
        return {self.kind: stored(self.kind, self)}

    @classmethod
    async def ready(cls, _setting: Setting) -> Sequence[Self]:
        """What is offered as buttons."""
        return ()

    @classmethod
    async def typed(cls, said: str, _setting: Setting) -> Self:
        """What somebody wrote. Raises the refusal that says how to write it."""
        raise NotImplementedError

    async def check(self, setting: Setting, message: Message) -> None:
        """Raise what stands against it: now, and once more before the start.

        `message` is the whole message of the variant.
        """

    async def check_start(self, setting: Setting, message: Message, experiment: Experiment) -> None:
        """Raise what stands against the start alone: what is lacking, what takes counting."""

    def check_words(self, message: Message) -> None:
        """Raise what the message lacks, also when it is put into other words after sending."""

    def told(self, t: Texts, shop: Shop) -> str:
        """In a few plain words: what people of the variant get."""
        raise NotImplementedError

    def warning(self, t: Texts, setting: Setting, message: Message) -> str:
        """What to know before it is sent: what is still lacking, or differs more than was meant."""
        return ""

    async def values(self, shop: Shop, now: datetime) -> dict[str, object]:
        """What a template is given of it, to be looked at."""
        return {}

    @property
    def ways(self) -> tuple[str, ...]:
        """The channels its people are written to by; none: those of the campaign."""
        return ()

    async def placed(
        self, campaign: Campaign, shop: Shop, slots: Mapping[int, Slot], now: datetime
    ) -> dict[int, Slot]:
        """The slots of its people as they are to be."""
        return dict(slots)


K = TypeVar("K", bound=type[Trait])


def trait(kind: K) -> K:
    """Declare the one trait of a file."""
    setattr(kind, MARK, True)
    return kind


def _take(module: ModuleType) -> type[Trait]:
    for each in vars(module).values():
        if isinstance(each, type) and MARK in vars(each) and each.__module__ == module.__name__:
            found: type[Trait] = each
            return found
    raise LookupError(f"{module.__name__} declares no trait")


TRAITS: Registry[type[Trait]] = Registry("domain.campaigns.traits", _take)


def in_order() -> list[str]:
    """The kinds as they stand on the screens."""
    return sorted(TRAITS, key=lambda each: TRAITS[each].place)


def traits_of(content: Mapping[str, Any]) -> list[Trait]:
    """Everything that differs in a variant with this content, words and picture apart."""
    found = (TRAITS[each].of(content) for each in in_order())
    return [each for each in found if each is not None]
