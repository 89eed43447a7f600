"""Updates become screens: presses, commands, texts, files, and who blocked the bot."""

import asyncio
import dataclasses
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from functools import cache
from weakref import WeakValueDictionary

from telegram import Bot, CallbackQuery, Contact, Message, Update
from tortoise.transactions import in_transaction

from bot.failures import Failures
from bot.telegram import memberships
from bot.telegram.answering import HOME, Guard, Turn, shown
from bot.telegram.callback import CallbackAnswer
from bot.telegram.following import Follower
from bot.telegram.inbox import FileTooLargeError, Inbox
from bot.telegram.people import said_in
from bot.telegram.reception import Reception
from bot.telegram.render import Shown
from bot.telegram.stage import Stage, check
from domain.audience import acting, customers, presence
from domain.core.errors import NotFoundError
from domain.core.ports import World
from domain.core.reading import on
from domain.models import Note as NoteRow
from handlers.kit.screen import Act, Screen, screens
from handlers.kit.view import Go, Reply, Stay, is_short, parse
from handlers.kit.visit import Visit

__all__ = ["FileTooLargeError", "Router"]


class Router:
    """Finds the screen of an update and lets the stage show it. Bugs end here, as an apology."""

    def __init__(self, bot: Bot, world: World, stage: Stage, failures: Failures) -> None:
        self._world = world
        self._stage = stage
        self._inbox = Inbox(bot, world.files)
        self._failures = failures
        self._guard = Guard(stage, failures)
        self._follower = Follower(world, stage)
        self._locks: WeakValueDictionary[int, asyncio.Lock] = WeakValueDictionary()
        self._albums: dict[int, str] = {}

    @property
    def reception(self) -> Reception:
        """Who makes visits."""
        return self._stage.reception

    async def handle(self, update: Update) -> None:
        """Answer one update. Never raises but when the process is stopping."""
        user = update.effective_user
        # A bot may let people into a channel; otherwise bots have nothing to say here.
        if user is None or (user.is_bot and update.chat_member is None):
            return
        async with self.alone(user.id):
            try:
                await self._answer(update)
            except Exception as error:
                # Before there is a visit nobody can be told in their language.
                self._failures.keep(error, "an update before its visit")

    async def _answer(self, update: Update) -> None:
        message = update.message
        if memberships.is_one(update):
            await memberships.changed(update, self._world.clock())
        elif update.callback_query is not None:
            await self._press(update.callback_query)
        elif message is None or message.chat.type != "private":
            return
        # Neither is there when Telegram tells of something: a pin, a new title, a boost.
        elif message.text or message.effective_attachment:
            await self._message(message, update.update_id)

    def alone(self, telegram_id: int) -> asyncio.Lock:
        """Held while this person's chat is being changed."""
        lock = self._locks.get(telegram_id)
        if lock is None:
            lock = self._locks[telegram_id] = asyncio.Lock()
        return lock

    async def _press(self, query: CallbackQuery) -> None:
        name, act_name, args = parse(query.data or "")
        turn = Turn(
            visit=await self.reception.meet(query.from_user, args),
            screen=screens.get(name),
            over=shown(query),
            answer=CallbackAnswer(query),
            is_act=bool(act_name),
        )
        async with self._guard.over(turn, query.data or ""):
            await _noted(turn, query, f"{name}.{act_name}" if act_name else name)
            reply = await self._pressed(turn, act_name)
            await self._follower.follow(turn, reply)
        await turn.answer.close() if turn.answer else None

    async def _pressed(self, turn: Turn, act_name: str) -> Reply:
        screen = turn.screen
        if screen is None or (act_name and act_name not in screen.acts):
            turn.screen = None
            raise NotFoundError(thing="button")
        if not act_name:
            return Go(screen.key, turn.visit.args)
        work, right = screen.acts[act_name]
        check(turn.visit, screen.right)
        check(turn.visit, right)
        return await _changed(work, turn)

    async def _message(self, message: Message, update_id: int) -> None:
        if message.from_user is None:
            return
        turn = Turn(visit=await self.reception.meet(message.from_user))
        async with self._guard.over(turn, "message"):
            reply = await self._said(turn, message, update_id)
            await self._follower.follow(turn, reply)

    async def _said(self, turn: Turn, message: Message, update_id: int) -> Reply:
        # PostgreSQL keeps every character but this one.
        text = (message.text or "").replace("\0", "")
        if text.startswith("/"):
            return await self._command(turn, text, update_id)
        if message.contact is not None and turn.visit.role is None:
            return await self._contact(turn, message.contact)
        await self._stand(turn, message)
        if self._inbox.has_file(message):
            return await self._file(turn, message)
        screen = turn.screen
        if screen is None or screen.typed is None:
            screen = turn.screen = screens["letter_new" if turn.visit.role is None else HOME]
        typed = said_in(message, text)
        is_about = typed.telegram_id and turn.visit.role is not None
        if screen.typed is None or not (typed.text or is_about):
            return Stay(turn.visit.t("not-understood"))
        work, right = screen.typed
        check(turn.visit, screen.right)
        check(turn.visit, right)
        turn.is_changed = True
        async with _theirs(turn.visit):
            return await work(turn.visit, typed)

    async def _stand(self, turn: Turn, message: Message) -> None:
        """Which screen a message is typed on: the one replied to, else the last one shown."""
        telegram_id = turn.visit.person.telegram_id
        route = ""
        if message.reply_to_message is not None:
            with on("reader"):
                note = await NoteRow.get_or_none(
                    telegram_id=telegram_id, message_id=message.reply_to_message.message_id
                )
            if note is not None:
                route = note.route
                turn.visit = await self.reception.enter(turn.visit, note.shop_id)
        place = await self._stage.positions.of(telegram_id)
        name, _, args = parse(route or (place.route if place else ""))
        turn.screen = screens.get(name)
        turn.visit = dataclasses.replace(turn.visit, args=args)

    async def _command(self, turn: Turn, text: str, update_id: int) -> Reply:
        word, _, rest = text[1:].partition(" ")
        name = word.partition("@")[0].casefold()
        customer = turn.visit.customer_or_none
        if turn.visit.role is None and customer is not None:
            async with in_transaction("default"):
                await customers.commanded(customer, name, update_id, turn.visit.now)
        if name == "start":
            turn.visit = dataclasses.replace(turn.visit, args=(rest.strip(), str(update_id)))
            turn.screen = screens["start"]
            return await _changed(screens["start"].acts["begin"][0], turn)
        if name == "cancel":
            return Go(HOME, toast=turn.visit.t("cancelled"))
        found = _commands().get(name)
        if found is None:
            return Stay(turn.visit.t("unknown-command", command=word[:32]))
        args = tuple(rest.split())
        return Go(found.key, args if is_short(found.key, args) else ())

    async def _contact(self, turn: Turn, contact: Contact) -> Reply:
        """A customer sends a phone: believed when Telegram says that it is their own."""
        visit = turn.visit
        customer = visit.customer_or_none
        if customer is None or contact.user_id != visit.person.telegram_id:
            return Stay(visit.t("contact-not-own"))
        turn.is_changed = True
        async with in_transaction("default"):
            await presence.shared_phone(visit.shop, customer, contact.phone_number, visit.now)
        return Stay(visit.t("contact-taken"))

    async def _file(self, turn: Turn, message: Message) -> Reply:
        screen = turn.screen if turn.screen and turn.screen.uploaded else None
        screen = screen or next(
            (
                each
                for each in screens.values()
                if each.takes_files_anywhere and turn.visit.can(each.right)
            ),
            None,
        )
        if screen is None or screen.uploaded is None:
            return Stay(turn.visit.t("file-not-expected"))
        if screen is not turn.screen:
            turn.visit = dataclasses.replace(turn.visit, args=())
        turn.screen = screen
        work, right = screen.uploaded
        check(turn.visit, screen.right)
        check(turn.visit, right)
        await self._stage.busy(turn.visit)
        upload = await self._inbox.fetch(message, is_large=screen.takes_large)
        turn.over = await self._answered(turn, upload.album)
        turn.is_changed = True
        async with _theirs(turn.visit):
            return await work(turn.visit, upload)

    async def _answered(self, turn: Turn, album: str) -> Shown | None:
        """The message that answered the piece before of the same album: one is enough for all."""
        telegram_id = turn.visit.person.telegram_id
        before = self._albums.pop(telegram_id, "")
        if not album:
            return None
        self._albums[telegram_id] = album
        place = await self._stage.positions.of(telegram_id) if before == album else None
        return Shown(message_id=place.message_id, is_media=place.is_media) if place else None


@cache
def _commands() -> dict[str, Screen]:
    return {each.command: each for each in screens.values() if each.command}


async def _noted(turn: Turn, query: CallbackQuery, button: str) -> None:
    """Remember what a customer pressed: the shop may ask who did."""
    customer = turn.visit.customer_or_none
    if turn.visit.role is not None or customer is None or turn.screen is None:
        return
    async with in_transaction("default"):
        await customers.pressed(customer, button, _label(query), query.id, turn.visit.now)


def _label(query: CallbackQuery) -> str:
    """What stands on the pressed button, as far as its message is still at hand."""
    markup = query.message.reply_markup if isinstance(query.message, Message) else None
    rows = markup.inline_keyboard if markup else ()
    return next((each.text for row in rows for each in row if each.callback_data == query.data), "")


async def _changed(work: Act, turn: Turn) -> Reply:
    turn.is_changed = True
    async with _theirs(turn.visit):
        return await work(turn.visit)


@asynccontextmanager
async def _theirs(visit: Visit) -> AsyncIterator[None]:
    """The transaction of what a person does."""
    with acting.by(visit.person, visit.now):
        async with in_transaction("default"):
            yield
