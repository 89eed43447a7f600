"""Letters that come back: what is believed of them, and what follows."""

from datetime import timedelta

import httpx
import pytest

from domain.audience import consents
from domain.connectors.bounces import returning
from domain.messaging import addresses, marks, unsubscribing
from domain.messaging.addresses import EMAIL
from domain.messaging.marks import Leaving
from domain.models import Consent, ConsentRecord, Customer, Delivery, Event, Shop
from tests.channels.conftest import ADDRESS
from tests.conftest import NOW


def report(message_id: str, status: str, action: str = "failed") -> bytes:
    """A delivery report as Postfix writes it."""
    return f"""From: MAILER-DAEMON@mx.test
To: shop@lavka.test
Subject: Undelivered Mail Returned to Sender
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain

I'm sorry.

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.test

Final-Recipient: rfc822; anna@mail.test
Action: {action}
Status: {status}
Diagnostic-Code: smtp; 550 {status} nobody is here

--b1
Content-Type: text/rfc822-headers

Message-ID: {message_id}
Subject: Tea

--b1--
""".replace("\n", "\r\n").encode()


def complaint(message_id: str) -> bytes:
    """A complaint as feedback loops send it (RFC 5965)."""
    return f"""From: fbl@mail.test
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b1"

--b1
Content-Type: text/plain

This is a complaint.

--b1
Content-Type: message/feedback-report

Feedback-Type: abuse
User-Agent: Some/1.0
Version: 1

--b1
Content-Type: message/rfc822

Message-ID: {message_id}
Subject: Tea

Hello

--b1--
""".replace("\n", "\r\n").encode()


@pytest.fixture
async def anna(shop: Shop) -> Customer:
    return await Customer.create(
        shop=shop, name="Анна", email="anna@mail.test", registered_at=NOW, language="ru"
    )


async def letter(anna: Customer, days_ago: int = 0) -> tuple[Delivery, str]:
    number = await Delivery.all().count()
    sent_at = NOW - timedelta(days=days_ago)
    made = await Delivery.create(
        shop_id=anna.shop_id,
        customer_id=anna.id,
        key=f"l:{number}",
        channel="email",
        kind="marketing",
        status="sent",
        planned_at=sent_at,
        not_before=sent_at,
        sent_at=sent_at,
    )
    return made, await marks.letter(anna.shop_id, made.id, "lavka.test")


async def lines(anna: Customer) -> addresses.Lines:
    return (await addresses.book(anna.shop_id, [anna]))[anna.id]


async def test_nobody_there_closes_the_address_for_everything(shop: Shop, anna: Customer) -> None:
    made, name = await letter(anna)

    assert await returning.take(shop, report(name, "5.1.1"), NOW) == "hard"

    assert (await lines(anna)).shut == {EMAIL}
    await made.refresh_from_db()
    assert (made.status, made.reason) == ("failed", "hard")
    assert await Event.filter(customer_id=anna.id, name="message_bounced").count() == 1


async def test_complaint_is_a_no_as_well(shop: Shop, anna: Customer) -> None:
    await consents.decide(
        anna, consents.MARKETING, NOW, is_given=True, source="test", channel=EMAIL
    )
    _, name = await letter(anna)

    assert await returning.take(shop, complaint(name), NOW) == "complaint"

    assert (await lines(anna)).shut == {EMAIL}
    assert not (await Consent.get(customer_id=anna.id, channel=EMAIL)).is_given
    await addresses.reopen(shop.id, EMAIL, anna.email, None, NOW)
    assert (await lines(anna)).shut == {EMAIL}


async def test_three_soft_ones_in_a_row_stop_marketing(shop: Shop, anna: Customer) -> None:
    for days in (6, 4, 2):
        assert (await lines(anna)).tired == frozenset()
        _, name = await letter(anna, days)
        assert await returning.take(shop, report(name, "4.2.2"), NOW) == "soft"
        # The same letter reported again counts once.
        await returning.take(shop, report(name, "4.2.2"), NOW)

    found = await lines(anna)
    assert (set(found.tired), set(found.shut)) == ({EMAIL}, set())
    await addresses.reopen(shop.id, EMAIL, anna.email, None, NOW)
    assert (await lines(anna)).tired == frozenset()


