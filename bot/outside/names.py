"""Names looked up once per connection: the address that was checked is the one that is called."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from ipaddress import ip_address

import aiohttp
from aiohttp.abc import AbstractResolver, ResolveResult

from bot.outside.addresses import Rule
from domain.core.ports import OutsideError

Lookup = Callable[[str, int], Awaitable[list[str]]]


async def system_lookup(name: str, port: int) -> list[str]:
    """The addresses of a name, as this machine resolves them. Raises OSError."""
    loop = asyncio.get_running_loop()
    found = await loop.getaddrinfo(name, port, type=socket.SOCK_STREAM)
    return [str(each[4][0]) for each in found]


class CheckedNames(AbstractResolver):
    """Gives allowed addresses only; a name that has none but forbidden ones is refused."""

    def __init__(self, rule: Rule, lookup: Lookup) -> None:
        self._rule = rule
        self._lookup = lookup

    async def addresses(self, name: str, port: int) -> list[str]:
        """Raises OutsideError for a name that is not known or not allowed."""
        try:
            found = await self._lookup(name, port)
        except (OSError, UnicodeError):
            raise OutsideError(reason="unknown-name") from None
        numbers = [each.partition("%")[0] for each in found]
        allowed = [each for each in numbers if self._rule.is_allowed(ip_address(each))]
        if not allowed:
            raise OutsideError(reason="private-address" if found else "unknown-name")
        return allowed

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        return [
            ResolveResult(
                hostname=host,
                host=each,
                port=port,
                family=socket.AF_INET6 if ":" in each else socket.AF_INET,
                proto=0,
                flags=socket.AI_NUMERICHOST,
            )
            for each in await self.addresses(host, port)
        ]

    async def close(self) -> None:
        """Nothing is held."""


def checked_sockets(rule: Rule) -> Callable[[aiohttp.AddrInfoType], socket.socket]:
    """Makes sockets; looks once more at the very number it is going to call."""

    def make(info: aiohttp.AddrInfoType) -> socket.socket:
        family, kind, protocol, _, place = info
        rule.check_number(str(place[0]))
        return socket.socket(family, kind, protocol)

    return make
