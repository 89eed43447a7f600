"""Of which kind an expression is: what may be compared, counted, shown as money."""

from collections.abc import Mapping

from jinja2 import nodes

from domain.messaging.templates.filling import NAMES
from domain.messaging.templates.goods import FUNCTIONS, ITEM
from domain.messaging.templates.value import values

Goods = Mapping[str, tuple[str, str]]


def kind_of(node: nodes.Node, goods: Goods, item: str) -> str:  # noqa: C901, PLR0911 - a line a node
    """The kind of a value, or `yes` of a question, `item` of a thing in a loop, `either`."""
    match node:
        case nodes.Const(value=bool()):
            return "yes"
        case nodes.Const(value=value):
            return "text" if isinstance(value, str) else "number"
        case nodes.TemplateData():
            return "text"
        case nodes.Name(name=name) if name in goods:
            return FUNCTIONS[goods[name][0]].kind
        case nodes.Name(name=name):
            return "item" if name == item else values()[name].kind
        case nodes.Getattr(attr=attr):
            return ITEM[attr].kind
        case nodes.Filter(name=name, node=inner, args=args) if inner is not None:
            return _filtered(NAMES[name], kind_of(inner, goods, item), args)
        case nodes.Neg(node=inner):
            return kind_of(inner, goods, item)
        case nodes.Add(left=one, right=other) | nodes.Sub(left=one, right=other):
            both = {kind_of(one, goods, item), kind_of(other, goods, item)}
            return "money" if "money" in both else "number"
        case nodes.Or(left=one, right=other) | nodes.And(left=one, right=other):
            return _common(kind_of(one, goods, item), kind_of(other, goods, item))
        case nodes.CondExpr(expr1=one, expr2=other) if other is not None:
            return _common(kind_of(one, goods, item), kind_of(other, goods, item))
        case _:
            return "yes"


def _filtered(name: str, kind: str, args: list[nodes.Expr]) -> str:
    if name == "money":
        return "money"
    if name != "default":
        return "text"
    instead = args[0].value if args and isinstance(args[0], nodes.Const) else ""
    return _common(kind, "text" if isinstance(instead, str) else "number")


def _common(one: str, other: str) -> str:
    """What may be either is shown, and neither compared nor counted."""
    return one if one == other else "either"
