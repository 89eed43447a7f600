"""The sample shop's customers as people of the sandbox: messages to them arrive, or are refused.

They have chats with the bot but are not on the chat page, which would be crowded.
"""

from bot.sandbox import Telegram
from bot.sandbox.cast import CAST
from bot.sandbox.chats import Chat
from domain.models import Customer


async def gather(world: Telegram) -> int:
    """Give every known customer a chat with the bot, and return how many there are."""
    cast = {account.id: account for account in CAST}
    known = await Customer.filter(telegram_id__isnull=False, blocked_at__isnull=True)
    for customer in known:
        number = customer.telegram_id or 0
        if number in cast:
            chat = world.private_chat(world.bot, cast[number])
            chat.started = chat.started or cast[number].key == "customer"
        elif number not in world.bot.chats:
            about = {"first_name": customer.name}
            chat = Chat(id=number, kind="private", about=about, started=True)
            # Some have left without the shop's knowledge.
            chat.blocked = number % 50 == 0
            world.bot.chats[number] = chat
    return len(known)
