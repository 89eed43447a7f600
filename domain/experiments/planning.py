"""What a test would take: people and days, from the shop's own figures of the last four weeks.

Sample sizes are of `domain.statistics.power`, at 80 % power and 95 % confidence shared by all
variants.
"""

import dataclasses
import math
from datetime import datetime
from typing import Any, Final

from domain.experiments.drafting import goal_of, variants
from domain.experiments.figures import WEEK, WEEKS, Figures, figures
from domain.experiments.metric import Shape, Worth
from domain.experiments.steps import Steps, Way, steps_of
from domain.models import Experiment, Shop
from domain.statistics import power
from domain.statistics.bandit import FIRST
from domain.statistics.power import Rule

MONTH: Final = 30
ALL: Final = Steps()
# Nobody waits longer, and a shop is another one by then.
LONGEST_DAYS: Final = 56
# How many weekly looks a plan counts on; twice as many change it by two hundredths.
LOOKS: Final = 4


@dataclasses.dataclass(frozen=True, kw_only=True)
class Plan:
    """What it takes to see the effect.

    `needed` people in all variants together; `days` full weeks of them coming in, None when they
    never will; `visible` is the smallest effect that four weeks would show, as a share of the base;
    `money` what the effect is worth in a month, 0 where the goal is no money and leads to none.

    Of a message that goes to a part first `reach` is that part of the `audience`. Of one that goes
    in waves `needed` have to be seen before shares may lean, and `reach` are all but the last wave.
    """

    figures: Figures
    effect: float
    arms: int
    needed: int
    reach: int
    days: int | None
    visible: float | None = None
    money: int = 0
    visible_money: int = 0
    is_enough: bool
    is_message: bool = False
    way: Way = "all"
    audience: int = 0

    def stored(self) -> dict[str, Any]:
        """As JSON."""
        return dataclasses.asdict(self)


async def plan(
    experiment: Experiment, shop: Shop, now: datetime, people: int | None = None
) -> Plan:
    """Count it; `people` will get a message where that is known. Raises TooSlowError."""
    goal = goal_of(experiment)
    shown = await variants(experiment)
    weights = [each.weight for each in shown]
    found = await figures(experiment, goal, shop, now)
    if people is not None:
        found = dataclasses.replace(found, a_day=float(people))
    taken = (1 - experiment.holdout / 100) * (
        (experiment.layer_to - experiment.layer_from) / 10_000 if experiment.layer_id else 1
    )
    return planned(
        found,
        shape=goal.shape,
        worth=goal.worth,
        effect=experiment.effect / 100,
        weights=weights,
        taken=taken,
        is_message=experiment.kind == "message",
        steps=steps_of(experiment),
    )


def planned(  # noqa: PLR0913 - what a plan depends on
    found: Figures,
    *,
    shape: Shape,
    worth: Worth,
    effect: float,
    weights: list[int],
    taken: float,
    is_message: bool,
    steps: Steps = ALL,
) -> Plan:
    """The plan for these figures; `taken` is the share of the people that takes part."""
    audience = int(found.a_day * taken) if is_message else 0
    if steps.way == "waves":
        return _in_waves(found, effect, len(weights), audience, steps)
    control, smallest, whole = weights[0], min(weights[1:]), sum(weights)
    rule = Rule(
        variants=len(weights) - 1,
        share=control / (control + smallest),
        # A message is judged once, a test of an element every week by a sequence.
        looks=0 if is_message else LOOKS,
    )
    needed = _needed(found, shape, effect, rule)
    total = math.ceil(needed * whole / control) if needed else 0
    in_a_month = found.a_day * taken * (1 if is_message else WEEKS.days)
    reach = steps.part(int(in_a_month)) if is_message else int(in_a_month)
    if is_message:
        days: int | None = WEEK if total and total <= reach else None
    else:
        days = power.days(total, found.a_day * taken) if total and found.a_day * taken else None
    visible = _visible(found, shape, reach * control / whole, rule)
    month = _worth(found, worth, is_message=is_message)
    return Plan(
        figures=found,
        effect=effect,
        arms=len(weights),
        needed=total,
        reach=reach,
        days=days,
        visible=visible,
        money=round(month * effect),
        visible_money=round(month * visible) if visible else 0,
        is_enough=days is not None and days <= LONGEST_DAYS,
        is_message=is_message,
        way=steps.way,
        audience=audience,
    )


def _in_waves(found: Figures, effect: float, arms: int, audience: int, steps: Steps) -> Plan:
    """A bandit has no power to plan: it has to see enough of every arm before its last wave."""
    needed, sizes = arms * FIRST, steps.sizes(audience, arms)
    reach = sum(sizes[:-1])
    is_enough = reach >= needed
    return Plan(
        figures=found,
        effect=effect,
        arms=arms,
        needed=needed,
        reach=reach,
        days=WEEK if is_enough else None,
        is_enough=is_enough,
        is_message=True,
        way="waves",
        audience=audience,
    )


def _needed(found: Figures, shape: Shape, effect: float, rule: Rule) -> int:
    """People in the control, 0 where nothing can be said."""
    change = found.base * effect
    if shape == "binary":
        if not 0 < found.base < 1 or found.base + change >= 1:
            return 0
        return power.people_for_shares(found.base, change, rule)
    if not found.spread or not change:
        return 0
    return power.people_for_means(found.spread, change, rule, mean=found.base)


def _visible(found: Figures, shape: Shape, count: float, rule: Rule) -> float | None:
    """The smallest effect so many people in the control show, as a share of the base."""
    if count < 1 or found.base <= 0:
        return None
    if shape == "binary":
        seen = power.visible_in_shares(found.base, int(count), rule) if found.base < 1 else None
    else:
        seen = power.visible_in_means(found.spread, int(count), rule) if found.spread else None
    return None if seen is None else seen / found.base


def _worth(found: Figures, worth: Worth, *, is_message: bool) -> float:
    """What the goal brings in a month at the base: an effect is a share of that."""
    people = found.a_day * (1 if is_message else MONTH)
    each = {"": 0, "money": 1, "order": found.order}[worth]
    return people * found.base * each
