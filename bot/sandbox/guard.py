"""Keeps web pages of other sites from using the sandbox through the browser of its user."""

import ipaddress
from urllib.parse import urlsplit

from aiohttp import web
from aiohttp.typedefs import Handler, Middleware

REFUSED = "This address is not served here."


def guard(own_host: str) -> Middleware:
    """Refuses host names made to point here (DNS rebinding) and requests of other origins."""

    @web.middleware
    async def check(request: web.Request, handler: Handler) -> web.StreamResponse:
        if not _is_served(request.host, own_host) or not _is_same_origin(request):
            raise web.HTTPForbidden(text=REFUSED)
        return await handler(request)

    return check


def _is_served(header: str, own_host: str) -> bool:
    """Only addresses, localhost and the configured host: a rebound name is none of them."""
    name = urlsplit(f"//{header}").hostname or ""
    if name in {"localhost", own_host}:
        return True
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True


def _is_same_origin(request: web.Request) -> bool:
    origin = request.headers.get("Origin")
    return origin is None or urlsplit(origin).netloc == request.host
