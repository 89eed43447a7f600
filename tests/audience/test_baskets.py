"""What is left in a cart."""

from domain.audience.baskets import counted

TEA = {"item_id": "1", "item_name": "Чай", "quantity": 2}
CUP = {"items": [{"item_id": "2", "item_name": "Чашка"}, {"item_id": "1", "quantity": 1}]}


def test_added_and_removed() -> None:
    assert counted([("add_to_cart", TEA), ("add_to_cart", CUP)]) == {"Чай": 3, "Чашка": 1}
    assert counted([("add_to_cart", TEA), ("remove_from_cart", TEA)]) == {}
    assert counted([("remove_from_cart", TEA), ("add_to_cart", TEA)]) == {"Чай": 2}


def test_purchase_empties_and_nonsense_is_left_out() -> None:
    assert counted([("add_to_cart", TEA), ("purchase", {}), ("add_to_cart", CUP)]) == {
        "Чашка": 1,
        "Чай": 1,
    }
    assert counted([("add_to_cart", {"quantity": 5}), ("add_to_cart", {"items": "?"})]) == {}
