"""A no in a word: "stop", "unsubscribe me", written instead of pressing a button."""

import re
from typing import Final

# The whole message has to be one of these: "stop, where is my parcel?" is a letter.
WORDS: Final = frozenset(
    {
        *("стоп", "стоп рассылка", "отписка", "отписаться", "отпишись", "отпишите"),
        *("отпишите меня", "отпишите меня от рассылки", "отписаться от рассылки"),
        *("отменить подписку", "отменить рассылку", "не пишите", "не пишите мне"),
        *("не пишите мне больше", "больше не пишите", "больше не пишите мне", "не присылайте"),
        *("больше не присылайте", "хватит спама", "не надо рассылки", "уберите меня из рассылки"),
        *("stop", "stop all", "stopall", "unsubscribe", "unsubscribe me", "opt out", "optout"),
        *("remove me", "please unsubscribe me", "please stop", "stop messaging me"),
        *("no more messages", "do not write to me", "don't write to me", "stop it"),
    }
)
LONGEST: Final = 40


def is_no(text: str) -> bool:
    """Whether the message says nothing but that no offers are wanted any more."""
    if len(text) > LONGEST:
        return False
    plain = text.casefold().replace("ё", "е").replace("\u2019", "'")
    words = re.sub(r"[^\w' ]+", " ", plain).split()
    said = " ".join(word for word in words if word != "пожалуйста")
    return said in WORDS
