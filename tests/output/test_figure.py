"""What becomes of a chart value: hatching, ticks, wrapped titles."""

import dataclasses

from bot.output.figure import figure
from bot.output.theme import HEIGHT, PALETTES, WIDTH
from domain.core.chart import Chart, Series
from tests.output.charts import a_chart


def title_of(chart: Chart) -> str:
    return str(figure(chart).layout.annotations[0].text)


def test_only_the_open_bucket_is_hatched() -> None:
    shapes = figure(a_chart(days=5)).data[0].marker.pattern.shape

    assert shapes == ("", "", "", "", "/")


def test_nothing_is_hatched_when_all_is_over() -> None:
    chart = dataclasses.replace(a_chart(days=5), open_from=None, open_note="")

    assert set(figure(chart).data[0].marker.pattern.shape) == {""}


def test_open_bucket_behind_a_line_is_a_strip() -> None:
    line = Series(name="Выручка", kind="line", values=(1.0, 2.0, 3.0))
    chart = dataclasses.replace(a_chart(days=3), series=(line,))

    [strip] = figure(chart).layout.shapes
    assert (strip.x0, strip.x1) == (1.5, 2.5)


def test_ticks_are_ours() -> None:
    axis = figure(a_chart(days=7)).layout.xaxis

    assert axis.ticktext == ("1 мар", "6 мар")
    assert axis.tickvals == (0, 5)


def test_money_follows_its_numbers() -> None:
    drawn = figure(a_chart()).layout

    assert drawn.yaxis.ticksuffix == "\N{NO-BREAK SPACE}₽"
    assert drawn.separators == ",\N{NO-BREAK SPACE}"


def test_title_is_broken_without_a_lonely_word() -> None:
    long = "Выручка за 30 дней: 1 412 336 ₽, на 25 % больше, чем до того"
    first, second = title_of(a_chart(long)).removeprefix("<b>").removesuffix("</b>").split("<br>")

    assert abs(len(first) - len(second)) < 15


def test_title_can_not_bring_html() -> None:
    assert title_of(a_chart("<b>&")) == "<b>&lt;b>&amp;</b>"


def test_series_of_zeros_and_gaps_is_drawn() -> None:
    nothing = Series(name="Выручка", kind="bars", values=(0.0, None, 0.0))
    chart = dataclasses.replace(a_chart(days=3), series=(nothing,))

    assert figure(chart).data[0].y == (0.0, None, 0.0)


def test_size_suits_a_phone() -> None:
    drawn = figure(a_chart()).layout

    assert (drawn.width, drawn.height) == (WIDTH, HEIGHT)
    assert WIDTH >= 1280
    assert HEIGHT >= 960
    assert drawn.font.size >= 24


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2.1, 1 to 21."""

    def luminance(color: str) -> float:
        parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
        linear = [p / 12.92 if p <= 0.03928 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]

    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def test_texts_and_parts_stand_out_from_the_ground() -> None:
    for palette in PALETTES.values():
        assert contrast(palette.ink, palette.ground) > 7
        assert contrast(palette.faint, palette.ground) > 4.5
        assert contrast(palette.parts["main"], palette.ground) > 2.5
        assert contrast(palette.parts["mean"], palette.ground) > 3
        # The mean runs over the bars: it differs in lightness, not in hue alone.
        assert contrast(palette.parts["mean"], palette.parts["main"]) > 1.2
