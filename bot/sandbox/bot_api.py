"""The Bot API's own door: `/bot<token>/<method>` and `/file/bot<token>/<path>`."""

from collections.abc import Iterable

import orjson
from aiohttp import web

from bot.sandbox.answers import Answer, RefusalError, bad_request
from bot.sandbox.parameters import Upload
from bot.sandbox.world import Telegram

TOO_LARGE = RefusalError(413, "Request Entity Too Large").answer()


def routes(world: Telegram) -> Iterable[web.AbstractRouteDef]:
    """Handlers bound to one world."""

    async def call(request: web.Request) -> web.Response:
        try:
            parameters = await read_parameters(request)
        except RefusalError as refusal:
            return as_response(refusal.answer())
        except web.HTTPRequestEntityTooLarge:
            return as_response(TOO_LARGE)
        token, method = request.match_info["token"], request.match_info["method"]
        return as_response(await world.call(token, method, parameters))

    async def download(request: web.Request) -> web.Response:
        try:
            stored = world.download(request.match_info["token"], request.match_info["path"])
        except RefusalError as refusal:
            return as_response(refusal.answer())
        return web.Response(body=stored.data, content_type="application/octet-stream")

    return (
        web.route("*", "/bot{token}/{method}", call),
        web.get("/file/bot{token}/{path:.+}", download),
    )


def as_response(answer: Answer) -> web.Response:
    """The HTTP form of an answer."""
    return web.Response(
        status=answer.status, body=orjson.dumps(answer.body), content_type="application/json"
    )


async def read_parameters(request: web.Request) -> dict[str, object]:
    """Query, JSON object, urlencoded form or multipart: Telegram takes all of them."""
    parameters: dict[str, object] = dict(request.query)
    if request.content_type == "application/json":
        parameters.update(_json_object(await request.read()))
    elif request.method == "POST":
        parameters.update(await _form(request))
    return parameters


def _json_object(body: bytes) -> dict[str, object]:
    if not body:
        return {}
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        found = None
    if not isinstance(found, dict):
        raise bad_request("can't parse the request: JSON object expected")
    return found


async def _form(request: web.Request) -> dict[str, object]:
    fields: dict[str, object] = {}
    for name, value in (await request.post()).items():
        if isinstance(value, web.FileField):
            fields[name] = as_upload(value)
        else:
            fields[name] = value if isinstance(value, str) else bytes(value).decode()
    return fields


def as_upload(field: web.FileField) -> Upload:
    """A file of a form, read into memory."""
    return Upload(filename=field.filename, data=field.file.read(), content_type=field.content_type)
