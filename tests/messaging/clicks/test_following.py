"""Links of messages over HTTP: made when a message goes, followed, refused, counted."""

from datetime import timedelta
from urllib.parse import unquote

import httpx
import pytest

from domain.audience import tracking
from domain.links import codes
from domain.messaging.clicks import tokens
from domain.messaging.clicks.shortening import Shortener, by
from domain.messaging.fallback import Route, send
from domain.models import Campaign, Customer, Delivery, Event, MessageClick, MessageLink, Shop
from tests.chat import Clock, Stage
from tests.conftest import NOW
from tests.messaging.post import Post, campaign, planned, ruled, sent_now, subscriber

OWN = "https://bot.shop"
PHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148"}
TEXT = 'Скидки: <a href="https://shop.ru/sale">вот они</a>'


async def sent(shop: Shop, text: str = TEXT, people: int = 1) -> list[str]:
    """The short links people got, one each."""
    await ruled(shop)
    readers = [await subscriber(shop, 5 + n) for n in range(people)]
    made = await campaign(shop, text)
    await planned(made, readers)
    post = Post()
    with by(Shortener(OWN)):
        await sent_now(post)
    return [each.split(f'"{OWN}')[1].split('"')[0] for each in post.texts]


async def test_a_message_leads_where_its_author_wanted(web: httpx.AsyncClient, shop: Shop) -> None:
    first, second = await sent(shop, people=2)
    answer = await web.get(first, headers=PHONE)

    assert first != second
    assert await MessageLink.filter(kind="link").count() == 1
    assert answer.status_code == 302
    assert answer.headers["location"].startswith("https://shop.ru/sale?utm_source=telegram&")
    assert answer.headers["cache-control"] == "no-store"


async def test_without_a_public_address_links_stay(shop: Shop) -> None:
    await ruled(shop)
    made = await campaign(shop, TEXT)
    await planned(made, [await subscriber(shop, 5)])
    post = Post()
    with by(Shortener("http://127.0.0.1:8080")):
        await sent_now(post)

    assert post.texts == [TEXT]
    assert not await MessageLink.exists()


async def test_an_opening_is_a_person_after_a_while(
    web: httpx.AsyncClient, stage: Stage, clock: Clock, shop: Shop
) -> None:
    [link] = await sent(shop)
    clock.now = NOW + timedelta(minutes=1)
    await web.get(link, headers=PHONE)
    await stage.run("judge_clicks")
    assert [each.is_human for each in await MessageClick.all()] == [None]
    clock.move(timedelta(minutes=1))
    await stage.run("judge_clicks")
    await stage.run("judge_clicks")

    assert [each.is_human for each in await MessageClick.all()] == [True]
    assert (await Delivery.get()).acted_at == NOW + timedelta(minutes=1)
    assert await Event.filter(name="link_click").count() == 1


@pytest.mark.parametrize(
    ("headers", "reason"),
    [
        ({"User-Agent": "TelegramBot (like TwitterBot)"}, "agent"),
        ({"User-Agent": ""}, "agent"),
        ({**PHONE, "Purpose": "prefetch"}, "prefetch"),
        ({**PHONE, "X-Purpose": "preview"}, "prefetch"),
    ],
)
async def test_programs_are_led_on_and_are_no_people(
    web: httpx.AsyncClient,
    stage: Stage,
    clock: Clock,
    shop: Shop,
    headers: dict[str, str],
    reason: str,
) -> None:
    [link] = await sent(shop)
    clock.now = NOW + timedelta(minutes=1)
    assert (await web.get(link, headers=headers)).status_code == 302
    assert (await web.head(link, headers=PHONE)).status_code == 302
    clock.move(timedelta(minutes=1))
    await stage.run("judge_clicks")

    found = [(each.is_human, each.reason) for each in await MessageClick.all().order_by("id")]
    assert found == [(False, reason), (False, "head")]
    assert (await Delivery.get()).acted_at is None


