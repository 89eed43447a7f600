"""A stand-in for Telegram: the demo talks to it over HTTP, the tests in process.

It refuses what Telegram refuses and fails on what it doesn't know. `Telegram` is the world,
`Person` somebody in it, `Upload` a file of a request, `Answer` what a request got.
"""

from bot.sandbox.answers import Answer, RefusalError
from bot.sandbox.changes import Toast
from bot.sandbox.flood import Limits
from bot.sandbox.parameters import Upload
from bot.sandbox.people import NoSuchButtonError, Person, SandboxError, Tapped
from bot.sandbox.world import TOKEN, Telegram

__all__ = [
    "TOKEN",
    "Answer",
    "Limits",
    "NoSuchButtonError",
    "Person",
    "RefusalError",
    "SandboxError",
    "Tapped",
    "Telegram",
    "Toast",
    "Upload",
]
