"""Charts to draw in tests."""

from domain.core.chart import Chart, Series


def a_chart(title: str = "Выручка: 12 345 ₽", days: int = 30) -> Chart:
    """A month of bars with a mean; another title is another picture."""
    values = tuple(1000.0 + 37 * day % 400 for day in range(days))
    mean = tuple(None if day < 6 else 1150.0 for day in range(days))
    return Chart(
        title=title,
        subtitle="15 фев – 16 мар 2026",
        x_title="День",
        y_title="Выручка",
        footer="Данные на 16.03.2026, 15:00",
        labels=tuple(f"{day + 1} мар" if day % 5 == 0 else "" for day in range(days)),
        series=(
            Series(name="Выручка", kind="bars", values=values),
            Series(name="Среднее", kind="line", part="mean", values=mean),
        ),
        unit="₽",
        open_from=days - 1,
        open_note="Сегодня ещё идёт.",
    )
