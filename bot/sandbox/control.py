"""The control API: what programs and the chat page do on behalf of people."""

from collections.abc import Awaitable, Callable, Iterable
from urllib.parse import unquote

import orjson
from aiohttp import web

from bot.sandbox import mini_apps
from bot.sandbox.answers import Json, RefusalError
from bot.sandbox.bot_api import as_upload
from bot.sandbox.chats import Message
from bot.sandbox.mini_apps import MiniApp
from bot.sandbox.parameters import Upload
from bot.sandbox.people import NoSuchButtonError, NoSuchMessageError, Person, SandboxError, Tapped
from bot.sandbox.world import Telegram

PEOPLE = "/sandbox/people"
LONGEST_WAIT = 60.0
PICTURES = ("image/jpeg", "image/png", "image/webp")
VIDEOS = ("video/mp4", "video/quicktime", "video/webm")

Action = Callable[[Person, web.Request], Awaitable[object]]


def routes(world: Telegram) -> Iterable[web.AbstractRouteDef]:
    """Handlers bound to one world."""

    async def listed(_request: web.Request) -> web.Response:
        return answered([summary(person) for person in world.people()])

    async def added(request: web.Request) -> web.Response:
        return await _guarded(_add_person(world, request))

    gets = {"": look, "/messages": messages}
    posts = {
        "/text": text,
        "/file": file,
        "/tap": tap,
        "/start": start,
        "/block": block,
        "/unblock": unblock,
    }
    return (
        web.get(PEOPLE, listed),
        web.post(PEOPLE, added),
        *(web.get(f"{PEOPLE}/{{name}}{key}", handler(world, gets[key])) for key in gets),
        *(web.post(f"{PEOPLE}/{{name}}{key}", handler(world, posts[key])) for key in posts),
    )


def handler(world: Telegram, action: Action) -> Callable[[web.Request], Awaitable[web.Response]]:
    """An action of the person whose name is in the path."""

    async def handle(request: web.Request) -> web.Response:
        name = request.match_info["name"]
        if name not in world.accounts:
            known = ", ".join(world.accounts)
            return answered({"error": f"nobody is called {name}; there are: {known}"}, 404)
        return await _guarded(action(world.person(name), request))

    return handle


async def text(person: Person, request: web.Request) -> object:
    """{"text", "reply_to"?}: what a person types, commands included."""
    body = await read_json(request)
    return _sent(person.send_text(required(body, "text"), reply_to=_integer(body, "reply_to")))


async def start(person: Person, request: web.Request) -> object:
    """{"payload"}: presses Start, with the payload of a deep link if there is one."""
    return _sent(person.start(str((await read_json(request)).get("payload") or "")))


async def file(person: Person, request: web.Request) -> object:
    """One file or an album, with a caption. Pictures and videos are files if `kind` is document."""
    form = await request.post()
    uploads = [as_upload(f) for f in form.values() if isinstance(f, web.FileField)]
    if not uploads:
        raise SandboxError("multipart with a file expected")
    album = f"p{person.world.new_id()}" if len(uploads) > 1 else ""
    captions = [str(form.get("caption") or ""), *[""] * len(uploads)]
    kind = str(form.get("kind") or "auto")
    sent = [
        _send_upload(person, upload, caption, album, kind)
        for upload, caption in zip(uploads, captions, strict=False)
    ]
    return {**_sent(sent[0]), "ids": [message.id for message in sent]}


async def tap(person: Person, request: web.Request) -> object:
    """{"message_id"?, "label"}: the first button of that name on the message."""
    body = await read_json(request)
    number = _integer(body, "message_id") or None
    return _tapped(person.tap(required(body, "label"), number))


async def block(person: Person, _request: web.Request) -> object:
    """The bot gets my_chat_member and from then on 403."""
    person.block()
    return {"blocked": True}


async def unblock(person: Person, _request: web.Request) -> object:
    """The bot may write again."""
    person.unblock()
    return {"blocked": False}


async def messages(person: Person, request: web.Request) -> object:
    """?since=SEQ&wait=SECONDS: what changed after `since`, in order of change."""
    since, wait = read_wait(request)
    return await person.wait(since, wait)


async def look(person: Person, _request: web.Request) -> object:
    """Who it is and what they see besides messages."""
    return {**summary(person), **state(person), "toasts": toasts(person, 0)}


