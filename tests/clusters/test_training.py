"""What training promises: the same groups of the same people, whatever their order and units."""

import math
import subprocess
import sys
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from sklearn.metrics import adjusted_rand_score

from bot.i18n import LANGUAGES, tongue
from domain.clusters import naming
from domain.clusters.assigning import psi
from domain.clusters.learning import columns
from domain.clusters.model import Column, Trained, Tried
from domain.clusters.scaling import table
from domain.clusters.training import chosen, found, nearest
from domain.factors.factor import FACTORS

Floats = NDArray[Any]
COLUMNS = (
    Column(key="orders_365_days", group="orders", shape="log", is_count=True),
    Column(key="average_order", group="money", shape="log", is_count=False),
    Column(key="evening_share", group="rhythm", shape="plain", is_count=False),
)
TEN_TIMES = 10.0


def people(seed: int, size: int = 200) -> tuple[Floats, Floats]:
    """Three kinds of buyers with some noise, and of which kind each is."""
    dice = np.random.default_rng(seed)
    kinds = dice.integers(0, 3, size)
    orders = np.array([2, 20, 6])[kinds] * dice.lognormal(0, 0.15, size)
    sums = np.array([90_000, 60_000, 900_000])[kinds] * dice.lognormal(0, 0.2, size)
    evening = np.array([80, 20, 40])[kinds] + dice.normal(0, 6, size)
    return np.column_stack([orders, sums, evening]), kinds


def labels(values: Floats, trained: Trained) -> Floats:
    seen = table(values, [each.key for each in COLUMNS], list(trained.features))
    return nearest(seen, np.asarray(trained.centres))


def trained_on(values: Floats, seed: int = 1) -> Trained:
    model = found(values, COLUMNS, seed)
    assert model is not None
    return model


@settings(max_examples=3, deadline=None)
@given(seed=st.integers(0, 1_000))
def test_kinds_of_people_are_found(seed: int) -> None:
    values, kinds = people(seed)
    model = trained_on(values)

    assert model.groups == 3
    assert adjusted_rand_score(kinds, labels(values, model)) > 0.95
    assert model.stability > 0.9
    assert sum(labels(values, model) == 0) >= sum(labels(values, model) == 2)


@settings(max_examples=3, deadline=None)
@given(seed=st.integers(0, 1_000))
def test_groups_do_not_depend_on_the_unit_of_money(seed: int) -> None:
    values, _ = people(seed)
    other = values * np.array([1, TEN_TIMES, 1])

    same = adjusted_rand_score(labels(values, trained_on(values)), labels(other, trained_on(other)))
    assert same > 0.98


def test_the_same_people_and_seed_give_the_same_model() -> None:
    values, _ = people(5)

    assert trained_on(values, 7) == trained_on(values.copy(), 7)


def test_what_parts_nobody_is_left_out_with_the_reason() -> None:
    values = np.random.default_rng(2).lognormal(3, 1, (200, 3))
    columns = (
        *COLUMNS,
        Column(key="points", group="loyalty", shape="log", is_count=True),
        Column(key="item_price", group="goods", shape="log", is_count=False),
        Column(key="clicked_share", group="messages", shape="plain", is_count=False),
    )
    wide = np.column_stack(
        [values, np.zeros(len(values)), values[:, 1] * 2, np.full(len(values), math.nan)]
    )
    model = found(wide, columns, 1)

    assert model is not None
    assert model.dropped == {
        "points": "constant",
        "item_price": "like:average_order",
        "clicked_share": "unknown",
    }


def test_alike_people_are_not_parted() -> None:
    assert found(np.tile([3.0, 100_000.0, 50.0], (80, 1)), COLUMNS, 1) is None


def test_most_detailed_of_nearly_equal_stable_numbers_is_taken() -> None:
    def tried(groups: int, silhouette: float, stability: float) -> Tried:
        return Tried(groups=groups, silhouette=silhouette, stability=stability, smallest=0.1)

    two, three, four = tried(2, 0.50, 0.95), tried(3, 0.47, 0.9), tried(4, 0.6, 0.4)
    assert chosen((two, three, four)) == three
    assert chosen((tried(2, 0.5, 0.3), four)) == four


def test_population_stability_index() -> None:
    assert psi((0.5, 0.5), (0.5, 0.5)) == 0
    assert psi((0.5, 0.5), (0.6, 0.4)) == pytest.approx(0.0405, abs=1e-4)
    assert psi((0.5, 0.5), (1.0, 0.0)) > 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_names_are_told_by_figures_and_never_alike(language: str) -> None:
    def trait(key: str, effect: float) -> dict[str, object]:
        return {"key": key, "effect": effect}

    often = [trait("orders_365_days", 1.5), trait("average_order", -0.8), trait("categories", 0.1)]
    rich = [trait("average_order", 2.0), trait("orders_365_days", 0.4)]
    twin = [trait("orders_365_days", 1.2), trait("average_order", -0.9), trait("categories", 0.9)]
    nobody = [trait("average_order", 0.1)]
    told = naming.names([often, rich, twin, nobody, nobody], tongue(language).plain)

    assert len(set(told)) == 5
    if language == "ru":
        assert told[0] == "Покупают часто, но берут понемногу"
        assert told[3] == "Обычные покупатели"


def test_groups_are_looked_for_in_all_figures_but_those_that_go_round() -> None:
    looked = {each.key for each in columns()}

    assert len(looked) > 60
    assert FACTORS.keys() - looked == {"usual_hour", "usual_weekday"}


def test_groups_are_named_by_figures_there_are_words_for() -> None:
    told = [{"key": "largest_order", "effect": 3.0}, {"key": "average_order", "effect": 2.0}]

    [[(key, sign), *_]] = naming.tellings([told])

    assert (key, sign) == ("average_order", 1)


def test_new_and_lately_are_no_contradiction() -> None:
    new = [
        {"key": "days_since_first_order", "effect": -1.2},
        {"key": "days_since_order", "effect": -0.8},
    ]

    [name] = naming.names([new], tongue("ru").plain)

    assert name == "С вами недавно и покупали недавно"


def test_words_kept_for_names_are_all_there() -> None:
    shaped = [key for key, factor in FACTORS.items() if factor.shape]

    assert len(naming.words(tongue("ru").plain)) == 2 * len(shaped) + 4


def test_the_bot_itself_imports_no_library_of_numbers() -> None:
    code = (
        "import sys, handlers.screens.clusters.clusters, jobs.kinds.train_clusters;"
        "from domain.factors.factor import FACTORS; len(FACTORS);"
        "print([m for m in ('numpy', 'sklearn', 'scipy', 'pandas') if m in sys.modules])"
    )
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)

    assert told.stdout.strip() == "[]"
