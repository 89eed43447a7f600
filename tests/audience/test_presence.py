"""What Telegram tells of customers by the way."""

from datetime import timedelta
from typing import Any

from domain.audience import merging, presence
from domain.audience.presence import Face
from domain.models import Customer, Identity, Shop
from tests.chat import Chat, Stage
from tests.conftest import NOW, customer_of


async def test_start_block_and_return(anna: Chat, stage: Stage) -> None:
    customer = await customer_of(anna)
    assert (customer.status, customer.may_write) == ("active", True)
    assert customer.username == anna.person.account.username

    anna.person.block()
    await stage.pump()
    customer = await customer_of(anna)
    assert (customer.status, customer.may_write) == ("blocked", False)

    anna.person.unblock()
    await stage.pump()
    customer = await customer_of(anna)
    assert (customer.status, customer.may_write, customer.blocked_at) == ("active", True, None)


async def test_premium_is_kept_with_its_age(anna: Chat) -> None:
    customer = await customer_of(anna)
    face = Face(username="anna_new", is_premium=True)

    assert await presence.seen(customer, face, NOW)
    customer = await customer_of(anna)
    assert (customer.username, customer.is_premium, customer.premium_seen_at) == (
        "anna_new", True, NOW,
    )  # fmt: skip
    assert not await presence.seen(customer, face, NOW + timedelta(hours=23))
    assert await presence.seen(customer, face, NOW + timedelta(hours=24))
    assert (await customer_of(anna)).premium_seen_at == NOW + timedelta(days=1)


def test_reasons_of_a_closed_door() -> None:
    reasons = ("blocked", "chat_not_found", "deactivated", "kicked")
    assert [presence.absence(each) for each in reasons] == [
        "blocked", "blocked", "deactivated", "kicked",
    ]  # fmt: skip


async def test_own_contact_is_believed(anna: Chat, boris: Chat, stage: Stage) -> None:
    anna.person.send_contact("79161234567")
    await stage.pump()
    assert anna.text == "Спасибо, номер записан."
    customer = await customer_of(anna)
    assert (customer.phone, customer.phone_shared) == ("+79161234567", True)
    assert await Identity.exists(customer=customer, kind="phone", value="+79161234567")

    boris.person.tell(
        {"contact": {"phone_number": "79169999999", "first_name": "Anna", "user_id": anna.id}}
    )
    await stage.pump()
    assert boris.text.startswith("That is not your number.")
    assert not (await customer_of(boris)).phone_shared


async def test_a_merge_takes_the_birthday_whole_and_the_invited(shop: Shop) -> None:
    async def made(**more: Any) -> Customer:  # noqa: ANN401 - columns
        return await Customer.create(shop=shop, registered_at=NOW, **more)

    kept = await made(birth_day=1, birth_month=5)
    gone = await made(birth_day=2, birth_month=6, birth_year=1990, gender="f", manager_id=3)
    friend = await made(invited_by=gone.id)
    merged = await merging.merge(kept, gone, "staff", NOW)

    await kept.refresh_from_db()
    await friend.refresh_from_db()
    assert (kept.birth_day, kept.birth_year, kept.gender, kept.manager_id) == (1, None, "f", 3)
    assert friend.invited_by == kept.id

    await merging.undo(merged, NOW)
    await kept.refresh_from_db()
    await friend.refresh_from_db()
    assert (kept.gender, kept.manager_id, friend.invited_by) == ("", None, gone.id)
