"""Kinds: one file each, the file name is the key; a registry scans a package, no list to edit."""

import importlib
import pkgutil
from collections.abc import Callable, Iterator, Mapping
from types import ModuleType
from typing import Any, Generic, TypeVar

T = TypeVar("T")
_ALL: list["Registry[Any]"] = []


class Registry(Mapping[str, T], Generic[T]):
    """The kinds found in one package, by file name; loaded at first use.

    `take` gets what a module declares, and raises LookupError for a file that declares nothing.
    """

    def __init__(self, package: str, take: Callable[[ModuleType], T]) -> None:
        self.package = package
        self._take = take
        self._kinds: dict[str, T] | None = None
        _ALL.append(self)

    def _loaded(self) -> dict[str, T]:
        if self._kinds is None:
            self._kinds = {
                module.__name__.rpartition(".")[2]: self._take(module)
                for module in modules(self.package)
            }
        return self._kinds

    def __getitem__(self, key: str) -> T:
        return self._loaded()[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._loaded())

    def __len__(self) -> int:
        return len(self._loaded())


def load_all() -> None:
    """Load every registry: at its first use everybody would wait for that."""
    for each in _ALL:
        len(each)


def modules(package: str) -> Iterator[ModuleType]:
    """Every module under `package`, deep, in the order of names; packages themselves left out."""
    root = importlib.import_module(package)
    found = pkgutil.walk_packages(root.__path__, f"{package}.")
    for info in sorted(found, key=lambda each: each.name):
        if not info.ispkg:
            yield importlib.import_module(info.name)


def key_of(kind: type | Callable[..., object]) -> str:
    """The key of a kind: the name of the file that declares it."""
    return kind.__module__.rpartition(".")[2]
