"""A program of the shop with a key, against the listener."""

from collections.abc import Sequence

import httpx

from domain.access.scopes import AREAS
from domain.access.token import hash_of, new_token, prefix_of
from domain.models import ApiKey, Shop
from tests.conftest import NOW

ALL = tuple(f"{area}:write" for area in AREAS)


async def key_for(shop: Shop, scopes: Sequence[str] = ALL) -> str:
    """A key with these scopes."""
    token = new_token()
    await ApiKey.create(
        shop=shop,
        name="касса",
        prefix=prefix_of(token),
        hash=hash_of(token),
        scopes=list(scopes),
        made_at=NOW,
    )
    return token


async def let_in(web: httpx.AsyncClient, shop: Shop, scopes: Sequence[str] = ALL) -> None:
    """Let the client call with a key."""
    web.headers["Authorization"] = f"Bearer {await key_for(shop, scopes)}"
