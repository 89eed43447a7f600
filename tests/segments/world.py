"""Small random shops as tables: the same rows go into the database and to the oracle."""

import dataclasses
import random
from datetime import UTC, date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pandas as pd

from domain.core.names import fold
from domain.models import (
    Category,
    Consent,
    Customer,
    CustomerTag,
    Order,
    OrderLine,
    Product,
    Refund,
    Shop,
)

# Zones and moments at the edges: clocks moved the night before, 29 February, a year's beginning.
PLACES = (
    ("Europe/Moscow", "2026-03-16T12:00:00+00:00"),
    ("Europe/Berlin", "2026-03-30T10:00:00+00:00"),
    ("Europe/Berlin", "2026-10-25T22:59:59+00:00"),
    ("America/New_York", "2026-11-02T04:30:00+00:00"),
    ("Asia/Beirut", "2026-03-29T12:00:00+00:00"),
    ("America/Havana", "2026-11-01T13:00:00+00:00"),
    ("Europe/Moscow", "2028-03-01T09:00:00+00:00"),
    ("Pacific/Kiritimati", "2027-01-01T00:00:00+00:00"),
)
STATUSES = ("new", "paid", "paid", "fulfilled", "fulfilled", "cancelled", "refunded")
TOTALS = (0, 100, 200, 333, 500, 1_000)
CITIES = ("", "", "Москва", "Орёл", "Томск", "New York")
CODES = ("", "", "vk_may", "VK_may", "tg1")
TAGS = ("опт", "vip", "новый")
CUSTOMERS = 14
Rows = list[dict[str, Any]]


@dataclasses.dataclass(frozen=True, kw_only=True)
class World:
    """A shop's tables. Ids are those of the database."""

    shop: Shop
    now: datetime
    customers: pd.DataFrame
    orders: pd.DataFrame
    lines: pd.DataFrame
    refunds: pd.DataFrame
    products: pd.DataFrame
    categories: pd.DataFrame
    tags: pd.DataFrame
    consents: pd.DataFrame


