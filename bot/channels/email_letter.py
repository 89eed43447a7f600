"""A message as an e-mail: words and HTML, pictures inside, and ways to say no (RFC 8058)."""

import dataclasses
import html
import re
from collections.abc import Mapping, Sequence
from datetime import datetime
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime, formataddr
from typing import Any, Final

from domain.core.ports import Texts
from domain.messaging.markup import TAG, clipped

SUBJECT: Final = 120
LINK: Final = re.compile(r'<a href="([^"]*)">(.*?)</a>', re.DOTALL)
SPOILER: Final = re.compile(r"<(/?)(tg-spoiler|tg-emoji)[^<>]*>")
STYLE: Final = "font:16px/1.5 -apple-system,Segoe UI,Roboto,Arial,sans-serif;color:#222"
KEY: Final = (
    "display:inline-block;padding:10px 18px;border-radius:8px;background:#2a7de1;"
    "color:#fff;text-decoration:none"
)
QUIET: Final = "font-size:13px;color:#777"
CID: Final = "photo{number}@barker"
# How the bytes of a picture begin; anything else is a JPEG.
KINDS: Final = {b"\x89PNG": "png", b"GIF8": "gif", b"RIFF": "webp"}


@dataclasses.dataclass(frozen=True, kw_only=True)
class Envelope:
    """Everything of a letter but its words. `leaving` is the address that says no, or nothing."""

    sender: str
    sender_name: str
    address: str
    message_id: str
    sent_at: datetime
    shop: str
    leaving: str = ""
    pictures: tuple[bytes, ...] = ()


def letter(content: Mapping[str, Any], envelope: Envelope, t: Texts) -> bytes:
    """The letter as it goes over the wire, without a signature."""
    text, buttons = str(content.get("text", "")), list(content.get("buttons") or ())
    message = EmailMessage(policy=SMTP)
    message["From"] = formataddr((_line(envelope.sender_name or envelope.shop), envelope.sender))
    message["To"] = envelope.address
    message["Subject"] = _subject(content, text, envelope.shop)
    message["Date"] = format_datetime(envelope.sent_at)
    message["Message-ID"] = envelope.message_id
    if envelope.leaving:
        message["List-Unsubscribe"] = f"<{envelope.leaving}>"
        message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"
        message["Precedence"] = "bulk"
    message.set_content(_words(text, buttons, envelope, t), cte="quoted-printable")
    message.add_alternative(
        _page(text, buttons, envelope, t, trap=str(content.get("trap") or "")),
        subtype="html",
        cte="quoted-printable",
    )
    page = message.get_payload()[1]  # type: ignore[index] # the part that was just added
    for number, picture in enumerate(envelope.pictures):
        page.add_related(  # type: ignore[union-attr] # as above
            picture,
            maintype="image",
            subtype=KINDS.get(picture[:4], "jpeg"),
            cid=f"<{CID.format(number=number)}>",
            disposition="inline",
        )
    return message.as_bytes()


def _subject(content: Mapping[str, Any], text: str, shop: str) -> str:
    said = str(content.get("subject") or "") or html.unescape(TAG.sub("", text)).strip()
    return clipped(_line(said.split("\n")[0]) or _line(shop), SUBJECT)


def _line(text: str) -> str:
    """One line: a line feed would be the end of a header."""
    return " ".join(text.split())


def _words(text: str, buttons: Sequence[Mapping[str, str]], envelope: Envelope, t: Texts) -> str:
    body = LINK.sub(lambda link: f"{link[2]} ({link[1]})" if link[2] != link[1] else link[1], text)
    said = [html.unescape(TAG.sub("", body)).strip()]
    said += [f"{each['label']}: {each['url']}" for each in buttons]
    end = [envelope.shop]
    if envelope.leaving:
        end.append(t.plain("email-leave-line", url=envelope.leaving))
    return "\n\n".join(filter(None, said)) + "\n\n--\n" + "\n".join(end) + "\n"


def _page(
    text: str, buttons: Sequence[Mapping[str, str]], envelope: Envelope, t: Texts, *, trap: str
) -> str:
    parts = [f'<!doctype html><html lang="{t.language}"><body style="{STYLE}">']
    parts += [
        f'<p><img src="cid:{CID.format(number=number)}" alt="" style="max-width:100%"></p>'
        for number in range(len(envelope.pictures))
    ]
    body = SPOILER.sub("", text).replace("\n", "<br>\r\n")
    parts.append(f"<div>{body}</div>")
    for each in buttons:
        url, label = html.escape(each["url"]), html.escape(each["label"])
        parts.append(f'<p><a style="{KEY}" href="{url}">{label}</a></p>')
    end = html.escape(envelope.shop)
    if envelope.leaving:
        words = html.escape(t.plain("email-leave"))
        end += f' · <a style="{QUIET}" href="{html.escape(envelope.leaving)}">{words}</a>'
    if trap:
        # No eye sees it: whoever opens it is a program that follows every link.
        parts.append(f'<a href="{html.escape(trap)}" style="display:none" tabindex="-1"></a>')
    parts.append(f'<p style="{QUIET}">{end}</p></body></html>')
    return "\r\n".join(parts)
