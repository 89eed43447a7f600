"""Codes: short, signed, and none of them can be made up."""

import re
import string

from domain.links import addresses, codes
from domain.models import Link, LinkSettings, Shop
from tests.conftest import NOW
from tests.links.placements import a_link


async def test_code_fits_everywhere_and_leads_to_its_link(shop: Shop) -> None:
    link = await a_link(shop)

    assert re.fullmatch(r"[A-Za-z0-9]{1,32}", link.code)
    assert len(addresses.bot("barker_bot", link.code).partition("start=")[2]) <= 64
    found = await codes.link_of(link.code)
    assert found is not None
    assert (found.id, found.shop.id) == (link.id, shop.id)


async def test_every_change_of_a_sign_breaks_the_code(shop: Shop) -> None:
    code = (await a_link(shop)).code

    for place in range(len(code)):
        other = "x" if code[place] != "x" else "y"
        assert await codes.link_of(code[:place] + other + code[place + 1 :]) is None


async def test_row_with_a_forged_code_is_not_believed(shop: Shop) -> None:
    """Somebody wrote into the table without knowing the key."""
    await codes.settings_of(shop.id)
    forged = codes.made("f" * 64)
    await Link.create(shop=shop, code=forged, campaign="x", source="y", made_at=NOW)

    assert await codes.link_of(forged) is None


async def test_code_of_another_shops_key_is_refused(shop: Shop) -> None:
    other = await Shop.create(name="Другая", created_at=NOW)
    link = await a_link(shop)
    await codes.settings_of(other.id)
    await Link.filter(id=link.id).update(shop_id=other.id)

    assert await codes.link_of(link.code) is None


async def test_key_is_made_once(shop: Shop) -> None:
    first = (await codes.settings_of(shop.id)).key
    assert (await codes.settings_of(shop.id)).key == first
    assert await LinkSettings.filter(shop_id=shop.id).count() == 1
    assert set(first) <= set(string.hexdigits)


async def test_codes_do_not_repeat() -> None:
    assert len({codes.made("a" * 64) for _ in range(2_000)}) == 2_000
