"""Money: integers of minor units; how many of them make one major unit."""

import math

# ISO 4217; every other currency has two digits.
DIGITS = dict.fromkeys(
    ("BIF", "CLP", "DJF", "GNF", "ISK", "JPY", "KMF", "KRW", "PYG", "RWF", "UGX", "VND", "VUV"), 0
) | dict.fromkeys(("BHD", "IQD", "JOD", "KWD", "LYD", "OMR", "TND"), 3)
DIGITS |= dict.fromkeys(("XAF", "XOF", "XPF"), 0)
USUAL = 2


def minor_digits(currency: str) -> int:
    """Digits after the point: 2 for roubles, 0 for yen."""
    return DIGITS.get(currency, USUAL)


def whole_units(amount: float, currency: str) -> int:
    """Rounded to whole major units and still in minor ones: estimates have no kopecks."""
    unit: int = 10 ** minor_digits(currency)
    return round(amount / unit) * unit


def rough(amount: float, currency: str) -> int:
    """Two digits of an amount, whole major units at least: more would be a promise."""
    unit: int = 10 ** minor_digits(currency)
    whole = abs(amount) / unit
    step: int = 10 ** max(math.floor(math.log10(whole)) - 1, 0) if whole >= 1 else 1
    return round(amount / unit / step) * step * unit
