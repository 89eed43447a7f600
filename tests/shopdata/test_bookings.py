"""Bookings told by a program of the shop."""

from typing import Any

import pytest

from domain.models import Booking, Customer, Shop
from tests.conftest import NOW
from tests.shopdata.telling import told

SOON = "2026-03-20T15:00:00+03:00"


def booking(**more: object) -> dict[str, Any]:
    return {"id": "B-1", "customer": {"phone": "+79161234567"}, "starts_at": SOON, **more}


async def test_a_booking_is_stored_and_changed(shop: Shop) -> None:
    said = booking(service="Стрижка", specialist="Алёна", branch="Арбат", amount=2500)

    assert await told(shop, "bookings", said) == "created"
    assert await told(shop, "bookings", said) == "unchanged"
    assert await told(shop, "bookings", {"id": "B-1", "status": "done", "amount": None}) == (
        "updated"
    )

    row = await Booking.get(shop=shop, external_id="B-1")
    anna = await Customer.get(phone="+79161234567")
    assert (row.customer_id, row.status, row.amount) == (anna.id, "done", None)
    assert (row.service, row.specialist_folded, row.branch_folded) == ("Стрижка", "алена", "арбат")
    assert (row.booked_at, row.starts_at.isoformat()) == (NOW, "2026-03-20T12:00:00+00:00")


async def test_what_has_been_was_not_booked_after_it_began(shop: Shop) -> None:
    await told(shop, "bookings", booking(starts_at="2025-03-20T15:00:00+03:00", status="done"))

    row = await Booking.get(shop=shop)
    assert row.booked_at == row.starts_at


@pytest.mark.parametrize(
    ("said", "wrong"),
    [
        ({"id": "B-1"}, "/customer missing, /starts_at missing"),
        (booking(starts_at=None), "/starts_at missing"),
        (booking(starts_at="2026-03-20T15:00:00"), "/starts_at no-zone"),
        (booking(status="planned"), "/status not-one-of"),
        (booking(amount=-1), "/amount too-small"),
        (booking(service="х" * 161), "/service too-long"),
        (booking(customer={"phone": "12"}), "/customer/phone bad-phone"),
        (booking(doctor="Ольга"), "/doctor unknown-field"),
    ],
)
async def test_what_is_wrong_is_named(shop: Shop, said: dict[str, Any], wrong: str) -> None:
    assert await told(shop, "bookings", said) == wrong
    assert await Booking.all().count() == 0


async def test_an_older_report_changes_nothing(shop: Shop) -> None:
    await told(shop, "bookings", booking(status="done", updated_at="2026-03-10T12:00:00Z"))
    late = booking(status="booked", updated_at="2026-03-09T12:00:00Z")

    assert await told(shop, "bookings", late) == "unchanged"
    assert (await Booking.get(shop=shop)).status == "done"
