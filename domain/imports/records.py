"""One line of a file as a record of its kind. Records travel as JSON between processes."""

from collections.abc import Callable
from typing import Any, NamedTuple, Protocol, TypeVar

import orjson

from domain.imports import limits
from domain.imports.cells import Cells
from domain.imports.contacts import (
    category_path,
    known,
    parse_email,
    parse_flag,
    parse_phone,
    tags_of,
)
from domain.imports.meanings import is_told
from domain.imports.moments import parse_moment
from domain.imports.numbers import MICRO, currency_of, parse_money, parse_number, product, to_minor
from domain.imports.plan import Plan
from domain.imports.problems import CellError, LineError
from domain.imports.statuses import parse_status
from domain.imports.told_lines import LineReader

T = TypeVar("T")
PERSON = ("customer", "phone", "email", "name", "surname", "city", "country")


class Record(NamedTuple):
    """Lines with one key are one order, customer or product. `moment` puts the keys in order."""

    key: str
    moment: int
    body: bytes


class Reader(Protocol):
    """Reads the lines of one kind."""

    def read(self, cells: Cells) -> Record:
        """Raises LineError for a line that can't be stored."""

    def key(self, cells: Cells) -> str:
        """The key alone, of a line that can't be read; empty where that can't be read either."""


class _Reading:
    def __init__(self, plan: Plan) -> None:
        self._locale = plan.locale
        self._zone = plan.locale.zone
        self._mark = plan.source.decimal
        self._orders = {
            key: plan.source.columns[index].date_order or "ymd"
            for key, index in plan.mapping.items()
        }
        self._used = frozenset(plan.mapping)
        self._last_raw: tuple[str, ...] | None = None
        self._last_person: list[str] = []

    def _moment(self, text: str, key: str) -> int:
        return parse_moment(text, self._orders[key], self._zone)

    def _money(self, text: str) -> int:
        return parse_money(text, self._mark, self._locale.currency)

    def _number(self, text: str) -> int:
        return parse_number(text, self._mark)

    def _minor(self, text: str) -> int:
        return to_minor(self._money(text), self._locale.digits)

    def _phone(self, text: str) -> str:
        return parse_phone(text, self._locale.country)

    def _person(self, cells: Cells) -> list[str]:
        """Number, phone, e-mail, name, city, country; what is not known is empty.

        Neighbouring lines are mostly of one person, so the last one is kept.
        """
        raw = cells.raw(PERSON)
        if raw != self._last_raw:
            person, self._last_raw = self._person_of(cells), None
            if cells.notes:
                return person
            self._last_raw, self._last_person = raw, person
        return self._last_person

    def _person_of(self, cells: Cells) -> list[str]:
        name = " ".join((cells.text("name"), cells.text("surname")))
        return [
            known(cells.code("customer", 200)),
            cells.lenient("phone", lambda text: self._phone(text) if known(text) else ""),
            cells.lenient("email", lambda text: parse_email(text) if known(text) else ""),
            known(name)[:160],
            known(cells.text("city"))[:120],
            known(cells.text("country"))[:60],
        ]


