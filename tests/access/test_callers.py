"""The gate: keys in headers, refusals with their codes, an end to guessing."""

from typing import Literal

import pytest
from starlette.requests import Request

from bot.app import site_of
from bot.web.callers import MISSES, Callers
from bot.web.problems import Problem
from domain.access import keys, token
from domain.access.scopes import Area
from domain.models import Person, Shop
from tests.chat import Stage
from tests.conftest import NOW


@pytest.fixture
async def text(stage: Stage, shop: Shop) -> str:
    """A key that may read orders and nothing else."""
    owner = await Person.create(telegram_id=1001, name="Ольга", created_at=NOW)
    vault = stage.process.world.vault
    made = await keys.make(shop, "Сайт", {"orders": "read"}, owner, NOW, vault=vault)
    return keys.shown(made, vault, NOW)


@pytest.fixture
def gate(stage: Stage) -> Callers:
    return Callers(site_of(stage.process))


def asking(authorization: str = "", client: str = "203.0.113.7") -> Request:
    headers = [(b"authorization", authorization.encode())] if authorization else []
    return Request({"type": "http", "headers": headers, "client": (client, 1)})


async def refusal(
    gate: Callers, request: Request, area: Area | Literal[""] = "", *, is_write: bool = False
) -> Problem:
    with pytest.raises(Problem) as refused:
        await gate.caller(request, area, is_write=is_write)
    return refused.value


async def test_the_key_of_the_header_is_let_in(gate: Callers, text: str, shop: Shop) -> None:
    assert (await gate.caller(asking(f"Bearer {text}"))).shop_id == shop.id
    assert (await gate.caller(asking(f"Bearer {text}"), "orders")).name == "Сайт"


async def test_without_a_key_it_is_said_how(gate: Callers, shop: Shop) -> None:
    answer = (await refusal(gate, asking())).response()

    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == 'Bearer realm="barker"'
    assert b'"code":"key-missing"' in bytes(answer.body)


async def test_a_key_for_something_else_names_what_is_needed(gate: Callers, text: str) -> None:
    request = asking(f"Bearer {text}")
    found = [
        await refusal(gate, request, "orders", is_write=True),
        await refusal(gate, request, "products"),
    ]

    assert [(each.status, each.code, each.extra["scope"]) for each in found] == [
        (403, "scope-missing", "orders:write"),
        (403, "scope-missing", "products:read"),
    ]


async def test_guessing_comes_to_an_end(gate: Callers, text: str) -> None:
    guess = [f"Bearer {token.new_token()}" for _ in range(int(MISSES) + 2)]
    seen = [(await refusal(gate, asking(each))).status for each in guess]

    assert seen == [401] * (int(MISSES) + 1) + [429]
    # The right key waits there, too; elsewhere nobody does.
    late = await refusal(gate, asking(f"Bearer {text}"))
    assert late.response().headers["retry-after"]
    assert (await gate.caller(asking(f"Bearer {text}", client="203.0.113.8"))).name == "Сайт"


async def test_slips_of_the_pen_are_not_guesses(gate: Callers, text: str) -> None:
    slips = ["", "Bearer x", "Bearer bk_live_" + "A" * 49] * 10
    seen = {(await refusal(gate, asking(each))).status for each in slips}

    assert seen == {401}
    assert (await gate.caller(asking(f"Bearer {text}"))).name == "Сайт"


async def test_no_address_is_kept(gate: Callers, shop: Shop) -> None:
    for _ in range(int(MISSES) + 2):
        await refusal(gate, asking(f"Bearer {token.new_token()}", "198.51.100.9"))

    assert "198.51.100.9" not in repr(vars(gate)) + repr(vars(gate._misses))
