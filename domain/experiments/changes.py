"""Tells those who remember a shop's running experiments that these have changed.

Of this process only: another process must read again after a while.
"""

from collections import Counter

_versions: Counter[int] = Counter()


def note(shop_id: int) -> None:
    """An experiment of this shop was changed."""
    _versions[shop_id] += 1


def version(shop_id: int) -> int:
    """Another number after every change."""
    return _versions[shop_id]
