"""One offer: as a feed says it, and as a product takes it. No XML and no tables here."""

import dataclasses
import hashlib
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple

import orjson

from domain.connectors.feeds import limits
from domain.connectors.feeds.refusals import OfferError
from domain.core.names import fold
from domain.imports.numbers import (
    MICRO,
    DecimalMark,
    currency_of,
    divided,
    parse_money,
    parse_number,
    to_minor,
)
from domain.imports.problems import CellError

WORDS = {
    "true": True, "1": True, "yes": True, "да": True, "in stock": True, "in_stock": True,
    "есть": True, "в наличии": True, "available": True, "instock": True, "+": True,
    "limited availability": True,
    "false": False, "0": False, "no": False, "нет": False, "out of stock": False,
    "out_of_stock": False, "нет в наличии": False, "preorder": False, "backorder": False,
    "outofstock": False, "под заказ": False, "-": False,
}  # fmt: skip


class Raw(NamedTuple):
    """What the feed says: texts by field, and its own properties (name, unit, value)."""

    line: int
    fields: dict[str, str]
    params: list[tuple[str, str, str]]


class Offer(NamedTuple):
    """What a product takes, money in minor units. `category` is an id of the feed or a path."""

    sku: str
    name: str
    category: list[str]
    brand: str
    price: int | None
    old_price: int | None
    stock: int | None
    url: str
    picture: str
    group: str
    attributes: list[tuple[str, str, float | None]]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Rules:
    """How money is read: the shop's currency, rates of the others, the decimal mark."""

    currency: str
    digits: int
    mark: DecimalMark = "."
    rates: Mapping[str, Decimal] = dataclasses.field(default_factory=dict)


def sku_of(raw: Raw) -> str:
    """The id. Raises OfferError."""
    sku = raw.fields.get("id", "").strip()
    if not sku:
        raise OfferError("no-id")
    if len(sku) > limits.SKU or "\x00" in sku:
        raise OfferError("bad-id", "id", sku)
    return sku


def read(raw: Raw, rules: Rules) -> Offer:
    """The offer. Raises OfferError for one that can't be sold as it is told."""
    told = raw.fields
    if "spoilt" in told:
        raise OfferError(told["spoilt"])
    price, old_price = _prices(told, rules)
    return Offer(
        sku=sku_of(raw),
        name=_name(told),
        category=[told["category"].strip()] if told.get("category", "").strip() else [],
        brand=_text(told.get("brand", ""))[: limits.BRAND],
        price=price,
        old_price=old_price,
        stock=_stock(told),
        url=_address(told.get("url", "")),
        picture=_address(told.get("picture", "")),
        group=told.get("group", "").strip()[: limits.SKU],
        attributes=_attributes(raw),
    )


def digest(body: object) -> str:
    """32 signs that change with the content."""
    return hashlib.blake2b(orjson.dumps(body), digest_size=16).hexdigest()


def _text(value: str) -> str:
    return " ".join(value.replace("\x00", "").split())


def _name(told: Mapping[str, str]) -> str:
    """The name, or type, vendor and model where the feed tells them apart."""
    name = _text(told.get("name", ""))
    if not name:
        parts = (told.get("type", ""), told.get("brand", ""), told.get("model", ""))
        name = _text(" ".join(parts))
    if not name:
        raise OfferError("no-name", "name")
    return name[: limits.NAME]


def _prices(told: Mapping[str, str], rules: Rules) -> tuple[int | None, int | None]:
    """The price now, and the one before where it was higher."""
    price, old = _money(told, "price", rules), _money(told, "old_price", rules)
    sale = _money(told, "sale_price", rules)
    if sale is not None and price is not None and sale < price:
        price, old = sale, price
    if price is None:
        raise OfferError("no-price", "price")
    return price, old if old is not None and old > price else None


def _money(told: Mapping[str, str], field: str, rules: Rules) -> int | None:
    text = told.get(field, "").strip()
    if not text:
        return None
    currency = currency_of(told["currency"]) if told.get("currency", "").strip() else None
    try:
        micro = parse_money(text, rules.mark, currency or rules.currency)
        if currency not in {None, rules.currency}:
            micro = _converted(micro, told["currency"], rules)
        if micro < 0:
            raise OfferError("negative-price", field, text)
        return to_minor(micro, rules.digits)
    except CellError as error:
        reason = "foreign-currency" if error.reason == "other-currency" else "bad-price"
        raise OfferError(reason, field, text) from None


def _converted(micro: int, currency: str, rules: Rules) -> int:
    rate = rules.rates.get(currency.strip().upper())
    if rate is None:
        raise OfferError("foreign-currency", "currency", currency)
    return divided(micro * int(rate * MICRO), MICRO)


def _stock(told: Mapping[str, str]) -> int | None:
    """Pieces, 0 for what is not to be had, None where only "available" is told."""
    word = told.get("available", "").strip().casefold()
    if word and WORDS.get(word) is False:
        return 0
    text = told.get("stock", "").strip()
    if not text:
        return None
    try:
        pieces = parse_number(text, ".") // MICRO
    except CellError:
        return None if WORDS.get(text.casefold()) is not False else 0
    return min(max(pieces, 0), limits.STOCK)


def _address(text: str) -> str:
    text = text.strip()
    if not text.startswith(("http://", "https://")) or len(text) > limits.URL or " " in text:
        return ""
    return text.replace("\x00", "")


def _attributes(raw: Raw) -> list[tuple[str, str, float | None]]:
    """Properties by name and value, each once, in an order that does not depend on the feed's."""
    found: dict[tuple[str, str], tuple[str, str, float | None]] = {}
    for name, unit, value in raw.params[: limits.PARAMS]:
        shown = _text(f"{name}, {unit}" if unit else name)[: limits.PARAM_NAME]
        said = _text(value)[: limits.PARAM_VALUE]
        key = (fold(shown), fold(said))
        if all(key):
            found.setdefault(key, (shown, said, _number(said)))
    return [found[key] for key in sorted(found)]


def _number(text: str) -> float | None:
    try:
        return parse_number(text, ".") / MICRO
    except CellError:
        return None


def told_fields(offer: Offer) -> set[str]:
    """Which columns the offer says something of."""
    filled: dict[str, Any] = offer._asdict()
    names = ("category", "brand", "old_price", "stock", "url", "picture", "attributes", "group")
    return {name for name in names if filled[name] not in (None, "", [])}
