"""A typed text as a rule: parsed, its names looked up in the shop, its limits kept."""

import asyncio
import dataclasses
from datetime import datetime

from domain.audience.picking import Key
from domain.core.money import minor_digits
from domain.core.params import Picked
from domain.core.ports import Texts
from domain.models import Shop
from domain.segments.language.amounts import Setting
from domain.segments.language.book import Book, Wanted, book_of_names
from domain.segments.language.cursor import Said
from domain.segments.language.draft import Bunch, Draft, DraftNode, Mention, Turned
from domain.segments.language.filling import Context
from domain.segments.language.lexicon import Lexicon, lexicon
from domain.segments.language.problems import Problem, SegmentTextError
from domain.segments.language.rules import condition_of
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf, Node, Not, Sure, checked_tree

# Names that stand for nothing: what a book that is not there yet answers.
NOTHING = 0
# Of so many lost names it is told what may have been meant.
MOST_HINTED = 10


@dataclasses.dataclass(frozen=True, kw_only=True)
class Read:
    """A rule, and what had to be left out of it."""

    rule: Rule
    lost: tuple[Problem, ...] = ()


class Reader:
    """From a parsed text to a rule, by the names of a book."""

    def __init__(self, words: Lexicon, setting: Setting, book: Book, *, is_lenient: bool) -> None:
        self._context = Context(lexicon=words, setting=setting, find=self._find)
        self._book = book
        self._is_lenient = is_lenient
        self.lost: list[Problem] = []

    def rule(self, draft: Draft) -> Rule:
        """The rule. Raises SegmentTextError, and what `checked_tree` raises."""
        tree = self._node(draft.node) or Group()
        rooted = tree if isinstance(tree, Group) else Group(nodes=(tree,))
        return Rule(base=draft.base, tree=checked_tree(rooted))

    def _node(self, node: DraftNode) -> Node | None:
        match node:
            case Mention():
                return self._leaf(node)
            case Bunch(nodes=nodes, mode=mode, together=together):
                kept = [each for each in map(self._node, nodes) if each is not None]
                if nodes and not kept:
                    return None
                return Group(mode=mode, nodes=tuple(kept), together=together)
            case Turned(kind=kind, node=inner):
                left = self._node(inner)
                if left is None:
                    return None
                return Not(node=left) if kind == "not" else Sure(node=left)

    def _leaf(self, mention: Mention) -> Node | None:
        before = len(self.lost)
        try:
            return Leaf(condition=condition_of(mention, self._context))
        except SegmentTextError as error:
            # Without the names it had lost it asks nothing.
            if error.problem.reason in ("missing", "need") and len(self.lost) > before:
                return None
            raise

    def _find(self, what: Picked, label: str, said: Said) -> Key | None:
        try:
            has_hints = len(self.lost) < MOST_HINTED
            return self._book.find(what, label, said, has_hints=has_hints)
        except SegmentTextError as error:
            if not self._is_lenient:
                raise
            self.lost.append(error.problem)
            return None


def names_in(draft: Draft, words: Lexicon, setting: Setting) -> list[Wanted]:
    """The names to look up. Raises SegmentTextError on whatever else is wrong."""
    wanted: list[Wanted] = []

    def note(what: Picked, label: str, said: Said) -> Key:  # noqa: ARG001 - a Finder
        wanted.append(Wanted(what=what, name=said.meaning, number=said.number))
        return NOTHING

    context = Context(lexicon=words, setting=setting, find=note)
    pending: list[DraftNode] = [draft.node]
    while pending:
        match pending.pop():
            case Mention() as mention:
                condition_of(mention, context)
            case Bunch(nodes=nodes):
                pending += reversed(nodes)
            case Turned(node=inner):
                pending.append(inner)
    return wanted


def setting_of(shop: Shop, now: datetime) -> Setting:
    """The shop's money and its day."""
    today = now.astimezone(shop.zone).date()
    return Setting(currency=shop.currency, today=today, digits=minor_digits(shop.currency))


async def read(text: str, t: Texts, shop: Shop, now: datetime) -> Rule:
    """The rule the text says.

    Raises SegmentTextError, TooLongTextError, TreeTooDeepError, TreeTooLargeError,
    NotOfOneOrderError.
    """
    return (await _read(text, t, shop, setting_of(shop, now), is_lenient=False)).rule


async def take(text: str, t: Texts, shop: Shop, now: datetime, currency: str) -> Read:
    """The rule of another shop's text: what this shop does not know is left out and told.

    Amounts are taken as they are written. Raises as `read` does.
    """
    setting = setting_of(shop, now)
    if not currency or currency == shop.currency:
        return await _read(text, t, shop, setting, is_lenient=True)
    foreign = dataclasses.replace(setting, currency=currency)
    found = await _read(text, t, shop, foreign, is_lenient=True)
    problem = Problem(reason="currency", word=currency, limit=shop.currency)
    return dataclasses.replace(found, lost=(problem, *found.lost))


async def _read(text: str, t: Texts, shop: Shop, setting: Setting, *, is_lenient: bool) -> Read:
    words = await ready(t)
    draft, wanted = await asyncio.to_thread(_parsed, text, words, setting)
    reader = Reader(words, setting, await book_of_names(shop, wanted), is_lenient=is_lenient)
    rule = await asyncio.to_thread(reader.rule, draft)
    return Read(rule=rule, lost=tuple(reader.lost))


async def ready(t: Texts) -> Lexicon:
    """The words of the language; the first time they are found out beside the loop."""
    words = await asyncio.to_thread(lexicon, t.tongues)
    await asyncio.to_thread(_warm)
    return words


def _warm() -> None:
    from domain.segments.language.grammar import parser  # noqa: PLC0415 - Lark, when it is wanted

    parser()


def _parsed(text: str, words: Lexicon, setting: Setting) -> tuple[Draft, list[Wanted]]:
    from domain.segments.language.grammar import parse  # noqa: PLC0415 - Lark, when it is wanted

    draft = parse(text, words)
    return draft, names_in(draft, words, setting)
