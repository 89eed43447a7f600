"""A letter in the mailbox of bounces: what it says, of which of our messages.

Delivery reports are RFC 3464, complaints RFC 5965. Only a letter that quotes a Message-ID we made
is believed: anybody can write to that address.
"""

import dataclasses
import email
import re
from collections.abc import Iterator
from datetime import datetime
from email import policy
from email.message import EmailMessage, Message
from typing import Final

from domain.messaging import addresses, fallback, marks
from domain.messaging.addresses import Bounce
from domain.models import Delivery, Shop

STATUS: Final = re.compile(r"([245])\.(\d{1,3})\.(\d{1,3})")
QUOTED: Final = re.compile(rb"<b\d{1,18}\.\d{1,9}\.[a-z2-7]{20}@[^\s<>]{1,200}>")
# 5.2.2 is a full mailbox and 5.7.x somebody's rules: neither says that nobody is there.
NOT_GONE: Final = ((2, 2), (7, None))
MOST: Final = 500_000
SAID: Final = 200


@dataclasses.dataclass(frozen=True, kw_only=True)
class Returned:
    """What came back."""

    kind: Bounce
    message_id: str
    said: str


def read(raw: bytes) -> Returned | None:
    """The bounce or complaint in a letter; None for any other letter."""
    letter = email.message_from_bytes(raw[:MOST], policy=policy.default)
    quoted = QUOTED.search(raw[:MOST])
    if quoted is None or not isinstance(letter, EmailMessage):
        return None
    message_id = quoted[0].decode("ascii", "replace")
    for part in letter.walk():
        if part.get_content_type() == "message/feedback-report":
            return Returned(kind="complaint", message_id=message_id, said="")
        if part.get_content_type() == "message/delivery-status":
            found = next(_reports(part), None)
            if found is not None:
                return Returned(kind=found[0], message_id=message_id, said=found[1])
    return None


def _reports(part: Message) -> Iterator[tuple[Bounce, str]]:
    for block in part.get_payload():
        if not isinstance(block, Message):
            continue
        action = str(block.get("Action", "")).strip().lower()
        said = " ".join(str(block.get("Diagnostic-Code", "")).split())[:SAID]
        found = STATUS.search(str(block.get("Status", ""))) or STATUS.search(said)
        if action in {"failed", "delayed"} and found:
            is_hard = action == "failed" and is_gone(found)
            # A delay is not the end: the server tries on.
            if action == "failed":
                yield "hard" if is_hard else "soft", said


def is_gone(status: "re.Match[str]") -> bool:
    """Whether an enhanced status code says that there is no such address (RFC 3463)."""
    subject, detail = int(status[2]), int(status[3])
    if status[1] != "5":
        return False
    return (subject, detail) not in NOT_GONE and (subject, None) not in NOT_GONE


async def take(shop: Shop, raw: bytes, now: datetime) -> str:
    """Take a letter; under which name it counts: hard, soft, complaint or unknown."""
    found = read(raw)
    if found is None:
        return "unknown"
    number = await marks.delivery_of(shop.id, found.message_id)
    known = await told(shop.id, number, found.kind, found.said, now) if number else False
    return found.kind if known else "unknown"


async def told(shop_id: int, delivery_id: int, kind: Bounce, said: str, now: datetime) -> bool:
    """A message of ours came back; False where there is none."""
    delivery = await Delivery.get_or_none(id=delivery_id, shop_id=shop_id)
    if delivery is None:
        return False
    await addresses.bounced(delivery, kind, said, now)
    if kind != "complaint":
        await fallback.came_back(delivery, kind, now)
    return True
