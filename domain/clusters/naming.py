"""Groups named in words by what tells them apart most: `Покупают часто, но понемногу`.

The words are the texts `factor-<figure>.high` and `.low`; a name is joined by `cluster-name-and`
or, where a good thing meets a bad one, `cluster-name-but`.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from domain.factors.factor import FACTORS, GROUPS

Say = Callable[[str], str]
AND, BUT, ALONE, USUAL = (
    "cluster-name-and",
    "cluster-name-but",
    "cluster-name-alone",
    "cluster-name-usual",
)
# Below it a group hardly differs from the shop in a figure, in standard deviations.
TELLING: Final = 0.3
IN_A_NAME: Final = 2
GOOD: Final = frozenset(
    {
        "average_order", "categories", "clicked_share", "item_price",
        "orders_365_days", "points", "repeated_products", "spending_trend", "units_per_order",
        "views_90_days", "visits_90_days",
    }
)  # fmt: skip
BAD: Final = frozenset({"cancelled_share", "days_since_order", "discounted_orders", "refund_share"})
Telling = tuple[tuple[str, int], ...]


def tellings(portraits: Sequence[Sequence[Mapping[str, Any]]]) -> list[Telling]:
    """The figures each group is named by, and whether they are high; no two groups alike.

    Of two groups with the same ones the smaller is told by what parts it from the larger.
    """
    found: list[Telling] = []
    for portrait in portraits:
        effects = _effects(portrait)
        telling = _first(effects)
        while telling in found:
            twin = portraits[found.index(telling)]
            others = _effects(twin)
            added = _parting(effects, others, telling)
            if added is None:
                break
            telling = (*telling, added)
        found.append(telling)
    return found


def _effects(portrait: Sequence[Mapping[str, Any]]) -> dict[str, float]:
    """How far the group stands from everybody in each figure there are words for."""
    told = {str(each["key"]): float(each["effect"]) for each in portrait}
    return {key: effect for key, effect in told.items() if FACTORS[key].shape}


def _first(effects: Mapping[str, float]) -> Telling:
    told = [(key, _side(effect)) for key, effect in effects.items() if abs(effect) >= TELLING]
    return tuple(sorted(told[:IN_A_NAME], key=_place))


def _place(told: tuple[str, int]) -> tuple[int, str]:
    """Orders are told before money, money before goods."""
    key, _ = told
    return GROUPS.index(FACTORS[key].group), key


def _parting(
    effects: Mapping[str, float], others: Mapping[str, float], telling: Telling
) -> tuple[str, int] | None:
    """The figure in which two groups differ most, of those not told yet."""
    used = {key for key, _ in telling}
    gaps = {key: effects[key] - others.get(key, 0.0) for key in effects if key not in used}
    key = max(gaps, key=lambda each: abs(gaps[each]), default=None)
    return None if key is None else (key, _side(gaps[key]))


def _side(effect: float) -> int:
    return 1 if effect > 0 else -1


def names(portraits: Sequence[Sequence[Mapping[str, Any]]], say: Say) -> list[str]:
    """A name for each group; one that is taken gets a number."""
    found: list[str] = []
    for telling in tellings(portraits):
        wished = name = _named(telling, say)
        number = 1
        while name in found:
            number += 1
            name = f"{wished} {number}"
        found.append(name)
    return found


def words(say: Say) -> dict[str, str]:
    """All the words a name may need, to name groups when nobody is there to say them."""
    shaped = [key for key, factor in FACTORS.items() if factor.shape]
    ids = [f"factor-{key}.{side}" for key in shaped for side in ("high", "low")]
    return {each: say(each) for each in (*ids, AND, BUT, ALONE, USUAL)}


def _named(telling: Telling, say: Say) -> str:
    phrases = [say(f"factor-{key}.{'high' if sign > 0 else 'low'}") for key, sign in telling]
    match phrases:
        case []:
            name = say(USUAL)
        case [only]:
            name = say(ALONE).replace("[1]", only)
        case [*first, last]:
            joint = BUT if _is_mixed(telling) else AND
            name = say(joint).replace("[1]", ", ".join(first)).replace("[2]", last)
    return name[:1].upper() + name[1:]


def _is_mixed(telling: Telling) -> bool:
    """Whether the last of them is good news after bad, or bad after good."""
    (before, after) = (_news(each) for each in telling[-2:])
    return before * after < 0


def _news(trait: tuple[str, int]) -> int:
    key, sign = trait
    return sign * ((key in GOOD) - (key in BAD))
