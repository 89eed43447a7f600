"""Screens that say of themselves in which list they stand, as the buttons of that list."""

from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.screen import Screen, screens
from handlers.kit.view import Button, Row, in_rows
from handlers.kit.visit import Visit


def listed(visit: Visit, *names: str) -> list[Screen]:
    """The screens of these lists this visitor may open, in their places."""
    found = [
        (each.listed[1], each.key, each)
        for each in screens.values()
        if each.listed and each.listed[0] in names and visit.can(each.right)
    ]
    return [each for _, _, each in sorted(found, key=lambda place: place[:2])]


def listed_rows(
    visit: Visit,
    name: str,
    args: tuple[str | int, ...] = (),
    *,
    also: tuple[str, ...] = (),
    number: int = 0,
    size: int = PAGE,
) -> tuple[Row, ...]:
    """Their buttons, two in a row; `name` with `args` and a number is the page of that list.

    `also` are lists of what makes sense at times only.
    """
    found = listed(visit, name, *also)
    page, skipped = offset(number, len(found), size)
    shown = Page(items=found[skipped : skipped + size], number=page, total=len(found), size=size)
    keys = [Button(visit.t.plain(f"screen-{each.key}"), each.key, args) for each in shown.items]
    rows = in_rows(keys)
    return (*rows, *shown.pager(lambda label, to: Button(label, name, (*args, to))))
