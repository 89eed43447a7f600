"""Settings: what is read, what is refused and how it is told, and that secrets stay secret."""

from pathlib import Path

import pytest

from bot.config import PREFIX, Settings, SettingsError, load_settings
from bot.i18n import LANGUAGES, tongue

TOKEN = "123456789:AAExampleExampleExampleExample"


@pytest.fixture(autouse=True)
def _bare(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    for name in Settings.model_fields:
        monkeypatch.delenv(f"{PREFIX}{name.upper()}", raising=False)


def wrong(text: str) -> dict[str, str | None]:
    """The variables that are refused, with the values shown, for a .env of this text."""
    Path(".env").write_text(text, "utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    assert all(problem.example for problem in caught.value.problems)
    return {problem.variable: problem.value for problem in caught.value.problems}


def test_nothing_set_is_enough_for_a_demo() -> None:
    settings = load_settings()

    assert settings.database_url == "sqlite://barker.db"
    assert settings.bot_token is None
    assert settings.telegram_api_url == "https://api.telegram.org"


def test_a_token_is_asked_for_where_one_is_needed() -> None:
    with pytest.raises(SettingsError, match="BARKER_BOT_TOKEN is not set"):
        load_settings().token()


def test_environment_wins_over_the_file(monkeypatch: pytest.MonkeyPatch) -> None:
    Path(".env").write_text("BARKER_WEB_PORT=1\nBARKER_LOG_LEVEL=Debug\n", "utf-8")
    monkeypatch.setenv("BARKER_WEB_PORT", "2")
    settings = load_settings()

    assert (settings.web_port, settings.log_level) == (2, "debug")


def test_an_empty_variable_is_an_unset_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BARKER_PUBLIC_URL", "")

    assert load_settings().public_url is None


def test_owner_ids_are_read_as_people_write_them(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BARKER_OWNER_IDS", "1,2 3; 4")

    assert load_settings().owner_ids == (1, 2, 3, 4)


@pytest.mark.parametrize(
    ("url", "stored"),
    [
        ("sqlite:///var/lib/barker.db", "sqlite:///var/lib/barker.db"),
        ("postgresql://u:p@h/shop", "postgres://u:p@h/shop"),
        ("postgres://u:p@h:5433/shop", "postgres://u:p@h:5433/shop"),
    ],
)
def test_addresses_of_databases(url: str, stored: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BARKER_DATABASE_URL", url)

    assert load_settings().database_url == stored


@pytest.mark.parametrize(
    "line",
    [
        "BARKER_DATABASE_URL=mysql://u:p@h/shop",
        "BARKER_DATABASE_URL=barker.db",
        "BARKER_DATABASE_URL=postgres://u:p@h",
        "BARKER_DATABASE_URL=sqlite://barker.db?mode=ro",
        "BARKER_BOT_TOKEN=my-token",
        "BARKER_TELEGRAM_API_URL=api.telegram.org",
        "BARKER_TELEGRAM_API_URL=http://127.0.0.1:99999",
        "BARKER_PUBLIC_URL=ftp://shop.example.com",
        "BARKER_OWNER_IDS=1, Olga",
        "BARKER_OWNER_IDS=-5",
        "BARKER_WEB_PORT=99999",
        "BARKER_WEB_PORT=http",
        "BARKER_DB_TIMEOUT=0",
        "BARKER_WEBHOOK=maybe",
        "BARKER_WEBHOOK=on",
        "BARKER_LOG_LEVEL=loud",
        "BARKER_LOG_FORMAT=xml",
        "BARKER_SECRET=short",
    ],
)
def test_a_wrong_value_is_named_by_its_variable(line: str) -> None:
    variable, _, value = line.partition("=")
    refused = wrong(line)

    assert list(refused) == [variable]
    assert refused[variable] in {value, "**", "Olga", "-5"}


def test_every_wrong_value_is_told_at_once() -> None:
    assert set(wrong("BARKER_WEB_PORT=x\nBARKER_LOG_LEVEL=y\nBARKER_TOKEN=z\n")) == {
        "BARKER_WEB_PORT",
        "BARKER_LOG_LEVEL",
        "BARKER_TOKEN",
    }


def test_a_misspelt_name_is_answered_with_the_right_one() -> None:
    Path(".env").write_text(f"BARKER_BOTTOKEN={TOKEN}\n", "utf-8")
    with pytest.raises(SettingsError) as caught:
        load_settings()
    (problem,) = caught.value.problems

    assert problem.example == "BARKER_BOT_TOKEN"
    assert TOKEN not in str(caught.value)


@pytest.mark.parametrize(
    ("address", "is_enough"),
    [
        ("https://shop.example.com", True),
        ("https://shop.example.com:8443/bot", True),
        ("https://shop.example.com:8080", False),
        ("http://shop.example.com", False),
    ],
)
def test_a_webhook_needs_an_address_telegram_reaches(address: str, is_enough: bool) -> None:
    text = f"BARKER_PUBLIC_URL={address}\nBARKER_WEBHOOK=on\n"
    Path(".env").write_text(text, "utf-8")

    if is_enough:
        assert load_settings().webhook
    else:
        assert set(wrong(text)) == {"BARKER_WEBHOOK"}


def test_secrets_are_not_shown() -> None:
    secret, password = "correct-horse-battery", "staple"
    Path(".env").write_text(
        f"BARKER_BOT_TOKEN={TOKEN}\nBARKER_SECRET={secret}\n"
        f"BARKER_DATABASE_URL=postgres://u:{password}@h/shop\n",
        "utf-8",
    )
    shown = repr(load_settings()) + str(wrong("BARKER_DATABASE_URL=my://u:staple@h/shop"))

    assert not any(each in shown for each in (TOKEN, secret, password))


def test_the_example_file_names_every_setting_and_loads() -> None:
    example = Path(__file__).parent.parent / ".env.example"
    lines = [line for line in example.read_text("utf-8").splitlines() if f"#{PREFIX}" in line]
    names = {line.strip("#").partition("=")[0] for line in lines}
    Path(".env").write_text("\n".join(line.strip("#") for line in lines), "utf-8")

    assert names == {f"{PREFIX}{name.upper()}" for name in Settings.model_fields}
    assert load_settings().token() == TOKEN


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_setting_has_a_sentence_on_what_is_right(language: str) -> None:
    texts = tongue(language)
    missing = [name for name in Settings.model_fields if not texts.has(f"cli-setting-{name}")]

    assert missing == []
    assert all(field.examples for field in Settings.model_fields.values())
