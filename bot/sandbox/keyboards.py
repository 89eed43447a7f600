"""Reply markup: what Telegram refuses in keyboards, and how a person sees their buttons."""

import dataclasses
from urllib.parse import urlsplit

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.parameters import Parameters, refuse_unknown_fields

MOST_BUTTONS = 100
MOST_IN_ROW = 8
DATA_BYTES = 64
COPIED_CHARACTERS = 256
STYLES = ("danger", "success", "primary")
INLINE_ACTIONS = [
    "url",
    "login_url",
    "callback_data",
    "web_app",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
]
INLINE_FIELDS = ["text", "style", "icon_custom_emoji_id", *INLINE_ACTIONS]
REPLY_FIELDS = [
    "text",
    "style",
    "icon_custom_emoji_id",
    "request_users",
    "request_chat",
    "request_managed_bot",
    "request_contact",
    "request_location",
    "request_poll",
    "web_app",
]
MARKUP_FIELDS = {
    "inline_keyboard": ["inline_keyboard"],
    "keyboard": (
        [
            "keyboard",
            "is_persistent",
            "resize_keyboard",
            "one_time_keyboard",
            "input_field_placeholder",
            "selective",
        ]
    ),
    "remove_keyboard": ["remove_keyboard", "selective"],
    "force_reply": ["force_reply", "input_field_placeholder", "selective"],
}
LINK_SCHEMES = {"http", "https", "tg", "tonsite"}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Markup:
    """The two kinds a message can carry: buttons under it, or a keyboard of the chat."""

    inline: Json | None = None
    reply: Json | None = None


def read_markup(parameters: Parameters) -> Markup:
    """The `reply_markup` of a request; raises what Telegram raises for a wrong one."""
    markup = parameters.record("reply_markup")
    kind = next((kind for kind in MARKUP_FIELDS if kind in markup), None)
    if not markup:
        return Markup()
    if kind is None:
        raise bad_request("object expected as reply markup")
    refuse_unknown_fields(markup, MARKUP_FIELDS[kind], "reply markup")
    if kind == "inline_keyboard":
        return Markup(inline=_inline(markup))
    if kind == "keyboard":
        _check_reply_keyboard(markup)
    return Markup(reply=markup)


def read_inline(parameters: Parameters) -> Json | None:
    """The markup of an edit, where only an inline keyboard is possible."""
    markup = read_markup(parameters)
    if markup.reply is not None:
        raise bad_request("inline keyboard expected")
    return markup.inline


def rows_of(markup: Json | None) -> list[list[Json]]:
    """Buttons of an inline or a reply keyboard; a reply button may be a bare string."""
    rows = (markup or {}).get("inline_keyboard") or (markup or {}).get("keyboard") or []
    return [[_as_button(button) for button in row] for row in rows]


def _as_button(button: object) -> Json:
    return button if isinstance(button, dict) else {"text": str(button)}


def _inline(markup: Json) -> Json | None:
    rows = _checked_rows(markup["inline_keyboard"])
    for row in rows:
        for button in row:
            _check_inline_button(button)
    kept = [row for row in rows if row]
    return {"inline_keyboard": kept} if kept else None


def _check_reply_keyboard(markup: Json) -> None:
    for row in _checked_rows(markup["keyboard"]):
        for button in row:
            fields = _as_button(button)
            refuse_unknown_fields(fields, REPLY_FIELDS, "keyboard button")
            if not fields.get("text"):
                raise bad_request("keyboard button text must be non-empty")
            if "web_app" in fields:
                check_web_app(fields["web_app"], "keyboard button")


def _checked_rows(rows: object) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request("can't parse inline keyboard: array of arrays expected")
    if sum(len(row) for row in rows) > MOST_BUTTONS or any(len(r) > MOST_IN_ROW for r in rows):
        raise bad_request("reply markup is too long")
    return rows


def _check_inline_button(button: object) -> None:
    if (
        not isinstance(button, dict)
        or not isinstance(button.get("text"), str)
        or not button["text"]
    ):
        raise bad_request("can't parse inline keyboard button: button text must be non-empty")
    refuse_unknown_fields(button, INLINE_FIELDS, "inline keyboard button")
    if button.get("style", "primary") not in STYLES:
        raise bad_request("can't parse inline keyboard button: unknown button style")
    actions = [name for name in INLINE_ACTIONS if name in button]
    if not actions or not (button[actions[0]] or actions[0].startswith("switch_inline")):
        raise bad_request(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise bad_request("can't parse inline keyboard button: exactly one action is expected")
    _check_action(actions[0], button[actions[0]])


def _check_action(action: str, value: object) -> None:
    if action == "callback_data" and not _fits(value):
        raise bad_request("BUTTON_DATA_INVALID")
    if action == "url" and not _is_link(str(value)):
        raise bad_request(f"inline keyboard button URL '{value}' is invalid: Wrong HTTP URL")
    if action == "web_app":
        check_web_app(value, "inline keyboard button")
    if action == "copy_text":
        text = value.get("text", "") if isinstance(value, dict) else ""
        if not 0 < len(text) <= COPIED_CHARACTERS:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")


def check_web_app(value: object, what: str) -> None:
    """Raises for what is no https address; Mini Apps of this machine may do without."""
    address = value.get("url", "") if isinstance(value, dict) else ""
    parts = urlsplit(address)
    if parts.scheme != "https" and parts.hostname not in {"127.0.0.1", "localhost"}:
        raise bad_request(
            f"{what} Web App URL '{address}' is invalid: Only HTTPS links are allowed"
        )


def _fits(value: object) -> bool:
    return isinstance(value, str) and len(value.encode()) <= DATA_BYTES


def _is_link(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    has_dot = "." in (parts.hostname or "") or parts.hostname == "localhost"
    return parts.scheme in LINK_SCHEMES and (has_dot or parts.scheme in {"tg", "tonsite"})
