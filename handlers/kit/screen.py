"""Screens: one file each, its name is the route. `draw` shows it, acts change something.

`draw` only reads. Acts, typed text and uploads run inside one transaction and are answered with a
View, with Go to another screen, or with Stay.
"""

import dataclasses
from collections.abc import Awaitable, Callable
from types import ModuleType
from typing import Any, TypeVar

from domain.core.registry import Registry, key_of
from handlers.kit.view import Reply, View
from handlers.kit.visit import Typed, Upload, Visit

Draw = Callable[[Visit], Awaitable[View]]
Act = Callable[[Visit], Awaitable[Reply]]
OnText = Callable[[Visit, Typed], Awaitable[Reply]]
OnUpload = Callable[[Visit, Upload], Awaitable[Reply]]
F = TypeVar("F", bound=Callable[..., object])
# The screen that lists others by themselves, and the place in its list.
Listed = tuple[str, int]
MARK = "_barker"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Declared:
    """What a decorator says of a function."""

    role: str
    right: str | None = None
    back: str = "menu"
    command: str = ""
    menu: int = 0
    listed: Listed | None = None
    is_slow: bool = False
    has_picture: bool = False
    is_anywhere: bool = False
    is_large: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True)
class Screen:
    """One screen as its file declares it.

    `right` is what a visitor needs, empty for everybody. `back` is the screen above. `menu` is the
    place in the main menu, 0 for none; `listed` is its place in another screen's list. The label is
    the text `screen-<key>`.
    """

    key: str
    draw: Draw
    right: str
    back: str
    command: str
    menu: int
    listed: Listed | None
    is_slow: bool
    has_picture: bool
    acts: dict[str, tuple[Act, str]]
    typed: tuple[OnText, str] | None
    uploaded: tuple[OnUpload, str] | None
    takes_files_anywhere: bool
    takes_large: bool


def screen(
    *,
    right: str = "",
    back: str = "menu",
    command: str = "",
    menu: int = 0,
    listed: Listed | None = None,
    is_slow: bool = False,
    has_picture: bool = False,
) -> Callable[[F], F]:
    """Declare `draw`. A slow one shows "typing", or "sending a photo", first."""
    declared = Declared(
        role="draw",
        right=right,
        back=back,
        command=command,
        menu=menu,
        listed=listed,
        is_slow=is_slow,
        has_picture=has_picture,
    )
    return _marked(declared)


def act(*, right: str | None = None) -> Callable[[F], F]:
    """Declare something a button does; the right is the screen's unless another is named."""
    return _marked(Declared(role="act", right=right))


def typed(*, right: str | None = None) -> Callable[[F], F]:
    """Declare what happens to a text written on this screen."""
    return _marked(Declared(role="typed", right=right))


def uploaded(
    *, right: str | None = None, is_anywhere: bool = False, is_large: bool = False
) -> Callable[[F], F]:
    """Declare what happens to a file sent on this screen, or on any that takes no files itself.

    Where `is_large` is said, files that Telegram does not give to bots come by their id alone.
    """
    return _marked(
        Declared(role="uploaded", right=right, is_anywhere=is_anywhere, is_large=is_large)
    )


def _marked(declared: Declared) -> Callable[[F], F]:
    def mark(function: F) -> F:
        setattr(function, MARK, declared)
        return function

    return mark


def _take(module: ModuleType) -> Screen:
    own = [each for each in vars(module).values() if _is_own(each, module)]
    found = {each.__name__: (each, getattr(each, MARK)) for each in own}
    drawn = [pair for pair in found.values() if pair[1].role == "draw"]
    if len(drawn) != 1:
        raise LookupError(f"{module.__name__} declares {len(drawn)} screens")
    draw, said = drawn[0]

    def of(role: str) -> dict[str, tuple[Any, str]]:
        return {
            name: (function, said.right if mark.right is None else mark.right)
            for name, (function, mark) in found.items()
            if mark.role == role
        }

    return Screen(
        key=key_of(draw),
        draw=draw,
        right=said.right,
        back=said.back,
        command=said.command,
        menu=said.menu,
        listed=said.listed,
        is_slow=said.is_slow,
        has_picture=said.has_picture,
        acts=of("act"),
        typed=next(iter(of("typed").values()), None),
        uploaded=next(iter(of("uploaded").values()), None),
        takes_files_anywhere=any(mark.is_anywhere for _, mark in found.values()),
        takes_large=any(mark.is_large for _, mark in found.values()),
    )


def _is_own(thing: object, module: ModuleType) -> bool:
    return hasattr(thing, MARK) and getattr(thing, "__module__", "") == module.__name__


screens: Registry[Screen] = Registry("handlers.screens", _take)
