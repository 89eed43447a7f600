"""The menu button of chats, which may open a Mini App, and default rights, which are only kept."""

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.keyboards import check_web_app
from bot.sandbox.methods.registry import Call, method
from bot.sandbox.parameters import refuse_unknown_fields

MENU_BUTTONS = {
    "commands": ["type"],
    "web_app": ["type", "text", "web_app"],
    "default": ["type"],
}


@method("setChatMenuButton", "chat_id menu_button")
def set_chat_menu_button(call: Call) -> bool:
    """Without a chat it is the button of everybody whose chat has none of its own."""
    button = call.parameters.record("menu_button") or {"type": "default"}
    kind = button.get("type")
    if kind not in MENU_BUTTONS:
        raise bad_request("can't parse menu button: unallowed type")
    refuse_unknown_fields(button, MENU_BUTTONS[kind], "menu button")
    if kind == "web_app":
        if not button.get("text"):
            raise bad_request("menu button text must be non-empty")
        check_web_app(button.get("web_app"), "menu button")
    call.bot.profile[f"menu:{call.parameters.text('chat_id')}"] = button
    call.announce()
    return True


@method("getChatMenuButton", "chat_id")
def get_chat_menu_button(call: Call) -> Json:
    profile = call.bot.profile
    own = profile.get(f"menu:{call.parameters.text('chat_id')}")
    if own is None or own["type"] == "default":
        own = profile.get("menu:")
    return own if own and own["type"] != "default" else {"type": "commands"}


@method("setMyDefaultAdministratorRights", "rights for_channels")
def set_my_default_administrator_rights(call: Call) -> bool:
    call.bot.profile["rights"] = call.parameters.record("rights")
    return True


@method("getMyDefaultAdministratorRights", "for_channels")
def get_my_default_administrator_rights(call: Call) -> Json:
    return call.bot.profile.get("rights", {})
