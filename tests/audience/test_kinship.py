"""Who is one person, in whatever order it was told."""

from collections.abc import Iterable
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from domain.audience.kinship import CONTACTS, Key, People, people

KEYS = st.builds(
    Key,
    st.sampled_from(("telegram", "number", "phone", "email", "browser", "ga")),
    st.sampled_from("123"),
)
REPORTS = st.lists(st.frozensets(KEYS, min_size=1, max_size=3), max_size=9)


def told(reports: Iterable[Iterable[Key]]) -> People:
    keys = {key for report in reports for key in report}
    links = {pair for report in reports for pair in combinations(sorted(report), 2)}
    return people(keys, links)


def keys(*texts: str) -> frozenset[Key]:
    return frozenset(Key(*text.split("-")) for text in texts)


def groups(*reports: Iterable[str]) -> set[frozenset[Key]]:
    return set(told([keys(*report) for report in reports]).groups)


def hanging_together(reports: list[frozenset[Key]]) -> set[frozenset[Key]]:
    """The parts of the graph by the plainest union-find."""
    parts: list[frozenset[Key]] = []
    for report in reports:
        touched = [part for part in parts if part & report]
        parts = [part for part in parts if not part & report]
        parts.append(report.union(*touched))
    return set(parts)


def test_chain_and_loop_are_one_person() -> None:
    one = keys("number-1", "phone-1", "email-1", "browser-1")
    chain = [("number-1", "phone-1"), ("phone-1", "email-1"), ("email-1", "browser-1")]

    assert groups(*chain) == {one}
    assert groups(*chain, ("browser-1", "number-1")) == {one}


def test_phone_of_two_joins_and_phone_of_three_does_not() -> None:
    two = [("number-1", "phone-1"), ("number-2", "phone-1")]
    three = told([keys(*each) for each in [*two, ("number-3", "phone-1")]])

    assert groups(*two) == {keys("number-1", "number-2", "phone-1")}
    assert three.groups == {keys("number-1"), keys("number-2"), keys("number-3")}
    assert three.shared == keys("phone-1")


def test_phone_and_address_shared_by_a_family_join_nobody() -> None:
    family = [keys(f"number-{n}", "phone-1", "email-1") for n in (1, 2, 3)]

    assert told(family).shared == keys("phone-1", "email-1")
    assert len(told(family).groups) == 3


def test_phone_of_one_person_with_three_browsers_joins_them() -> None:
    seen = [("number-1", "phone-1"), *((f"browser-{n}", "phone-1") for n in (1, 2, 3))]

    assert len(groups(*seen)) == 1


def test_two_telegrams_with_one_phone_stay_two() -> None:
    seen = told([keys("telegram-1", "phone-1"), keys("telegram-2", "phone-1")])

    assert seen.groups == {keys("telegram-1"), keys("telegram-2")}
    assert seen.shared == keys("phone-1")


def test_shared_tablet_is_nobodys() -> None:
    seen = groups(("telegram-1", "browser-1"), ("telegram-2", "browser-1"))

    assert seen == {keys("telegram-1"), keys("telegram-2"), keys("browser-1")}


def test_what_is_nearer_stays_with_its_telegram() -> None:
    seen = groups(("telegram-1", "phone-1"), ("phone-1", "browser-1"), ("telegram-2", "browser-1"))

    assert seen == {keys("telegram-1", "phone-1"), keys("telegram-2", "browser-1")}


@given(REPORTS, st.randoms())
def test_order_and_repeats_change_nothing(reports: list[frozenset[Key]], dice: object) -> None:
    mixed = [*reports, *reports[:2]]
    dice.shuffle(mixed)  # type: ignore[attr-defined] # random.Random

    assert told(mixed) == told(reports)


@given(REPORTS)
def test_nobody_has_two_telegrams_and_everything_is_somewhere(
    reports: list[frozenset[Key]],
) -> None:
    found = told(reports)
    held = [key for group in found.groups for key in group]

    assert all(sum(key.kind == "telegram" for key in group) <= 1 for group in found.groups)
    assert len(held) == len(set(held))
    assert set(held) | found.shared == {key for report in reports for key in report}
    assert not set(held) & found.shared
    assert all(key.kind in CONTACTS for key in found.shared)


@given(REPORTS)
def test_without_conflicts_it_is_plain_union_find(reports: list[frozenset[Key]]) -> None:
    plain = hanging_together(reports)
    found = told(reports)
    few = all(sum(key.kind == "telegram" for key in part) <= 1 for part in plain)

    assert all(any(group <= part for part in plain) for group in found.groups)
    if few and not found.shared:
        assert set(found.groups) == plain
