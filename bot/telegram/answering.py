"""One update being answered, and what is said when the answer can't be given."""

import dataclasses
import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from telegram import CallbackQuery, Message
from telegram.error import BadRequest, Forbidden, NetworkError, RetryAfter, TelegramError

from bot.failures import Failures
from bot.telegram.callback import CallbackAnswer
from bot.telegram.render import Shown
from bot.telegram.stage import HOME, Stage, framed, refusal
from domain.core.errors import DomainError
from handlers.kit.screen import Screen, screens
from handlers.kit.view import View
from handlers.kit.visit import Visit

__all__ = ["HOME", "Guard", "Turn", "shown"]
log = logging.getLogger(__name__)


@dataclasses.dataclass(kw_only=True)
class Turn:
    """One update being answered: by whom, over which message, and the callback to close."""

    visit: Visit
    screen: Screen | None = None
    over: Shown | None = None
    answer: CallbackAnswer | None = None
    is_act: bool = False
    # Something was written since the visit was read.
    is_changed: bool = False


class Guard:
    """Refusals become sentences, bugs an apology with an id."""

    def __init__(self, stage: Stage, failures: Failures) -> None:
        self._stage = stage
        self._failures = failures

    @asynccontextmanager
    async def over(self, turn: Turn, route: str) -> AsyncIterator[None]:
        """Whatever goes wrong inside the block ends here."""
        try:
            try:
                yield
            except DomainError as error:
                await self._refuse(turn, error)
        except Forbidden:
            log.info("unreachable person while answering")
        except (NetworkError, RetryAfter) as error:
            if isinstance(error, BadRequest):
                await self._apologise(turn, error, route)
            else:
                log.warning("telegram did not answer: %s", type(error).__name__)
        except Exception as error:
            await self._apologise(turn, error, route)

    async def _refuse(self, turn: Turn, error: DomainError) -> None:
        """An alert over the same screen where something was tried, a sentence elsewhere."""
        text = refusal(turn.visit, error)
        if turn.answer is None:
            await self._stage.say(turn.visit, text)
            return
        await turn.answer.say(text, is_alert=True)
        view = framed(turn.visit, turn.screen, View(text=text))
        screen = turn.screen or screens[HOME]
        if turn.is_act or turn.screen is None:
            try:
                view = await self._stage.draw(turn.visit, screen)
            except DomainError:
                log.debug("the screen of a refused act is gone")
        await self._stage.show(turn.visit, screen, view, turn.over)

    async def _apologise(self, turn: Turn, error: Exception, route: str) -> None:
        where = turn.screen.key if turn.screen else "nowhere"
        code = self._failures.keep(error, f"screen {where} route {route}")
        text = turn.visit.t("bug", code=code)
        try:
            if turn.answer:
                await turn.answer.say(text, is_alert=True)
            await self._stage.say(turn.visit, text)
        except TelegramError:
            log.warning("the apology did not arrive id=%s", code)


def shown(query: CallbackQuery) -> Shown | None:
    """The message the button is under, where the bot can still edit it."""
    message = query.message
    if not isinstance(message, Message):
        return None
    return Shown(message_id=message.message_id, is_media=message.text is None)
