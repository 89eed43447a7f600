"""Which messages are a no and nothing else."""

import pytest

from domain.audience.refusing import is_no


@pytest.mark.parametrize(
    "text",
    ["стоп", "СТОП!", " Отпишите меня, пожалуйста. ", "Stop", "UNSUBSCRIBE", "Don’t write to me",
     "Больше не пишите мне!!!", "отписаться от рассылки"],
)  # fmt: skip
def test_a_no(text: str) -> None:
    assert is_no(text)


@pytest.mark.parametrize(
    "text",
    ["", "стоп, а где моя посылка?", "не пишите мне на почту, пишите сюда", "нет", "no",
     "Когда откроется non-stop?", "отпишите, когда приедет заказ", "стоп " * 40],
)  # fmt: skip
def test_a_letter(text: str) -> None:
    assert not is_no(text)
