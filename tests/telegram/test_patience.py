"""How long a screen may ask the database: the setting says it, unless the screen itself does."""

import pytest

from bot.telegram.positions import Positions
from bot.telegram.stage import Stage as Drawing
from domain.core.errors import TooSlowError
from domain.core.reading import on
from domain.models import Customer
from handlers.kit.screen import screens
from tests.chat import Chat, Stage

# Over before any database has answered.
AT_ONCE = 1e-9


async def test_a_screen_is_stopped_in_time(olga: Chat, stage: Stage) -> None:
    reception = stage.process.stage.reception
    visit = await reception.visit(olga.id)
    hasty = Drawing(stage.process.application.bot, reception, Positions(), seconds=AT_ONCE)

    assert visit is not None
    with pytest.raises(TooSlowError):
        await hasty.draw(visit, screens["customers"])
    assert (await stage.process.stage.draw(visit, screens["customers"])).text


@pytest.mark.usefixtures("database")
async def test_the_limit_of_the_block_around_holds() -> None:
    # The connection is opened by whoever asks first, here under a limit that nothing can keep.
    with on("reader", seconds=AT_ONCE), on("heavy"):
        with pytest.raises(TooSlowError):
            await Customer.all().count()
        with on("heavy", seconds=60):
            assert await Customer.all().count() == 0
