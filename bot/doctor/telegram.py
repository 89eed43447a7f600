"""Telegram: does it know the token, and does it live at the same time as we do."""

import time
from email.utils import parsedate_to_datetime
from urllib.parse import urlsplit

import aiohttp

from bot.config import Settings
from bot.doctor.finding import Finding, bad, good

LIMIT = aiohttp.ClientTimeout(total=10)
# Beyond this Telegram's signatures of the Mini App and our schedules begin to go wrong.
ALLOWED_SECONDS = 30


async def token(settings: Settings) -> Finding:
    """getMe answers with the bot."""
    if settings.bot_token is None:
        return bad("doctor-token-missing")
    server = settings.telegram_api_url
    try:
        async with (
            aiohttp.ClientSession(timeout=LIMIT) as session,
            session.get(f"{server}/bot{settings.token()}/getMe") as response,
        ):
            answer = await response.json(content_type=None)
    # Its own words are not shown: an address of a request holds the token.
    except (aiohttp.ClientError, TimeoutError, OSError, ValueError):
        return bad("doctor-no-answer", host=urlsplit(server).netloc)
    if isinstance(answer, dict) and answer.get("ok"):
        return good("doctor-token-known", name=str(answer["result"].get("username")))
    return bad("doctor-token-unknown", host=urlsplit(server).netloc)


async def clock(settings: Settings) -> Finding:
    """Our clock against the Date header of the Bot API server."""
    server = settings.telegram_api_url
    try:
        async with (
            aiohttp.ClientSession(timeout=LIMIT) as session,
            session.get(f"{server}/", allow_redirects=False) as response,
        ):
            theirs = parsedate_to_datetime(response.headers["Date"]).timestamp()
    except (aiohttp.ClientError, TimeoutError, OSError, KeyError, ValueError):
        return bad("doctor-no-answer", host=urlsplit(server).netloc)
    # The header has whole seconds: half a second is the fair guess.
    seconds = round(abs(time.time() - theirs - 0.5))
    verdict = good if seconds <= ALLOWED_SECONDS else bad
    return verdict(f"doctor-clock-{'right' if verdict is good else 'wrong'}", seconds=seconds)
