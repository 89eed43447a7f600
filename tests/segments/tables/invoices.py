"""One invoice by a link, for anybody."""

from domain.models import Invoice
from tests.segments.world import Maker, Rows

MODEL = Invoice
AFTER = ("connectors",)


def rows(maker: Maker) -> Rows:
    return [
        {
            "id": key,
            "connector_id": key,
            "token": f"i{key}",
            "way": "link",
            "title": "Чай",
            "description": "Чай",
            "currency": "XTR",
            "amount": 50,
            "total": 5_000,
            "made_at": maker.now,
        }
        for key in maker.ids(1)
    ]
