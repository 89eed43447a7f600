"""What every test may ask for: a fresh database on each engine, a shop, a moment, the cast.

Whatever touches the database runs twice, on SQLite and on PostgreSQL; `--engine sqlite` halves it.
"""

import asyncio
import shutil
from collections.abc import AsyncIterator, Awaitable, Callable
from datetime import UTC, datetime
from pathlib import Path

import hypothesis
import pytest
from pydantic import SecretStr

from bot.app import Around, joined
from bot.config import Settings
from bot.database import connected, migrate
from bot.loop import new_loop
from bot.outside import Internet
from bot.sandbox import TOKEN, Telegram
from domain.models import Customer, Person, Shop, Staff
from tests.chat import Chat, Clock, Names, Pictures, SandboxRequest, Stage

pytest_plugins = ["tests.postgres", "tests.site"]

NOW = datetime(2026, 3, 16, 12, 0, tzinfo=UTC)
ENGINES = ("sqlite", "postgres")
HERE = Path(__file__).parent
# Folders whose tests start processes, listen on sockets or drive browsers.
OUTDOORS = frozenset(
    {"browser", "channels", "kill", "load", "outside", "output", "sandbox", "telegram", "webhooks"}
)
# How fast a busy machine draws examples says nothing of the code.
hypothesis.settings.register_profile(
    "house",
    deadline=None,
    suppress_health_check=[hypothesis.HealthCheck.too_slow],
    print_blob=True,
)
hypothesis.settings.load_profile("house")


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--engine sqlite` while writing, both in CI."""
    parser.addoption("--engine", choices=ENGINES, help="run database tests on one engine only")
    parser.addoption("--load-seconds", default="4", help="how long the load test lasts")


def pytest_asyncio_loop_factories() -> dict[str, Callable[[], asyncio.AbstractEventLoop]]:
    """Tests run on the loop the process has."""
    return {"the loop of the process": new_loop}


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Ask a second time where processes, sockets and browsers share a busy machine.

    The summary names whoever needed it.
    """
    for item in items:
        if OUTDOORS & set(item.path.relative_to(HERE).parts):
            item.add_marker(pytest.mark.flaky(reruns=1))


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """Run every test that needs a database on both engines."""
    if "engine" in metafunc.fixturenames:
        one = metafunc.config.getoption("--engine")
        metafunc.parametrize("engine", [one] if one else ENGINES, indirect=True)


@pytest.fixture
def engine(request: pytest.FixtureRequest) -> str:
    """The engine this run of the test is on."""
    return str(request.param)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with the newest schema and no rows, made once per worker."""
    path = tmp_path_factory.mktemp("template") / "barker.db"
    asyncio.run(migrate(Settings(database_url=f"sqlite://{path}")))
    return path


@pytest.fixture
def settings(request: pytest.FixtureRequest, engine: str, tmp_path: Path) -> Settings:
    """Settings with a database of this test's own, already migrated."""
    if engine == "postgres":
        url = request.getfixturevalue("postgres_url")
    else:
        path = tmp_path / "barker.db"
        shutil.copy(request.getfixturevalue("migrated"), path)
        url = f"sqlite://{path}"
    return Settings(database_url=url, files=tmp_path / "files", bot_token=SecretStr(TOKEN))


@pytest.fixture
async def database(settings: Settings) -> AsyncIterator[Settings]:
    """The open database; models work."""
    async with connected(settings):
        yield settings


@pytest.fixture
async def shop(database: Settings) -> Shop:
    """Olga's shop, ready, in Moscow, in roubles."""
    return await Shop.create(name="Лавка", created_at=NOW, ready_at=NOW)


@pytest.fixture
def clock() -> Clock:
    """The clock of the process."""
    return Clock(NOW)


@pytest.fixture
def pictures() -> Pictures:
    """The painter of the process."""
    return Pictures()


@pytest.fixture
def names() -> Names:
    """The names the process can look up; this machine is `localhost`."""
    return Names({"localhost": ["127.0.0.1"]})


@pytest.fixture
async def stage(
    database: Settings, clock: Clock, pictures: Pictures, names: Names
) -> AsyncIterator[Stage]:
    """The process against the stand-in of Telegram, without limits and without the clock's jobs."""
    world = Telegram(clock=lambda: clock().timestamp(), epoch=0.0, flood=False)
    world.add_bot()
    request, polls = SandboxRequest(world), SandboxRequest(world)
    async with joined(
        database,
        Around(
            request=request,
            poll_request=polls,
            painter=pictures,
            clock=clock,
            outside=Internet(allows_loopback=True, lookup=names),
        ),
    ) as process:
        yield Stage(process, world, clock)


@pytest.fixture
async def olga(stage: Stage, shop: Shop) -> Chat:
    """The owner."""
    return await hired(stage, shop, "owner", "owner")


@pytest.fixture
async def misha(stage: Stage, shop: Shop) -> Chat:
    """A manager."""
    return await hired(stage, shop, "manager", "manager")


@pytest.fixture
async def anna(stage: Stage, shop: Shop) -> Chat:
    """A customer, reads Russian."""
    return await bought_from(stage, shop, "customer")


@pytest.fixture
async def boris(stage: Stage, shop: Shop) -> Chat:
    """A customer, reads English."""
    return await bought_from(stage, shop, "customer2")


@pytest.fixture
def staff_in(stage: Stage, shop: Shop) -> Callable[[str], Awaitable[Chat]]:
    """Somebody in any role: `await staff_in("analyst")`."""

    async def hire(role: str) -> Chat:
        stage.world.add_person(role.title(), "ru", key=role)
        return await hired(stage, shop, role, role)

    return hire


async def hired(stage: Stage, shop: Shop, key: str, role: str) -> Chat:
    """A person of the sandbox with a role and an open chat."""
    person = stage.world.person(key)
    row = await Person.create(
        telegram_id=person.id, name=person.account.first, created_at=NOW, shop=shop
    )
    await Staff.create(shop=shop, person=row, role=role, joined_at=NOW)
    chat = Chat(person=person, stage=stage)
    await chat.send("/start")
    return chat


async def bought_from(stage: Stage, shop: Shop, key: str) -> Chat:
    """A person of the sandbox who pressed Start and said yes to marketing."""
    chat = Chat(person=stage.world.person(key), stage=stage)
    await chat.send("/start")
    await chat.tap("Да, присылайте" if chat.person.account.language == "ru" else "Yes, please")
    return chat


async def customer_of(chat: Chat) -> Customer:
    """The row behind a customer's chat."""
    return await Customer.get(telegram_id=chat.id)