async def test_a_letter_that_arrived_begins_the_count_anew(shop: Shop, anna: Customer) -> None:
    for days, arrives in ((9, False), (7, False), (5, True), (3, False)):
        _, name = await letter(anna, days)
        if not arrives:
            await returning.take(shop, report(name, "5.2.2"), NOW)

    assert (await lines(anna)).tired == frozenset()


async def test_soft_ones_far_apart_don_t_count(shop: Shop, anna: Customer) -> None:
    for days in (80, 40, 2):
        _, name = await letter(anna, days)
        await returning.take(shop, report(name, "4.2.2"), NOW)

    assert (await lines(anna)).tired == frozenset()


async def test_strangers_can_t_close_addresses(shop: Shop, anna: Customer) -> None:
    made, name = await letter(anna)
    forged = name.replace(f"<b{made.id}.{shop.id}.", f"<b{made.id}.{shop.id}.a").replace(
        "@", "@", 1
    )
    other = f"<b{made.id}.{shop.id}.{'a' * 20}@lavka.test>"

    for wrong in (forged, other, "<1@lavka.test>"):
        assert await returning.take(shop, report(wrong, "5.1.1"), NOW) == "unknown"
    assert await returning.take(shop, report(name, "4.4.1", "delayed"), NOW) == "unknown"
    assert await returning.take(shop, b"Subject: hi\r\n\r\nhello", NOW) == "unknown"
    assert (await lines(anna)).shut == frozenset()


async def link(anna: Customer) -> str:
    which = Leaving(
        shop_id=anna.shop_id,
        customer_id=anna.id,
        delivery_id=1,
        channel=EMAIL,
        topic=consents.MARKETING,
    )
    return f"/u/{await marks.leaving(which)}"


async def test_one_click_says_no_and_looking_does_not(
    web: httpx.AsyncClient, anna: Customer
) -> None:
    await consents.decide(
        anna, consents.MARKETING, NOW, is_given=True, source="test", channel=EMAIL
    )
    where = await link(anna)

    page = await web.get(where)
    assert "Лавка" in page.text
    assert "<button" in page.text
    assert (await Consent.get(customer_id=anna.id, channel=EMAIL)).is_given

    for topic, channel in (("cart", EMAIL), ("service", EMAIL), ("cart", "telegram")):
        await consents.decide(anna, topic, NOW, is_given=True, source="test", channel=channel)
    one_click = {"List-Unsubscribe": "One-Click"}
    assert (await web.post(where, data=one_click)).status_code == 200
    assert "<button" not in (await web.get(where)).text
    assert (await web.post(where)).status_code == 200
    refused = Consent.filter(customer_id=anna.id, is_given=False).order_by("topic")
    assert await refused.values_list("topic", "channel") == [("cart", EMAIL), ("marketing", EMAIL)]
    assert await ConsentRecord.filter(customer_id=anna.id, is_given=False).count() == 2
    assert len(f"{ADDRESS}{where}") < 200


async def test_links_nobody_sent_are_unknown(web: httpx.AsyncClient, anna: Customer) -> None:
    where = await link(anna)
    for wrong in ("/u/abc", where[:-3] + "aaa", "/u/" + "A" * 300, "/u/%00%ff"):
        assert (await web.post(wrong)).status_code == 404
    assert await Consent.filter(customer_id=anna.id, channel=EMAIL).count() == 0


async def test_link_of_one_who_was_merged_leads_to_the_other(shop: Shop, anna: Customer) -> None:
    token = (await link(anna)).removeprefix("/u/")
    kept = await Customer.create(shop=shop, email="anna@mail.test", registered_at=NOW)
    await Customer.filter(id=anna.id).update(merged_into_id=kept.id)

    left = await unsubscribing.leave(token, NOW, source="link")

    assert left.customer.id == kept.id
    assert not (await Consent.get(customer_id=kept.id, channel=EMAIL)).is_given
