"""The generic form: fills any dataclass whose fields are declared with `domain.core.params`.

A section offers its kinds once: `offer("condition", CONDITIONS)`. An act asks with
`return await ask(visit, "condition", "order_count", {}, Asker("segment_edit", "put", ("12",)))`;
when the person is done the act `put` of `segment_edit` is called and reads `await taken(visit)`.
What is filled in so far is kept in a draft, so a restart loses nothing.
"""

import dataclasses
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from domain.audience import drafts
from domain.core.errors import BadValueError, ForbiddenError, NotFoundError
from domain.core.params import Param, checked, params_of, relevant, restored, stored
from handlers.kit.paging import PAGE
from handlers.kit.screen import screens
from handlers.kit.view import Go, Reply
from handlers.kit.visit import Visit

DRAFT = "form"
FIELD = "form_field"


@dataclasses.dataclass(frozen=True)
class Asker:
    """Who wants the values: the act that takes them, and the screen that shows when nobody does."""

    screen: str
    act: str
    args: tuple[str, ...] = ()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Family:
    """Kinds that are filled in here. `summary` says in a sentence what is filled in so far."""

    kinds: Mapping[str, type]
    summary: Callable[[Visit, Any], Awaitable[str]] | None = None


FAMILIES: dict[str, Family] = {}


def offer(
    family: str,
    kinds: Mapping[str, type],
    summary: Callable[[Visit, Any], Awaitable[str]] | None = None,
) -> None:
    """Let kinds be filled in. Their texts are `<family>-<key>` and `<family>-<key>-<field>`."""
    FAMILIES[family] = Family(kinds=kinds, summary=summary)


@dataclasses.dataclass(frozen=True, kw_only=True)
class Form:
    """One form as it is filled in so far; `state` is what the field being asked needs."""

    family: str
    key: str
    values: dict[str, Any]
    asker: Asker
    state: dict[str, Any] = dataclasses.field(default_factory=dict)

    @property
    def kind(self) -> type:
        """The dataclass that is filled in."""
        return FAMILIES[self.family].kinds[self.key]

    def fields(self) -> dict[str, Param]:
        """The fields that matter now, in their order."""
        return dict(relevant(self.kind, self.values))

    def field(self, name: str) -> Param:
        """The declaration of one field. Raises NotFoundError for one that matters no more."""
        found = self.fields().get(name)
        if found is None:
            raise NotFoundError(thing="form")
        return found

    def put(self, name: str, value: object) -> "Form":
        """The form with a value. Raises BadValueError when it does not fit."""
        value = checked(self.field(name), value)
        kept = list(value) if isinstance(value, tuple) else value
        return dataclasses.replace(self, values={**self.values, name: kept})

    def noting(self, **state: object) -> "Form":
        """The form with what a field wants to remember between two presses."""
        return dataclasses.replace(self, state={**self.state, **state})

    def thing(self) -> Any:  # noqa: ANN401 - an instance of whatever kind it is
        """The kind with these values. Raises BadValueError."""
        return restored(self.kind, self.values)


async def ask(visit: Visit, family: str, key: str, values: Mapping[str, Any], asker: Asker) -> Go:
    """Begin a form; fields that are not given have their defaults."""
    kind = FAMILIES[family].kinds.get(key)
    if kind is None:
        raise NotFoundError(thing="form")
    names = {name for name, _ in params_of(kind)}
    given = {name: value for name, value in values.items() if name in names}
    whole = stored(key, restored(kind, given))
    del whole["kind"]
    await save(visit, Form(family=family, key=key, values=whole, asker=asker))
    return Go("form")


async def load(visit: Visit) -> Form:
    """The form this person is filling in. Raises NotFoundError."""
    content = await drafts.load(visit.person.telegram_id, DRAFT)
    if not content or content["shop"] != visit.shop.id or content["family"] not in FAMILIES:
        raise NotFoundError(thing="form")
    screen, act, args = content["asker"]
    return Form(
        family=content["family"],
        key=content["key"],
        values=content["values"],
        asker=Asker(screen, act, tuple(args)),
        state=content["state"],
    )


async def save(visit: Visit, form: Form) -> None:
    """Keep the form as it is now."""
    content = {
        "shop": visit.shop.id,
        "family": form.family,
        "key": form.key,
        "values": form.values,
        "asker": [form.asker.screen, form.asker.act, list(form.asker.args)],
        "state": form.state,
    }
    await drafts.save(visit.person.telegram_id, DRAFT, content, visit.now)


async def taken(visit: Visit) -> Form:
    """The finished form, for the act that asked for it. It is asked once."""
    form = await load(visit)
    await drafts.drop(visit.person.telegram_id, DRAFT)
    return form


async def finish(visit: Visit) -> Reply:
    """Hand the values to the act that asked; a field left empty is asked first."""
    form = await load(visit)
    thing = form.thing()
    try:
        if hasattr(thing, "check"):
            thing.check()
    except BadValueError as error:
        if error.reason != "missing":
            raise
        return await open_field(visit, form, error.limit, toast=visit.t.plain("form-missing"))
    act, right = screens[form.asker.screen].acts[form.asker.act]
    for each in (screens[form.asker.screen].right, right):
        if not visit.can(each):
            raise ForbiddenError(right=each)
    return await act(dataclasses.replace(visit, args=form.asker.args))


async def open_field(visit: Visit, form: Form, name: str, *, toast: str = "") -> Go:
    """Ask for one field."""
    form.field(name)
    await save(visit, dataclasses.replace(form, state={}))
    return Go(FIELD, (name,), toast=toast)


async def answer(visit: Visit, form: Form, name: str, value: object) -> Go:
    """Take the value of a field and show the whole form again."""
    changed = form.put(name, value)
    await save(visit, dataclasses.replace(changed, state={}))
    place = [*changed.fields()].index(name) // PAGE
    return Go("form", (place,) if place else ())
