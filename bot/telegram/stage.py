"""One person's screen: drawn with rights checked, framed with the way back, put into the chat."""

import dataclasses
import logging
from datetime import datetime

from telegram import Bot
from telegram.constants import ChatAction
from telegram.error import TelegramError

from bot.telegram.positions import Place, Positions
from bot.telegram.reception import Reception
from bot.telegram.render import Renderer, Shown
from domain.core.errors import DomainError, ForbiddenError, NotFoundError
from domain.core.reading import on
from domain.models import Note as NoteRow
from domain.models import Shop
from handlers.kit.screen import Screen, screens
from handlers.kit.view import Button, Note, Row, View, parse, route
from handlers.kit.visit import Visit

HOME = "menu"
log = logging.getLogger(__name__)


class Stage:
    """Draws screens for people; does not know what they pressed.

    A query of a screen is stopped after so many `seconds`, unless the screen says otherwise.
    """

    def __init__(
        self, bot: Bot, reception: Reception, positions: Positions, *, seconds: float
    ) -> None:
        self.reception = reception
        self.positions = positions
        self._seconds = seconds
        self._bot = bot
        self._renderer = Renderer(bot)

    async def draw(self, visit: Visit, screen: Screen) -> View:
        """The screen as this visitor may see it, with the way back. Raises TooSlowError."""
        check(visit, screen.right)
        with on("reader", seconds=self._seconds):
            view = await screen.draw(visit)
        return framed(visit, screen, view)

    async def show(self, visit: Visit, screen: Screen, view: View, over: Shown | None) -> Shown:
        """Put a drawn view into the visitor's chat and remember that they stand there."""
        chat = visit.person.telegram_id
        shown = await self._renderer.show(chat, view, over)
        place = Place(
            route=route(screen.key, visit.args),
            message_id=shown.message_id,
            is_media=shown.is_media,
            is_live=view.is_live,
            takes_text=screen.typed is not None or screen.uploaded is not None,
        )
        await self.positions.put(chat, place, visit.now)
        return shown

    async def say(self, visit: Visit, text: str) -> None:
        """A sentence of its own under the screen; where the person stands stays as it is."""
        await self._renderer.show(
            visit.person.telegram_id, framed(visit, None, View(text=text)), None
        )

    async def busy(self, visit: Visit, *, has_picture: bool = False) -> None:
        """The line "typing", or "sending a photo", while something slow goes on."""
        doing = ChatAction.UPLOAD_PHOTO if has_picture else ChatAction.TYPING
        await self._bot.send_chat_action(visit.person.telegram_id, doing)

    async def send_note(self, note: Note, shop: Shop, now: datetime) -> bool:
        """Show a screen of this shop to somebody who did not ask; False when it did not arrive.

        They may look at another shop at the moment, or have lost the right to see it.
        """
        args = tuple(str(each) for each in note.args)
        visit = await self.reception.visit(note.telegram_id, args, shop)
        if visit is None:
            return False
        try:
            view = await self.draw(visit, screens[note.screen])
            shown = await self._renderer.show(note.telegram_id, view, None)
        except (DomainError, TelegramError) as error:
            log.info("a note did not arrive: %s", type(error).__name__)
            return False
        await NoteRow.create(
            telegram_id=note.telegram_id,
            message_id=shown.message_id,
            route=route(note.screen, args),
            shop_id=shop.id,
            sent_at=now,
        )
        return True

    async def refresh(self, telegram_id: int, place: Place) -> None:
        """Draw a live screen again; one that can't be drawn any more stops being live."""
        name, _, args = parse(place.route)
        visit = await self.reception.visit(telegram_id, args)
        if visit is None or name not in screens:
            await self.positions.leave(telegram_id)
            return
        over = Shown(message_id=place.message_id, is_media=place.is_media)
        try:
            view = await self.draw(visit, screens[name])
        except DomainError as error:
            view = framed(visit, screens[name], View(text=refusal(visit, error)))
        await self.show(visit, screens[name], view, over)


def check(visit: Visit, right: str) -> None:
    """Raises ForbiddenError where the visitor's role does not carry the right."""
    if not visit.can(right):
        raise ForbiddenError(right=right)


def refusal(visit: Visit, error: DomainError) -> str:
    """What the person is told of an expected refusal."""
    values = error.values()
    if isinstance(error, NotFoundError):
        values["thing"] = visit.t.plain(f"thing-{error.thing}")
    return visit.t(f"error-{error.code}", **values)


def framed(visit: Visit, screen: Screen | None, view: View) -> View:
    """The view with its last row: back and menu."""
    if not view.has_way_back:
        return view
    row = _way_back(visit, screen, view)
    return dataclasses.replace(view, rows=(*view.rows, row))


def _way_back(visit: Visit, screen: Screen | None, view: View) -> Row:
    menu = Button(visit.t.plain("button-menu"), HOME)
    target = view.back or Button("", _above(visit, screen))
    if target.screen == HOME and not target.act:
        return (menu,)
    label = target.label or visit.t.plain("button-back")
    return (dataclasses.replace(target, label=label), menu)


def _above(visit: Visit, screen: Screen | None) -> str:
    """The nearest screen above that this visitor may see."""
    key = screen.back if screen else HOME
    while key != HOME and key in screens and not visit.can(screens[key].right):
        key = screens[key].back
    return key
