"""How names are compared: folded in Python, because SQLite folds ASCII only."""

import unicodedata


def fold(text: str) -> str:
    """Lower case, ё as е, one space between words; what `*_folded` columns hold."""
    plain = unicodedata.normalize("NFC", text).casefold().replace("ё", "е")
    return " ".join(plain.split())
