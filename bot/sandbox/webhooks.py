"""Delivers updates to the webhook of a bot, in order, again and again until it answers 2xx."""

import asyncio

import aiohttp
import orjson

from bot.sandbox.accounts import BotAccount
from bot.sandbox.answers import Json
from bot.sandbox.updates import Updates
from bot.sandbox.world import Telegram

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
ANSWER_SECONDS = 60
LONGEST_RETRY = 60.0


async def deliver(world: Telegram, bot: BotAccount, retry: float) -> None:
    """Runs until cancelled. `retry` is the first pause after a failure, then it doubles."""
    timeout = aiohttp.ClientTimeout(total=ANSWER_SECONDS)
    async with aiohttp.ClientSession(timeout=timeout) as session:
        while True:
            await bot.updates.webhook_due.wait()
            bot.updates.webhook_due.clear()
            await _deliver_waiting(session, world, bot, retry)


async def _deliver_waiting(
    session: aiohttp.ClientSession, world: Telegram, bot: BotAccount, retry: float
) -> None:
    pause = retry
    updates = bot.updates
    while updates.webhook and updates.waiting:
        update = updates.waiting[0]
        error, reply = await _post(session, updates.webhook, update)
        if error:
            _remember(updates, world, error)
            await asyncio.sleep(pause)
            pause = min(pause * 2, LONGEST_RETRY)
            continue
        pause = retry
        updates.acknowledge(update["update_id"] + 1)
        if "method" in reply:
            method = reply.pop("method")
            await world.call(bot.token, method, reply)


async def _post(session: aiohttp.ClientSession, webhook: Json, update: Json) -> tuple[str, Json]:
    """An error in Telegram's words or nothing, and the method the bot answered with."""
    headers = {"Content-Type": "application/json"}
    if webhook["secret"]:
        headers[SECRET_HEADER] = webhook["secret"]
    try:
        async with session.post(
            webhook["url"], data=orjson.dumps(update), headers=headers
        ) as response:
            body = await response.read()
    except (aiohttp.ClientError, TimeoutError) as error:
        return f"Connection failed: {error}", {}
    if not response.ok:
        return f"Wrong response from the webhook: {response.status} {response.reason}", {}
    return "", _reply(body)


def _reply(body: bytes) -> Json:
    try:
        found = orjson.loads(body)
    except orjson.JSONDecodeError:
        return {}
    return found if isinstance(found, dict) else {}


def _remember(updates: Updates, world: Telegram, error: str) -> None:
    if updates.webhook:
        updates.webhook["last_error"] = {
            "last_error_date": world.now(),
            "last_error_message": error,
        }
