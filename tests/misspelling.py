"""One sign of a code or a key is another one."""


def misspelt(text: str) -> str:
    """The same but for its last sign, whatever that is."""
    return text[:-1] + ("1" if text.endswith("0") else "0")
