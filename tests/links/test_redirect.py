"""The web address of a link: where it leads, who is counted, who is refused."""

import asyncio
from datetime import timedelta

import httpx
import pytest

from domain.models import Link, LinkCount, Shop
from tests.chat import Clock
from tests.links.placements import a_link

PHONE = {"User-Agent": "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148"}


async def counts(link: Link) -> tuple[int, int, int]:
    rows = await LinkCount.filter(link_id=link.id)
    return (
        sum(each.clicks for each in rows),
        sum(each.repeats for each in rows),
        sum(each.robots for each in rows),
    )


async def test_click_leads_to_the_bot_and_is_counted(web: httpx.AsyncClient, shop: Shop) -> None:
    link = await a_link(shop)
    answer = await web.get(f"/r/{link.code}", headers=PHONE)

    assert answer.status_code == 302
    assert answer.headers["location"] == f"https://t.me/barker_bot?start={link.code}"
    assert answer.headers["cache-control"] == "no-store"
    assert await counts(link) == (1, 0, 0)


async def test_click_leads_to_the_stored_page_only(web: httpx.AsyncClient, shop: Shop) -> None:
    link = await a_link(shop, opens="site", url="https://лавка.рф/чай?x=1")
    answer = await web.get(f"/r/{link.code}?url=https://evil.ru&to=//evil.ru", headers=PHONE)

    assert answer.headers["location"] == (
        "https://xn--80aaf6ac.xn--p1ai/%D1%87%D0%B0%D0%B9?x=1"
        f"&utm_campaign=spring&utm_source=vk&bk={link.code}"
    )


async def test_second_click_within_half_an_hour_is_a_repeat(
    web: httpx.AsyncClient, shop: Shop
) -> None:
    link = await a_link(shop)
    for agent in ("A phone", "A phone", "Another phone"):
        await web.get(f"/r/{link.code}", headers={"User-Agent": agent})

    assert await counts(link) == (2, 1, 0)


@pytest.mark.parametrize(
    "headers",
    [
        {"User-Agent": "TelegramBot (like TwitterBot)"},
        {"User-Agent": "curl/8.0"},
        {"User-Agent": ""},
        {**PHONE, "Sec-Purpose": "prefetch"},
    ],
)
async def test_programs_are_led_on_and_counted_apart(
    web: httpx.AsyncClient, shop: Shop, headers: dict[str, str]
) -> None:
    link = await a_link(shop)
    answer = await web.get(f"/r/{link.code}", headers=headers)

    assert answer.status_code == 302
    assert await counts(link) == (0, 0, 1)


async def test_head_leads_on_without_a_click(web: httpx.AsyncClient, shop: Shop) -> None:
    link = await a_link(shop)
    answer = await web.head(f"/r/{link.code}", headers=PHONE)

    assert (answer.status_code, answer.content) == (302, b"")
    assert await counts(link) == (0, 0, 0)


async def test_other_methods_are_refused(web: httpx.AsyncClient, shop: Shop) -> None:
    assert (await web.post(f"/r/{(await a_link(shop)).code}")).status_code == 405


@pytest.mark.parametrize("code", ["x", "L" + "0" * 16, "%00", "L<script>", "a" * 5_000])
async def test_code_nobody_made_is_a_page_that_says_so(
    web: httpx.AsyncClient, shop: Shop, code: str
) -> None:
    answer = await web.get(f"/r/{code}", headers={"Accept-Language": "ru-RU,ru;q=0.9"})

    assert answer.status_code == 404
    assert "Такой ссылки нет." in answer.text
    assert "<script>" not in answer.text


async def test_who_guesses_is_refused_even_the_right_code(
    web: httpx.AsyncClient, shop: Shop
) -> None:
    link = await a_link(shop)
    statuses = [(await web.get(f"/r/L{n:016}", headers=PHONE)).status_code for n in range(25)]

    assert statuses[:20] == [404] * 20
    assert statuses[-1] == 429
    answer = await web.get(f"/r/{link.code}", headers=PHONE)
    assert (answer.status_code, int(answer.headers["retry-after"]) > 0) == (429, True)


async def test_archived_link_works_on(web: httpx.AsyncClient, shop: Shop) -> None:
    """It is printed on the door."""
    link = await a_link(shop)
    await Link.filter(id=link.id).update(archived_at=shop.created_at)
    assert (await web.get(f"/r/{link.code}", headers=PHONE)).status_code == 302


async def test_clicks_at_once_are_all_counted(web: httpx.AsyncClient, shop: Shop) -> None:
    link = await a_link(shop)
    await asyncio.gather(
        *(web.get(f"/r/{link.code}", headers={"User-Agent": f"Phone {n}"}) for n in range(20))
    )
    assert await counts(link) == (20, 0, 0)


async def test_days_are_those_of_the_shop(web: httpx.AsyncClient, shop: Shop, clock: Clock) -> None:
    link = await a_link(shop)
    await web.get(f"/r/{link.code}", headers=PHONE)
    clock.move(timedelta(hours=9))
    await web.get(f"/r/{link.code}", headers={"User-Agent": "A night phone"})

    days = [each.day for each in await LinkCount.all().order_by("day")]
    assert days == ["2026-03-16", "2026-03-17"]
