"""The inbox: nothing is lost, nothing twice, what failed is tried again, what is old is dropped."""

import dataclasses
from collections.abc import Iterator, Mapping
from datetime import timedelta
from decimal import Decimal
from typing import ClassVar

import httpx
import pytest

from domain.connectors import connecting
from domain.connectors.hooks import inbox
from domain.connectors.hooks.call import Call as Body
from domain.connectors.hooks.call import nested
from domain.connectors.hooks.kind import Bought, HookKind, Told
from domain.connectors.hooks.reading import BadMoneyError, money
from domain.connectors.kind import KINDS
from domain.connectors.kinds.woocommerce import WooCommerce
from domain.models import Connector, Customer, HookCall, Order, Shop
from tests.chat import Chat, Clock, Stage
from tests.conftest import NOW
from tests.hooks.conftest import Call
from tests.hooks.samples import SECRET, said, signed, woocommerce


async def test_call_is_kept_before_it_is_understood(
    web: httpx.AsyncClient, stage: Stage, woo: Connector
) -> None:
    content = said(woocommerce())
    await web.post(f"/hooks/{woo.token}", content=content, headers=signed(content))
    call = await HookCall.get()
    assert (call.status, bytes(call.body)) == ("waiting", content)
    assert await Order.all().count() == 0

    await stage.run("read_hooks")
    assert (await Order.get()).number == "727"


async def test_unknown_and_removed_addresses_are_nowhere(
    web: httpx.AsyncClient, woo: Connector
) -> None:
    content = said(woocommerce())
    assert (await web.post("/hooks/nobody", content=content)).status_code == 404
    await connecting.remove(woo, None, NOW)
    answer = await web.post(f"/hooks/{woo.token}", content=content, headers=signed(content))
    assert answer.status_code == 404


async def test_pause_keeps_calls_and_reads_them_later(
    order_woo: Call, stage: Stage, woo: Connector
) -> None:
    await connecting.pause(woo, None, NOW, is_paused=True)
    assert (await order_woo()).status_code == 200
    assert await Order.all().count() == 0
    await connecting.pause(woo, None, NOW, is_paused=False)
    await stage.run("read_hooks")
    assert await Order.all().count() == 1


async def test_refused_call_is_taken_once_the_secret_is_right(
    order_woo: Call, stage: Stage, olga: Chat, woo: Connector
) -> None:
    content = said(woocommerce())
    await order_woo(headers=signed(content, secret="the right one"))
    call = await HookCall.get()
    await olga.press(f"hook_call.again:{call.id}")
    assert olga.toast.startswith("Пробовать нечего")

    vault = stage.process.world.vault
    fresh = await connecting.find(woo.shop_id, woo.id)
    await connecting.change(fresh, WooCommerce(secret="the right one"), None, vault, NOW)
    await olga.press(f"hook_call.again:{call.id}")
    await stage.run("read_hooks")
    assert (await Order.get()).number == "727"
    assert "Разобран." in olga.text


async def test_call_that_kills_is_not_tried_at_once_again(
    order_woo: Call, stage: Stage, clock: Clock
) -> None:
    await order_woo(currency="USD")
    await HookCall.all().update(status="waiting", attempts=8, not_before=NOW)
    await stage.run("read_hooks")
    assert (await HookCall.get()).reason == "gave-up"


async def test_broken_call_holds_up_no_other(order_woo: Call) -> None:
    await order_woo(total="много", id=1, number="1")
    await order_woo()
    assert await HookCall.filter(status="problem").count() == 1
    assert await Order.all().count() == 1


async def test_old_calls_are_dropped(order_woo: Call, stage: Stage, clock: Clock) -> None:
    await order_woo()
    await order_woo(currency="USD", id=2)
    clock.move(timedelta(days=31))
    await stage.run("forget_hooks")
    assert [each.status for each in await HookCall.all()] == ["problem"]
    clock.move(timedelta(days=60))
    await stage.run("forget_hooks")
    assert await HookCall.all().count() == 0


async def test_forgotten_person_leaves_no_call(order_woo: Call, olga: Chat) -> None:
    await order_woo()
    customer = await Customer.get(phone="+79161234567")
    await olga.press(f"customer_erase.erase:{customer.id}")
    assert await HookCall.all().count() == 0
    assert await Order.all().count() == 1


async def test_forgeries_fill_no_table(order_woo: Call, woo: Connector, stage: Stage) -> None:
    for number in range(inbox.MOST_REFUSED + 5):
        content = said(woocommerce(id=number))
        fresh = await connecting.find(woo.shop_id, woo.id)
        await inbox.take(
            fresh, content, signed(content, secret="x"), stage.process.world.vault, NOW
        )
    assert await HookCall.all().count() == inbox.MOST_REFUSED


MONEY = [
    ("1 234,50", "1234.5"), (1234.5, "1234.5"), ("1234.50", "1234.5"), ("1,234.50", "1234.5"),
    ("1.234,50", "1234.5"), ("1 234,50 ₽", "1234.5"), ("1\u00a0234", "1234"), ("-5", "-5"),
    ("0", "0"), (" 990 руб. ", "990"), ("1,234", "1234"),
]  # fmt: skip


@pytest.mark.parametrize(("told", "meant"), MONEY)
def test_money_in_any_notation(told: object, meant: str) -> None:
    assert money(told, "RUB") == Decimal(meant)


@pytest.mark.parametrize("told", ["много", "12 usd", "1.2.3.4x", "--5"])
def test_what_is_no_money(told: str) -> None:
    with pytest.raises(BadMoneyError):
        money(told, "RUB")


def test_form_fields_nest() -> None:
    pairs = [("a", "1"), ("p[x][0][n]", "2"), ("p[x][1][n]", "3"), ("q[]", "4"), ("q[]", "5")]
    assert nested(pairs) == {"a": "1", "p": {"x": [{"n": "2"}, {"n": "3"}]}, "q": ["4", "5"]}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Corner(HookKind):
    """A third platform: everything it needs is this class."""

    words: ClassVar[Mapping[str, str]] = {"done": "fulfilled"}

    @property
    def kind(self) -> str:
        return "corner"

    def proof(self, call: Body) -> bool:
        return True

    def is_trial(self, call: Body) -> bool:
        return not call.body

    def told(self, call: Body, shop: Shop) -> Told:
        fields = call.fields()
        return Told(
            number=fields["order"],
            word="done",
            who={"phone": fields["phone"]},
            lines=(Bought(name=fields["what"], total=money(fields["sum"], shop.currency)),),
        )


@pytest.fixture
def corner() -> Iterator[None]:
    """The kinds with one more, as if its file were there."""
    kinds = KINDS._loaded()
    kinds["corner"] = Corner
    yield
    del kinds["corner"]


@pytest.mark.usefixtures("corner")
async def test_third_platform_is_one_class(
    web: httpx.AsyncClient, stage: Stage, shop: Shop
) -> None:
    site = await connecting.add(shop, Corner(), None, stage.process.world.vault, NOW)
    body = {"order": "C-1", "phone": "+79161234567", "what": "Чай", "sum": "99,90"}
    assert (await web.post(f"/hooks/{site.token}", json=body)).status_code == 200
    await stage.run("read_hooks")

    order = await Order.get(number="C-1")
    assert (order.total, order.status, order.source) == (9_990, "fulfilled", "corner")


async def test_secret_is_sealed_in_the_row(woo: Connector) -> None:
    row = await Connector.get(id=woo.id)
    assert SECRET not in row.secret
    assert "secret" not in row.params
