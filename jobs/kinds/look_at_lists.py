"""Files of people just sent to a list: whom they tell of."""

from domain.core.errors import DomainError
from domain.imports.listing import listing_of
from domain.segments import uploads
from jobs.job import Tick, job

HOUR = 3_600


@job(every=HOUR)
async def look_at_lists(tick: Tick) -> None:
    """Look at every file nobody has looked at; forget those of a day ago."""
    files = tick.world.files
    await uploads.forget(files, tick.now)
    for waiting in await uploads.to_look():
        if tick.stopping.is_set():
            return
        try:
            path = files.path(waiting.uploaded.sha256)
            found = await listing_of(path, waiting.shop.country)
            await uploads.look(waiting, found.names, found.lines, files, tick.world.clock())
        except DomainError as error:
            await uploads.fail(waiting, error, tick.world.clock())
