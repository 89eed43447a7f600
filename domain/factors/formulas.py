"""How a figure follows from its sums: here, not in SQL, so that both engines say the same."""

import math

Number = float | None
# Below this length of the mean direction there is no habit: the clock points anywhere.
HABIT = 0.3
SHARE = 100
# Cosines are added up in SQL as whole numbers, exactly.
GRAIN = 1_000_000_000


def plain(value: float) -> Number:
    """The sum itself."""
    return value


def ratio(part: float, whole: float) -> Number:
    """How much of one comes on one of the other; unknown of nothing."""
    return part / whole if whole else None


def percent(part: float, whole: float) -> Number:
    """A share from 0 to 100."""
    return SHARE * part / whole if whole else None


def capped(part: float, whole: float) -> Number:
    """A share of what may be less than its part: more than all is all."""
    return min(float(SHARE), SHARE * part / whole) if whole else None


def growth(now: float, before: float) -> Number:
    """From -100, all of it before, to 100, all of it now; unknown where neither has anything."""
    total = now + before
    return SHARE * (now - before) / total if total > 0 and now >= 0 and before >= 0 else None


def span(last: float, first: float, count: float) -> Number:
    """The mean gap between things in a row."""
    return (last - first) / (count - 1) if count > 1 else None


def middle(total: float, count: float, gaps: float) -> Number:
    """The middle of gaps, of one or two of them in the middle; one gap says nothing of a rhythm."""
    return total / count if gaps > 1 else None


def overdue(silent: float, last: float, first: float, count: float) -> Number:
    """The silence in percent of the mean gap."""
    gap = span(last, first, count)
    return SHARE * silent / gap if gap else None


def available(ready: float, lost: float, taken: float) -> Number:
    """What is ready without what was lost unspent: what is soonest to be lost is spent first."""
    return ready - max(0.0, lost - taken)


def variation(count: float, total: float, squares: float) -> Number:
    """The standard deviation in percent of the mean; 0 is like clockwork. Needs three values."""
    if count < 3 or total <= 0:  # noqa: PLR2004 - two gaps always look regular
        return None
    mean = total / count
    return SHARE * math.sqrt(max(0.0, squares / count - mean * mean)) / mean


def hour_of(cosines: float, sines: float, count: float) -> Number:
    """The mean hour on a round clock, 0 to 24: of 23 and 1 it is midnight, not noon."""
    return _direction(cosines, sines, count, 24)


def weekday_of(cosines: float, sines: float, count: float) -> Number:
    """The mean day on a round week, 1 for Monday up to 8."""
    found = _direction(cosines, sines, count, 7)
    return None if found is None else found + 1


def habit(cosines: float, sines: float, count: float) -> Number:
    """How much the moments keep together on the clock: 0 for anywhere, 100 for always the same."""
    return None if count < 3 else SHARE * _length(cosines, sines, count)  # noqa: PLR2004 - as above


def wheel(term: str, size: int, first: int = 0) -> tuple[str, str]:
    """Terms of SQL that add up the cosines and the sines of a place on a wheel of so many."""
    turns = [(place + first, 2 * math.pi * place / size) for place in range(size)]
    cases = [
        " ".join(f"WHEN {place} THEN {round(GRAIN * side(turn))}" for place, turn in turns)
        for side in (math.cos, math.sin)
    ]
    return f"SUM(CASE {term} {cases[0]} END)", f"SUM(CASE {term} {cases[1]} END)"


def _direction(cosines: float, sines: float, count: float, size: int) -> Number:
    if count < 3 or _length(cosines, sines, count) < HABIT:  # noqa: PLR2004 - chance, not a habit
        return None
    return (math.atan2(sines, cosines) / (2 * math.pi) * size) % size


def _length(cosines: float, sines: float, count: float) -> float:
    return min(1.0, math.hypot(cosines, sines) / GRAIN / count)