class OrderReader(_Reading):
    """Lines of orders: [person, status, sku, product, category, quantity, price, total, its]."""

    def key(self, cells: Cells) -> str:
        try:
            return cells.code("number", limits.ORDER_NUMBER)
        except LineError:
            return ""

    def read(self, cells: Cells) -> Record:
        number = cells.required("number", cells.code("number", limits.ORDER_NUMBER))
        if "currency" in self._used:
            self._check_currency(cells)
        quantity, price, total = self._amounts(cells)
        order_total = self._if_used(cells, "order_total", self._minor)
        if quantity < 0 and not total and not order_total:
            raise LineError("", "", "no-money")
        name = known(cells.text("product"))
        body = [
            self._person(cells),
            self._if_used(cells, "status", parse_status) or "",
            cells.code("sku", limits.SKU) or name[: limits.SKU],
            name[:255],
            category_path(cells.text("category")) if "category" in self._used else [],
            quantity,
            price,
            total,
            order_total,
            known(cells.text("reason"))[:80] if "reason" in self._used else "",
        ]
        return Record(number, self._placed_at(cells), orjson.dumps(body))

    def _if_used(self, cells: Cells, key: str, parse: Callable[[str], T]) -> T | None:
        return cells.parsed(key, parse) if key in self._used else None

    def _placed_at(self, cells: Cells) -> int:
        clock = cells.text("clock") if "clock" in self._used else ""
        moment = cells.parsed(
            "placed_at",
            lambda text: self._moment(f"{text} {clock}" if clock else text, "placed_at"),
        )
        return cells.required("placed_at", moment)

    def _check_currency(self, cells: Cells) -> None:
        named = cells.text("currency")
        if named and currency_of(named) != self._locale.currency:
            raise LineError("currency", named[:80], "other-currency")

    def _amounts(self, cells: Cells) -> tuple[int, int, int]:
        """Pieces, the price of one and the sum of the line, money in minor units."""
        quantity = cells.parsed("quantity", self._number)
        quantity = MICRO if quantity is None else quantity
        if abs(quantity) > limits.QUANTITY * MICRO:
            raise LineError("quantity", cells.text("quantity"), "too-large")
        price = cells.parsed("price", self._money)
        try:
            total = self._line_total(cells, quantity, price)
            unit = to_minor(price, self._locale.digits) if price is not None else 0
        except CellError as error:
            raise LineError("price", cells.text("price"), error.reason) from None
        if price is None and quantity:
            unit = abs(total) * MICRO // abs(quantity)
        return pieces(quantity), unit, total

    def _line_total(self, cells: Cells, quantity: int, price: int | None) -> int:
        given = self._if_used(cells, "line_total", self._minor)
        if given is not None:
            return -given if quantity < 0 < given else given
        if price is None:
            if cells.has("price") and not cells.has("order_total"):
                raise LineError("price", "", "empty")
            return 0
        return self._discounted(cells, product(quantity, price, self._locale.digits))

    def _discounted(self, cells: Cells, total: int) -> int:
        text = cells.text("discount") if "discount" in self._used else ""
        if not text:
            return total
        if text.endswith("%"):
            share = cells.parsed(
                "discount", lambda each: parse_number(each.rstrip("% "), self._mark)
            )
            taken = product(abs(share or 0), abs(total) * MICRO // 100, 0)
        else:
            taken = abs(cells.parsed("discount", self._minor) or 0)
        if taken > abs(total):
            raise LineError("discount", text, "discount-too-large")
        return total - taken if total >= 0 else total + taken


def pieces(quantity: int) -> int:
    """Whole pieces of a quantity in millionths: half a kilo is one piece, money stays exact."""
    return -(-quantity // MICRO) if quantity >= 0 else quantity // MICRO


class CustomerReader(_Reading):
    """People: [person, tags, consent, consent_at, consent_source, registered_at]."""

    def key(self, cells: Cells) -> str:
        return ""

    def read(self, cells: Cells) -> Record:
        person = self._person(cells)
        number, phone, email = person[:3]
        key = (number and f"n{number}") or (phone and f"p{phone}") or (email and f"e{email}")
        if not key:
            bad = cells.notes[-1] if cells.notes else None
            raise LineError(bad.field if bad else "", bad.value if bad else "", "no-contact")
        body = [
            person,
            tags_of(cells.text("tags")),
            cells.parsed("consent", parse_flag),
            cells.parsed("consent_at", lambda text: self._moment(text, "consent_at")),
            cells.text("consent_source")[:32],
            cells.parsed("registered_at", lambda text: self._moment(text, "registered_at")),
        ]
        return Record(key, 0, orjson.dumps(body))


class ProductReader(_Reading):
    """Products: [sku, name, category, brand, price, stock, url]."""

    def key(self, cells: Cells) -> str:
        return ""

    def read(self, cells: Cells) -> Record:
        sku = cells.required("sku", cells.code("sku", limits.SKU))
        body: list[Any] = [
            sku,
            cells.required("product", known(cells.text("product"))[:255]),
            category_path(cells.text("category")),
            known(cells.text("brand"))[:120],
            self._price(cells),
            cells.parsed("stock", self._stock),
            cells.lenient("url", _url),
        ]
        return Record(sku, 0, orjson.dumps(body))

    def _price(self, cells: Cells) -> int | None:
        price = cells.parsed("price", self._minor)
        if price is not None and price < 0:
            raise LineError("price", cells.text("price"), "negative")
        return price

    def _stock(self, text: str) -> int:
        amount = parse_number(text, self._mark)
        if abs(amount) > limits.QUANTITY * MICRO:
            raise CellError("too-large")
        return amount // MICRO


def _url(text: str) -> str:
    if not text.startswith(("http://", "https://")) or len(text) > limits.URL or " " in text:
        raise CellError("bad-url")
    return text


class ToldReader:
    """Other data: [kind, item, cells]. Each line is a thing of its own."""

    def __init__(self, plan: Plan) -> None:
        self._kind = plan.kind
        self._lines = LineReader(plan)

    def key(self, cells: Cells) -> str:
        return ""

    def read(self, cells: Cells) -> Record:
        item = self._lines.read(cells)
        return Record("", 0, orjson.dumps([self._kind, item, cells.whole]))


def reader_of(plan: Plan) -> Reader:
    """The reader of the plan's kind."""
    if is_told(plan.kind):
        return ToldReader(plan)
    readers: dict[str, type[OrderReader] | type[CustomerReader] | type[ProductReader]] = {
        "orders": OrderReader,
        "customers": CustomerReader,
        "products": ProductReader,
    }
    return readers[plan.kind](plan)
