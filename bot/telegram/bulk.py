"""Calls of the Bot API for many people: the bot's request and limits without its objects.

Half of the time of `Bot.send_message` goes into the Message it returns, and a campaign needs no
more of it than a number. Answers to people use the bot's own methods.
"""

from typing import Any

from telegram.ext import ExtBot
from telegram.request import RequestData

# The class has no public address, but nothing else can make a RequestData.
from telegram.request._requestparameter import RequestParameter

from bot.telegram.turns import Lane


class Bulk:
    """Sends in the `bulk` lane; a bot without limits (in tests) sends at once."""

    def __init__(self, bot: ExtBot[Lane]) -> None:
        self._bot = bot

    async def call(self, endpoint: str, data: dict[str, str]) -> Any:  # noqa: ANN401 - JSON
        """The result as Telegram gives it; raises what the bot's own methods raise."""
        limiter = self._bot.rate_limiter
        if limiter is None:
            return await self._post(endpoint, data)
        return await limiter.process_request(
            self._post, (endpoint, data), {}, endpoint, data, "bulk"
        )

    async def _post(self, endpoint: str, data: dict[str, str]) -> Any:  # noqa: ANN401 - JSON
        parameters = [
            RequestParameter(name=name, value=str(value), input_files=None)
            for name, value in data.items()
        ]
        return await self._bot.request.post(
            f"{self._bot.base_url}/{endpoint}", RequestData(parameters)
        )
