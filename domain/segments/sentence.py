"""A tree in plain words: from the texts of its conditions, in the reader's language.

Plain text, not HTML: whoever shows it escapes it.
"""

import dataclasses
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from domain.audience import picking
from domain.audience.picking import Key
from domain.core.params import (
    Choices,
    Day,
    Number,
    Param,
    Pick,
    Picked,
    default_of,
    params_of,
    relevant,
)
from domain.core.ports import Texts
from domain.models import Shop
from domain.segments.condition import Condition
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf, Node, Not, Sure, leaves
from domain.segments.values.deed import DeedCondition
from domain.segments.values.moment import MomentCondition
from domain.segments.values.number import NumberCondition
from domain.segments.values.stay import StayCondition
from domain.segments.values.things import ThingsCondition
from domain.segments.values.words import WordsCondition
from domain.segments.window import EVER, Windowed

# The text that says the operator of a value type: `segment-<this>`.
SAID: Mapping[type[Condition], str] = {
    NumberCondition: "number",
    MomentCondition: "when",
    WordsCondition: "words",
    ThingsCondition: "things",
    DeedCondition: "deed",
    StayCondition: "stay",
}
LIMITS = ("value", "upper")
UNITS = ("days", "hours", "percent")
# Not the ones that hold an amount together.
SPACES = re.compile(" {2,}")
Names = Mapping[tuple[Picked, Key], str]
# Around the words of the part in hand, until somebody shows it as bold.
HAND = ("\x02", "\x03")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Speaker:
    """The texts of a language, the shop's currency, and the names of the things named.

    The words of `hand`, a part of the tree, are put between the marks of HAND.
    """

    t: Texts
    currency: str
    names: Names
    hand: Node | None = None

    def rule(self, rule: Rule) -> str:
        """The whole sentence: from whom, and what they must be."""
        if isinstance(rule.tree, Group) and not rule.tree.nodes:
            return self.t.plain(f"segment-base-{rule.base}.all")
        return self.t.plain(f"segment-base-{rule.base}.who", what=self.node(rule.tree))

    def node(self, node: Node) -> str:
        """One part of the sentence."""
        said = self._said(node)
        return said.join(HAND) if node is self.hand else said

    def _said(self, node: Node) -> str:
        match node:
            case Leaf(condition=condition):
                return self.condition(condition)
            case Group(mode=mode, nodes=nodes, together=together):
                between = self.t.plain(f"segment-{mode}")
                said = f" {between} ".join(self._part(each, len(nodes)) for each in nodes)
                return self.t.plain(f"segment-one-{together}", what=said) if together else said
            case Not(node=inner):
                return self._negated(inner)
            case Sure(node=inner):
                return self.t.plain("segment-sure", what=self.node(inner))

    def condition(self, condition: Condition) -> str:
        """One condition: its own words, and at the end what narrows it down.

        `$is` in them is the operator with its values, as all conditions of the value type say it.
        """
        values = self._values(condition)
        said = {"is": self._operator(condition, values), **values}
        sentence = self.t.plain(f"condition-{condition.kind}.sentence", **said)
        return SPACES.sub(" ", " ".join((sentence, *self._narrowing(condition, values))).strip(" "))

    def _operator(self, condition: Condition, values: Mapping[str, object]) -> str:
        said = next((word for kind, word in SAID.items() if isinstance(condition, kind)), None)
        if said is None:
            return ""
        return self.t.plain(f"segment-{said}", **{**values, **self._amounts(condition)})

    def _amounts(self, condition: Condition) -> dict[str, str]:
        """Limits with their units, where a bare number would not say what it is."""
        if not isinstance(condition, NumberCondition):
            return {}
        return {
            name: self.t.plain(f"segment-unit-{param.unit}", count=getattr(condition, name) or 0)
            for name, param in params_of(type(condition))
            if name in LIMITS and isinstance(param, Number) and param.unit in UNITS
        }

    def _narrowing(self, condition: Condition, values: Mapping[str, object]) -> Iterator[str]:
        """The window, the fields of orders, and what of the empty ones."""
        if isinstance(condition, Windowed) and condition.window != EVER:
            own = f"condition-{condition.kind}.window"
            text = own if self.t.has(own) else "segment-window"
            yield self.t.plain(text, **values)
        for name, param in relevant(type(condition), vars(condition)):
            text = f"segment-narrowed-{name}"
            held = getattr(condition, name)
            if self.t.has(text) and held not in (
                None,
                (),
                False,
                default_of(type(condition), name),
            ):
                yield self.t.plain(text, value=self._value(param, held))

    def lines(self, node: Node, *, is_negated: bool = False) -> Iterator[tuple[str, bool]]:
        """Each condition as it counts in the tree, and whether its answer is turned round."""
        match node:
            case Leaf():
                yield self._negated(node) if is_negated else self.node(node), is_negated
            case Group(nodes=nodes):
                for each in nodes:
                    yield from self.lines(each, is_negated=is_negated)
            case Not(node=inner):
                yield from self.lines(inner, is_negated=not is_negated)
            case Sure(node=inner):
                yield from self.lines(inner, is_negated=is_negated)

    def _part(self, node: Node, neighbours: int) -> str:
        said = self.node(node)
        is_group = isinstance(node, Group) and len(node.nodes) > 1 and not node.together
        return f"({said})" if is_group and neighbours > 1 else said

    def _negated(self, inner: Node) -> str:
        said = self.node(inner)
        is_plain = isinstance(inner, Leaf) and not said.startswith(self.t.plain("segment-no-word"))
        return self.t.plain("segment-not" if is_plain else "segment-not-group", what=said)

    def _values(self, condition: Condition) -> dict[str, object]:
        return {
            name: self._value(param, getattr(condition, name))
            for name, param in params_of(type(condition))
        }

    def _value(self, param: Param, value: Any) -> object:  # noqa: ANN401 - of the field's type
        match param:
            case Number(unit="money"):
                return self.t.money(value or 0, self.currency)
            case Number():
                return value or 0
            case Day():
                return self.t.date(date.fromisoformat(value)) if value else "…"
            case Choices():
                return ", ".join(self.t.plain(f"option-{each}") for each in value) or "…"
            case Pick(what=what):
                return ", ".join(self.names.get((what, each), str(each)) for each in value) or "…"
            case _:
                return value if isinstance(value, str) else int(value)


async def speaker(t: Texts, shop: Shop, tree: Node) -> Speaker:
    """Somebody who can say this tree; the names of products and the like are looked up."""
    wanted: dict[Picked, set[Key]] = {}
    for condition in leaves(tree):
        for name, param in params_of(type(condition)):
            if isinstance(param, Pick):
                wanted.setdefault(param.what, set()).update(getattr(condition, name))
    names: dict[tuple[Picked, Key], str] = {}
    for what, keys in wanted.items():
        if keys:
            found = await picking.labels(what, shop, sorted(keys, key=str))
            names.update({(what, key): label for key, label in found.items()})
    return Speaker(t=t, currency=shop.currency, names=names)


async def sentence(t: Texts, shop: Shop, rule: Rule) -> str:
    """The sentence of a rule."""
    return (await speaker(t, shop, rule.tree)).rule(rule)
