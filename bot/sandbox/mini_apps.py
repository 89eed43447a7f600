"""Mini Apps as people open them: the address, what Telegram signs for it, what it sends back."""

import base64
import dataclasses
import hashlib
import hmac
import json
import re
from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

from bot.sandbox.answers import Json

if TYPE_CHECKING:
    from bot.sandbox.chats import Message
    from bot.sandbox.people import Person

START_PARAM = re.compile(r"[A-Za-z0-9_-]{0,512}")
DATA_BYTES = 4096


@dataclasses.dataclass(frozen=True, kw_only=True)
class MiniApp:
    """An open Mini App. One from a keyboard knows nobody and may send data to the bot instead."""

    url: str
    init_data: str = ""
    button: str = ""


def by_button(person: "Person", url: str) -> MiniApp:
    """From a button under a message or from the menu button of the chat."""
    query = base64.urlsafe_b64encode(f"{person.id}:{person.world.new_id():012}".encode()).decode()
    return MiniApp(url=url, init_data=_init_data(person, {"query_id": query.rstrip("=")}))


def by_keyboard(url: str, label: str) -> MiniApp:
    """From the keyboard under the text field."""
    return MiniApp(url=url, button=label)


def by_menu(person: "Person") -> MiniApp | None:
    """From the menu button of the chat, where the bot has set one."""
    button = menu_button(person)
    return by_button(person, button["web_app"]["url"]) if button else None


def by_link(person: "Person", start_param: str) -> MiniApp | None:
    """By `t.me/<bot>?startapp=<code>`: what the menu button opens for everybody is the bot's own.

    None where the bot has none or the code is not one Telegram takes.
    """
    button = person.bot.profile.get("menu:", {})
    if button.get("type") != "web_app" or not START_PARAM.fullmatch(start_param):
        return None
    about = {"chat_instance": str(-person.id), "chat_type": "sender"}
    url = button["web_app"]["url"]
    if start_param:
        about["start_param"] = start_param
        url = _with_start(url, start_param)
    return MiniApp(url=url, init_data=_init_data(person, about))


def menu_button(person: "Person") -> Json | None:
    """The menu button of this chat, or the one for everybody, where it opens a Mini App."""
    profile = person.bot.profile
    button = profile.get(f"menu:{person.id}", {"type": "default"})
    if button["type"] == "default":
        button = profile.get("menu:", button)
    return button if button["type"] == "web_app" else None


def send_data(person: "Person", button: str, data: str) -> "Message":
    """What `WebApp.sendData` gives to the bot. Raises ValueError over 4,096 bytes."""
    if not 0 < len(data.encode()) <= DATA_BYTES:
        raise ValueError(f"data holds 1 to {DATA_BYTES} bytes")
    return person.tell({"web_app_data": {"data": data, "button_text": button}})


def allow_writing(person: "Person") -> None:
    """Yes to `WebApp.requestWriteAccess`: the bot may write first. Asked again it does nothing."""
    if not person.chat.started or person.chat.blocked:
        person.unblock()
        person.tell({"write_access_allowed": {"from_request": True}})


def sign(token: str, fields: Mapping[str, str]) -> str:
    """The fields with the `hash` of Telegram's documentation, as a query string."""
    lines = "\n".join(f"{name}={fields[name]}" for name in sorted(fields))
    secret = hmac.new(b"WebAppData", token.encode(), hashlib.sha256).digest()
    found = hmac.new(secret, lines.encode(), hashlib.sha256).hexdigest()
    return urlencode({**fields, "hash": found})


def _init_data(person: "Person", more: Mapping[str, str]) -> str:
    user = json.dumps(_user(person), ensure_ascii=False, separators=(",", ":"))
    told = {**more, "user": user, "auth_date": str(person.world.now())}
    return sign(person.bot.token, told)


def _user(person: "Person") -> Json:
    account = person.account
    user: Json = {
        "id": account.id,
        "first_name": account.first,
        "last_name": account.last,
        "username": account.username,
        "language_code": account.language,
    }
    if person.chat.started and not person.chat.blocked:
        user["allows_write_to_pm"] = True
    return {name: value for name, value in user.items() if value or name == "last_name"}


def _with_start(url: str, code: str) -> str:
    parts = urlsplit(url)
    said = [*parse_qsl(parts.query, keep_blank_values=True), ("tgWebAppStartParam", code)]
    return urlunsplit(parts._replace(query=urlencode(said)))
