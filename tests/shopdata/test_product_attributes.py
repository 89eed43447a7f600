"""Attributes of products told one by one."""

from domain.models import ProductAttribute, Shop
from tests.shopdata.telling import told


async def test_an_attribute_is_set_beside_the_others(shop: Shop) -> None:
    await told(shop, "products", {"id": "TEA", "name": "Пуэр", "attributes": {"Вес": 100}})

    def size(*values: object) -> dict[str, object]:
        return {"id": "1", "product": "TEA", "name": "Размер", "value": list(values)}

    assert await told(shop, "product_attributes", size(41, "42,5")) == "created"
    assert await told(shop, "product_attributes", size(41, "42,5")) == "unchanged"
    assert await told(shop, "product_attributes", size(43)) == "updated"

    rows = await ProductAttribute.filter(shop=shop).order_by("id")
    assert [(each.name, each.value, each.number) for each in rows] == [
        ("Вес", "100", 100.0), ("Размер", "43", 43.0),
    ]  # fmt: skip
    assert await told(shop, "product_attributes", {**size(), "value": None}) == "updated"
    assert await ProductAttribute.filter(name="Размер").count() == 0
    unknown = {**size(1), "product": "NO"}
    assert await told(shop, "product_attributes", unknown) == "/product unknown-product"
