"""Segments most shops need, ready to be taken with one tap. Texts: `segment-starter-<key>`."""

from domain.segments.conditions.average_order import AverageOrder
from domain.segments.conditions.first_order import FirstOrder
from domain.segments.conditions.last_order import LastOrder
from domain.segments.conditions.order_count import OrderCount
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf

STARTERS: dict[str, Rule] = {
    "buyers": Rule(base="customers"),
    "repeat": Rule(tree=Group(nodes=(Leaf(condition=OrderCount(value=2)),))),
    "sleeping": Rule(
        tree=Group(nodes=(Leaf(condition=LastOrder(operator="more_than_ago", days=90)),))
    ),
    "new": Rule(tree=Group(nodes=(Leaf(condition=FirstOrder(days=30)),))),
    "large": Rule(tree=Group(nodes=(Leaf(condition=AverageOrder(operator="top_pct", rank=10)),))),
    "contactable": Rule(base="contactable"),
}
