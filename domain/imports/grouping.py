"""Records with one key become one thing to store: an order with its refund, a customer."""

import dataclasses
import hashlib
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any, NamedTuple

import orjson

from domain.core.names import fold
from domain.imports.problems import LineError

CREDIT = re.compile(r"[CСcс]-?\d+")


class Line(NamedTuple):
    """One readable line of an order, money in minor units."""

    number: int
    moment: int
    person: list[str]
    status: str
    sku: str
    product: str
    category: list[str]
    quantity: int
    price: int
    total: int
    order_total: int | None
    reason: str = ""

    @property
    def is_return(self) -> bool:
        """Whether the line gives money back; without a sum of its own the order's decides."""
        return (self.total or self.order_total or 0) < 0


@dataclasses.dataclass(frozen=True, kw_only=True)
class OrderForm:
    """An order as it will be stored. `lines` are [sku, quantity, price, total]."""

    number: str
    placed_at: int
    status: str
    total: int
    lines: list[list[Any]]
    hash: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class RefundForm:
    """Money given back under a number; `amount` is positive."""

    number: str
    refunded_at: int
    amount: int
    reason: str = ""
    hash: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Sale:
    """What one order number is made of. `person`: number, phone, e-mail, name, city, country."""

    person: list[str]
    order: OrderForm | None
    refund: RefundForm | None


def line_of(number: int, moment: int, body: bytes) -> Line:
    """A line from its stored form."""
    return Line(number, moment, *orjson.loads(body))


def is_credit(number: str) -> bool:
    """Whether the number is that of a credit invoice: `C536379`."""
    return CREDIT.fullmatch(number) is not None


def sale_of(number: str, lines: Sequence[Line], *, has_credits: bool) -> Sale:
    """Sort lines into what was bought and what was given back.

    A line with a negative sum is money back; every line of a credit invoice is, whatever its sign.
    Raises LineError when the lines contradict each other.
    """
    is_all_back = has_credits and is_credit(number)
    bought = [] if is_all_back else [line for line in lines if not line.is_return]
    back = [line for line in lines if is_all_back or line.is_return]
    person = _person(lines)
    return Sale(
        person=person,
        order=_order(number, bought, person, has_returns=bool(back)) if bought else None,
        refund=_refund(number, back, person) if back else None,
    )


def _person(lines: Sequence[Line]) -> list[str]:
    for place, field in enumerate(("customer", "phone", "email")):
        values = {line.person[place] for line in lines} - {""}
        if len(values) > 1:
            raise LineError(field, ", ".join(sorted(values))[:200], "two-customers")
    return [
        next((line.person[place] for line in lines if line.person[place]), "") for place in range(6)
    ]


def _order(
    number: str, lines: Sequence[Line], person: list[str], *, has_returns: bool
) -> OrderForm | None:
    totals = {line.order_total for line in lines} - {None}
    if len(totals) > 1:
        raise LineError("order_total", "", "two-totals")
    given = next(iter(totals), None)
    summed = sum(line.total for line in lines)
    total = summed if given is None or has_returns else given
    sold = [[line.sku, line.quantity, line.price, line.total] for line in lines if line.sku]
    if len(sold) == 1 and not summed:
        sold[0][3] = max(total, 0)
    form = OrderForm(
        number=number,
        placed_at=min(line.moment for line in lines),
        status=_status(lines),
        total=total,
        lines=sold,
    )
    return dataclasses.replace(form, hash=digest([person, form]))


def _status(lines: Sequence[Line]) -> str:
    """What most lines say, the first of equals; an order without a status is paid."""
    said = Counter(line.status for line in lines if line.status)
    return said.most_common(1)[0][0] if said else "paid"


def _refund(number: str, lines: Sequence[Line], person: list[str]) -> RefundForm | None:
    amount = abs(sum(line.total for line in lines))
    given = [line.order_total for line in lines if line.order_total]
    if not amount and given:
        amount = abs(given[0])
    form = RefundForm(
        number=number,
        refunded_at=min(line.moment for line in lines),
        amount=amount,
        reason=next((fold(line.reason) for line in lines if line.reason), ""),
    )
    return dataclasses.replace(form, hash=digest([person, form]))


def digest(content: object) -> str:
    """32 signs that change with the content: how a second import knows that nothing has."""
    return hashlib.blake2b(orjson.dumps(content), digest_size=16).hexdigest()


def merged(bodies: Sequence[bytes]) -> list[Any]:
    """Several lines about one customer or product: what a later one says replaces, blanks don't."""
    result: list[Any] = []
    for body in bodies:
        said = orjson.loads(body)
        result = _over(result, said) if result else said
    return result


def _over(old: list[Any], new: list[Any]) -> list[Any]:
    return [
        _over(a, b) if place == 0 and isinstance(a, list) else (a if b in ("", None, []) else b)
        for place, (a, b) in enumerate(zip(old, new, strict=True))
    ]