class Maker:
    """Makes one world of a seed and writes it."""

    def __init__(self, seed: int) -> None:
        self.dice = random.Random(seed)
        self.zone, now = PLACES[seed % len(PLACES)]
        self.now = datetime.fromisoformat(now)
        self.first_id = seed * 10_000 + 1

    def moment(self) -> datetime:
        """Mostly near the edges of local days, sometimes after now."""
        zone = ZoneInfo(self.zone)
        days = self.dice.choice((0, 0, 1, 1, 2, 3, 6, 7, 8, 30, 31, 90, 400))
        day: date = self.now.astimezone(zone).date() - timedelta(days=days)
        edge = datetime.combine(day, time(), tzinfo=zone).astimezone(UTC)
        shifts = (-1, 0, 1, 3_600_000, 1_800_000, self.dice.randrange(86_400_000))
        moment = edge + timedelta(milliseconds=self.dice.choice(shifts))
        return self.now if self.dice.random() < 0.04 else moment

    async def world(self) -> World:
        shop = await Shop.create(name="Мир", zone_name=self.zone, created_at=self.now)
        self.shop = shop
        categories = self._categories()
        products = self._products(categories)
        customers = [self._customer(self.first_id + n) for n in range(CUSTOMERS)]
        ids = [each["id"] for each in customers]
        orders = [self._order(self.first_id + n, ids) for n in range(self.dice.randrange(5, 40))]
        lines = [self._line(n, orders, products) for n in range(self.dice.randrange(50))]
        refunds = [self._refund(n, orders, ids) for n in range(self.dice.randrange(10))]
        tags = [
            {"customer_id": each, "tag": tag, "label": tag, "added_at": self.moment()}
            for each in ids
            for tag in TAGS
            if self.dice.random() < 0.3
        ]
        consents = [self._consent(each, channel) for each in ids for channel in ("telegram", "sms")]
        tables: dict[str, tuple[Any, Rows]] = {
            "categories": (Category, categories),
            "products": (Product, products),
            "customers": (Customer, customers),
            "orders": (Order, orders),
            "lines": (OrderLine, lines),
            "refunds": (Refund, refunds),
            "tags": (CustomerTag, tags),
            "consents": (Consent, [each for each in consents if each]),
        }
        for model, rows in tables.values():
            await model.bulk_create([model(shop_id=shop.id, **row) for row in rows])
        frames = {name: _frame(model, rows) for name, (model, rows) in tables.items()}
        return World(shop=shop, now=self.now, **frames)

    def _categories(self) -> Rows:
        return [
            {
                "id": self.first_id + n,
                "name": f"К{n}",
                "name_folded": f"к{n}",
                "parent_id": self.first_id + self.dice.randrange(n) if n > 1 else None,
            }
            for n in range(5)
        ]

    def _products(self, categories: Rows) -> Rows:
        return [
            {
                "id": self.first_id + n,
                "sku": f"S{n}",
                "name": f"Т{n}",
                "name_folded": f"т{n}",
                "category_id": self.dice.choice([None, *(each["id"] for each in categories)]),
                "added_at": self.now,
            }
            for n in range(5)
        ]

    def _customer(self, customer_id: int) -> dict[str, Any]:
        city = self.dice.choice(CITIES)
        rare = self.dice.random()
        return {
            "id": customer_id,
            "name": str(customer_id),
            "city": city,
            "city_folded": fold(city),
            "came_from": self.dice.choice(CODES),
            "phone": self.dice.choice(("", "+79990000000")),
            "email": self.dice.choice(("", "a@example.com")),
            "telegram_id": self.dice.choice((None, customer_id)),
            "blocked_at": self.dice.choice((None, None, None, self.now)),
            "registered_at": self.moment(),
            "erased_at": self.now if rare < 0.05 else None,
            "is_guest": 0.05 < rare < 0.10,
            "is_test": 0.10 < rare < 0.15,
        }

    def _order(self, order_id: int, ids: list[int]) -> dict[str, Any]:
        return {
            "id": order_id,
            "number": str(order_id),
            "customer_id": self.dice.choice(ids[: CUSTOMERS - 3]),
            "status": self.dice.choice(STATUSES),
            "placed_at": self.moment(),
            "total": self.dice.choice(TOTALS),
        }

    def _line(self, n: int, orders: Rows, products: Rows) -> dict[str, Any]:
        order = self.dice.choice(orders)
        return {
            "id": self.first_id + n,
            "order_id": order["id"],
            "customer_id": order["customer_id"],
            "placed_at": order["placed_at"],
            "product_id": self.dice.choice(products)["id"],
            "quantity": self.dice.randrange(1, 4),
            "price": 100,
            "total": 100,
        }

    def _refund(self, n: int, orders: Rows, ids: list[int]) -> dict[str, Any]:
        order = self.dice.choice([None, *orders])
        return {
            "id": self.first_id + n,
            "number": f"R{n}",
            "order_id": order["id"] if order else None,
            "customer_id": order["customer_id"] if order else self.dice.choice(ids),
            "amount": self.dice.choice((50, 100, 333, order["total"] if order else 100)),
            "refunded_at": self.moment(),
        }

    def _consent(self, customer_id: int, channel: str) -> dict[str, Any] | None:
        if self.dice.random() < 0.3:
            return None
        return {
            "customer_id": customer_id,
            "channel": channel,
            "topic": "marketing",
            "is_given": self.dice.random() < 0.7,
            "decided_at": self.now,
        }


def _frame(model: Any, rows: Rows) -> pd.DataFrame:  # noqa: ANN401 - a model or another
    """The rows as a table; without rows at least the columns."""
    columns = list(rows[0]) if rows else sorted(model._meta.fields_map)
    return pd.DataFrame(rows, columns=columns).astype(object)
