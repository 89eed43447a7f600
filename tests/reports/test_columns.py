"""Tables of a chat: how wide they are."""

from domain.core.columns import WIDEST, aligned


def test_names_stand_left_and_numbers_right() -> None:
    assert aligned([["", "мало"], ["4+", "12"], ["2–3", "1 000"]]) == (
        "      мало\n4+      12\n2–3  1 000"
    )


def test_wide_rows_stand_closer() -> None:
    row = ["30 октября", "1 424 446", "1 234", "12 359"]
    assert len(aligned([row])) == WIDEST + 1
    assert aligned([row]) == "30 октября 1 424 446 1 234 12 359"
