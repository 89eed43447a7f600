"""Messages as the postman hands them to a channel."""

from typing import Any

from domain.models import Customer, Delivery
from tests.conftest import NOW


async def parcel(reader: Customer, text: str = "Привет, Анна!", **values: Any) -> dict[str, Any]:  # noqa: ANN401
    """The content of a delivery that is on its way; `kind`, `topic`, `channel` and so on."""
    content = values.pop("content", {})
    columns = {"channel": "email", "kind": "marketing", "status": "sending", **values}
    number = await Delivery.all().count() + 1
    made = await Delivery.create(
        shop_id=reader.shop_id,
        customer_id=reader.id,
        key=f"parcel:{number}",
        planned_at=NOW,
        not_before=NOW,
        **columns,
    )
    label = {
        "shop": reader.shop_id,
        "customer": reader.id,
        "delivery": made.id,
        "kind": made.kind,
        "topic": made.topic,
        "attempt": 1,
    }
    return {"text": text, "photo": None, "buttons": [], **content, "label": label}
