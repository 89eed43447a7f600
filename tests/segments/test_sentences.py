"""Every condition can be said and filled in, in every language."""

import re
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.i18n import LANGUAGES, tongue
from domain.audience import picking
from domain.core.params import Choice, Choices, Pick, params_of
from domain.models import Shop
from domain.segments.condition import CONDITIONS, Condition
from domain.segments.sentence import Speaker, speaker
from domain.segments.tree import Group, Leaf
from tests.segments.drawing import conditions
from tests.segments.people import Shelf

ODD = re.compile(r" {2}| ,|^ | $|: *$")


@settings(
    max_examples=300,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(condition=conditions(1), language=st.sampled_from(LANGUAGES))
def test_any_condition_is_said(condition: Condition, language: str) -> None:
    said = Speaker(t=tongue(language), currency="RUB", names={}).condition(condition)

    assert said
    assert not ODD.search(said)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_field_and_option_has_a_name(language: str) -> None:
    t = tongue(language)

    assert [text for text in _needed() if not any(t.has(each) for each in text)] == []


def _needed() -> Iterator[tuple[str, ...]]:
    """Texts, of each one or another."""
    for key, kind in CONDITIONS.items():
        yield (f"condition-{key}",)
        yield (f"condition-{key}.hint",)
        yield (f"condition-{key}.words",)
        for name, param in params_of(kind):
            yield (f"condition-{key}-{name}", f"param-{name}")
            if isinstance(param, Choice | Choices):
                yield from ((f"option-{option}",) for option in param.options)


async def test_everything_to_pick_can_be_found(shop: Shop) -> None:
    wanted = {
        param.what
        for kind in CONDITIONS.values()
        for _, param in params_of(kind)
        if isinstance(param, Pick)
    }
    for what in sorted(wanted):
        options, total = await picking.options(what, shop, "", 0, 5)
        assert len(options) == min(total, 5), what


async def test_a_group_about_one_order_is_said_so(shelf: Shelf) -> None:
    kinds = {key: CONDITIONS[key] for key in ("bought_brand", "units_bought")}
    leaves = (
        Leaf(condition=kinds["bought_brand"](things=("Ива",))),  # type: ignore[call-arg]
        Leaf(condition=kinds["units_bought"](value=3)),  # type: ignore[call-arg]
    )
    tree = Group(nodes=leaves, together="order")

    said = (await speaker(tongue("ru"), shelf.shop, tree)).node(tree)
    assert said == "купили бренд: Ива и купили 3+ штуки (в одном заказе)"
