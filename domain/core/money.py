"""Money: integers of minor units; how many of them make one major unit."""

# ISO 4217; every other currency has two digits.
DIGITS = dict.fromkeys(
    ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV"), 0
) | dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)
DIGITS |= dict.fromkeys(("XAF", "XOF", "XPF"), 0)
USUAL = 2


def minor_digits(currency: str) -> int:
    """Digits after the point: 2 for roubles, 0 for yen."""
    return DIGITS.get(currency, USUAL)
