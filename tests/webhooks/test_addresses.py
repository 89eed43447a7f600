"""Addresses: what is no address of a receiver, and those that lead where nobody may go."""

import asyncio

import pytest

from bot.outside import Internet
from domain.models import Person, Shop, WebhookDelivery, WebhookEndpoint
from domain.webhooks import endpoints
from domain.webhooks.courier import Courier
from tests.chat import Names, Stage
from tests.conftest import NOW
from tests.webhooks.receiver import Receiver, receiving
from tests.webhooks.telling import SEND, letters, only, world

FORGED = {
    "http://169.254.169.254/latest/meta-data": "https",
    "https://169.254.169.254/latest": "private-address",
    "https://[::1]/": "private-address",
    "https://[::ffff:10.0.0.1]/": "private-address",
    "https://10.1.2.3/": "private-address",
    "https://2130706433/": "private-address",
    "https://inside.test/": "private-address",
    "https://nobody.test/": "unknown-name",
    "https://192.168.0.1:8443/": "private-address",
    "https://example.com:22/": "bad-port",
}


@pytest.mark.parametrize("url", FORGED)
async def test_forged_addresses_lead_nowhere(
    stage: Stage, shop: Shop, owner: Person, names: Names, url: str
) -> None:
    names.known["inside.test"] = ["10.0.0.7"]
    vault = world(stage).vault
    if FORGED[url] == "https":
        with pytest.raises(endpoints.BadEndpointError) as refused:
            await endpoints.add(shop, url, owner, NOW, vault=vault)
        assert refused.value.reason == "https"
        return
    made = await endpoints.add(shop, url, owner, NOW, vault=vault)
    async with Internet(lookup=names) as outside:
        await Courier(outside, vault, stage.clock, asyncio.Event()).run()
    row, found = await only(), await WebhookEndpoint.get(id=made.id)

    assert row.reason == FORGED[url]
    assert found.status == "checking"
    await letters(shop)
    assert await WebhookDelivery.all().count() == 1


async def test_a_redirect_inside_is_not_followed(
    stage: Stage, shop: Shop, owner: Person, receiver: Receiver
) -> None:
    async with receiving() as inner:
        receiver.will_answer(307, Location=inner.url)
        await endpoints.add(shop, receiver.url, owner, NOW, vault=world(stage).vault)
        await stage.run(SEND)

        assert inner.got == []
    assert (await only()).answer_status == 307


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("shop.example.com", "address"),
        ("ftp://shop.example.com/", "address"),
        ("https://", "address"),
        ("https://x:99999/", "address"),
        ("https://" + "x" * 500, "address"),
        ("http://shop.example.com/", "https"),
        ("https://olga:secret@shop.example.com/", "password"),
    ],
)
def test_what_is_no_address_of_a_receiver(url: str, reason: str) -> None:
    with pytest.raises(endpoints.BadEndpointError) as refused:
        endpoints.address_of(url)

    assert refused.value.reason == reason
