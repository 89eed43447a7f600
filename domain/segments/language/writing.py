"""A rule as text that is read back as the same rule, in any of the tongues."""

from domain.audience.picking import Key
from domain.core.params import Pick, Picked, params_of
from domain.core.ports import Texts
from domain.models import Shop
from domain.segments.language.book import book_of_keys
from domain.segments.language.reading import ready
from domain.segments.language.telling import Teller
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf, Node, Not, Sure, leaves


class Writer(Teller):
    """Who writes whole rules."""

    def rule(self, rule: Rule) -> str:
        """The whole text."""
        is_everybody = isinstance(rule.tree, Group) and rule.tree == Group()
        if rule.base == "everyone":
            return self._word("everybody") if is_everybody else self._root(rule.tree)
        among = f"{self._word('among')} {self._word(f'base-{rule.base}')}"
        return among if is_everybody else f"{among}: {self._root(rule.tree)}"

    def _root(self, node: Node) -> str:
        match node:
            case Group(mode="all", nodes=(only,), together="") if not isinstance(only, Group):
                return self.node(only)
            case _:
                return self.node(node)

    def node(self, node: Node) -> str:
        """A part of the tree; a group is without brackets around it."""
        match node:
            case Leaf(condition=condition):
                return self.condition(condition)
            case Not(node=inner):
                return f"{self._word('not')} ({self.node(inner)})"
            case Sure(node=inner):
                return f"{self._word('sure')} ({self.node(inner)})"
            case Group():
                return self._group(node)

    def _group(self, group: Group) -> str:
        one = self._word(f"one-{group.together}") if group.together else ""
        if len(group.nodes) > 1:
            link = self._word("and" if group.mode == "all" else "or")
            said = f" {link} ".join(self._member(each) for each in group.nodes)
            return f"{one} ({said})" if one else said
        inside = "".join(self._member(each) for each in group.nodes)
        if one and group.mode == "all" and inside:
            return f"{one} ({inside})"
        return f"{one} {self._word(group.mode)} ({inside})".strip()

    def _member(self, node: Node) -> str:
        said = self.node(node)
        is_chain = isinstance(node, Group) and len(node.nodes) > 1 and not node.together
        return f"({said})" if is_chain else said


async def write(rule: Rule, t: Texts, shop: Shop) -> str:
    """The rule as text; things are said by their names."""
    return (await writer(rule.tree, t, shop)).rule(rule)


async def writer(tree: Node, t: Texts, shop: Shop) -> Writer:
    """Who writes this tree: the names of its things are looked up."""
    keys: dict[Picked, set[Key]] = {}
    for condition in leaves(tree):
        for name, param in params_of(type(condition)):
            if isinstance(param, Pick):
                keys.setdefault(param.what, set()).update(getattr(condition, name))
    known = {what: sorted(each, key=str) for what, each in keys.items() if each}
    book = await book_of_keys(shop, known)
    return Writer(words=await ready(t), t=t, book=book, currency=shop.currency)
