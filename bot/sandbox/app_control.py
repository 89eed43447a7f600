"""The control API of Mini Apps: what an open one may ask of Telegram on behalf of its person."""

from collections.abc import Iterable

from aiohttp import web

from bot.sandbox import mini_apps, paying
from bot.sandbox.control import PEOPLE, app_view, handler, read_json, required
from bot.sandbox.people import Person, SandboxError
from bot.sandbox.world import Telegram


def routes(world: Telegram) -> Iterable[web.AbstractRouteDef]:
    """Handlers bound to one world."""
    posts = {"": open_app, "/data": data, "/access": access, "/phone": phone, "/pay": pay}
    return (
        *(web.post(f"{PEOPLE}/{{name}}/app{key}", handler(world, posts[key])) for key in posts),
        web.get(f"{PEOPLE}/{{name}}/app/invoice/{{slug}}", handler(world, invoice)),
    )


async def open_app(person: Person, request: web.Request) -> object:
    """{"startapp"?}: by a link with that code, or without it by the menu button."""
    body = await read_json(request)
    by_link = "startapp" in body
    found = (
        mini_apps.by_link(person, str(body["startapp"])) if by_link else mini_apps.by_menu(person)
    )
    if found is None:
        raise SandboxError("the bot has set no Mini App, or the code is no start parameter")
    return app_view(found)


async def data(person: Person, request: web.Request) -> object:
    """{"button", "data"}: what the Mini App of a keyboard button sends to the bot."""
    body = await read_json(request)
    try:
        sent = mini_apps.send_data(person, required(body, "button"), required(body, "data"))
    except ValueError as error:
        raise SandboxError(str(error)) from None
    return {"id": sent.id}


async def access(person: Person, _request: web.Request) -> object:
    """The bot may write from now on."""
    mini_apps.allow_writing(person)
    return {"status": "allowed"}


async def phone(person: Person, _request: web.Request) -> object:
    """The bot gets the person's contact."""
    return {"id": person.send_contact().id, "status": "sent"}


async def invoice(person: Person, request: web.Request) -> object:
    """What the payment form shows."""
    found = paying.invoice_of(person, request.match_info["slug"])
    if found is None:
        raise SandboxError("there is no such invoice")
    return found


async def pay(person: Person, request: web.Request) -> object:
    """{"slug"}: pays, and says what came of it when the bot has answered."""
    slug = required(await read_json(request), "slug")
    if paying.invoice_of(person, slug) is None:
        raise SandboxError("there is no such invoice")
    return {"status": await paying.outcome(person, paying.ask_by_link(person, slug))}
