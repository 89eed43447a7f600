"""Who asks from this machine or from the network it stands in: those who run the shop."""

from ipaddress import ip_address

from starlette.requests import Request


def is_near(request: Request) -> bool:
    """Behind a trusted proxy the client is the one the proxy names, so the world is not near."""
    if request.client is None:
        return False
    try:
        address = ip_address(request.client.host)
    except ValueError:
        return False
    return address.is_loopback or address.is_private
