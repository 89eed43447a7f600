"""A verdict in words and as a picture, in both languages."""

import dataclasses
from datetime import date

import orjson
import pytest

from bot.i18n import LANGUAGES, tongue
from bot.output.figure import figure
from bot.output.studio import chart_of
from bot.output.theme import HEIGHT
from domain.core.chart import Chart
from domain.experiments.verdict import words
from domain.experiments.verdict.deciding import decide
from domain.experiments.verdict.drawing import Caption, picture
from domain.experiments.verdict.evidence import Measure
from domain.experiments.verdict.outcome import Note, Verdict
from domain.experiments.verdict.words import Names
from domain.statistics.estimate import Estimate
from tests.verdict.cases import a_test, conversions

NAMES = Names(metrics={"conversion": "Конверсия", "refunds": "Возвраты"}, currency="RUB")
OF_MAILING = dataclasses.replace(NAMES, is_mailing=True)
CAPTION = Caption(metric="Конверсия", first_day=date(2026, 2, 2), as_of="16.03.2026 15:00")
RU = tongue("ru")
REASONS: dict[str, dict[str, float | str]] = {
    "early": {},
    "unripe": {},
    "locked": {"have": 5, "need": 10},
    "gathering": {"have": 5, "need": 10},
    "better": {"variants": 2},
    "guard": {"variant": "B", "metric": "refunds"},
    "worse": {},
    "too-small": {"effect": 0.1},
    "no-effect": {},
    "nobody": {},
    "imbalance": {"p": 0.0004},
}
WARNINGS: dict[str, dict[str, float | str]] = {
    "imbalance": {"p": 0.0086},
    "crossed": {"people": 120, "share": 0.012},
    "unripe": {"people": 3},
    "slow": {},
    "anyway": {},
    "edited": {"variants": "A, B"},
    "deleted": {},
    "few": {},
    "few-open": {},
    "near-zero": {},
    "capped": {"people": 22, "highest": 1_720_397},
    "worse": {"variant": "C", "variants": 1},
    "weights": {},
    "mix": {"dimension": "platform"},
    "loud": {"customer": 5, "variant": "B", "share": 0.4},
}


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


def test_a_winner_whose_text_was_corrected_is_not_one_to_switch_on() -> None:
    evidence = dataclasses.replace(a_test((0.1, 0.13), elapsed=21), edited=("B",))
    assert words.headline(RU, decide(evidence)).startswith("⚠️ <b>Впереди вариант B")


def test_a_winner_in_words() -> None:
    told = decide(a_test((0.1, 0.13), elapsed=21))
    [better] = told.comparisons

    assert words.headline(RU, told) == "✅ <b>Включайте вариант B</b>"
    assert plain(words.effect(RU, better, NAMES)) == "B: 10 % → 13 %, +30 % (от +18 до +44)"
    assert plain(words.month(RU, better, NAMES)) == (
        "В месяц это +3 600 000 ₽ (от +2 200 000 ₽ до +5 000 000 ₽)."
    )
    assert words.chance(RU, better).startswith(
        "Вероятность, что B лучше всех, — 99 %; ошибка в среднем стоит 0 %"
    )


def test_a_message_has_no_month_and_no_weeks() -> None:
    told = decide(a_test((0.1, 0.13), elapsed=21))
    notes = tuple(Note.of(code, **WARNINGS[code]) for code in ("unripe", "weights", "few"))

    assert words.month(RU, told.comparisons[0], OF_MAILING).startswith("На всех получателей это +")
    of_week, *_ = words.warnings(RU, dataclasses.replace(told, warnings=notes), NAMES)
    unripe, waves, few = words.warnings(RU, dataclasses.replace(told, warnings=notes), OF_MAILING)
    assert "закончится неделя" in of_week
    assert plain(unripe).startswith("У 3 получателей срок")
    assert waves.endswith("внутри каждой волны.")
    assert few.startswith("Сделали это немногие.")


def test_of_a_share_from_none_to_all_nothing_is_told() -> None:
    [known] = decide(a_test((0.0005, 0.002), elapsed=14)).comparisons
    assert words.change_of(RU, known, Estimate(value=0.0, low=-1.0, high=1.0), NAMES) == (
        "разницу пока не оценить"
    )
    nothing = Estimate(value=0.0, low=-1.0, high=1.0)
    blank = dataclasses.replace(known, effect=nothing, month=nothing.times(1e8))
    assert words.month(RU, blank, NAMES) == ""
    assert plain(words.money(RU, 0.0, NAMES)) == "0 ₽"