def summary(person: Person) -> Json:
    """A line in the list of people."""
    account = person.account
    return {
        "name": account.key,
        "title": account.title,
        "id": account.id,
        "username": account.username,
        "language": account.language,
        "started": person.chat.started,
        "blocked": person.chat.blocked,
    }


def state(person: Person) -> Json:
    """Typing, commands, the menu button and the keyboard under the text field."""
    keyboard = (person.chat.keyboard or {}).get("keyboard", [])
    labels = [[b if isinstance(b, str) else b["text"] for b in row] for row in keyboard]
    commands = person.commands
    placeholder = (person.chat.keyboard or {}).get("input_field_placeholder", "")
    menu = mini_apps.menu_button(person)
    return {
        "typing": person.typing,
        "commands": commands,
        "menu": menu["text"] if menu else "",
        "keyboard": labels,
        "placeholder": placeholder,
    }


def toasts(person: Person, since: int) -> list[Json]:
    """Answers of pressed buttons after `since`."""
    return [
        {"seq": toast.seq, "text": toast.text, "alert": toast.alert, "url": toast.url}
        for toast in person.toasts
        if toast.seq > since
    ]


def answered(body: object, status: int = 200) -> web.Response:
    """JSON as UTF-8."""
    return web.Response(status=status, body=orjson.dumps(body), content_type="application/json")


def read_wait(request: web.Request) -> tuple[int, float]:
    """`since` and `wait` of a query; the wait is a minute at most."""
    try:
        since = int(request.query.get("since") or 0)
        wait = float(request.query.get("wait") or 0)
    except ValueError:
        raise SandboxError("since and wait are numbers") from None
    return since, max(0.0, min(wait, LONGEST_WAIT))


async def read_json(request: web.Request) -> Json:
    """The body as a JSON object; an empty body is an empty object."""
    body = await request.read()
    try:
        found = orjson.loads(body) if body else {}
    except orjson.JSONDecodeError:
        found = None
    if not isinstance(found, dict):
        raise SandboxError("a JSON object is expected")
    return found


async def _guarded(work: Awaitable[object]) -> web.Response:
    try:
        return answered(await work)
    except NoSuchButtonError as error:
        return answered({"error": str(error), "labels": error.labels}, 404)
    except NoSuchMessageError as error:
        return answered({"error": str(error), "labels": []}, 404)
    except SandboxError as error:
        return answered({"error": str(error)}, 400)
    except RefusalError as refusal:
        return answered({"error": refusal.description}, refusal.code)


async def _add_person(world: Telegram, request: web.Request) -> object:
    """{"name", "language"?, "payload"?}: with a payload they also press Start."""
    body = await read_json(request)
    person = world.add_person(required(body, "name"), str(body.get("language") or "ru"))
    if "payload" in body:
        person.start(str(body["payload"] or ""))
    return summary(person)


def _send_upload(person: Person, upload: Upload, caption: str, album: str, kind: str) -> Message:
    is_photo = kind == "photo" or (kind == "auto" and upload.content_type in PICTURES)
    if is_photo:
        return person.send_photo(upload.data, caption, album=album)
    if kind == "video" or (kind == "auto" and upload.content_type in VIDEOS):
        return person.send_video(unquote(upload.filename), upload.data, caption, album=album)
    # Some clients percent-encode names of files, browsers and others don't.
    return person.send_file(unquote(upload.filename), upload.data, caption, album=album)


def _sent(message: Message) -> Json:
    return {"id": message.id, "seq": message.seq}


def _tapped(tapped: Tapped) -> Json:
    known: Json = {"query_id": tapped.query_id, "url": tapped.url, "copied": tapped.copied}
    if tapped.app is not None:
        known["app"] = app_view(tapped.app)
    if tapped.message is not None:
        known |= _sent(tapped.message)
    return {name: value for name, value in known.items() if value}


def app_view(app: MiniApp) -> Json:
    """What the page needs to open it."""
    return {"url": app.url, "init_data": app.init_data, "button": app.button}


def required(body: Json, name: str) -> str:
    """A text that has to be there."""
    value = body.get(name)
    if not isinstance(value, str) or not value.strip():
        raise SandboxError(f'"{name}" is missing')
    return value


def _integer(body: Json, name: str) -> int:
    value = body.get(name) or 0
    if not isinstance(value, int):
        raise SandboxError(f'"{name}" is a number')
    return value
