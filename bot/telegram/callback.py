"""The answer to a press: given once, before anything slow."""

import logging
import re

from telegram import CallbackQuery
from telegram.error import BadRequest, TelegramError

log = logging.getLogger(__name__)
LONGEST = 200


class CallbackAnswer:
    """Closes the press. A toast is plain text; what is too long for it is cut at a word."""

    def __init__(self, query: CallbackQuery) -> None:
        self._query = query
        self._is_open = True

    async def say(self, text: str, *, is_alert: bool = False) -> None:
        """Close the press with a toast, if it is still open and there is something to say."""
        if text:
            await self._close(_short(text), is_alert=is_alert)

    async def close(self) -> None:
        """Close the press without words."""
        await self._close(None, is_alert=False)

    async def _close(self, text: str | None, *, is_alert: bool) -> None:
        if not self._is_open:
            return
        self._is_open = False
        try:
            await self._query.answer(text, show_alert=is_alert)
        except BadRequest as error:
            # Too old to be answered: after a restart the press may have waited in the queue.
            if "query is too old" not in error.message.lower():
                raise
        except TelegramError as error:
            # The spinner ends by itself; what was asked for is worth more than its end.
            log.info("a press was not closed: %s", type(error).__name__)


def _short(text: str) -> str:
    plain = re.sub(r"<[^>]+>", "", text)
    plain = plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
    return plain if len(plain) <= LONGEST else plain[: LONGEST - 1].rsplit(" ", 1)[0] + "…"
