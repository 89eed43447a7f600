"""Secrets at rest: bound to their use, unreadable with another key, the key itself made once."""

from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.config import Settings
from bot.vault import FILE, SealedVault
from domain.core.ports import SecretLostError


def vault(folder: Path, secret: str | None = None) -> SealedVault:
    return SealedVault(Settings(files=folder, secret=SecretStr(secret) if secret else None))


def test_what_is_closed_is_opened(tmp_path: Path) -> None:
    sealed = vault(tmp_path).close("ключ", use="webhook:1")

    assert "ключ" not in sealed
    # The next process has the same key.
    assert vault(tmp_path).open(sealed, use="webhook:1") == "ключ"


def test_it_is_sealed_differently_each_time(tmp_path: Path) -> None:
    ours = vault(tmp_path)

    assert ours.close("x", use="a") != ours.close("x", use="a")


def test_a_secret_of_one_row_is_no_secret_of_another(tmp_path: Path) -> None:
    sealed = vault(tmp_path).close("x", use="webhook:1")

    with pytest.raises(SecretLostError):
        vault(tmp_path).open(sealed, use="webhook:2")


def test_the_key_of_the_settings_is_taken(tmp_path: Path) -> None:
    sealed = vault(tmp_path, "sixteen letters!").close("x", use="a")

    assert not (tmp_path / FILE).exists()
    assert vault(tmp_path, "sixteen letters!").open(sealed, use="a") == "x"
    with pytest.raises(SecretLostError):
        vault(tmp_path, "another, as long").open(sealed, use="a")


def test_the_file_is_for_the_process_alone(tmp_path: Path) -> None:
    folder = tmp_path / "files"
    vault(folder).close("x", use="a")

    assert [each.name for each in folder.iterdir()] == [FILE]
    assert (folder / FILE).stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("rubbish", ["", "1:", "1:AAAA", "not sealed", "1:ключ"])
def test_what_nobody_sealed_is_refused(tmp_path: Path, rubbish: str) -> None:
    with pytest.raises(SecretLostError):
        vault(tmp_path).open(rubbish, use="a")
