"""What products are like: sizes with numbers, colours without."""

from domain.models import ProductAttribute
from tests.segments.world import Maker, Rows

MODEL = ProductAttribute
AFTER = ("products",)
VALUES = {"размер": ("40", "42", "l"), "цвет": ("синий", "белый", "new york")}
POOLS = {
    "attribute": tuple(VALUES),
    "attribute_value": tuple(each for values in VALUES.values() for each in values),
}


def rows(maker: Maker) -> Rows:
    return [
        {
            "product_id": product["id"],
            "name": name,
            "name_folded": name,
            "value": value,
            "value_folded": value,
            "number": float(value) if value.isdigit() else None,
        }
        for product in maker["products"]
        for name, values in VALUES.items()
        for value in values
        if maker.dice.random() < 0.3
    ]
