"""A function in a process of its own, which ends with it: loop and memory stay free."""

import asyncio
import multiprocessing
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any, ParamSpec, TypeVar

from domain.core.errors import DomainError
from domain.imports.problems import StoppedError
from domain.imports.refusals import ReadingDiedError

P = ParamSpec("P")
T = TypeVar("T")


async def apart(function: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
    """The function's result; expected errors of it are raised here, a bug ends its process.

    Everything must be picklable. Raises ReadingDiedError where the process gave no answer.
    """
    outcome: tuple[bool, Any] = await asyncio.to_thread(_ask, function, args, kwargs)
    is_good, value = outcome
    if not is_good:
        raise value
    result: T = value
    return result


def _ask(
    function: Callable[..., Any], args: tuple[object, ...], kwargs: dict[str, object]
) -> tuple[bool, Any]:
    context = multiprocessing.get_context("spawn")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(sender, function, args, kwargs), daemon=True)
    process.start()
    sender.close()
    try:
        answer: tuple[bool, Any] = receiver.recv()
    except EOFError:
        raise ReadingDiedError from None
    finally:
        receiver.close()
        process.join()
        process.close()
    return answer


def _work(
    sender: Connection,
    function: Callable[..., Any],
    args: tuple[object, ...],
    kwargs: dict[str, object],
) -> None:
    answer: tuple[bool, Any]
    try:
        answer = (True, function(*args, **kwargs))
    except (DomainError, StoppedError) as error:
        answer = (False, error)
    sender.send(answer)
    sender.close()
