"""A segment while it is being changed: kept apart until it is saved, with steps to take back."""

import dataclasses
from datetime import datetime
from typing import Any

from domain.audience import drafts
from domain.core.errors import DomainError, NotFoundError
from domain.models import Person, Segment, Shop
from domain.segments.editing import rooted
from domain.segments.people import BASES, Base
from domain.segments.rule import Rule, rule_of
from domain.segments.tree import Group, from_json, to_json

STEPS = 20
EVERYONE = Rule()


@dataclasses.dataclass(eq=False)
class StaleStepError(DomainError):
    """A button drawn before the newest step: doing its work now would hit something else."""

    code = "stale-step"


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sketch:
    """What a person makes of a segment; 0 is a segment that is not there yet.

    `version` is the one the changes started from, `step` counts the changes made since. `name` is
    the one that came with it, from a file of another shop.
    """

    segment_id: int = 0
    version: int = 0
    rule: Rule = EVERYONE
    undo: tuple[Rule, ...] = ()
    redo: tuple[Rule, ...] = ()
    step: int = 0
    name: str = ""

    @property
    def tree(self) -> Group:
        return rooted(self.rule.tree)

    def check(self, step: str) -> None:
        """Raise StaleStepError for a button of another step; old buttons name none."""
        if step and step != str(self.step):
            raise StaleStepError

    def changed(self, rule: Rule) -> "Sketch":
        """One step further; what was taken back is gone then."""
        if rule == self.rule:
            return self
        undo = (*self.undo, self.rule)[-STEPS:]
        return self._with(rule, undo=undo, redo=())

    def with_tree(self, tree: Group) -> "Sketch":
        """One step further with another tree."""
        return self.changed(dataclasses.replace(self.rule, tree=tree))

    def undone(self) -> "Sketch":
        """One step back, if there is one."""
        if not self.undo:
            return self
        return self._with(self.undo[-1], undo=self.undo[:-1], redo=(*self.redo, self.rule))

    def redone(self) -> "Sketch":
        """What was taken back last, if anything was, once more."""
        if not self.redo:
            return self
        return self._with(self.redo[-1], undo=(*self.undo, self.rule), redo=self.redo[:-1])

    def _with(self, rule: Rule, undo: tuple[Rule, ...], redo: tuple[Rule, ...]) -> "Sketch":
        return dataclasses.replace(self, rule=rule, undo=undo, redo=redo, step=self.step + 1)


async def begin(shop: Shop, person: Person, segment: Segment, now: datetime) -> Sketch:
    """The sketch of a saved segment: the one left unfinished, or a fresh one."""
    kept = await find(shop, person, segment.id)
    return kept if kept and kept.undo else await fresh(shop, person, segment, now)


async def fresh(shop: Shop, person: Person, segment: Segment, now: datetime) -> Sketch:
    """A new sketch of the segment as it is now."""
    sketch = Sketch(segment_id=segment.id, version=segment.version, rule=rule_of(segment))
    await keep(shop, person, sketch, now)
    return sketch


async def find(shop: Shop, person: Person, segment_id: int) -> Sketch | None:
    """The unfinished sketch, None when there is none."""
    content = await drafts.load(person.telegram_id, _name(shop, segment_id))
    return sketch_of(segment_id, content) if content else None


async def load(shop: Shop, person: Person, segment_id: int) -> Sketch:
    """The unfinished sketch. Raises NotFoundError."""
    sketch = await find(shop, person, segment_id)
    if sketch is None:
        raise NotFoundError(thing="sketch")
    return sketch


async def keep(shop: Shop, person: Person, sketch: Sketch, now: datetime) -> None:
    """Keep the sketch as it is now."""
    name = _name(shop, sketch.segment_id)
    await drafts.save(person.telegram_id, name, content_of(sketch), now)


async def drop(shop: Shop, person: Person, segment_id: int) -> None:
    """Forget the sketch."""
    await drafts.drop(person.telegram_id, _name(shop, segment_id))


def _name(shop: Shop, segment_id: int) -> str:
    return f"segment:{shop.id}:{segment_id}"


def content_of(sketch: Sketch) -> dict[str, Any]:
    """The sketch as it is stored."""
    return {
        "version": sketch.version,
        "rule": _json(sketch.rule),
        "undo": [_json(each) for each in sketch.undo],
        "redo": [_json(each) for each in sketch.redo],
        "step": sketch.step,
        "name": sketch.name,
    }


def sketch_of(segment_id: int, content: dict[str, Any]) -> Sketch:
    """The sketch that was stored; what older ones lack is empty."""
    return Sketch(
        segment_id=segment_id,
        version=content["version"],
        rule=_rule(content["rule"]),
        undo=tuple(_rule(each) for each in content["undo"]),
        redo=tuple(_rule(each) for each in content.get("redo", ())),
        step=content.get("step", 0),
        name=content.get("name", ""),
    )


def _json(rule: Rule) -> dict[str, Any]:
    return {"base": rule.base, "tree": to_json(rule.tree)}


def _rule(content: dict[str, Any]) -> Rule:
    base: Base = next((each for each in BASES if each == content["base"]), "everyone")
    return Rule(base=base, tree=from_json(content["tree"]))
