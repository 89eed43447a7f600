"""Templates: Jinja in a sandbox, read by a list of what is allowed; everything else is refused.

Nothing can be called, no attribute is read but those of what a loop goes over, a loop goes over one
of our lists and never stands in another, nothing multiplies. So a template ends, and soon.
"""

import dataclasses
from collections.abc import Mapping, Sequence
from difflib import get_close_matches
from functools import lru_cache
from typing import Any, Final, NoReturn

from jinja2 import Template as Rendered
from jinja2 import TemplateError, nodes
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment
from jinja2.visitor import NodeTransformer

from domain.messaging.markup import clipped
from domain.messaging.templates import pieces as texts
from domain.messaging.templates.filling import ARGUMENTS, FILTERS, MISSING, NAMES, Held, filled_in
from domain.messaging.templates.goods import FUNCTIONS, ITEM, function_of, item_key
from domain.messaging.templates.kinds import kind_of
from domain.messaging.templates.needs import longest_of, required_of
from domain.messaging.templates.pieces import Piece
from domain.messaging.templates.refusals import (
    BrokenTemplateError,
    TooComplexError,
    UnknownFieldError,
    UnknownFilterError,
    WrongKindError,
)
from domain.messaging.templates.value import key_of, nearest

ALLOWED: Final = (
    nodes.Template,
    nodes.Output,
    nodes.TemplateData,
    nodes.Name,
    nodes.Const,
    nodes.Filter,
    nodes.If,
    nodes.CondExpr,
    nodes.For,
    nodes.Compare,
    nodes.Operand,
    nodes.And,
    nodes.Or,
    nodes.Not,
    nodes.Add,
    nodes.Sub,
    nodes.Neg,
    nodes.Getattr,
    nodes.Call,
)
LARGEST: Final = 10**12
NUMBERS: Final = {"number", "money"}


class Environment(ImmutableSandboxedEnvironment):
    """No globals, no tests, only our filters; what a loop goes over has its own few names."""

    def __init__(self) -> None:
        super().__init__(autoescape=True, finalize=filled_in, cache_size=0)
        self.globals.clear()
        self.tests.clear()
        self.filters = dict(FILTERS)

    def getattr(self, obj: object, attribute: str) -> object:
        if isinstance(obj, Held):
            value = obj[attribute]
            if isinstance(value, str):
                return clipped(value, ITEM[attribute].longest)
            return MISSING if value is None else value
        raise SecurityError(attribute)

    def getitem(self, obj: object, argument: object) -> object:
        raise SecurityError(str(argument))

    def is_safe_callable(self, obj: object) -> bool:
        return False


ENVIRONMENT: Final = Environment()


@dataclasses.dataclass(frozen=True, kw_only=True)
class Compiled:
    """A text that was read: what it names, what it can't do without, how long it may get."""

    template: Rendered
    names: frozenset[str]
    required: frozenset[str]
    goods: Mapping[str, tuple[str, str]]
    longest: int

    @property
    def skus(self) -> frozenset[str]:
        """The codes of the products it shows."""
        return frozenset(sku for _, sku in self.goods.values())


@lru_cache(maxsize=256)
def compiled(text: str) -> Compiled:
    """The text, read and checked. Raises the refusals of this area."""
    found = texts.pieces(text)
    source = texts.source(text, found)
    texts.check_markup(text, found)
    tags = [each for each in found if each.kind != "words"]
    try:
        tree = ENVIRONMENT.parse(source)
    except TemplateError as error:
        line = getattr(error, "lineno", 0) or 0
        raise BrokenTemplateError(place=_place(text, tags, line)) from None
    except RecursionError:
        raise TooComplexError(place=_place(text, tags, 0)) from None
    reader = _Reader(text, tags)
    reader.visit(tree)
    try:
        code = ENVIRONMENT.compile(tree)
    except (TemplateError, SyntaxError, RecursionError):
        raise TooComplexError(place=_place(text, tags, 0)) from None
    return Compiled(
        template=Rendered.from_code(ENVIRONMENT, code, {}),
        names=frozenset(reader.names),
        required=required_of(tree),
        goods=reader.goods,
        longest=longest_of(tree, reader.goods),
    )


def _place(text: str, tags: Sequence[Piece], line: int) -> str:
    """The tag a line of the source stands for; the last one where that is not known."""
    if not tags:
        return texts.place(text, 0, 0)
    tag = tags[min(max(line - 2, 0), len(tags) - 1)] if line else tags[-1]
    return texts.place(text, tag.start, tag.end)


