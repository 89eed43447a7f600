"""What the columns of a file may mean, per kind, and by which names people call them."""

import dataclasses
import re
from typing import Literal

from domain.core.names import fold

# One of KINDS, or the type of a resource: see told.py.
Kind = str
KINDS: tuple[Kind, ...] = ("orders", "customers", "products")
Content = Literal["text", "code", "date", "time", "number", "phone", "email", "flag"]


@dataclasses.dataclass(frozen=True, kw_only=True)
class Field:
    """One meaning. `names` are folded headers, best first; its text is `import-field-<key>`."""

    key: str
    names: tuple[str, ...]
    content: Content = "text"


def _field(key: str, names: str, content: Content = "text") -> Field:
    return Field(key=key, names=tuple(names.split("|")), content=content)


NUMBER = _field(
    "number",
    "номер заказа|№ заказа|заказ №|id заказа|код заказа|заказ|invoice|invoice no"
    "|invoice number|invoiceno|order id|order number|order no|order|номер чека|чек"
    "|basket id|transaction id|receipt|номер документа|номер|no|id|№",
    "code",
)
PLACED_AT = _field(
    "placed_at",
    "дата заказа|дата и время|дата покупки|дата создания|дата оформления|дата чека|дата"
    "|создан|invoice date|order date|created at|created|placed at|date|datetime"
    "|purchase date|transaction timestamp|timestamp|event time",
    "date",
)
CLOCK = _field("clock", "время заказа|время покупки|время|order time|time", "time")
CUSTOMER = _field(
    "customer",
    "id клиента|код клиента|номер клиента|клиент id|id покупателя|код покупателя"
    "|номер карты|карта|customer id|customer no|customer number|client id|user id|userid"
    "|household id|buyer id|member id",
    "code",
)
NAME = _field(
    "name",
    "имя клиента|фио|фио клиента|покупатель|клиент|имя|получатель|контрагент"
    "|customer name|full name|customer|name|buyer|client|billing name|имя и фамилия"
    "|first name",
)
SURNAME = _field("surname", "фамилия|last name|surname|family name")
PHONE = _field(
    "phone",
    "телефон|номер телефона|телефон клиента|мобильный|мобильный телефон|тел|phone"
    "|phone number|mobile|customer phone|tel",
    "phone",
)
EMAIL = _field(
    "email",
    "email|e mail|почта|электронная почта|эл почта|адрес электронной почты|mail"
    "|customer email|имейл",
    "email",
)
CITY = _field("city", "город|город доставки|населенный пункт|city|town|shipping city|billing city")
COUNTRY = _field("country", "страна|country|shipping country|billing country")
SKU = _field(
    "sku",
    "артикул|sku|код товара|id товара|артикул товара|stock code|stockcode|product id"
    "|item id|product code|item code|lineitem sku|vendor code|код|штрихкод|barcode",
    "code",
)
PRODUCT = _field(
    "product",
    "наименование товара|название товара|товар|наименование|номенклатура|название"
    "|product name|product|description|item name|item|lineitem name|title|name",
)
CATEGORY = _field(
    "category",
    "категория|категория товара|группа товаров|раздел|группа|путь категории|category"
    "|product category|category code|category path|department",
)
BRAND = _field("brand", "бренд|марка|производитель|brand|vendor|manufacturer")
QUANTITY = _field(
    "quantity",
    "количество|кол во|кол|колво|количество товара|шт|штук|quantity|qty|lineitem quantity"
    "|count|units",
    "number",
)
PRICE = _field(
    "price",
    "цена|цена за единицу|цена за шт|цена товара|стоимость единицы|цена продажи"
    "|розничная цена|price|unit price|unitprice|lineitem price|item price",
    "number",
)
LINE_TOTAL = _field(
    "line_total",
    "сумма|сумма строки|стоимость|сумма по строке|стоимость товара|итого по строке|amount"
    "|line total|sales value|line amount|sum|revenue|subtotal",
    "number",
)
ORDER_TOTAL = _field(
    "order_total",
    "сумма заказа|итого|итог|итоговая сумма|всего|к оплате|сумма чека|order total|total"
    "|grand total|total price|total amount|order amount",
    "number",
)
DISCOUNT = _field(
    "discount", "скидка|сумма скидки|размер скидки|discount|discount amount|retail disc", "number"
)
STATUS = _field(
    "status", "статус заказа|статус|состояние|состояние заказа|order status|status|financial status"
)
REASON = _field("reason", "причина возврата|причина|refund reason|return reason|reason")
CURRENCY = _field("currency", "валюта|currency|currency code")
TAGS = _field("tags", "теги|метки|тег|метка|ярлыки|tags|labels|tag")
CONSENT = _field(
    "consent",
    "согласие на рассылку|согласие на рекламу|согласие|подписан|подписка|рассылка|consent"
    "|marketing consent|accepts marketing|subscribed|opt in|accepts email marketing",
    "flag",
)
CONSENT_AT = _field(
    "consent_at", "дата согласия|когда согласился|consent date|consent at|opt in date", "date"
)
CONSENT_SOURCE = _field(
    "consent_source", "источник согласия|где согласился|consent source|opt in source"
)
REGISTERED_AT = _field(
    "registered_at",
    "дата регистрации|зарегистрирован|регистрация|создан|дата создания|registered"
    "|registered at|registration date|created at|signup date",
    "date",
)
STOCK = _field(
    "stock", "остаток|остатки|наличие|в наличии|на складе|stock|in stock|inventory", "number"
)
URL = _field("url", "ссылка|адрес страницы|страница|url|link|permalink")

