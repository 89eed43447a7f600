"""A field of things picked from a list: found by typing, switched by presses, page by page.

A name may be longer than callback data, so a press carries a short print of the key.
"""

import zlib

from domain.audience import picking
from domain.audience.picking import Key
from domain.core.errors import NotFoundError
from domain.core.params import Pick
from handlers.kit.form import FIELD, Form
from handlers.kit.paging import PAGE, Page, offset
from handlers.kit.view import Button, Row
from handlers.kit.visit import Visit

LONGEST_LABEL = 48


async def rows(visit: Visit, form: Form, name: str, param: Pick, page: int) -> tuple[Row, ...]:
    """One page of what fits the wish; chosen things are marked."""
    found, number, total = await _page(visit, form, param, page)
    chosen = form.values.get(name) or ()
    keys = tuple(
        (
            Button(
                _marked(each.label, is_on=each.key in chosen),
                FIELD,
                (name, number, print_of(each.key)),
                "pick",
            ),
        )
        for each in found
    )
    pager = Page(items=found, number=number, total=total).pager(
        lambda label, to: Button(label, FIELD, (name, to))
    )
    ends = [Button(visit.t.plain("button-done"), "form")]
    if form.state.get("wish"):
        ends.insert(0, Button(visit.t.plain("form-all"), FIELD, (name,), "all"))
    return (*keys, *pager, tuple(ends))


async def hint(visit: Visit, form: Form, name: str, param: Pick) -> str:
    """What is picked, what is searched for, how many there are."""
    _, total = await picking.options(param.what, visit.shop, _wish(form), 0, 1)
    chosen = form.values.get(name) or ()
    names = await picking.labels(param.what, visit.shop, chosen)
    return visit.t(
        "form-pick",
        wish=_wish(form),
        is_wished="yes" if _wish(form) else "no",
        total=total,
        chosen=", ".join(names[each] for each in chosen)[:1_000] or "—",
    )


async def switched(
    visit: Visit, form: Form, name: str, param: Pick, place: tuple[int, str]
) -> Form:
    """The form with a thing of a page switched on or off. Raises NotFoundError when it is gone."""
    found, _, _ = await _page(visit, form, param, place[0])
    key = next((each.key for each in found if print_of(each.key) == place[1]), None)
    if key is None:
        raise NotFoundError(thing="button")
    chosen = list(form.values.get(name) or ())
    chosen.remove(key) if key in chosen else chosen.append(key)
    return form.put(name, chosen)


def print_of(key: Key) -> str:
    """The key itself when it is a number, else eight hexadecimal digits of it."""
    return str(key) if isinstance(key, int) else f"{zlib.crc32(key.encode()):08x}"


async def _page(
    visit: Visit, form: Form, param: Pick, page: int
) -> tuple[list[picking.Option], int, int]:
    _, total = await picking.options(param.what, visit.shop, _wish(form), 0, 1)
    number, first = offset(page, total)
    found, _ = await picking.options(param.what, visit.shop, _wish(form), first, PAGE)
    return found, number, total


def _wish(form: Form) -> str:
    return str(form.state.get("wish", ""))


def _marked(label: str, *, is_on: bool) -> str:
    return ("✓ " if is_on else "") + label[:LONGEST_LABEL]
