"""Who calls: the key of a request, what it may do, and an end to guessing.

Addresses that guess are remembered as a hash with a salt of this process, in memory alone.
"""

import hashlib
import hmac
import secrets
import time
from typing import Final, Literal

from starlette.requests import Request

from bot.web.problems import Problem
from bot.web.rates import Rates
from bot.web.site import Site
from domain.access import keys
from domain.access.keys import KeyRefusedError, ScopeMissingError
from domain.access.scopes import Area
from domain.models import ApiKey

# A program with a wrong key asks again and again; ten tries are for people who set it up.
MISSES_PER_SECOND, MISSES = 0.2, 10.0
SAID: Final = {
    "missing": "Send your key: Authorization: Bearer bk_live_...",
    "malformed": "The header should be: Authorization: Bearer bk_live_...",
    "mistyped": "The key is mistyped: its checksum is wrong.",
    "unknown": "There is no such key.",
    "revoked": "This key was revoked.",
    "expired": "This key has expired.",
}
CHALLENGE: Final = {"WWW-Authenticate": 'Bearer realm="barker"'}
# Without a key, or with a slip of the pen, nobody guesses.
HARMLESS: Final = frozenset({"missing", "malformed", "mistyped"})


class Callers:
    """Lets the shop's programs in."""

    def __init__(self, site: Site) -> None:
        self._site = site
        self._misses = Rates(per_second=MISSES_PER_SECOND, burst=MISSES)
        self._locked: dict[bytes, float] = {}
        self._salt = secrets.token_bytes(16)

    async def caller(
        self, request: Request, area: Area | Literal[""] = "", *, is_write: bool = False
    ) -> ApiKey:
        """The key of the request, good for this area; for none in particular without one.

        Raises Problem: 401, 403, or 429 after many wrong keys.
        """
        who = self._who(request)
        wait = self._locked.get(who, 0.0) - time.monotonic()
        if wait > 0:
            raise Problem(429, "too-many-wrong-keys", "Too many wrong keys.", retry_after=wait)
        try:
            key = await keys.key_of(
                request.headers.get("authorization", ""), self._site.world.clock()
            )
        except KeyRefusedError as error:
            raise self._refused(who, error.reason) from None
        if area:
            _allowed(key, area, is_write=is_write)
        return key

    def _refused(self, who: bytes, reason: str) -> Problem:
        now = time.monotonic()
        if reason not in HARMLESS:
            wait = self._misses.take(who, now)
            if wait:
                self._locked = {each: till for each, till in self._locked.items() if till > now}
                self._locked[who] = now + wait
        return Problem(401, f"key-{reason}", SAID[reason], headers=CHALLENGE)

    def _who(self, request: Request) -> bytes:
        host = request.client.host if request.client else ""
        return hmac.new(self._salt, host.encode(), hashlib.sha256).digest()[:12]


def _allowed(key: ApiKey, area: Area, *, is_write: bool) -> None:
    try:
        keys.check(key, area, is_write=is_write)
    except ScopeMissingError as error:
        needed = f"{error.area}:{error.level}"
        raise Problem(
            403, "scope-missing", f"This key may not do that; it needs {needed}.", scope=needed
        ) from None
