"""Tables of cases: messages, reactions to them, consents, reviews and surveys."""

from datetime import timedelta
from typing import Any

from domain.models import (
    Campaign,
    ConsentRecord,
    Customer,
    Delivery,
    Event,
    Link,
    Review,
    SurveyAnswer,
    Touch,
)
from domain.segments.conditions.consent import Consent
from domain.segments.conditions.in_chain import InChain
from domain.segments.conditions.link_followed import LinkFollowed
from domain.segments.conditions.message_pressure import MessagePressure
from domain.segments.conditions.message_received import MessageReceived
from domain.segments.conditions.messages_ignored import MessagesIgnored
from domain.segments.conditions.review_stars import ReviewStars
from domain.segments.conditions.review_written import ReviewWritten
from domain.segments.conditions.survey_choice import SurveyChoice
from domain.segments.conditions.survey_score import SurveyScore
from domain.segments.conditions.undeliverable import Undeliverable
from domain.segments.tree import Leaf, Not
from tests.conftest import NOW
from tests.segments.people import DAY, NUMBERS, Shelf


async def _sent(customer: Customer, days_ago: float, **values: Any) -> None:  # noqa: ANN401
    ended = NOW - days_ago * DAY
    told = {"kind": "marketing", "status": "sent", **values}
    await Delivery.create(
        shop_id=customer.shop_id,
        customer=customer,
        key=str(next(NUMBERS)),
        planned_at=ended,
        not_before=ended,
        sent_at=ended if told["status"] == "sent" else None,
        **told,
    )


async def _came(customer: Customer, link: Link | None, days_ago: float) -> None:
    await Touch.create(
        shop_id=customer.shop_id,
        customer=customer,
        link=link,
        way="bot",
        external_id=str(next(NUMBERS)),
        touched_at=NOW - days_ago * DAY,
        is_return=link.is_return if link else False,
    )


async def _link(shelf: Shelf, campaign: str, *, is_return: bool) -> Link:
    return await Link.create(
        shop=shelf.shop,
        code=f"c{next(NUMBERS)}",
        campaign=campaign,
        source="tg",
        is_return=is_return,
        made_at=NOW,
    )


async def test_messages_received(shelf: Shelf) -> None:
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    may = await Campaign.create(shop=shelf.shop, name="Май", made_at=NOW)
    await _sent(anna, 1, campaign=may)
    await _sent(anna, 3)
    await _sent(boris, 0.5, kind="service", channel="email")
    await _sent(vera, 1, campaign=may, status="failed", reason="refused")
    await shelf.check(
        [
            (MessageReceived(), {"Anna", "Boris"}),
            (MessageReceived(mailings=(may.id,)), {"Anna"}),
            (MessageReceived(received_in=("email",)), {"Boris"}),
            (MessageReceived(times=2, days=2), set()),
            (MessageReceived(operator="did_not"), {"Vera"}),
            (MessagePressure(value=2), {"Anna"}),
            (MessagePressure(value=1, period="hours", hours=24), {"Anna"}),
            (MessagePressure(value=1, period="hours", hours=23), set()),
            (MessagePressure(operator="eq", value=0), {"Boris", "Vera"}),
        ]
    )


async def test_reactions(shelf: Shelf) -> None:
    names = ("Anna", "Boris", "Vera", "Gleb")
    anna, boris, vera, gleb = [await shelf.customer(name) for name in names]
    for customer in (anna, boris, vera, gleb):
        for days in (9, 6, 3):
            await _sent(customer, days)
    own = await _link(shelf, "may", is_return=True)
    advert = await _link(shelf, "vk", is_return=False)
    await _came(boris, own, 5)
    await _came(vera, advert, 2)
    await Event.create(
        shop=shelf.shop,
        customer=gleb,
        name="visit_start",
        external_id="1",
        happened_at=NOW - 7 * DAY,
        received_at=NOW,
    )
    await shelf.check(
        [
            (LinkFollowed(), {"Boris"}),
            (LinkFollowed(links_of="all_links"), {"Boris", "Vera"}),
            (LinkFollowed(links_of="all_links", link_campaigns=("vk",)), {"Vera"}),
            (LinkFollowed(operator="did_not"), {"Anna", "Vera", "Gleb"}),
            (MessagesIgnored(), {"Anna"}),
            (MessagesIgnored(operator="eq", value=2), {"Gleb"}),
            (MessagesIgnored(operator="eq", value=1), {"Boris"}),
            (MessagesIgnored(operator="eq", value=0), {"Vera"}),
        ]
    )


