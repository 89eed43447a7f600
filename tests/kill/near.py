"""The real process, but for one thing: it may go out to this machine. Run as a module."""

import asyncio

from bot.app import running
from bot.config import load_settings
from bot.outside import Internet


async def run() -> None:
    """Until it is killed."""
    async with running(load_settings(), outside=Internet(allows_loopback=True)):
        await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(run())
