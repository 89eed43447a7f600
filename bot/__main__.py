"""Where `barker` and `python -m bot` begin."""

import sys
from importlib.metadata import version


def main() -> None:
    """Answer the version at once, leave every other command to the terminal."""
    if sys.argv[1:] in (["version"], ["--version"]):
        sys.stdout.write(f"barker {version('barker')}\n")
        return
    # The terminal's libraries take longer than that answer.
    from bot.cli import main as run_command  # noqa: PLC0415

    run_command()


if __name__ == "__main__":
    main()
