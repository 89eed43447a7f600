"""What the chat page waits for: everything that changed for anybody, in one long poll."""

from collections.abc import Iterable

from aiohttp import web

from bot.sandbox.answers import Json
from bot.sandbox.control import answered, read_wait, state, summary, toasts
from bot.sandbox.people import Person, SandboxError
from bot.sandbox.world import Telegram


def routes(world: Telegram) -> Iterable[web.AbstractRouteDef]:
    """Handlers bound to one world."""

    async def events(request: web.Request) -> web.Response:
        try:
            since, wait = read_wait(request)
        except SandboxError as error:
            return answered({"error": str(error)}, 400)
        if request.query.get("world", world.name) != world.name:
            since = 0
        await world.changes.wait(None, since, wait)
        people = [_changed(person, since) for person in world.people()]
        bot = {"name": world.bot.name, "username": world.bot.username}
        return answered(
            {"world": world.name, "seq": world.changes.last, "bot": bot, "people": people}
        )

    return (web.get("/sandbox/events", events),)


def _changed(person: Person, since: int) -> Json:
    """A summary of everybody; state, messages and toasts only of those with news."""
    if person.world.changes.last_of.get(person.id, 0) <= since and since > 0:
        return summary(person)
    return {
        **summary(person),
        **state(person),
        "messages": person.messages(since),
        "toasts": toasts(person, since),
    }
