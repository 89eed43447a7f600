"""What a ready segment is, where all of them are listed, and what of their data a shop has."""

import dataclasses
from collections.abc import Iterable
from types import ModuleType
from typing import Any, Literal

from tortoise.models import Model

from domain.core.registry import Registry
from domain.models import (
    CartLine,
    Consent,
    Customer,
    Delivery,
    Event,
    LoyaltyMovement,
    Order,
    OrderLine,
    Payment,
    ProductInterest,
    PromoCode,
    Refund,
    Review,
    Shop,
)
from domain.segments.condition import Condition
from domain.segments.rule import Rule
from domain.segments.tree import Group, Leaf

StarterGroup = Literal["life", "value", "rfm", "now", "taste", "reach"]
STARTER_GROUPS: tuple[StarterGroup, ...] = ("life", "value", "rfm", "now", "taste", "reach")
# What a ready segment needs, and by which rows one sees that the shop has it.
NEEDS: dict[str, tuple[type[Model], dict[str, Any]]] = {
    "order": (Order, {}),
    "goods": (OrderLine, {}),
    "discount": (Order, {"discount__gt": 0}),
    "refund": (Refund, {}),
    "payment": (Payment, {}),
    "cart": (CartLine, {}),
    "wish": (ProductInterest, {"kind": "wish"}),
    "waiting": (ProductInterest, {"kind": "wait"}),
    "loyalty": (LoyaltyMovement, {}),
    "promo": (PromoCode, {}),
    "review": (Review, {}),
    "birthday": (Customer, {"birth_month__not_isnull": True}),
    "consent": (Consent, {"is_given": True}),
    "link": (Customer, {"came_from__not": ""}),
    "letter": (Delivery, {}),
    "event": (Event, {}),
}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Starter:
    """A rule ready to be taken, or the key of a condition that has to be filled in first.

    Common ones stand on the first page. Texts: `segment-starter-<key>`.
    """

    group: StarterGroup
    needs: tuple[str, ...]
    rule: Rule | None = None
    asks: str = ""
    is_common: bool = False


def all_of(*conditions: Condition) -> Rule:
    """Everybody who passes all of these."""
    return Rule(tree=Group(nodes=tuple(Leaf(condition=each) for each in conditions)))


def any_of(*conditions: Condition) -> Rule:
    """Everybody who passes one of these."""
    return Rule(tree=Group(mode="any", nodes=tuple(Leaf(condition=each) for each in conditions)))


def _declared(module: ModuleType) -> Starter:
    starter = getattr(module, "STARTER", None)
    if not isinstance(starter, Starter):
        raise LookupError(module.__name__)  # noqa: TRY004 - as every registry says it
    return starter


STARTERS: Registry[Starter] = Registry("domain.segments.starters", _declared)


def in_group(group: str) -> list[str]:
    """The keys of a group, common ones first."""
    found = [key for key, each in STARTERS.items() if each.group == group]
    return sorted(found, key=lambda key: not STARTERS[key].is_common)


def common() -> list[str]:
    """The keys of the first page."""
    return [key for key, each in STARTERS.items() if each.is_common]


async def lacking(shop: Shop, needs: Iterable[str]) -> set[str]:
    """What of these the shop has not a row of."""
    found = set()
    for need in set(needs):
        model, where = NEEDS[need]
        if not await model.filter(shop_id=shop.id, **where).exists():
            found.add(need)
    return found
