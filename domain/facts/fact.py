"""What a fact is, and where all topics are listed."""

import dataclasses
from types import ModuleType
from typing import Any, ClassVar, Self, TypeVar

from domain.core.registry import Registry

MARK = "_barker_fact"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Fact:
    """Something that has happened; its fields are what is told besides whom it is about.

    A fact about a customer names them by `customer_id`. `outlives` says that it is still told when
    the customer's data is deleted.
    """

    topic: ClassVar[str] = ""
    outlives: ClassVar[bool] = False

    customer_id: int | None = None

    def data(self) -> dict[str, Any]:
        """The fields as they are told; whom it is about is put beside them."""
        told = {each.name: getattr(self, each.name) for each in dataclasses.fields(self)}
        del told["customer_id"]
        return told

    @classmethod
    def sample(cls) -> Self:
        """One as it may look, for people who write a receiver."""
        raise NotImplementedError


F = TypeVar("F", bound=type[Fact])


def topic(kind: F) -> F:
    """Declare the one fact of a file."""
    kind.topic = kind.__module__.rpartition(".")[2].replace("_", ".", 1)
    setattr(kind, MARK, True)
    return kind


def _take(module: ModuleType) -> type[Fact]:
    found = [
        each
        for each in vars(module).values()
        if isinstance(each, type) and MARK in vars(each) and each.__module__ == module.__name__
    ]
    if len(found) != 1:
        raise LookupError(f"{module.__name__} declares {len(found)} topics")
    declared: type[Fact] = found[0]
    return declared


topics: Registry[type[Fact]] = Registry("domain.facts.topics", _take)
