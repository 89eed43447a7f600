"""The guarded way out to the internet: whom the process may call, and how much it takes."""

from bot.outside.internet import Internet

__all__ = ["Internet"]
