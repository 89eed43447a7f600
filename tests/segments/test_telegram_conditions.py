"""Tables of cases: visits of the Mini App, letters, channels."""

from datetime import datetime

from domain.models import (
    ChatMember,
    Connector,
    Customer,
    Event,
    Invoice,
    InvoicePayment,
    Letter,
    ShopChat,
)
from domain.segments.conditions.app_platform import AppPlatform
from domain.segments.conditions.app_version import AppVersion
from domain.segments.conditions.chat_membership import ChatMembership
from domain.segments.conditions.last_app_open import LastAppOpen
from domain.segments.conditions.last_letter import LastLetter
from domain.segments.conditions.opened_app import OpenedApp
from domain.segments.conditions.stars_paid import StarsPaid
from tests.conftest import NOW
from tests.segments.people import DAY, NUMBERS, Shelf


async def _visit(
    customer: Customer, when: datetime, *, source: str = "app", **told: object
) -> None:
    await Event.create(
        shop_id=customer.shop_id,
        customer=customer,
        name="visit_start",
        external_id=f"{customer.id}:{when}",
        happened_at=when,
        received_at=when,
        source=source,
        properties=told,
    )


async def test_visits_of_the_app_answer(shelf: Shelf) -> None:
    anna, boris = await shelf.customer("Anna"), await shelf.customer("Boris")
    vera = await shelf.customer("Vera")
    await _visit(anna, NOW - 9 * DAY, platform="ios", version="7.9")
    await _visit(anna, NOW - DAY, platform="webk", version="7.10")
    await _visit(boris, NOW - 5 * DAY, platform="ios", version="7.9.1")
    await _visit(vera, NOW - DAY, source="web", platform="ios", version="8.0")
    await shelf.check(
        [
            (OpenedApp(), {"Anna", "Boris"}),
            (OpenedApp(times=2), {"Anna"}),
            (OpenedApp(operator="did_not", days=3), {"Boris", "Vera"}),
            (LastAppOpen(days=1), {"Anna"}),
            (LastAppOpen(operator="empty"), {"Vera"}),
            (AppPlatform(things=("ios",)), {"Anna", "Boris"}),
            (AppPlatform(things=("ios",), which="last"), {"Boris"}),
            (AppPlatform(operator="size", least=2), {"Anna"}),
            (AppVersion(major=7, minor=10), {"Anna"}),
            (AppVersion(operator="lt", major=7, minor=10), {"Boris"}),
            (AppVersion(operator="eq", major=7, minor=9, patch=1), {"Boris"}),
            (AppVersion(operator="empty"), {"Vera"}),
        ]
    )


async def test_letters_and_chats_answer(shelf: Shelf) -> None:
    anna, boris = await shelf.customer("Anna"), await shelf.customer("Boris")
    await shelf.customer("Vera")
    for customer, staff_id in ((anna, None), (boris, 1)):
        await Letter.create(
            shop=shelf.shop, customer=customer, staff_id=staff_id, text="!", written_at=NOW - DAY
        )
    chat = await ShopChat.create(shop=shelf.shop, chat_id=-1, kind="channel", added_at=NOW)
    for customer, status in ((anna, "member"), (boris, "left")):
        await ChatMember.create(
            shop=shelf.shop,
            chat=chat,
            customer=customer,
            status=status,
            since=NOW,
            checked_at=NOW,
        )
    await shelf.check(
        [
            (LastLetter(days=1), {"Anna"}),
            (LastLetter(operator="empty"), {"Boris", "Vera"}),
            (ChatMembership(chats=(chat.id,)), {"Anna"}),
            (ChatMembership(operator="none_of", chats=(chat.id,)), {"Boris"}),
        ]
    )


async def _paid(
    shelf: Shelf,
    customer: Customer,
    amount: int,
    days_ago: float,
    *,
    currency: str = "XTR",
    refund: str = "",
) -> None:
    order = await shelf.order(customer, NOW - days_ago * DAY)
    terminal = await Connector.create(
        shop=shelf.shop, kind="stars", name="", token=str(next(NUMBERS)), made_at=NOW
    )
    invoice = await Invoice.create(
        shop=shelf.shop,
        connector=terminal,
        token=str(next(NUMBERS)),
        way="chat",
        title="Чай",
        description="",
        currency=currency,
        amount=amount,
        total=amount,
        made_at=NOW,
    )
    await InvoicePayment.create(
        shop=shelf.shop,
        invoice=invoice,
        order=order,
        customer_id=customer.id,
        telegram_id=customer.id,
        charge_id=str(next(NUMBERS)),
        amount=amount,
        total=amount,
        currency=currency,
        refund=refund,
        paid_at=NOW - days_ago * DAY,
    )


async def test_stars_answer(shelf: Shelf) -> None:
    anna, boris = await shelf.customer("Anna"), await shelf.customer("Boris")
    await shelf.customer("Vera")
    await _paid(shelf, anna, 60, 40)
    await _paid(shelf, anna, 50, 2)
    await _paid(shelf, boris, 500, 2, refund="done")
    await _paid(shelf, boris, 70, 2, refund="wanted")
    await _paid(shelf, boris, 100_000, 2, currency="RUB")
    await shelf.check(
        [
            (StarsPaid(), {"Anna"}),
            (StarsPaid(value=70), {"Anna", "Boris"}),
            (StarsPaid(value=51, days=30), {"Boris"}),
            (StarsPaid(operator="eq", value=0), {"Vera"}),
            (StarsPaid(operator="lt", value=100), {"Boris", "Vera"}),
        ]
    )
