"""Whom a chain of channels reaches: counted at once as everybody is decided upon one by one."""

import dataclasses
from collections import Counter
from datetime import timedelta
from itertools import product

import pytest

from domain.messaging import addresses
from domain.messaging.audience import Audience, at_night, count, reached
from domain.messaging.pressure.decision import Asked, Policy, Send, Skip, decide
from domain.messaging.pressure.keeping import rules_of
from domain.messaging.pressure.past import Attempt
from domain.messaging.pressure.rules import UNLIMITED, Cap, Rules
from domain.messaging.readers import readers
from domain.models import AddressState, Consent, Customer, Delivery, PushSubscription, Shop
from domain.segments.rule import Rule
from domain.segments.tree import EVERYBODY
from tests.conftest import NOW
from tests.messaging.post import ruled

EVERYONE = Rule(tree=EVERYBODY)
CHAINS = (
    ("telegram",),
    ("email",),
    ("sms",),
    ("telegram", "email", "sms"),
    ("push", "call"),
    ("email", "telegram"),
    (),
)
WORDS = {"no_contact", "blocked", "no_consent"}


@pytest.fixture
async def people(shop: Shop) -> list[Customer]:
    """Every mix of addresses, closed ones and consents."""
    await ruled(shop)
    made = []
    mixes = product(("", "open", "shut"), ("", "open", "hard", "soft"), ("", "open", "hard"))
    for n, (telegram, email, phone) in enumerate(mixes):
        customer = await Customer.create(
            shop=shop,
            telegram_id=50_000 + n if telegram else None,
            blocked_at=NOW if telegram == "shut" else None,
            email=f"Reader{n}@mail.test".lower() if email else "",
            phone=f"+7900000{n:04d}" if phone else "",
            registered_at=NOW,
        )
        for channel, state, at in (
            ("email", email, customer.email),
            ("sms", phone, customer.phone),
        ):
            if state in {"hard", "soft"}:
                await AddressState.create(
                    shop=shop,
                    channel=channel,
                    digest=addresses.digest(channel, at),
                    closed_by=state,
                )
        if n % 4 == 0:
            await PushSubscription.create(
                shop=shop,
                customer=customer,
                endpoint=f"https://push.test/{n}",
                digest=f"{n}",
                p256dh="p",
                auth="a",
                added_at=NOW,
                removed_at=NOW if n % 8 == 0 else None,
            )
        for place, channel in enumerate(("telegram", "email", "sms", "push", "call")):
            if (n + place) % 3:
                await Consent.create(
                    shop=shop,
                    customer=customer,
                    channel=channel,
                    topic="marketing",
                    is_given=(n + place) % 3 == 1 or n % 5 == 0,
                    decided_at=NOW,
                )
        made.append(customer)
    return made


async def one_by_one(shop: Shop, people: list[Customer], chain: tuple[str, ...]) -> Counter[str]:
    found: Counter[str] = Counter()
    known = await readers(shop, [each.id for each in people])
    asked = Asked(kind="marketing", topic="marketing", channels=chain)
    for each in people:
        answer = decide(asked, known[each.id].person, Rules(), (), NOW)
        assert isinstance(answer, Send | Skip)
        found[answer.channel if isinstance(answer, Send) else "none"] += 1
    return found


@pytest.mark.parametrize("chain", CHAINS, ids=[">".join(each) or "none" for each in CHAINS])
async def test_counted_as_decided(
    shop: Shop, people: list[Customer], chain: tuple[str, ...]
) -> None:
    found = await count(EVERYONE, shop, NOW, channels=chain)
    expected = await one_by_one(shop, people, chain)

    assert {name: n for name, n in found.channels.items() if n} == {
        name: n for name, n in expected.items() if name != "none"
    }
    assert found.size == len(people)
    assert set(found.left_out) <= WORDS
    ids = await reached(EVERYONE, shop, NOW, limit=1_000, channels=chain)
    assert len(ids) == found.will_get
    assert await at_night(EVERYONE, shop, NOW, channels=chain) in {0, found.will_get}


async def test_reasons_of_one_channel_are_what_they_were(
    shop: Shop, people: list[Customer]
) -> None:
    found = await count(EVERYONE, shop, NOW)

    assert isinstance(found, Audience)
    assert found.no_contact == 12
    assert found.blocked == 12
    assert found.no_consent + found.will_get == 12


async def test_a_full_channel_gives_way_where_the_message_moves_on(
    shop: Shop, people: list[Customer]
) -> None:
    """Counted as decided, too: everybody has got an e-mail today, and one a day is enough."""
    await ruled(shop, dataclasses.replace(UNLIMITED, channels={"email": Cap(day=1)}))
    chain, rules = ("email", "telegram"), await rules_of(shop.id)
    for each in people:
        await Delivery.create(
            shop=shop,
            customer=each,
            key=f"k{each.id}",
            channel="email",
            kind="marketing",
            status="sent",
            planned_at=NOW,
            not_before=NOW,
            counted_at=NOW - timedelta(hours=2),
        )
    known = await readers(shop, [each.id for each in people])
    past = (Attempt(NOW - timedelta(hours=2), "email", "marketing"),)
    policies: tuple[Policy, ...] = ("skip", "next")
    for policy in policies:
        asked = Asked(kind="marketing", topic="marketing", channels=chain, policy=policy)
        answers = [decide(asked, known[each.id].person, rules, past, NOW) for each in people]
        by = Counter(each.channel for each in answers if isinstance(each, Send))
        found = await count(EVERYONE, shop, NOW, channels=chain, moves_on=policy == "next")
        ids = await reached(
            EVERYONE, shop, NOW, limit=1_000, channels=chain, moves_on=policy == "next"
        )

        assert {name: n for name, n in found.channels.items() if n} == dict(by)
        assert len(ids) == found.will_get == sum(by.values()) > 0
