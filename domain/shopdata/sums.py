"""What an order and its lines come to; a sum that is told has to agree with what it is made of."""

import dataclasses
from collections.abc import Sequence
from decimal import Decimal

from domain.core.money import minor_digits
from domain.models import Shop
from domain.shopdata.item import MOST_MONEY, major, minor
from domain.shopdata.refusal import pointer, wrong


@dataclasses.dataclass(frozen=True)
class Sum:
    """One line in minor units. `total` is what is paid for it, `discount` was taken off before."""

    quantity: int
    price: int
    discount: int
    total: int


def line(
    shop: Shop,
    place: int,
    quantity: Decimal,
    price: Decimal | None,
    discount: Decimal | None,
    total: Decimal | None,
) -> Sum:
    """The line's sum; of price and total one is needed. Raises BadItemError naming the line.

    Pieces are whole: half a kilo is one piece, the money stays exact. A told total may differ by
    the rounding of the price of each piece.
    """
    at = pointer("lines", place)
    if price is None and total is None:
        raise wrong(f"{at}/price", "missing", "a line needs its price or its total")
    off = minor(discount or Decimal(0), shop)
    if price is None or total is None:
        return _half(shop, at, quantity, price, off, total)
    wanted = minor(price * quantity, shop) - off
    paid = minor(total, shop)
    if abs(paid - wanted) > max(1, int(quantity)):
        said = f"{_text(price, shop)} x {quantity:f} less {_text(major(off, shop), shop)} is"
        said = f"{said} {_text(major(wanted, shop), shop)}, not {_text(total, shop)}"
        raise wrong(f"{at}/total", "sum-differs", said)
    return _fitting(Sum(pieces(quantity), minor(price, shop), off, paid), shop, at)


def _half(
    shop: Shop, at: str, quantity: Decimal, price: Decimal | None, off: int, total: Decimal | None
) -> Sum:
    if price is not None:
        paid, unit = minor(price * quantity, shop) - off, minor(price, shop)
    else:
        paid = minor(total or Decimal(0), shop)
        unit = int((Decimal(paid + off) / quantity).to_integral_value(rounding="ROUND_HALF_UP"))
    if paid < 0:
        raise wrong(f"{at}/discount", "too-large", "more is taken off than the line costs")
    return _fitting(Sum(pieces(quantity), unit, off, paid), shop, at)


def _fitting(found: Sum, shop: Shop, at: str) -> Sum:
    if max(found.total, found.price) > minor(Decimal(MOST_MONEY), shop):
        raise wrong(f"{at}/total", "too-large", "this is more money than there is")
    return found


def pieces(quantity: Decimal) -> int:
    """Whole pieces: half a kilo is one."""
    return int(quantity.to_integral_value(rounding="ROUND_CEILING"))


@dataclasses.dataclass(frozen=True, kw_only=True)
class Told:
    """The sums an order tells of itself, in major units."""

    total: Decimal | None
    discount: Decimal | None
    delivery: Decimal | None
    adjustment: Decimal | None


def order(shop: Shop, lines: Sequence[Sum], told: Told) -> int:
    """What the order comes to: lines less the discount, with delivery and the adjustment.

    Without lines the total is needed; with them it has to agree to a minor unit a line. Raises
    BadItemError at `/total`.
    """
    if not lines:
        if told.total is None:
            raise wrong("/total", "missing", "an order without lines needs its total")
        return minor(told.total, shop)
    parts = sum(each.total for each in lines)
    off, delivery = (
        minor(told.discount or Decimal(0), shop),
        minor(told.delivery or Decimal(0), shop),
    )
    wanted = parts - off + delivery + minor(told.adjustment or Decimal(0), shop)
    paid = wanted if told.total is None else minor(told.total, shop)
    if abs(paid - wanted) > len(lines):
        said = f"lines {_minor(parts, shop)} - discount {_minor(off, shop)} + delivery"
        said = f"{said} {_minor(delivery, shop)} + adjustment is {_minor(wanted, shop)}"
        raise wrong("/total", "sum-differs", f"{said}, not {_minor(paid, shop)}")
    if not 0 <= paid <= minor(Decimal(MOST_MONEY), shop):
        raise wrong("/total", "too-large", "the sums give no order: look at discount and lines")
    return paid


def _minor(amount: int, shop: Shop) -> str:
    return _text(major(amount, shop), shop)


def _text(amount: Decimal, shop: Shop) -> str:
    return f"{amount:.{minor_digits(shop.currency)}f}"
