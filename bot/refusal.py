"""What a command of the terminal can't do, said in the terminal's language."""


class RefusalError(Exception):
    """A command stops here. `text` is an id in cli.ftl that sees `values`."""

    def __init__(self, text: str, **values: object) -> None:
        super().__init__(f"{text} {values}")
        self.text = text
        self.values = values
