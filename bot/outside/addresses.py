"""Which addresses may be asked: public ones, by http or https, at ports where sites live."""

import dataclasses
from ipaddress import IPv4Address, IPv6Address, ip_address, ip_network

from yarl import URL

from domain.core.ports import OutsideError

LONGEST = 2048
# Below 1024 live mail, shells and directories that would take our bytes for commands.
SITES = frozenset({80, 443})
FREE_PORTS = 1024

# Public by number, and yet answered by the machine's own host.
HOSTS_OWN = frozenset({ip_address("168.63.129.16")})
NOT_SITES = tuple(
    map(
        ip_network,
        (
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16",
            "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.31.196.0/24", "192.52.193.0/24",
            "192.88.99.0/24", "192.168.0.0/16", "192.175.48.0/24", "198.18.0.0/15",
            "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            # Tunnels and translations that lead into other networks, documentation.
            "2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20",
        ),
    )
)  # fmt: skip
GLOBAL_UNICAST = ip_network("2000::/3")
TRANSLATED = ip_network("64:ff9b::/96")

Address = IPv4Address | IPv6Address


@dataclasses.dataclass(frozen=True, kw_only=True)
class Rule:
    """What may be asked. Loopback is for tests and the demo, where everything is this machine."""

    allows_loopback: bool = False

    def check_url(self, url: URL) -> None:
        """Raises OutsideError for an address that can't be asked whatever its name means."""
        if url.scheme not in {"http", "https"} or not url.host or len(str(url)) > LONGEST:
            raise OutsideError(reason="bad-address")
        port = url.port or 0
        if port not in SITES and port < FREE_PORTS:
            raise OutsideError(reason="bad-port", detail=str(port))
        if ":" in url.host or url.host.replace(".", "").isdigit():
            self.check_number(url.host)

    def check_number(self, number: str) -> None:
        """Raises OutsideError unless the text is the usual form of an address that is allowed."""
        try:
            address = ip_address(number.partition("%")[0])
        except ValueError:
            # 2130706433 and 127.1 are numbers to a socket and names to everybody else.
            raise OutsideError(reason="private-address") from None
        if not self.is_allowed(address):
            raise OutsideError(reason="private-address")

    def is_allowed(self, address: Address) -> bool:
        """Whether the machine at this address may be reached."""
        address = _meant(address)
        if self.allows_loopback and address.is_loopback:
            return True
        if address in HOSTS_OWN or (
            isinstance(address, IPv6Address) and address not in GLOBAL_UNICAST
        ):
            return False
        return not any(address in each for each in NOT_SITES if each.version == address.version)


def _meant(address: Address) -> Address:
    """The IPv4 address inside an IPv6 one that stands for it."""
    if isinstance(address, IPv4Address):
        return address
    if address.ipv4_mapped is not None:
        return address.ipv4_mapped
    if address in TRANSLATED:
        return IPv4Address(int(address) & 0xFFFFFFFF)
    return address


def parsed(text: str) -> URL:
    """The address as typed. Raises OutsideError."""
    try:
        url = URL(text.strip())
        _ = url.port, url.host
    except ValueError:
        raise OutsideError(reason="bad-address") from None
    return url
