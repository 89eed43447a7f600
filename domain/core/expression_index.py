"""An index over what a column holds inside, of some of the rows."""

from typing import Any

from tortoise.indexes import PartialIndex


class ExpressionIndex(PartialIndex):
    """`terms` are columns, or expressions in brackets that both engines read.

    Tortoise takes either columns alone or expressions of its own alone.
    """

    def __init__(self, *, terms: tuple[str, ...], name: str, condition: dict[str, str]) -> None:
        super().__init__(fields=terms, name=name, condition=condition)
        # The names Tortoise looks up among the columns of the model.
        self.fields = []
        self.terms = tuple(terms)

    @property
    def field_names(self) -> list[str]:
        return list(self.terms)

    def deconstruct(self) -> tuple[str, list[Any], dict[str, Any]]:
        path = f"{type(self).__module__}.{type(self).__name__}"
        told = {"terms": self.terms, "name": self.name, "condition": self.condition}
        return path, [], told