async def test_the_hidden_link_gives_a_program_away(
    web: httpx.AsyncClient, stage: Stage, clock: Clock, shop: Shop
) -> None:
    [link] = await sent(shop)
    key = (await codes.settings_of(shop.id)).key
    trap = await MessageLink.create(shop=shop, key="1:trap", kind="trap", made_at=NOW)
    hidden = tokens.made(key, trap.id, (await Delivery.get()).id)
    clock.now = NOW + timedelta(minutes=1)
    await web.get(link, headers=PHONE)
    clock.move(timedelta(seconds=15))
    answer = await web.get(f"/m/{hidden}", headers=PHONE)
    clock.move(timedelta(minutes=1))
    await stage.run("judge_clicks")

    assert (answer.status_code, answer.content) == (204, b"")
    assert {each.reason for each in await MessageClick.all()} == {"trap"}


async def test_links_outlive_the_campaign_and_the_person(
    web: httpx.AsyncClient, shop: Shop
) -> None:
    [link] = await sent(shop)
    await Delivery.all().delete()

    assert (await web.get(link, headers=PHONE)).status_code == 302
    assert not await MessageClick.exists()


async def test_what_was_made_for_one_person_is_kept_as_theirs(
    web: httpx.AsyncClient, shop: Shop
) -> None:
    await sent(shop, '<a href="https://shop.ru/?n={имя}">x</a>', people=2)
    kept = await MessageLink.all().order_by("id")

    assert [unquote(each.url) for each in kept] == [f"https://shop.ru/?n=Имя{n}" for n in (5, 6)]
    assert None not in {each.customer_id for each in kept}


async def test_a_bill_is_not_touched(shop: Shop) -> None:
    await ruled(shop)
    customer = await subscriber(shop, 5)
    await send(customer, "bill", {"text": TEXT}, Route(channels=("telegram",)), NOW)
    post = Post()
    with by(Shortener(OWN)):
        await sent_now(post)

    assert post.texts == [TEXT]


async def test_no_address_can_be_put_in(web: httpx.AsyncClient, shop: Shop) -> None:
    [link] = await sent(shop)
    answer = await web.get(f"{link}?url=https://evil.ru&to=//evil.ru", headers=PHONE)

    assert answer.headers["location"].startswith("https://shop.ru/sale?")
    assert "evil" not in answer.headers["location"]


async def test_tokens_of_others_cannot_be_guessed(web: httpx.AsyncClient, shop: Shop) -> None:
    link, other = await sent(shop, people=2)
    first, second, signature = link.removeprefix("/m/").split("-")
    tried = [
        f"{first}-{other.split('-')[1]}-{signature}",
        f"{first}1-{second}-{signature}",
        f"{first}-{second}-{signature[::-1]}",
        f"{first}-{second}-{signature.swapcase()}",
        f"{first}-{second}",
        "zzzzzzzzzzz-zzzzzzzzzzz-0000000000",
        "%00",
        "a" * 5_000,
        "..%2f..%2fr",
    ]
    answers = [(await web.get(f"/m/{each}", headers=PHONE)).status_code for each in tried]

    assert answers == [404] * len(tried)
    assert not await MessageClick.exists()


async def test_who_guesses_is_refused_even_the_right_link(
    web: httpx.AsyncClient, shop: Shop
) -> None:
    [link] = await sent(shop)
    statuses = [
        (await web.get(f"/m/1-{n}-0000000000", headers=PHONE)).status_code for n in range(1, 26)
    ]

    assert statuses[:20] == [404] * 20
    assert (await web.get(link, headers=PHONE)).status_code == 429


@pytest.mark.parametrize(
    ("asks", "decided", "kept", "unnamed"),
    [
        (False, None, 1, 0),
        (True, None, 0, 1),
        (True, False, 0, 1),
        (True, True, 1, 0),
    ],
)
async def test_a_click_is_kept_with_whoever_agreed(
    web: httpx.AsyncClient, shop: Shop, asks: bool, decided: bool | None, kept: int, unnamed: int
) -> None:
    [link] = await sent(shop)
    await Shop.filter(id=shop.id).update(asks_tracking=asks)
    if decided is not None:
        await tracking.decide(await Customer.get(), NOW, is_given=decided, text="Можно?")
    answer = await web.get(link, headers=PHONE)
    # A program is nobody, with a name or without.
    await web.head(link, headers=PHONE)

    assert answer.headers["location"].startswith("https://shop.ru/sale?utm_source=telegram&")
    assert await MessageClick.filter(sign="").count() == kept
    assert await MessageClick.exclude(sign="").count() == kept
    assert (await Campaign.get()).unnamed_clicks == unnamed