def test_money_that_is_no_percent_has_the_sign_of_its_currency() -> None:
    [known] = decide(a_test((0.0005, 0.002), elapsed=14)).comparisons
    spent = dataclasses.replace(known.measure, shape="mean", is_money=True)
    money = dataclasses.replace(known, measure=spent, lift=None)
    shown = Estimate(value=280.0, low=-6_200.0, high=6_800.0)

    assert words.change_of(RU, money, shown, NAMES) == "+2,8 ₽ (от −62 до +68)"


def test_waiting_says_for_how_long() -> None:
    told = decide(a_test(elapsed=12))

    assert words.headline(RU, told) == "⏳ <b>Ждём ещё 2 дня</b>"
    assert words.headline(RU, dataclasses.replace(told, days=None)).endswith("людей пока нет</b>")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_code_has_words(language: str) -> None:
    """All values a note carries are of plain kinds, and no text asks for another."""
    told = dataclasses.replace(
        decide(a_test(elapsed=12)),
        reasons=tuple(Note.of(code, **values) for code, values in REASONS.items()),
        warnings=tuple(Note.of(code, **values) for code, values in WARNINGS.items()),
    )
    t = tongue(language)

    assert len(words.reasons(t, told, NAMES)) == len(REASONS)
    assert len(words.warnings(t, told, NAMES)) == len(WARNINGS)
    assert len(words.reasons(t, told, OF_MAILING)) == len(REASONS)
    assert len(words.warnings(t, told, OF_MAILING)) == len(WARNINGS)


def test_what_harms_is_called_by_its_name() -> None:
    guard = Measure(key="refunds", shape="binary", is_inverse=True, is_guard=True)
    harmed = conversions((0.01, 0.02), days=14, measure=guard)
    told = decide(a_test((0.1, 0.13), elapsed=21, others=(harmed,)))

    assert words.headline(RU, told) == "⏹ <b>Останавливайте тест</b>"
    assert words.reasons(RU, told, NAMES) == [
        "Вариант B портит то, что портить нельзя: «Возвраты»."
    ]


def test_a_difference_of_almost_nothing_is_in_points() -> None:
    told = decide(a_test((0.0005, 0.002), elapsed=14))

    assert told.comparisons[0].lift is None
    assert "п. п." in words.change(RU, told.comparisons[0], NAMES)


def drawn(told: Verdict) -> Chart:
    chart = picture(RU, told, NAMES, CAPTION)
    assert chart is not None
    return chart


def test_the_picture_has_an_interval_of_each_variant_and_the_leaders_days() -> None:
    chart = drawn(decide(a_test((0.1, 0.13, 0.1), elapsed=21)))

    assert [(each.name, each.tone) for each in chart.spans] == [
        ("Вариант B", "good"),
        ("Вариант C", "open"),
    ]
    [line] = chart.series
    assert line.name == "B"
    assert len(line.values) == len(line.lows) == len(chart.labels) == 14
    assert chart.y_range is not None
    assert chart.y_range[0] < 0 < chart.y_range[1]
    assert plain(chart.title).startswith("Вариант B лучше: +30 %")


def test_the_picture_goes_to_the_painter_and_comes_back_whole() -> None:
    chart = drawn(decide(a_test((0.1, 0.13, 0.1), elapsed=21)))
    made = figure(chart).layout

    assert chart_of(orjson.dumps(dataclasses.asdict(chart))) == chart
    assert made.height > HEIGHT
    assert made.yaxis.domain[1] < made.yaxis2.domain[0]


def test_no_picture_of_what_may_not_be_shown() -> None:
    case = a_test((0.1, 0.13), elapsed=21)
    lost = dataclasses.replace(case.arms[1], exposed=case.arms[1].exposed * 2)
    blocked = decide(dataclasses.replace(case, arms=(case.arms[0], lost)))

    assert picture(RU, blocked, NAMES, CAPTION) is None
    assert picture(RU, decide(a_test(elapsed=3)), NAMES, CAPTION) is None


def test_the_picture_has_one_unit_where_the_last_days_know_more_than_the_full_weeks() -> None:
    """Three days after the first week the control has enough to divide by, the week has not."""
    case = a_test((0.022, 0.05), elapsed=17, a_day=110)
    told = decide(case)
    chart = drawn(told)

    assert told.comparisons[0].lift is None
    assert not told.is_lift
    assert chart.unit == "п. п."
    assert chart.y_range is not None
    assert max(map(abs, chart.y_range)) < 100


def test_a_wait_without_end_is_called_too_long() -> None:
    told = decide(a_test((0.1, 0.1), elapsed=14, a_day=50))

    assert told.days is not None
    assert told.days > 60
    assert "Ждать слишком долго" in " ".join(words.warnings(RU, told, NAMES))
