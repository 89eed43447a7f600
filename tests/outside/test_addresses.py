"""Which addresses are refused, in every way to write them."""

from ipaddress import ip_address

import pytest

from bot.outside import Internet
from bot.outside.addresses import Rule
from domain.core.ports import OutsideError
from tests.chat import Names

FORBIDDEN = (
    "0.0.0.1", "10.1.2.3", "100.64.0.1", "100.100.100.200", "127.0.0.1", "127.9.9.9",
    "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.168.1.1", "198.18.0.1",
    "224.0.0.1", "240.0.0.1", "255.255.255.255", "168.63.129.16", "192.88.99.1",
    "::", "::1", "::ffff:127.0.0.1", "::ffff:10.0.0.1", "::127.0.0.1", "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe", "64:ff9b:1::1", "fc00::1", "fd00:ec2::254", "fe80::1", "ff02::1",
    "2002:7f00:1::", "2001:0:4136:e378::1", "2001:db8::1", "fec0::1", "5f00::1",
)  # fmt: skip
ALLOWED = ("93.158.134.3", "8.8.8.8", "172.32.0.1", "::ffff:8.8.8.8", "64:ff9b::808:808",
           "2a02:6b8::2:242")  # fmt: skip


@pytest.mark.parametrize("number", FORBIDDEN)
def test_no_private_address_is_allowed(number: str) -> None:
    assert not Rule().is_allowed(ip_address(number))


@pytest.mark.parametrize("number", ALLOWED)
def test_public_addresses_are_allowed(number: str) -> None:
    assert Rule().is_allowed(ip_address(number))


@pytest.mark.parametrize("number", ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
def test_loopback_alone_may_be_allowed(number: str) -> None:
    rule = Rule(allows_loopback=True)

    assert rule.is_allowed(ip_address(number))
    assert not rule.is_allowed(ip_address("10.0.0.1"))
    assert not rule.is_allowed(ip_address("169.254.169.254"))


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("", "bad-address"),
        ("shop.test/feed.xml", "bad-address"),
        ("ftp://shop.test/feed", "bad-address"),
        ("file:///etc/passwd", "bad-address"),
        ("gopher://shop.test/", "bad-address"),
        ("http://", "bad-address"),
        ("http://[::1", "bad-address"),
        ("http://shop.test:99999/", "bad-address"),
        ("http://shop.test:25/", "bad-port"),
        ("http://shop.test:22/", "bad-port"),
        ("http://169.254.169.254/latest/meta-data/", "private-address"),
        ("http://[::1]/", "private-address"),
        ("http://[::ffff:10.0.0.1]/", "private-address"),
        ("http://2130706433/", "private-address"),
        ("http://0177.0.0.1/", "private-address"),
        ("http://127.1/", "private-address"),
        ("http://0x7f000001/", "private-address"),
        ("http://inner.test/", "private-address"),
        ("http://user:word@inner.test/", "private-address"),
        ("http://nobody.test/", "unknown-name"),
        (f"http://shop.test/{'a' * 3_000}", "bad-address"),
    ],
)
async def test_addresses_that_may_not_be_asked(url: str, reason: str) -> None:
    names = Names(
        {"shop.test": ["8.8.8.8"], "inner.test": ["10.0.0.1"], "0x7f000001": ["127.0.0.1"]}
    )
    async with Internet(lookup=names) as outside:
        with pytest.raises(OutsideError) as caught:
            await outside.check(url)
        assert caught.value.reason == reason
        with pytest.raises(OutsideError) as caught:
            await outside.post(url, b"", {}, seconds=5)
        assert caught.value.reason == reason


async def test_a_good_address_is_good() -> None:
    names = Names({"shop.test": ["8.8.8.8", "2a02:6b8::2:242"], "xn--80aswg.xn--p1ai": ["8.8.8.8"]})
    async with Internet(lookup=names) as outside:
        await outside.check(" https://user:word@shop.test:8443/feed.xml?a=b ")
        await outside.check("https://сайт.рф/feed.xml")

    assert names.asked == ["shop.test", "xn--80aswg.xn--p1ai"]