class _Reader(NodeTransformer):
    """Walks the tree once: refuses what is not ours, gives values their keys, notes the needs."""

    def __init__(self, text: str, tags: Sequence[Piece]) -> None:
        self._text, self._tags = text, tags
        self._item = ""
        self.names: set[str] = set()
        self.goods: dict[str, tuple[str, str]] = {}

    def where(self, node: nodes.Node) -> str:
        return _place(self._text, self._tags, node.lineno)

    def visit(self, node: nodes.Node, *args: object, **kwargs: object) -> Any:  # noqa: ANN401 - as Jinja does
        if not isinstance(node, ALLOWED):
            self._refuse(node)
        return super().visit(node, *args, **kwargs)

    def _refuse(self, node: nodes.Node) -> NoReturn:
        raise BrokenTemplateError(place=self.where(node))

    def visit_Name(self, node: nodes.Name) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        if self._item and node.name == self._item:
            return node
        key = key_of(node.name)
        if key is None:
            raise UnknownFieldError(
                field=node.name, nearest=nearest(node.name), place=self.where(node)
            )
        self.names.add(key)
        return _named(key, node)

    def visit_Const(self, node: nodes.Const) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        is_large = isinstance(node.value, int | float) and abs(node.value) > LARGEST
        if is_large or isinstance(node.value, complex):
            raise TooComplexError(place=self.where(node))
        if node.value is None:
            self._refuse(node)
        if isinstance(node.value, str):
            # A word of the author is a word, whatever letters of ours it spells.
            node.value = texts.OURS.sub("", node.value)
        return node

    def visit_Getattr(self, node: nodes.Getattr) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        is_item = isinstance(node.node, nodes.Name) and node.node.name == self._item
        if not self._item or not is_item:
            self._refuse(node)
        key = item_key(node.attr)
        if key is None:
            names = [name for value in ITEM.values() for name in value.names]
            raise UnknownFieldError(
                field=node.attr, nearest=nearest(node.attr, names), place=self.where(node)
            )
        node.attr = key
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        """`price("A-1")` is a name too: what it says is looked up before."""
        if not isinstance(node.node, nodes.Name) or node.kwargs or len(node.args) != 1:
            self._refuse(node)
        if node.dyn_args is not None or node.dyn_kwargs is not None:
            self._refuse(node)
        sku = node.args[0]
        function = function_of(node.node.name)
        if function is None:
            raise UnknownFieldError(
                field=node.node.name,
                nearest=nearest(node.node.name, [n for f in FUNCTIONS.values() for n in f.names]),
                place=self.where(node),
            )
        if not isinstance(sku, nodes.Const) or not isinstance(sku.value, str):
            self._refuse(node)
        # The same name in every text of a message, and another for every product.
        name = f"goods_{function}_{sku.value.encode().hex()}"
        self.goods[name] = (function, sku.value)
        return _named(name, node)

    def visit_Filter(self, node: nodes.Filter) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        known = NAMES.get(node.name)
        if known is None:
            near = get_close_matches(node.name, [*NAMES][:-1], 1, 0.0)[0]
            raise UnknownFilterError(filter=node.name, nearest=near, place=self.where(node))
        if node.node is None or node.kwargs or node.dyn_args or node.dyn_kwargs:
            self._refuse(node)
        if not all(isinstance(each, nodes.Const) for each in node.args):
            self._refuse(node)
        self.generic_visit(node)
        least, most, kinds = ARGUMENTS[known]
        if not least <= len(node.args) <= most:
            self._refuse(node)
        given = [each.value for each in node.args if isinstance(each, nodes.Const)]
        if not all(isinstance(each, str) for each in given if known != "default"):
            self._refuse(node)
        if kinds and self.kind(node.node) not in kinds:
            raise WrongKindError(place=self.where(node))
        return node

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        is_plain = isinstance(node.target, nodes.Name) and isinstance(node.iter, nodes.Name)
        if self._item or not is_plain or node.test is not None or node.recursive or node.else_:
            self._refuse(node)
        node.iter = self.visit(node.iter)
        if self.kind(node.iter) != "items":
            raise WrongKindError(place=self.where(node))
        # Its own name could be that of a value, or of Jinja's; ours is nobody's.
        self._item = node.target.name if isinstance(node.target, nodes.Name) else ""
        node.body = [self.visit(each) for each in node.body]
        self._item = ""
        return node

    def visit_Output(self, node: nodes.Output) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        self.generic_visit(node)
        if any(self.kind(each) in {"items", "item"} for each in node.nodes):
            raise WrongKindError(place=self.where(node))
        return node

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        self.generic_visit(node)
        if any(each.op in {"in", "notin"} for each in node.ops):
            self._refuse(node)
        kinds = {self.kind(node.expr), *(self.kind(each.expr) for each in node.ops)}
        if not (kinds <= NUMBERS or (len(kinds) == 1 and kinds <= {"text", "date"})):
            raise WrongKindError(place=self.where(node))
        return node

    def _sum(self, node: nodes.BinExpr) -> nodes.Node:
        self.generic_visit(node)
        if not {self.kind(node.left), self.kind(node.right)} <= NUMBERS:
            raise WrongKindError(place=self.where(node))
        return node

    visit_Add = visit_Sub = _sum  # noqa: N815 - as Jinja calls them

    def visit_CondExpr(self, node: nodes.CondExpr) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        if node.expr2 is None:
            node.expr2 = nodes.Const("", lineno=node.lineno)
        self.generic_visit(node)
        return node

    def visit_Neg(self, node: nodes.Neg) -> nodes.Node:  # noqa: N802 - as Jinja calls it
        self.generic_visit(node)
        if self.kind(node.node) not in NUMBERS:
            raise WrongKindError(place=self.where(node))
        return node

    def kind(self, node: nodes.Node) -> str:
        """Of an expression that was visited."""
        return kind_of(node, self.goods, self._item)


def _named(name: str, node: nodes.Node) -> nodes.Node:
    return nodes.Name(name, "load", lineno=node.lineno)
