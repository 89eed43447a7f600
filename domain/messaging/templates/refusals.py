"""What may be wrong with a template, each pointing at its place."""

import dataclasses

from domain.core.errors import DomainError


@dataclasses.dataclass(eq=False)
class UnknownFieldError(DomainError):
    """The text asks for a value there is none of; `nearest` is what may be meant."""

    code = "unknown-field"
    field: str
    nearest: str
    place: str = ""


@dataclasses.dataclass(eq=False)
class BrokenTemplateError(DomainError):
    """Not in the language: a bracket that is not closed, a loop in a loop, a word we don't have."""

    code = "broken-template"
    place: str


@dataclasses.dataclass(eq=False)
class UnknownFilterError(DomainError):
    """A filter there is none of; `nearest` is what may be meant."""

    code = "unknown-filter"
    filter: str
    nearest: str
    place: str


@dataclasses.dataclass(eq=False)
class WrongKindError(DomainError):
    """A sum compared with a word, a date shown as money."""

    code = "wrong-kind"
    place: str


@dataclasses.dataclass(eq=False)
class TooComplexError(DomainError):
    """More than a message needs, and than could be filled in fast."""

    code = "too-complex-template"
    place: str


@dataclasses.dataclass(eq=False)
class TornMarkupError(DomainError):
    """Bold or a link begins inside a condition and ends outside of it."""

    code = "torn-markup"
    place: str


@dataclasses.dataclass(eq=False)
class UnknownProductError(DomainError):
    """No product has this code."""

    code = "unknown-sku"
    sku: str


@dataclasses.dataclass(eq=False)
class LackingValuesError(DomainError):
    """The message must not go while somebody lacks a value of it."""

    code = "lacking-values"
    count: int
