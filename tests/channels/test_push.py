"""Push messages as browsers get them, decrypted without the libraries that made them."""

import base64
import hashlib
import hmac
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest
from aiohttp import web
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from bot.channels.ways import Ways
from bot.channels.web_push import WebPush
from domain.connectors import connecting
from domain.connectors.kinds.web_push import WebPush as Settings
from domain.connectors.push import keys, subscribing
from domain.core.ports import DeliveryError
from domain.models import Connector, Consent, Customer, PushSubscription, Shop, ShopOrigin
from tests.channels.parcels import parcel
from tests.channels.stands import browser
from tests.chat import Stage
from tests.conftest import NOW
from tests.outside.servers import site

ORIGIN = "https://lavka.test"


class Service:
    """A push service that keeps what it gets; `gone` browsers are unknown to it."""

    def __init__(self) -> None:
        self.came: list[tuple[str, dict[str, str], bytes]] = []
        self.gone: set[str] = set()
        self.place = ""

    async def serve(self, request: web.Request) -> web.Response:
        if request.path in self.gone:
            return web.Response(status=410)
        self.came.append((request.path, dict(request.headers), await request.read()))
        return web.Response(status=201)


@pytest.fixture
async def service() -> AsyncIterator[Service]:
    found = Service()
    async with site(found.serve) as place:
        found.place = place
        yield found


@pytest.fixture
async def line(shop: Shop, ways: Ways) -> Connector:
    return await connecting.add(shop, Settings(contact="o@lavka.test"), None, ways.vault, NOW)


class Browser:
    """A browser's own half of the keys."""

    def __init__(self) -> None:
        self.private = ec.generate_private_key(ec.SECP256R1())
        self.auth = b"0123456789abcdef"

    @property
    def public(self) -> bytes:
        return _point(self.private.public_key())

    def opened(self, body: bytes) -> dict[str, Any]:
        """RFC 8188 and 8291, step by step."""
        salt, size, sender = body[:16], body[20], body[21 : 21 + body[20]]
        assert size == 65
        theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), sender)
        shared = self.private.exchange(ec.ECDH(), theirs)
        seed = _derived(self.auth, shared, b"WebPush: info\0" + self.public + sender, 32)
        key = _derived(salt, seed, b"Content-Encoding: aes128gcm\0", 16)
        nonce = _derived(salt, seed, b"Content-Encoding: nonce\0", 12)
        plain = AESGCM(key).decrypt(nonce, body[21 + size :], None)
        told: dict[str, Any] = json.loads(plain.rstrip(b"\0")[:-1])
        return told


def _derived(salt: bytes, secret: bytes, info: bytes, length: int) -> bytes:
    key = hmac.digest(salt, secret, "sha256")
    return hmac.digest(key, info + b"\x01", "sha256")[:length]


def _point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _raw(text: str) -> bytes:
    return base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).rstrip(b"=").decode()


async def test_browser_reads_what_was_sent(
    ways: Ways, reader: Customer, service: Service, line: Connector
) -> None:
    own = Browser()
    kept = await browser(reader, f"{service.place}/b/1")
    kept.p256dh, kept.auth = _text(own.public), _text(own.auth)
    await kept.save()
    buttons = [{"label": "В каталог", "url": "https://lavka.test/new"}]
    sent = await parcel(
        reader, "Новый пуэр\n<b>По</b> старой &amp; цене", content={"buttons": buttons}
    )

    await WebPush(ways).send(str(reader.id), sent)

    [(_, headers, body)] = service.came
    assert own.opened(body) == {
        "title": "Новый пуэр",
        "body": "По старой & цене",
        "url": "https://lavka.test/new",
        "tag": f"b{sent['label']['delivery']}",
    }
    _check_vapid(headers["Authorization"], service.place, line)


def _check_vapid(header: str, audience: str, line: Connector) -> None:
    """The shop signed it with the key that browsers were given."""
    fields = dict(each.split("=", 1) for each in header.removeprefix("vapid ").split(","))
    assert fields["k"] == line.params["public_key"]
    head, claims, signature = fields["t"].split(".")
    raw = _raw(signature)
    signed = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
    key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), _raw(fields["k"]))
    key.verify(signed, f"{head}.{claims}".encode(), ec.ECDSA(SHA256()))
    told = json.loads(_raw(claims))
    assert (told["aud"], told["sub"]) == (audience, "mailto:o@lavka.test")
    assert NOW.timestamp() < told["exp"] <= NOW.timestamp() + 24 * 3600


