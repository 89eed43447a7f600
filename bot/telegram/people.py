"""Whom a message is about: a contact that was sent, somebody's message that was forwarded."""

from telegram import Message, MessageOriginHiddenUser, MessageOriginUser

from handlers.kit.visit import Typed


def said_in(message: Message, text: str) -> Typed:
    """What was written, and about whom."""
    contact, origin = message.contact, message.forward_origin
    if contact is not None:
        phone = contact.phone_number or ""
        if phone and not phone.startswith("+"):
            phone = f"+{phone}"
        return Typed(text=phone, html=phone, telegram_id=contact.user_id or 0)
    html = (message.text_html or text).replace("\0", "")
    if isinstance(origin, MessageOriginUser):
        return Typed(text=text, html=html, telegram_id=origin.sender_user.id)
    return Typed(text=text, html=html, is_hidden=isinstance(origin, MessageOriginHiddenUser))
