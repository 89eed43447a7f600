"""Messages as a person reads them: plain records for the control API, the page and tests."""

from bot.sandbox.answers import Json
from bot.sandbox.chats import Message
from bot.sandbox.html_writer import write_html
from bot.sandbox.keyboards import rows_of

FILES = "/sandbox/files/"
SERVICE = ("successful_payment", "pinned_message", "web_app_data", "write_access_allowed")
# A GIF is a document as well: it is shown as what it is.
FILE_KINDS = ("animation", "document", "video", "audio", "voice")


def message_view(message: Message) -> Json:
    """What `GET /sandbox/people/{name}/messages` lists. `photo` and files are addresses."""
    shown = message.formatted
    return {
        "seq": message.seq,
        "id": message.id,
        "from": "bot" if message.from_bot else "person",
        "date": message.date,
        "text": shown.text or _text_of_rest(message.content),
        "html": write_html(shown.text, shown.entities),
        "entities": list(shown.entities),
        "buttons": [[_button(b) for b in row] for row in rows_of(message.markup.inline)],
        "keyboard": [[b["text"] for b in row] for row in rows_of(message.markup.reply)],
        "photo": _photo(message.content),
        "document": _document(message.content),
        "invoice": message.content.get("invoice"),
        "service": _service(message.content),
        "reply_to": message.content.get("reply_to_message", {}).get("message_id"),
        "album": message.album,
        "edited": message.edit_date is not None,
        "deleted": message.deleted,
    }


def labels(message: Message) -> list[str]:
    """Labels of the buttons a message shows or opened."""
    rows = rows_of(message.markup.inline or message.markup.reply)
    return [button["text"] for row in rows for button in row]


def order_of(invoice: Message) -> Json:
    """The fields a checkout query and a payment share."""
    about = invoice.content["invoice"]
    return {
        "currency": about["currency"],
        "total_amount": about["total_amount"],
        "invoice_payload": invoice.payload,
    }


def _button(button: Json) -> Json:
    view: Json = {"label": button["text"]}
    address = button.get("url") or button.get("web_app", {}).get("url")
    if address:
        view["url"] = address
    for name in ("style", "pay"):
        if button.get(name):
            view[name] = button[name]
    if "web_app" in button:
        view["app"] = True
    if "copy_text" in button:
        view["copy"] = button["copy_text"]["text"]
    return view


def _photo(content: Json) -> str | None:
    return FILES + content["photo"][-1]["file_id"] if "photo" in content else None


def _document(content: Json) -> Json | None:
    for kind in FILE_KINDS:
        if kind in content:
            found = content[kind]
            return {
                "name": found.get("file_name", kind),
                "address": FILES + found["file_id"],
                "size": found["file_size"],
                "type": found.get("mime_type", ""),
                "kind": kind,
            }
    return None


def _service(content: Json) -> str:
    return next((name for name in SERVICE if name in content), "")


def _text_of_rest(content: Json) -> str:
    if "invoice" in content:
        return f"{content['invoice']['title']}\n{content['invoice']['description']}"
    if "contact" in content:
        return f"{content['contact'].get('first_name', '')} {content['contact']['phone_number']}"
    if "successful_payment" in content:
        payment = content["successful_payment"]
        return f"{payment['total_amount'] / 100:.2f} {payment['currency']}"
    if "web_app_data" in content:
        return str(content["web_app_data"]["button_text"])
    if "location" in content:
        return f"{content['location']['latitude']}, {content['location']['longitude']}"
    return ""
