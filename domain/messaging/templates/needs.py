"""What a template can't do without and how long it may get, before anybody is known."""

from collections.abc import Iterable

from jinja2 import nodes

from domain.messaging.markup import units, visible
from domain.messaging.templates.filling import NAMES
from domain.messaging.templates.goods import FUNCTIONS, ITEM, MOST_ITEMS
from domain.messaging.templates.kinds import Goods
from domain.messaging.templates.value import WIDTHS, values

Names = frozenset[str]
NONE: Names = frozenset()


def required_of(tree: nodes.Template) -> Names:
    """The values that are shown without a default and without being asked about by an `if`."""
    return _of_all(tree.body, NONE, NONE)


def _of_all(found: Iterable[nodes.Node], known: Names, items: Names) -> Names:
    return NONE.union(*(_required(each, known, items) for each in found))


def _required(node: nodes.Node, known: Names, items: Names) -> Names:  # noqa: PLR0911 - a line a node
    """`known` are those that an `if` around has asked about, `items` are of a loop."""
    match node:
        case nodes.Name(name=name):
            return NONE if name in known | items else frozenset({name})
        case nodes.Filter(name=name) if NAMES[name] == "default":
            return NONE
        case nodes.If(test=test, body=body, elif_=others, else_=rest):
            inside = _of_all(body, known | _asked(test), items)
            return inside | _of_all([*others, *rest], known, items)
        case nodes.CondExpr(test=test, expr1=one, expr2=other):
            inside = _required(one, known | _asked(test), items)
            return inside | (NONE if other is None else _required(other, known, items))
        case nodes.For(target=nodes.Name(name=name), iter=over, body=body):
            return _required(over, known, items) | _of_all(body, known, items | {name})
        case nodes.Or(right=right):
            return _required(right, known, items)
        case nodes.Compare() | nodes.Not() | nodes.And():
            return NONE
        case _:
            return _of_all(node.iter_child_nodes(), known, items)


def _asked(test: nodes.Node) -> Names:
    """What is surely known where the test has passed."""
    match test:
        case nodes.Name(name=name):
            return frozenset({name})
        case nodes.And(left=left, right=right):
            return _asked(left) | _asked(right)
        case nodes.Compare():
            return frozenset(each.name for each in test.find_all(nodes.Name))
        case _:
            return NONE


def longest_of(tree: nodes.Template, goods: Goods) -> int:
    """Visible UTF-16 units with every value as long as it can get, by the longest branches."""
    return _all(tree.body, goods)


def _all(found: Iterable[nodes.Node], goods: Goods) -> int:
    return sum(_longest(each, goods) for each in found)


def _longest(node: nodes.Node, goods: Goods) -> int:
    match node:
        case nodes.TemplateData(data=data):
            return units(visible(data))
        case nodes.If(body=body, elif_=others, else_=rest):
            branches = [_all(body, goods), *(_longest(each, goods) for each in others)]
            return max(*branches, _all(rest, goods))
        case nodes.For(body=body):
            return MOST_ITEMS * _all(body, goods)
        case nodes.Output(nodes=shown):
            return _all(shown, goods)
        case _:
            return _width(node, goods)


def _width(node: nodes.Node, goods: Goods) -> int:  # noqa: C901, PLR0911 - a line a node
    match node:
        case nodes.Const(value=value):
            return units(str(value))
        case nodes.Name(name=name) if name in goods:
            function = FUNCTIONS[goods[name][0]]
            return WIDTHS.get(function.kind, function.longest)
        case nodes.Name(name=name):
            return values()[name].width if name in values() else 0
        case nodes.Getattr(attr=attr):
            return ITEM[attr].width
        case nodes.Filter(name=name) if NAMES[name] == "in_link":
            return 0
        case nodes.Filter(node=inner, args=args):
            own = [] if inner is None else [_width(inner, goods)]
            return max([*own, *(_width(each, goods) for each in args), _kind_width(node)])
        case nodes.Compare() | nodes.Not():
            return 0
        case nodes.CondExpr(expr1=one, expr2=other):
            return max(_width(one, goods), 0 if other is None else _width(other, goods))
        case nodes.Add() | nodes.Sub() | nodes.Neg():
            return WIDTHS["money"]
        case _:
            return max((_width(each, goods) for each in node.iter_child_nodes()), default=0)


def _kind_width(node: nodes.Filter) -> int:
    return WIDTHS.get(NAMES[node.name], 0)