FIELDS: dict[Kind, tuple[Field, ...]] = {
    "orders": (
        NUMBER, PLACED_AT, CLOCK, CUSTOMER, NAME, SURNAME, PHONE, EMAIL, CITY, COUNTRY, SKU,
        PRODUCT, CATEGORY, QUANTITY, PRICE, LINE_TOTAL, ORDER_TOTAL, DISCOUNT, STATUS, REASON,
        CURRENCY,
    ),
    "customers": (
        dataclasses.replace(CUSTOMER, names=(*CUSTOMER.names, "id", "номер", "код", "№")),
        NAME, SURNAME, PHONE, EMAIL, CITY, COUNTRY, TAGS, CONSENT, CONSENT_AT, CONSENT_SOURCE,
        REGISTERED_AT,
    ),
    "products": (
        dataclasses.replace(SKU, names=(*SKU.names, "id")),
        PRODUCT, CATEGORY, BRAND, PRICE, STOCK, URL,
    ),
}  # fmt: skip

# Of each group at least one must have a column; the first names the group in a refusal.
REQUIRED: dict[Kind, tuple[tuple[str, ...], ...]] = {
    "orders": (("number",), ("placed_at",), ("price", "line_total", "order_total")),
    "customers": (("phone", "email", "customer"),),
    "products": (("sku",), ("product",)),
}


def field(kind: Kind, key: str) -> Field:
    """The field of a kind. Raises StopIteration's cousin LookupError for a key it does not have."""
    for each in FIELDS[kind]:
        if each.key == key:
            return each
    raise LookupError(key)


def header_words(name: str) -> str:
    """A header as it is compared: CustomerID, customer_id and «Customer ID» are one."""
    apart = re.sub(r"(?<=[a-zа-яё])(?=[A-ZА-ЯЁ])", " ", name)
    apart = re.sub(r"(?<=[A-Z])(?=[A-Z][a-z])", " ", apart)
    plain = re.sub(r"\(.*?\)|,\s*(руб|шт|₽|rub|usd|\$|€)\.?\s*$", " ", apart, flags=re.IGNORECASE)
    return fold(re.sub(r"[^\w№]+|_", " ", plain))
