"""Menu button and default rights: kept and given back, without an effect in the sandbox."""

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.methods.registry import Call, method

MENU_BUTTONS = ("commands", "web_app", "default")


@method("setChatMenuButton", "chat_id menu_button")
def set_chat_menu_button(call: Call) -> bool:
    button = call.parameters.record("menu_button") or {"type": "default"}
    if button.get("type") not in MENU_BUTTONS:
        raise bad_request("can't parse menu button: unallowed type")
    call.bot.profile[f"menu:{call.parameters.text('chat_id')}"] = button
    return True


@method("getChatMenuButton", "chat_id")
def get_chat_menu_button(call: Call) -> Json:
    profile = call.bot.profile
    own = profile.get(f"menu:{call.parameters.text('chat_id')}")
    return own or profile.get("menu:") or {"type": "commands"}


@method("setMyDefaultAdministratorRights", "rights for_channels")
def set_my_default_administrator_rights(call: Call) -> bool:
    call.bot.profile["rights"] = call.parameters.record("rights")
    return True


@method("getMyDefaultAdministratorRights", "for_channels")
def get_my_default_administrator_rights(call: Call) -> Json:
    return call.bot.profile.get("rights", {})
