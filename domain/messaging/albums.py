"""The numbers of an album's messages, as a delivery keeps them: one name for all of them."""

from collections.abc import Sequence
from typing import Final

ROOM: Final = 64


def joined(numbers: Sequence[int]) -> str:
    """`5,6,7`; where that is too long `5-14`, because Telegram numbers an album in a row."""
    text = ",".join(str(each) for each in numbers)
    return text if len(text) <= ROOM else f"{numbers[0]}-{numbers[-1]}"


def numbers(external_id: str) -> list[int]:
    """The messages of a delivery by Telegram: one, or all of an album; of anything else none."""
    first, is_range, last = external_id.partition("-")
    if is_range and first.isdecimal() and last.isdecimal():
        return list(range(int(first), int(last) + 1))
    return [int(each) for each in external_id.split(",") if each.isdecimal()]