async def test_links_of_one_mailing(shelf: Shelf) -> None:
    anna, boris, vera = [await shelf.customer(name) for name in ("Anna", "Boris", "Vera")]
    own, other = [await _link(shelf, name, is_return=True) for name in ("may", "june")]
    said = {"text": f"Смотрите: https://t.me/shop?start={own.code}"}
    may = await Campaign.create(shop=shelf.shop, name="Май", made_at=NOW, message=said)
    for customer in (anna, boris):
        await _sent(customer, 5, campaign=may)
    await _came(anna, own, 4)
    # Before the message reached him, by another link, and without the message at all.
    await _came(boris, own, 6)
    await _came(boris, other, 4)
    await _came(vera, own, 4)
    await shelf.check(
        [
            (LinkFollowed(mailings=(may.id,)), {"Anna"}),
            (LinkFollowed(mailings=(may.id,), times=2), set()),
            (LinkFollowed(mailings=(may.id,), days=3), set()),
            (LinkFollowed(mailings=(may.id,), operator="did_not"), {"Boris", "Vera"}),
            (LinkFollowed(), {"Anna", "Boris", "Vera"}),
        ]
    )


async def test_consents(shelf: Shelf) -> None:
    anna, boris = await shelf.customer("Anna"), await shelf.customer("Boris")
    await shelf.customer("Vera")
    await shelf.consent(anna)
    await shelf.consent(boris, is_given=False)
    await ConsentRecord.create(
        shop=shelf.shop,
        customer=anna,
        channel="telegram",
        topic="marketing",
        is_given=True,
        decided_at=NOW,
        source="bot",
    )
    later = NOW + timedelta(hours=1)
    for condition, expected in (
        (Consent(), {"Anna"}),
        (Consent(decision="refused"), {"Boris"}),
        (Consent(operator="false"), {"Boris"}),
        (Consent(operator="unknown"), {"Vera"}),
        (Consent(decided_in=("bot",)), {"Anna"}),
        (Consent(decided_in=("site",)), set()),
        (Consent(channel="email"), set()),
        (Consent(period="hours", hours=1), {"Anna"}),
    ):
        assert await shelf.names(condition, now=later) == expected, condition
    assert await shelf.names(Consent(period="hours", hours=1), now=NOW + 2 * DAY) == set()


async def test_ways_that_are_closed(shelf: Shelf) -> None:
    anna = await shelf.customer("Anna", telegram_id=1, email="a@example.com")
    await shelf.customer("Boris", telegram_id=2, blocked_at=NOW)
    vera = await shelf.customer("Vera", email="v@example.com")
    await _sent(anna, 3, channel="email", status="failed", reason="bounced")
    await _sent(anna, 1, channel="email")
    await _sent(vera, 1, channel="email", status="failed", reason="bounced")
    await shelf.check(
        [
            (Undeliverable(), {"Boris"}),
            (Undeliverable(operator="false"), {"Anna"}),
            (Undeliverable(operator="unknown"), {"Vera"}),
            (Undeliverable(channel="email"), {"Vera"}),
            (Undeliverable(channel="email", operator="false"), {"Anna"}),
        ]
    )


async def test_nothing_is_known_of_chains(shelf: Shelf) -> None:
    await shelf.customer("Anna")
    leaf = Leaf(condition=InChain())

    assert await shelf.names(leaf) == set()
    assert await shelf.names(Not(node=leaf)) == set()


async def test_feedback(shelf: Shelf) -> None:
    anna, boris = await shelf.customer("Anna"), await shelf.customer("Boris")
    await shelf.customer("Vera")
    tea = await shelf.product("Чай")
    for customer, stars, days, more in (
        (anna, 5, 40, {"product": tea, "has_photo": True}),
        (anna, 4, 1, {}),
        (boris, 1, 1, {"status": "hidden"}),
    ):
        await Review.create(
            shop=shelf.shop,
            customer=customer,
            external_id=str(next(NUMBERS)),
            stars=stars,
            written_at=NOW - days * DAY,
            **more,
        )
    for customer, days, question, score, chosen in (
        (anna, 9, "nps", 3, ""),
        (anna, 1, "nps", 10, ""),
        (boris, 5, "why", None, "дорого"),
        (boris, 2, "why", None, "далеко"),
    ):
        await SurveyAnswer.create(
            shop=shelf.shop,
            customer=customer,
            external_id=str(next(NUMBERS)),
            question=question,
            score=score,
            choice=chosen,
            choice_folded=chosen,
            answered_at=NOW - days * DAY,
        )
    await shelf.check(
        [
            (ReviewWritten(), {"Anna", "Boris"}),
            (ReviewWritten(stars_to=2), {"Boris"}),
            (ReviewWritten(stars_from=5, days=30), set()),
            (ReviewWritten(with_photo=True), {"Anna"}),
            (ReviewWritten(reviewed=(tea.id,)), {"Anna"}),
            (ReviewWritten(operator="did_not"), {"Vera"}),
            (ReviewStars(), {"Anna"}),
            (ReviewStars(operator="gt"), {"Anna"}),
            (ReviewStars(operator="lt", value=5), {"Anna", "Boris"}),
            (ReviewStars(operator="empty"), {"Vera"}),
            (SurveyScore(), {"Anna"}),
            (SurveyScore(operator="lte", value=6), set()),
            (SurveyScore(questions=("why",), operator="not_empty"), set()),
            (SurveyChoice(things=("далеко",)), {"Boris"}),
            (SurveyChoice(things=("дорого",)), set()),
            (SurveyChoice(things=("дорого",), which="any"), {"Boris"}),
        ]
    )