async def test_browser_that_is_gone_is_forgotten(
    ways: Ways, reader: Customer, service: Service, line: Connector
) -> None:
    await browser(reader, f"{service.place}/b/1")
    await browser(reader, f"{service.place}/b/2")
    service.gone = {"/b/1"}

    await WebPush(ways).send(str(reader.id), await parcel(reader))
    service.gone = {"/b/1", "/b/2"}
    with pytest.raises(DeliveryError) as told:
        await WebPush(ways).send(str(reader.id), await parcel(reader))

    assert len(service.came) == 1
    assert (told.value.reason, told.value.is_permanent) == ("gone", True)
    assert await PushSubscription.filter(removed_at__isnull=True).count() == 0


async def test_one_browser_is_enough(
    ways: Ways, reader: Customer, service: Service, line: Connector
) -> None:
    await browser(reader, f"{service.place}/b/1")
    await browser(reader, "http://localhost:9/dead")

    number = await WebPush(ways).send(str(reader.id), await parcel(reader))

    assert number.endswith(":1")


def test_keys_are_a_pair() -> None:
    private = keys.made()
    number = int.from_bytes(_raw(private), "big")
    pair = ec.derive_private_key(number, ec.SECP256R1())

    assert _raw(keys.public(private)) == _point(pair.public_key())


async def _yes(web: httpx.AsyncClient, shop: Shop, **changes: object) -> httpx.Response:
    body = {
        "subscription": {
            "endpoint": "http://localhost:9009/b/1",
            "keys": {"p256dh": _text(Browser().public), "auth": _text(b"0123456789abcdef")},
        },
        "browser_id": "abcdefgh1234",
        "text": "Сообщать о скидках",
        **changes,
    }
    return await web.post(f"/push/{shop.id}", json=body, headers={"origin": ORIGIN})


async def test_page_subscribes_and_takes_it_back(
    web: httpx.AsyncClient, stage: Stage, shop: Shop
) -> None:
    vault = stage.process.world.vault
    made = await connecting.add(shop, Settings(contact="o@lavka.test"), None, vault, NOW)
    await ShopOrigin.create(shop=shop, origin=ORIGIN, added_at=NOW)

    key = await web.get(f"/push/{shop.id}/key")
    assert key.json() == {"key": made.params["public_key"]}
    assert (await _yes(web, shop)).status_code == 204
    assert (await _yes(web, shop)).status_code == 204

    kept = await PushSubscription.get()
    agreed = await Consent.get(customer_id=kept.customer_id, channel="push")
    assert (agreed.is_given, await subscribing.counts(shop.id)) == (True, (1, 1))
    gone = await web.request(
        "DELETE",
        f"/push/{shop.id}",
        json={"endpoint": kept.endpoint},
        headers={"origin": ORIGIN},
    )
    assert gone.status_code == 204
    await agreed.refresh_from_db()
    assert (agreed.is_given, await subscribing.counts(shop.id)) == (False, (0, 0))


async def test_strangers_and_inner_addresses_are_refused(
    web: httpx.AsyncClient, shop: Shop
) -> None:
    foreign = await web.post(f"/push/{shop.id}", json={}, headers={"origin": "https://evil.test"})
    await ShopOrigin.create(shop=shop, origin="https://other.test", added_at=NOW)
    assert foreign.status_code == 403
    assert (await web.get("/push/999/key")).status_code == 404


async def test_subscription_may_not_point_inside(web: httpx.AsyncClient, shop: Shop) -> None:
    await ShopOrigin.create(shop=shop, origin=ORIGIN, added_at=NOW)
    good = {"p256dh": _text(Browser().public), "auth": _text(b"0123456789abcdef")}
    for endpoint in ("http://10.0.0.1/x", "http://169.254.169.254/", "ftp://x", "", "javascript:1"):
        answer = await _yes(web, shop, subscription={"endpoint": endpoint, "keys": good})
        assert answer.status_code == 422, endpoint
    assert (await _yes(web, shop, browser_id="")).status_code == 422
    assert await PushSubscription.all().count() == 0


async def test_scripts_are_small_and_public(web: httpx.AsyncClient) -> None:
    for name in ("push.js", "push-worker.js"):
        answer = await web.get(f"/{name}")
        assert answer.headers["content-type"].startswith("text/javascript")
        assert len(answer.content) < 3_000


def test_digest_is_of_the_whole_address() -> None:
    one = subscribing.Browser(endpoint="https://p/1", p256dh="", auth="")
    assert one.digest == hashlib.sha256(b"https://p/1").hexdigest()
