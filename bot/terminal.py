"""What a command says, in the language of the terminal. Light: every command imports it."""

import os

from bot.i18n import LOCALES, Tongue


def terminal_language() -> str:
    """Russian where the locale says so, else English."""
    wanted = next((v for n in ("LC_ALL", "LC_MESSAGES", "LANG") if (v := os.environ.get(n))), "")
    return "ru" if wanted.lower().startswith("ru") else "en"


def texts(*areas: str) -> Tongue:
    """The texts of these files only: to read those of the chat takes longer than some commands."""
    language = terminal_language()
    return Tongue(language, [LOCALES / language / f"{area}.ftl" for area in areas])


say = texts("cli").plain
