"""What each rule of the grammar makes of its parts. Called while the text is being parsed."""

import dataclasses
from collections.abc import Iterable
from typing import Literal, cast

from lark import Token, Transformer

from domain.segments.language.cursor import Said
from domain.segments.language.draft import (
    Amount,
    Bunch,
    DayAt,
    Draft,
    DraftNode,
    Item,
    Mention,
    Part,
    Placed,
    Turned,
)
from domain.segments.people import BASES, Base
from domain.segments.tree import (
    DEEPEST,
    MOST_LEAVES,
    Mode,
    Together,
    TreeTooDeepError,
    TreeTooLargeError,
)

Children = list[object]
# Rules that only say that something stands there.
PARTS = (
    *("compared", "exactly_amount", "at_least", "from_amount", "to_amount", "ranged"),
    *("not_ranged", "not_amount", "top", "distinct", "listed", "compared_list", "listed_in"),
    *("listed_not", "listed_all", "listed_none", "listed_exactly", "listed_other", "piece"),
    *("empty", "known", "no", "yes", "or_empty", "last", "not_last", "next_days", "ago"),
    *("on_day", "on_named_day", "compared_day", "before_day", "after_day", "since_day", "days"),
    *("weekdays", "anniversary", "never", "now", "not_now", "entered", "left", "already"),
    "details",
)
SIGNED = ("CMP", "TEXTOP")


@dataclasses.dataclass(frozen=True)
class Bracketed:
    """A node in brackets: no longer a part of the chain it stands in."""

    node: DraftNode


class Actions(Transformer[Token, object]):
    """The tree from the bottom up; it keeps nothing between two texts."""

    def whole(self, children: Children) -> Draft:
        return Draft(base="everyone", node=_node(children[0]))

    def everybody(self, children: Children) -> Draft:
        return Draft(base="everyone", node=Bunch(mode="all", nodes=()))

    def among(self, children: Children) -> Draft:
        return Draft(base=_base(children), node=_node(children[-1]))

    def all_among(self, children: Children) -> Draft:
        return Draft(base=_base(children), node=Bunch(mode="all", nodes=()))

    def any_of(self, children: Children) -> object:
        return children[0] if len(children) == 1 else _bunch("any", _nodes(children))

    def all_of(self, children: Children) -> object:
        return children[0] if len(children) == 1 else _bunch("all", _nodes(children))

    def negation(self, children: Children) -> Turned:
        return _turned("not", _node(children[-1]))

    def sure(self, children: Children) -> Turned:
        return _turned("sure", _node(children[-1]))

    def brackets(self, children: Children) -> Bracketed:
        return Bracketed(_node(children[1]))

    def unary(self, children: Children) -> object:
        return children[0]

    def quantified(self, children: Children) -> Bracketed:
        mode: Mode = "any" if _said(children[0]).meaning == "any" else "all"
        return Bracketed(_bunch(mode, _nodes(children)))

    def together(self, children: Children) -> Bracketed:
        inside = children[2]
        of: Together = "item" if _said(children[0]).meaning == "one-item" else "order"
        if isinstance(inside, Bunch):
            return Bracketed(dataclasses.replace(inside, together=of))
        return Bracketed(_bunch("all", (_node(inside),), of))

    def together_quantified(self, children: Children) -> Bracketed:
        bunch = cast(Bunch, _node(children[1]))
        of: Together = "item" if _said(children[0]).meaning == "one-item" else "order"
        return Bracketed(dataclasses.replace(bunch, together=of))

    def leaf(self, children: Children) -> Mention:
        noun, parts = _said(children[0]), [each for each in children if isinstance(each, Part)]
        end = parts[-1].end if parts else noun.end
        return Mention(
            key=noun.meaning, name=noun.text, parts=tuple(parts), start=noun.start, end=end
        )

    def range(self, children: Children) -> tuple[Amount, ...]:
        return tuple(each for each in children if isinstance(each, Amount))

    def values(self, children: Children) -> tuple[Said, ...]:
        return tuple(_said(each) for each in children if _is(each, "VALUE"))

    def span(self, children: Children) -> object:
        return children[0]

    def one(self, children: Children) -> Amount:
        unit = _said(children[0])
        return Amount(number="1", unit=unit.meaning, start=unit.start, end=unit.end)

    def amount(self, children: Children) -> Amount:
        said = {each.type: _said(each) for each in children if isinstance(each, Token)}
        start, end = _place(children)
        scale, unit = said.get("SCALE"), said.get("UNIT")
        return Amount(
            number=said["NUMBER"].text,
            scale=scale.meaning if scale else "",
            unit=unit.meaning if unit else "",
            start=start,
            end=end,
        )

    def day(self, children: Children) -> DayAt:
        said = _said(children[0])
        return DayAt(said=said.meaning, start=said.start, end=said.end)

    def filled(self, children: Children) -> Item:
        return dataclasses.replace(_item(children[1]), field=_said(children[0]).meaning)

    def filled_more(self, children: Children) -> Item:
        return _item(children[0])

    def flagged(self, children: Children) -> Item:
        said = _said(children[0])
        return Item(field=said.meaning, answer=True, start=said.start, end=said.end)

    def chosen(self, children: Children) -> Item:
        said = _said(children[0])
        return Item(field=said.field, held=said, is_option=True, start=said.start, end=said.end)

    def held_amount(self, children: Children) -> Item:
        return _holding(children)

    def held_value(self, children: Children) -> Item:
        return _holding(children)

    def held_day(self, children: Children) -> Item:
        return _holding(children)

    def held_yes(self, children: Children) -> Item:
        return dataclasses.replace(_holding(children), answer=True)

    def held_no(self, children: Children) -> Item:
        return dataclasses.replace(_holding(children), answer=False)


