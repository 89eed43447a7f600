"""The body of an answer into a file: unpacked, counted and hashed, a piece at a time."""

import dataclasses
import hashlib
import zlib
from typing import BinaryIO

from domain.core.ports import OutsideError

PIECE = 256 * 1024
MIB = 2**20
GZIP = 16 + zlib.MAX_WBITS
PACKINGS = frozenset({"", "identity", "gzip", "x-gzip"})


@dataclasses.dataclass(kw_only=True)
class Pouring:
    """Takes what arrives. Not more than `limit` bytes are written, whatever they were packed in."""

    file: BinaryIO
    limit: int
    packing: str
    size: int = 0

    def __post_init__(self) -> None:
        if self.packing not in PACKINGS:
            raise OutsideError(reason="bad-packing")
        self._hash = hashlib.sha256()
        self._unpacking = zlib.decompressobj(GZIP) if "gzip" in self.packing else None

    @property
    def sha256(self) -> str:
        """Of what was written."""
        return self._hash.hexdigest()

    def take(self, chunk: bytes) -> None:
        """Write a chunk; for a thread. Raises OutsideError."""
        if self._unpacking is None:
            self._write(chunk)
            return
        try:
            is_more = bool(chunk)
            while is_more:
                piece = self._unpacking.decompress(chunk, PIECE)
                self._write(piece)
                chunk = self._rest(self._unpacking)
                # A full piece may have a rest that needs no more input.
                is_more = bool(chunk) or len(piece) == PIECE
        except zlib.error:
            raise OutsideError(reason="bad-packing") from None

    def close(self) -> None:
        """The last byte has come. Raises OutsideError where the packing has not ended."""
        if self._unpacking is not None and not self._unpacking.eof:
            raise OutsideError(reason="broken-off")

    def _rest(self, unpacking: "zlib._Decompress") -> bytes:
        """What is still packed; behind the end of one packed part the next one may stand."""
        if not unpacking.eof:
            return unpacking.unconsumed_tail
        if unpacking.unused_data:
            self._unpacking = zlib.decompressobj(GZIP)
        return unpacking.unused_data

    def _write(self, piece: bytes) -> None:
        self.size += len(piece)
        if self.size > self.limit:
            raise OutsideError(reason="too-large", detail=str(self.limit // MIB))
        self._hash.update(piece)
        self.file.write(piece)
