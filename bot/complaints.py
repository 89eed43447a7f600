"""Why a command stopped, where a person can put it right: a sentence and an exit code."""

import dataclasses
import errno
import socket
import sqlite3

import asyncpg
from telegram.error import InvalidToken, NetworkError
from tortoise.exceptions import DBConnectionError, OperationalError

from bot.config import SettingsError, wrong_setting
from bot.i18n import tongue
from bot.refusal import RefusalError
from bot.terminal import say, terminal_language
from domain.core.errors import DomainError

FAILED = 1
WRONG_SETTING = 2
NO_PORT = {errno.EADDRINUSE, errno.EADDRNOTAVAIL, errno.EACCES}
# An OperationalError with other words is a bug in a query, and needs its traceback.
UNOPENED = ("unable to open", "file is not a database", "readonly", "locked", "disk")


@dataclasses.dataclass(frozen=True, kw_only=True)
class Complaint:
    """What is printed, and the exit code."""

    words: str
    code: int = FAILED


def complaint(error: Exception) -> Complaint | None:
    """The complaint, or None for a bug."""
    match error:
        case RefusalError():
            return Complaint(words=say(error.text, **error.values))
        case SettingsError():
            return Complaint(words=_settings(error), code=WRONG_SETTING)
        case InvalidToken():
            # Its own words hold the token.
            return complaint(wrong_setting("bot_token"))
        case NetworkError():
            return Complaint(words=say("cli-no-telegram"))
        case DomainError():
            said = tongue(terminal_language()).plain(f"error-{error.code}", **error.values())
            return Complaint(words=said)
        case _:
            return _database(error)


def _database(error: Exception) -> Complaint | None:
    if isinstance(error, OSError) and error.errno in NO_PORT:
        return Complaint(words=say("cli-no-port"))
    reason = (str(error).strip().splitlines() or [type(error).__name__])[0]
    unopened = any(words in reason for words in UNOPENED)
    known = (ConnectionError, socket.gaierror, DBConnectionError, asyncpg.PostgresConnectionError)
    refused = (asyncpg.InvalidCatalogNameError, asyncpg.InvalidAuthorizationSpecificationError)
    if isinstance(error, (*known, *refused)) or (
        isinstance(error, OperationalError | sqlite3.Error) and unopened
    ):
        return Complaint(words=say("cli-no-database", reason=reason))
    return None


def _settings(error: SettingsError) -> str:
    lines = [say("cli-settings-wrong", count=len(error.problems))]
    for problem in error.problems:
        shown = problem.variable if problem.value is None else f"{problem.variable}={problem.value}"
        rule = say(problem.rule, variable=problem.variable)
        lines += ["", f"  {shown}", f"    {rule}", f"    {say('cli-example')}: {problem.example}"]
    return "\n".join(lines)
