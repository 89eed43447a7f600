"""`python -m bot.sandbox`: the sandbox alone, for a bot that runs elsewhere on this machine."""

import argparse
import asyncio
import signal
import sys

from bot.sandbox.server import SandboxServer
from bot.sandbox.world import TOKEN, Telegram


def arguments() -> argparse.Namespace:
    """What the command line says."""
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument("--host", default="127.0.0.1")
    parser.add_argument("--port", type=int, default=8081)
    parser.add_argument("--token", default=TOKEN, help="token of the bot (default: %(default)s)")
    parser.add_argument("--username", default="barker_bot")
    parser.add_argument("--name", default="Barker")
    parser.add_argument("--no-flood", action="store_true", help="switch Telegram's limits off")
    parser.add_argument("--allow-remote", action="store_true", help="listen beyond loopback")
    return parser.parse_args()


async def serve(options: argparse.Namespace) -> None:
    """Until SIGINT or SIGTERM."""
    world = Telegram(flood=not options.no_flood)
    world.add_bot(options.token, options.username, options.name)
    server = SandboxServer(world, options.host, options.port, allow_remote=options.allow_remote)
    await server.start()
    print(f"{server.address}/  chat page", flush=True)  # noqa: T201 - this is its output
    print(f"{server.address}/bot{options.token}/getMe  Bot API", flush=True)  # noqa: T201
    stopped = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    await stopped.wait()
    await server.stop()


if __name__ == "__main__":
    try:
        asyncio.run(serve(arguments()))
    except (ValueError, OSError) as error:
        sys.exit(f"sandbox: {error}")
