"""Things of a shop that can be picked from a list: found by typed words, shown by name."""

import dataclasses
from collections.abc import Awaitable, Callable, Iterable, Sequence
from typing import TypeVar

from tortoise.functions import Count, Min
from tortoise.models import Model
from tortoise.queryset import QuerySet

from domain.core.names import fold
from domain.core.params import Picked
from domain.models import (
    Booking,
    Campaign,
    Category,
    ConsentRecord,
    Customer,
    CustomerCategory,
    CustomerField,
    CustomerTag,
    Link,
    LoyaltyTier,
    Order,
    Payment,
    Product,
    ProductAttribute,
    Refund,
    Segment,
    Shop,
    ShopChat,
    Staff,
    Subscription,
    SurveyAnswer,
)

Key = int | str
# Words a shop has some hundreds of: in which column they are kept, and how they are shown.
WORDS: dict[Picked, tuple[type[Model], str, str]] = {
    "tag": (CustomerTag, "tag", "label"),
    "customer_category": (CustomerCategory, "category", "label"),
    "refund_reason": (Refund, "reason", "reason"),
    "language": (Customer, "language", "language"),
    "time_zone": (Customer, "time_zone", "time_zone"),
    "field": (CustomerField, "name", "label"),
    "field_value": (CustomerField, "value_folded", "value"),
    "brand": (Product, "brand", "brand"),
    "order_source": (Order, "source", "source"),
    "delivery": (Order, "delivery_method", "delivery_method"),
    "branch": (Order, "branch", "branch"),
    "payment_method": (Order, "payment_method", "payment_method"),
    "promo": (Order, "promo_code", "promo_code"),
    "paid_by": (Payment, "method", "method"),
    "plan": (Subscription, "plan_folded", "plan"),
    "service": (Booking, "service_folded", "service"),
    "specialist": (Booking, "specialist_folded", "specialist"),
    "visit_branch": (Booking, "branch_folded", "branch"),
    "link_campaign": (Link, "campaign", "campaign"),
    "consent_source": (ConsentRecord, "source", "source"),
    "survey_question": (SurveyAnswer, "question", "question"),
    "survey_choice": (SurveyAnswer, "choice_folded", "choice"),
    "attribute": (ProductAttribute, "name_folded", "name"),
    "attribute_value": (ProductAttribute, "value_folded", "value"),
}
# Things with a name, and the order they are shown in.
NAMED: dict[Picked, tuple[type[Model], str]] = {
    "tier": (LoyaltyTier, "rank"),
    "campaign": (Campaign, "-id"),
}
M = TypeVar("M", bound=Model)
Finder = Callable[[Shop], Awaitable[list["Option"]]]
# Lists that areas above this one know: they put them here when they are loaded.
FINDERS: dict[Picked, Finder] = {}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Option:
    """One thing: its id, or the word the column keeps, and its name."""

    key: Key
    label: str


async def options(
    what: Picked, shop: Shop, wish: str, offset: int, limit: int
) -> tuple[list[Option], int]:
    """The things whose names hold the wish, and how many there are."""
    match what:
        case "product":
            return await _products(shop, fold(wish), offset, limit)
        case "category":
            return await _categories(shop, fold(wish), offset, limit)
        case _:
            found = [each for each in await _few(what, shop) if fold(wish) in fold(each.label)]
            return found[offset : offset + limit], len(found)


async def labels(what: Picked, shop: Shop, keys: Sequence[Key]) -> dict[Key, str]:
    """The names of things; of what is gone the name is its key."""
    match what:
        case "product":
            products = await Product.filter(shop_id=shop.id, id__in=keys).only("id", "name")
            known: Iterable[Option] = [Option(key=each.id, label=each.name) for each in products]
        case "category":
            categories = await Category.filter(shop_id=shop.id, id__in=keys).only("id", "name")
            known = [Option(key=each.id, label=each.name) for each in categories]
        case _:
            known = await _few(what, shop)
    names = {each.key: each.label for each in known}
    return {key: names.get(key, str(key)) for key in keys}


async def _products(shop: Shop, wish: str, offset: int, limit: int) -> tuple[list[Option], int]:
    found = Product.filter(shop_id=shop.id)
    if wish:
        found = found.filter(name_folded__contains=wish)
    page = await found.order_by("name_folded", "id").offset(offset).limit(limit)
    return [Option(key=each.id, label=each.name) for each in page], await found.count()


async def _categories(shop: Shop, wish: str, offset: int, limit: int) -> tuple[list[Option], int]:
    found = Category.filter(shop_id=shop.id)
    if wish:
        found = found.filter(name_folded__contains=wish)
    page = await found.order_by("name_folded", "id").offset(offset).limit(limit)
    return [Option(key=each.id, label=each.name) for each in page], await found.count()


async def _few(what: Picked, shop: Shop) -> list[Option]:
    """Kinds of which a shop has some hundreds: all of them, the commonest first."""
    if what in FINDERS:
        return await FINDERS[what](shop)
    if what in NAMED:
        model, order = NAMED[what]
        named = await model.filter(shop_id=shop.id).order_by(order).values("id", "name")
        return [Option(key=row["id"], label=row["name"]) for row in named]
    match what:
        case "segment":
            kept = Segment.filter(shop_id=shop.id, archived_at__isnull=True).order_by("name")
            return [Option(key=each.id, label=each.name) for each in await kept]
        case "city":
            lived = Customer.filter(shop_id=shop.id, is_guest=False)
            return await _words(lived, "city_folded", "city")
        case "code":
            return await _codes(shop)
        case _:
            model, key, label = WORDS[what]
            return await _words(model.filter(shop_id=shop.id), key, label)


async def _staff(shop: Shop) -> list[Option]:
    works = await Staff.filter(shop_id=shop.id).order_by("id").prefetch_related("person")
    return [Option(key=each.id, label=each.person.name or str(each.id)) for each in works]


async def _chats(shop: Shop) -> list[Option]:
    chats = await ShopChat.filter(shop_id=shop.id, left_at__isnull=True).order_by("title", "id")
    return [Option(key=each.id, label=each.title or str(each.id)) for each in chats]


FINDERS.update(staff=_staff, chat=_chats)


async def _codes(shop: Shop) -> list[Option]:
    """Codes people came by; one of a link is shown as its placement."""
    found = await _words(Customer.filter(shop_id=shop.id), "came_from", "came_from")
    links = await Link.filter(shop_id=shop.id, code__in=[each.key for each in found])
    names = {each.code: f"{each.campaign} · {each.source} · {each.code}" for each in links}
    return [dataclasses.replace(each, label=names.get(each.label, each.label)) for each in found]


async def _words(rows: QuerySet[M], key: str, label: str) -> list[Option]:
    counted = (
        rows.exclude(**{key: ""})
        .annotate(people=Count("id"), shown=Min(label))
        .group_by(key)
        .order_by("-people", key)
    )
    found = await counted.values(key, "shown", "people")
    return [Option(key=row[key], label=row["shown"]) for row in found]
