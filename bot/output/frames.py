"""How the painter and its drawing process talk: messages, each after its length in four bytes."""

import asyncio
import struct
from typing import BinaryIO

LENGTH = struct.Struct(">I")


def framed(content: bytes) -> bytes:
    """One message as it goes over the pipe."""
    return LENGTH.pack(len(content)) + content


async def received(source: asyncio.StreamReader) -> bytes:
    """The next message; raises IncompleteReadError when the other side has ended."""
    head = await source.readexactly(LENGTH.size)
    return await source.readexactly(LENGTH.unpack(head)[0])


def read(source: BinaryIO) -> bytes | None:
    """The next message for who may wait, None when the other side has ended."""
    head = source.read(LENGTH.size)
    return source.read(LENGTH.unpack(head)[0]) if len(head) == LENGTH.size else None
