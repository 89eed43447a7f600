"""What every channel does alike, whatever stands behind it."""

import contextlib
import logging

import pytest

from bot.channels.ways import Ways
from domain.connectors import channels
from domain.connectors.kind import KINDS
from domain.core.ports import DeliveryError
from domain.messaging import addresses
from domain.models import Connector, Customer
from tests.channels.parcels import parcel
from tests.channels.stands import MUTE, NEVER_DENIES, SECRET, STANDS
from tests.chat import Stage

EVERY = pytest.mark.parametrize("name", list(STANDS))
SPEAKING = pytest.mark.parametrize("name", [each for each in STANDS if each not in MUTE])


async def test_every_channel_has_its_stand_and_its_settings(stage: Stage) -> None:
    own = set(stage.process.world.channels) - {"telegram"}

    assert own == set(STANDS) == set(addresses.KINDS.values())
    kinds = {channels.kind_of(name): name for name in own}
    assert kinds == addresses.KINDS
    assert all(KINDS[kind].family == "channels" for kind in kinds)


@EVERY
async def test_message_arrives_once_and_has_a_number(
    name: str, ways: Ways, reader: Customer
) -> None:
    async with STANDS[name](ways, reader) as stand:
        number = await stand.channel.send(stand.address, await parcel(reader, channel=name))

        assert 0 < len(number) <= 64
        assert await stand.taken() == 1
        assert stand.channel.at_once > 0
    assert (await Connector.get()).status == "works"


@EVERY
async def test_shop_without_the_channel(name: str, ways: Ways, reader: Customer) -> None:
    async with STANDS[name](ways, reader) as stand:
        await Connector.all().update(is_paused=True)
        with pytest.raises(DeliveryError) as told:
            await stand.channel.send(stand.address, await parcel(reader, channel=name))

        assert (told.value.reason, told.value.is_permanent) == ("no_channel", True)
        assert await stand.taken() == 0


@SPEAKING
async def test_refusal_is_for_good(name: str, ways: Ways, reader: Customer) -> None:
    async with STANDS[name](ways, reader) as stand:
        stand.say("refuse")
        told = await _failure(stand.channel.send, stand.address, name, reader)

    assert (told.is_permanent, told.is_unconfirmed) == (True, False)


@SPEAKING
async def test_later_is_not_for_good(name: str, ways: Ways, reader: Customer) -> None:
    async with STANDS[name](ways, reader) as stand:
        stand.say("later")
        told = await _failure(stand.channel.send, stand.address, name, reader)

        assert (told.is_permanent, told.is_unconfirmed) == (False, False)
        assert told.retry_after is not None
        assert told.retry_after >= 1
        assert await stand.taken() == 0


@SPEAKING
async def test_lost_answer_may_have_arrived(name: str, ways: Ways, reader: Customer) -> None:
    async with STANDS[name](ways, reader) as stand:
        stand.say("lost")
        told = await _failure(stand.channel.send, stand.address, name, reader)

        assert told.is_unconfirmed
        assert await stand.taken() == 1


@pytest.mark.parametrize("name", [each for each in STANDS if each not in NEVER_DENIES])
async def test_fault_of_the_shop_waits_and_is_written_down(
    name: str, ways: Ways, reader: Customer
) -> None:
    async with STANDS[name](ways, reader) as stand:
        stand.say("denied")
        first = await _failure(stand.channel.send, stand.address, name, reader)
        stand.say("good")
        # The channel rests: nothing is sent, though it would be taken.
        second = await _failure(stand.channel.send, stand.address, name, reader)

        assert await stand.taken() == 0
    assert {first.reason, second.reason} == {"channel"}
    assert not first.is_permanent
    found = await Connector.get()
    assert (found.status, found.error_code, found.failures) == ("fails", "channel", 1)


@EVERY
async def test_secrets_are_nowhere(
    name: str, ways: Ways, reader: Customer, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with STANDS[name](ways, reader) as stand:
        stand.say("lost")
        with contextlib.suppress(DeliveryError):
            await stand.channel.send(stand.address, await parcel(reader, channel=name))
    found = await Connector.get()
    assert SECRET not in f"{found.params}{found.secret}{found.state}{found.error_values}"
    assert SECRET not in caplog.text


async def _failure(send: object, address: str, name: str, reader: Customer) -> DeliveryError:
    with pytest.raises(DeliveryError) as told:
        await send(address, await parcel(reader, channel=name))  # type: ignore[operator] # a channel's
    return told.value
