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
    Text,
    default_of,
    params_of,
    relevant,
)
from domain.core.ports import Texts
from domain.models import Shop
from domain.segments.condition import Condition
from domain.segments.opposites import how_often, is_none, is_some, turned_round
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf, Node, Not, Sure, leaves
from domain.segments.values.deed import DeedCondition
from domain.segments.values.moment import MomentCondition
from domain.segments.values.number import RANGES, RANKS, NumberCondition
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
# What of these units are counted by a word for them; the others stand by themselves.
COUNTED = ("days", "hours")
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
        text = f"condition-{condition.kind}"
        if isinstance(condition, NumberCondition) and condition.operator in RANKS:
            sentence = self._ranked(text, said)
        elif self.t.has(f"{text}.none") and is_none(condition):
            sentence = self.t.plain(f"{text}.none", **said)
        else:
            sentence = self.t.plain(f"{text}.sentence", **said)
        return SPACES.sub(" ", " ".join((sentence, *self._narrowing(condition, values))).strip(" "))

    def _ranked(self, text: str, said: Mapping[str, object]) -> str:
        by = f"{text}.by"
        if not self.t.has(by):
            return self.t.plain(f"{text}.sentence", **said)
        return self.t.plain("segment-rank", by=self.t.plain(by, **said), **said)

    def _operator(self, condition: Condition, values: Mapping[str, object]) -> str:
        if isinstance(condition, NumberCondition):
            return self._number(condition, values)
        said = next((word for kind, word in SAID.items() if isinstance(condition, kind)), None)
        if said is None:
            return ""
        return self.t.plain(f"segment-{said}", **values)

    def _number(self, condition: NumberCondition, values: Mapping[str, object]) -> str:
        """The number against its limits: so many of something, or money, percents, a bare number.

        The word for what is counted agrees with the last number before it.
        """
        last = LIMITS[condition.operator in RANGES]
        noun = f"condition-{condition.kind}.noun"
        units = {
            name: param.unit
            for name, param in params_of(type(condition))
            if isinstance(param, Number)
        }
        unit = units.get(last)
        count = getattr(condition, last) or 0
        if self.t.has(noun):
            counted = self.t.plain(noun, count=count, **values)
            return self.t.plain("segment-count", noun=counted, **values)
        if unit in COUNTED:
            counted = self.t.plain(f"segment-noun-{unit}", count=count)
            return self.t.plain("segment-count", noun=counted, **values)
        return self.t.plain("segment-number", **{**values, **self._percents(condition, unit)})

    def _percents(self, condition: NumberCondition, unit: str | None) -> dict[str, str]:
        if unit != "percent":
            return {}
        return {
            name: self.t.plain("segment-unit-percent", count=getattr(condition, name) or 0)
            for name in LIMITS
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
        opposite = self._opposite(inner.condition) if isinstance(inner, Leaf) else None
        if opposite is not None:
            return opposite.join(HAND) if inner is self.hand else opposite
        said = self.node(inner)
        is_plain = isinstance(inner, Leaf) and not said.startswith(self.t.plain("segment-no-word"))
        return self.t.plain("segment-not" if is_plain else "segment-not-group", what=said)

    def _opposite(self, condition: Condition) -> str | None:
        """How "not this" is said without a "not": "bought less than 2 times", "never bought"."""
        if self.t.has(f"condition-{condition.kind}.none") and (
            is_some(condition) or is_none(condition)
        ):
            fields = (
                {"operator": "gte", "value": 1}
                if is_none(condition)
                else {"operator": "eq", "value": 0}
            )
            return self.condition(dataclasses.replace(condition, **fields))
        turned = turned_round(condition)
        return None if turned is None else self.condition(turned)

    def _values(self, condition: Condition) -> dict[str, object]:
        """What texts may name: each parameter, and `has_` of those that may be left empty."""
        values: dict[str, object] = {}
        for name, param in params_of(type(condition)):
            held = getattr(condition, name)
            values[name] = self._value(param, held)
            if isinstance(param, Text | Pick):
                values[f"has_{name}"] = int(bool(held))
        if isinstance(condition, DeedCondition):
            values["deed"] = how_often(condition)
        return values

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
