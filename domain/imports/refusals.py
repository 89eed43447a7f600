"""Why a whole file is refused. Each sentence says what to do; single lines are `problems`."""

import dataclasses
from typing import Any

from domain.core.errors import DomainError


class FileError(DomainError):
    """A refusal that is found out in another process and raised in this one."""

    def __reduce__(self) -> tuple[Any, ...]:
        return _raised_again, (type(self), self.values())


def _raised_again(kind: type[FileError], values: dict[str, Any]) -> FileError:
    return kind(**values)


@dataclasses.dataclass(eq=False)
class EmptyFileError(FileError):
    """There is nothing in the file."""

    code = "import-empty-file"


@dataclasses.dataclass(eq=False)
class OnlyHeaderError(FileError):
    """A header and not one line under it."""

    code = "import-only-header"


@dataclasses.dataclass(eq=False)
class NotATableError(FileError):
    """The bytes are a picture, a document or another thing without lines, `what` says which."""

    code = "import-not-a-table"
    what: str = "other"


@dataclasses.dataclass(eq=False)
class OneColumnError(FileError):
    """No delimiter splits the lines into columns."""

    code = "import-one-column"


@dataclasses.dataclass(eq=False)
class GarbledError(FileError):
    """The text went through a wrong encoding before it was saved; it can't be brought back."""

    code = "import-garbled"
    example: str


@dataclasses.dataclass(eq=False)
class BrokenArchiveError(FileError):
    """The archive or workbook ends early or does not unpack."""

    code = "import-broken-archive"


@dataclasses.dataclass(eq=False)
class LockedFileError(FileError):
    """The archive or workbook is closed with a password."""

    code = "import-locked"


@dataclasses.dataclass(eq=False)
class SeveralFilesError(FileError):
    """The archive holds several files."""

    code = "import-several-files"
    count: int


@dataclasses.dataclass(eq=False)
class BombError(FileError):
    """The file unpacks into more than anybody means to send."""

    code = "import-bomb"
    limit_mb: int


@dataclasses.dataclass(eq=False)
class NoSpaceError(FileError):
    """The disk has no room for the unpacked file."""

    code = "import-no-space"
    needed_mb: int


@dataclasses.dataclass(eq=False)
class TooManyColumnsError(FileError):
    """More columns than a table of orders can have."""

    code = "import-too-many-columns"
    count: int
    limit: int


@dataclasses.dataclass(eq=False)
class LineTooLongError(FileError):
    """One line is longer than any record."""

    code = "import-line-too-long"
    line: int
    limit: int


@dataclasses.dataclass(eq=False)
class DuplicateColumnError(FileError):
    """A column that is needed stands in the header more than once."""

    code = "import-duplicate-column"
    name: str
    count: int


@dataclasses.dataclass(eq=False)
class MissingFieldError(FileError):
    """The mapping lacks what the kind can't do without; `fields` are ids of one choice."""

    code = "import-missing-field"
    kind: str
    field: str


@dataclasses.dataclass(eq=False)
class NotStartableError(FileError):
    """The run is already waiting, running or over; a second tap does nothing."""

    code = "import-not-startable"


@dataclasses.dataclass(eq=False)
class FileGoneError(FileError):
    """The bytes of the file are no longer in the folder of files."""

    code = "import-file-gone"


@dataclasses.dataclass(eq=False)
class ReadingDiedError(FileError):
    """The process that read the file ended without an answer: killed, or out of memory."""

    code = "import-reading-died"
