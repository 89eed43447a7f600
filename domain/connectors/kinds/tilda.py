"""Orders of a Tilda site, by its webhook."""

import dataclasses
import hmac
import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, ClassVar, Final

from domain.connectors.hooks import reading
from domain.connectors.hooks.call import Call, UnreadableError
from domain.connectors.hooks.kind import BadCallError, Bought, HookKind, NotAnOrderError, Told
from domain.connectors.hooks.reading import BadMoneyError, text
from domain.core import params
from domain.core.errors import BadValueError
from domain.models import Shop

SHORTEST_KEY: Final = 8
# `Чай (арт. 7) x 2 ≡ 780` or `Чай=390`: how products look where they are sent as texts.
WRITTEN: Final = re.compile(r"(?P<name>.+?)(?: [xх] (?P<count>\d+))? ?[=≡] ?(?P<paid>[\d.,\s]+)")
UNPAID: Final = frozenset({"", "0", "none"})
NAMES: Final = ("name", "имя", "фио", "fio", "ваше имя", "ma_name")
PHONES: Final = ("phone", "телефон", "tel", "ma_phone")
EMAILS: Final = ("email", "e-mail", "почта", "ma_email")
CITIES: Final = ("city", "город")
PLACED: Final = frozenset({
    *NAMES, *PHONES, *EMAILS, *CITIES, "payment", "cookies", "test", "tranid", "formid", "formname",
})  # fmt: skip
PAYMENT: Final = frozenset({
    "orderid", "systranid", "sys", "products", "amount", "discount", "promocode", "delivery",
    "delivery_price",
})  # fmt: skip
DISCOUNT: Final = ("discount", "discountvalue")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Tilda(HookKind):
    """Orders of a Tilda site, as its cart reports them."""

    sealed: ClassVar[frozenset[str]] = frozenset({"secret"})
    words: ClassVar[Mapping[str, str]] = {"unpaid": "new", "paid": "paid"}
    steps: ClassVar[int] = 6

    place: str = params.choice("none", "field", "header", "cookie", default="none")
    secret: str = params.secret(maximum=100, only=("place", ("field", "header", "cookie")))
    title_of_key: str = params.text(
        default="api_key", maximum=60, only=("place", ("field", "header", "cookie"))
    )

    def check(self) -> None:
        if self.place == "none":
            return
        if len(self.secret) < SHORTEST_KEY:
            raise BadValueError(reason="missing", limit="secret")
        if not self.title_of_key:
            raise BadValueError(reason="missing", limit="title_of_key")

    def listened(self) -> tuple[str, ...]:
        return self.hidden()

    def hidden(self) -> tuple[str, ...]:
        names = {"header": self.title_of_key.casefold(), "cookie": "cookie"}
        return tuple(name for place, name in names.items() if place == self.place)

    def proof(self, call: Call) -> bool:
        """The key that Tilda adds to what it sends, in the place chosen there."""
        if self.place == "none":
            return True
        return hmac.compare_digest(self._key(call).encode(), self.secret.encode())

    def _key(self, call: Call) -> str:
        if self.place == "header":
            return call.header(self.title_of_key.casefold())
        if self.place == "cookie":
            return reading.cookies(call.header("cookie")).get(self.title_of_key, "")
        try:
            return text(call.fields().get(self.title_of_key), 200)
        except UnreadableError:
            return ""

    def is_trial(self, call: Call) -> bool:
        """When the address is saved `test=test` is sent, and an answer is wanted at once."""
        try:
            fields = call.fields()
        except UnreadableError:
            return False
        return fields.get("test") == "test" and "payment" not in fields

    def told(self, call: Call, shop: Shop) -> Told:
        fields = {str(name).strip().casefold(): value for name, value in call.fields().items()}
        payment = fields.get("payment")
        if not isinstance(payment, dict):
            raise NotAnOrderError("no-cart")
        number = text(payment.get("orderid"), 64)
        if not number:
            raise BadCallError("no-number")
        try:
            return self._told(fields, payment, number, shop)
        except BadMoneyError as error:
            raise BadCallError("bad-money", str(error)) from None

    def _told(
        self, fields: dict[str, Any], payment: dict[str, Any], number: str, shop: Shop
    ) -> Told:
        currency = shop.currency
        cookies = reading.cookies(fields.get("cookies"))
        who, doubts = _who(fields, cookies, shop)
        utm = reading.placement(reading.marked(cookies.get("TILDAUTM", "")))
        hidden = {
            *PLACED,
            self.title_of_key.casefold(),
            *(name for name in fields if "utm_" in name),
        }
        is_paid = text(payment.get("systranid")).casefold() not in UNPAID
        return Told(
            number=number,
            word="paid" if is_paid else "unpaid",
            who=who,
            name=_first(fields, NAMES),
            city=_first(fields, CITIES) or text(payment.get("delivery_city"), 120),
            lines=_lines(payment.get("products"), currency),
            total=reading.money(payment.get("amount"), currency),
            discount=next(
                (reading.money(payment[key], currency) for key in DISCOUNT if payment.get(key)),
                None,
            ),
            delivery_price=reading.money(payment.get("delivery_price"), currency),
            promo_code=text(payment.get("promocode"), 64),
            delivery_method=text(payment.get("delivery"), 60),
            payment_method=text(payment.get("sys"), 60),
            placement=utm or reading.placement(fields),
            code=text(fields.get("bk") or cookies.get("bk"), 40),
            doubts=doubts,
            said={
                **{name: each for name, each in fields.items() if name not in hidden},
                **{name: each for name, each in payment.items() if name not in PAYMENT},
                "form": text(fields.get("formname")),
            },
        )


def _who(
    fields: dict[str, Any], cookies: dict[str, str], shop: Shop
) -> tuple[dict[str, Any], tuple[tuple[str, str], ...]]:
    said = _first(fields, PHONES)
    who = {
        "phone": reading.phone(said, shop.country),
        "email": reading.email(_first(fields, EMAILS)),
        **reading.devices(cookies, shop.id),
    }
    doubts = (("bad-phone", said[:40]),) if said and not who["phone"] else ()
    return {name: value for name, value in who.items() if value}, doubts


def _first(fields: dict[str, Any], names: tuple[str, ...]) -> str:
    return next((found for name in names if (found := text(fields.get(name)))), "")


def _lines(value: object, currency: str) -> tuple[Bought, ...]:
    found = value if isinstance(value, list) else []
    return tuple(
        _product(each, currency) if isinstance(each, dict) else _written(text(each), currency)
        for each in found
    )


def _product(each: dict[str, Any], currency: str) -> Bought:
    """`amount` is paid for the line, `price` for one of it."""
    name = text(each.get("name"))
    quantity = reading.money(each.get("quantity"), currency) or Decimal(1)
    return Bought(
        name=name,
        sku=text(each.get("sku"), 64) or text(each.get("externalid"), 64),
        quantity=quantity,
        price=reading.money(each.get("price"), currency),
        total=reading.money(each.get("amount"), currency),
    )


def _written(said: str, currency: str) -> Bought:
    found = WRITTEN.fullmatch(said)
    if found is None:
        raise BadCallError("bad-line", said)
    return Bought(
        name=found["name"].strip(),
        quantity=Decimal(found["count"] or 1),
        total=reading.money(found["paid"], currency),
    )
