"""Several variants against one control: p-values that hold together."""

from collections.abc import Sequence


def holm(p_values: Sequence[float]) -> tuple[float, ...]:
    """Holm's adjusted p-values in the order given (Scandinavian Journal of Statistics 6, 1979)."""
    order = sorted(range(len(p_values)), key=lambda each: p_values[each])
    adjusted = [0.0] * len(p_values)
    highest = 0.0
    for rank, place in enumerate(order):
        highest = max(highest, min(p_values[place] * (len(p_values) - rank), 1.0))
        adjusted[place] = highest
    return tuple(adjusted)


def shared(confidence: float, comparisons: int) -> float:
    """The confidence of each of several intervals that hold together (Bonferroni)."""
    return 1 - (1 - confidence) / max(comparisons, 1)
