"""The methods of the Bot API the sandbox knows, one module per group."""

from bot.sandbox.methods import (
    albums,
    chat_info,
    copying,
    deleting,
    editing,
    files,
    invites,
    payments,
    polling,
    profile,
    queries,
    refunds,
    sending,
    settings,
)
from bot.sandbox.methods.registry import Call, Method, find_method

__all__ = [
    "Call",
    "Method",
    "albums",
    "chat_info",
    "copying",
    "deleting",
    "editing",
    "files",
    "find_method",
    "invites",
    "payments",
    "polling",
    "profile",
    "queries",
    "refunds",
    "sending",
    "settings",
]