def _part(kind: str, children: Children) -> Part:
    start, end = _place(children)
    flat = list(_flat(children))
    sign = next((_said(each).meaning for each in children if _is(each, *SIGNED)), "")
    weekdays = tuple(_said(each) for each in children if _is(each, "WEEKDAY"))
    return Part(
        kind=kind,
        start=start,
        end=end,
        sign=sign,
        amounts=tuple(each for each in flat if isinstance(each, Amount)),
        days=tuple(each for each in flat if isinstance(each, DayAt)),
        values=weekdays or tuple(each for each in flat if isinstance(each, Said)),
        items=tuple(each for each in flat if isinstance(each, Item)),
    )


def _rule(kind: str) -> object:
    def make(_: Actions, children: Children) -> Part:
        return _part(kind, children)

    return make


for _kind in PARTS:
    setattr(Actions, _kind, _rule(_kind))


def _flat(children: Iterable[object]) -> Iterable[object]:
    for each in children:
        if isinstance(each, tuple):
            yield from each
        else:
            yield each


def _place(children: Iterable[object]) -> tuple[int, int]:
    held = [_said(each) if isinstance(each, Token) else each for each in _flat(children)]
    placed = [each for each in held if isinstance(each, Placed | Said)]
    return min(each.start for each in placed), max(each.end for each in placed)


def _holding(children: Children) -> Item:
    first = children[0]
    held = _said(first) if isinstance(first, Token) else cast(Amount | DayAt, first)
    return Item(held=held, start=held.start, end=held.end)


def _item(thing: object) -> Item:
    return cast(Item, thing)


def _said(token: object) -> Said:
    return cast(Said, cast(Token, token).value)


def _is(thing: object, *terminals: str) -> bool:
    return isinstance(thing, Token) and thing.type in terminals


def _base(children: Children) -> Base:
    wanted = next(_said(each).meaning for each in children if _is(each, "BASE"))
    return next(each for each in BASES if each == wanted)


def _node(thing: object) -> DraftNode:
    return thing.node if isinstance(thing, Bracketed) else cast(DraftNode, thing)


def _nodes(children: Children) -> tuple[DraftNode, ...]:
    return tuple(_node(each) for each in children if not isinstance(each, Token))


def _bunch(mode: Mode, nodes: tuple[DraftNode, ...], together: Together = "") -> Bunch:
    depth = 1 + max((each.depth for each in nodes), default=0)
    count = sum(each.count for each in nodes)
    _check(depth, count)
    return Bunch(mode=mode, nodes=nodes, together=together, depth=depth, count=count)


def _turned(kind: Literal["not", "sure"], node: DraftNode) -> Turned:
    _check(node.depth + 1, node.count)
    return Turned(kind=kind, node=node, depth=node.depth + 1, count=node.count)


def _check(depth: int, count: int) -> None:
    if depth > DEEPEST:
        raise TreeTooDeepError
    if count > MOST_LEAVES:
        raise TreeTooLargeError
