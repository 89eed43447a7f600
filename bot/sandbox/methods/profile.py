"""The bot about itself: getMe, commands, name and descriptions."""

import re

from bot.sandbox.answers import Json, bad_request
from bot.sandbox.methods.registry import Call, method
from bot.sandbox.parameters import refuse_unknown_fields

COMMAND = re.compile(r"[a-z0-9_]{1,32}")
MOST_COMMANDS = 100
DESCRIPTION_CHARACTERS = 256
NAME, DESCRIPTION, ABOUT = 64, 512, 120


@method("getMe")
def get_me(call: Call) -> Json:
    return {
        **call.bot.as_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": call.bot.profile.get("menu:", {}).get("type") == "web_app",
    }


@method("logOut")
@method("close")
def leave_server(_call: Call) -> bool:
    return True


@method("setMyCommands", "commands scope language_code")
def set_my_commands(call: Call) -> bool:
    commands = call.parameters.records("commands")
    if len(commands) > MOST_COMMANDS:
        raise bad_request("too many commands specified")
    for command in commands:
        refuse_unknown_fields(command, ("command", "description"), "bot command")
        if not COMMAND.fullmatch(command.get("command", "").removeprefix("/")):
            raise bad_request("BOT_COMMAND_INVALID")
        if not 0 < len(command.get("description", "")) <= DESCRIPTION_CHARACTERS:
            raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID")
    call.bot.commands[_scope(call)] = commands
    call.announce()
    return True


@method("getMyCommands", "scope language_code")
def get_my_commands(call: Call) -> list[Json]:
    return call.bot.commands.get(_scope(call), [])


@method("deleteMyCommands", "scope language_code")
def delete_my_commands(call: Call) -> bool:
    call.bot.commands.pop(_scope(call), None)
    call.announce()
    return True


@method("setMyName", "name language_code")
def set_my_name(call: Call) -> bool:
    return _set(call, "name", NAME)


@method("getMyName", "language_code")
def get_my_name(call: Call) -> Json:
    return _get(call, "name", call.bot.name)


@method("setMyDescription", "description language_code")
def set_my_description(call: Call) -> bool:
    return _set(call, "description", DESCRIPTION)


@method("getMyDescription", "language_code")
def get_my_description(call: Call) -> Json:
    return _get(call, "description")


@method("setMyShortDescription", "short_description language_code")
def set_my_short_description(call: Call) -> bool:
    return _set(call, "short_description", ABOUT)


@method("getMyShortDescription", "language_code")
def get_my_short_description(call: Call) -> Json:
    return _get(call, "short_description")


def _set(call: Call, name: str, longest: int) -> bool:
    value = call.parameters.text(name)
    if len(value) > longest:
        raise bad_request(f"bot {name.replace('_', ' ')} is too long")
    call.bot.profile[f"{name}:{call.parameters.text('language_code')}"] = {name: value}
    return True


def _get(call: Call, name: str, default: str = "") -> Json:
    language = call.parameters.text("language_code")
    profile = call.bot.profile
    return profile.get(f"{name}:{language}") or profile.get(f"{name}:") or {name: default}


def _scope(call: Call) -> tuple[str, str]:
    scope = call.parameters.record("scope")
    kind = str(scope.get("type", "default"))
    return f"{kind}:{scope.get('chat_id', '')}".rstrip(":"), call.parameters.text("language_code")
