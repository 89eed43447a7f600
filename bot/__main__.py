"""`python -m bot` is `barker`."""

from bot.cli import main

if __name__ == "__main__":
    main()
