"""Training a model and putting everybody into its groups. Called by jobs, in no transaction."""

import dataclasses
import logging
import shutil
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime
from pathlib import Path
from typing import Final

from tortoise.transactions import in_transaction

from domain.clusters import drifting, spool, tasks
from domain.clusters.keeping import drop_old, put
from domain.clusters.model import Column, Feature, Trained
from domain.clusters.naming import names
from domain.clusters.service import LEAST_BUYERS
from domain.core.ports import ComputingError, World
from domain.factors import counting
from domain.factors.factor import FACTORS
from domain.models import Cluster, ClusterModel, Customer, Shop

log = logging.getLogger(__name__)
SECONDS: Final = 900
BUYS: Final = "order_count"
# Where the parts of the work begin, in percent.
COUNTED, FOUND = 50, 85
Told = Callable[[int], Awaitable[None]]


def columns() -> tuple[Column, ...]:
    """The figures groups are looked for in: of two alike those stay that groups are named by."""
    looked = [(key, factor, factor.bend) for key, factor in FACTORS.items()]
    looked.sort(key=lambda each: (each[1].shape is None, not each[1].is_main, each[0]))
    return tuple(
        Column(key=key, group=factor.group, shape=bend, is_count=factor.unit in {"count", "points"})
        for key, factor, bend in looked
        if bend is not None
    )


async def learn(shop: Shop, model: ClusterModel, world: World, now: datetime) -> None:
    """Find the groups asked for and put everybody into them; a crash begins it anew."""
    folder = world.files.scratch(f"clusters-{model.id}")
    wanted = columns()
    await Cluster.filter(model_id=model.id).delete()
    await _told(model, status="training", done_percent=0)
    try:
        path, people = await _collected(
            shop, now, folder, [each.key for each in wanted], _progress(model)
        )
        if people < LEAST_BUYERS:
            await _told(model, status="short", people=people)
            return
        trained = await world.pool.run(tasks.train, str(path), wanted, model.seed, seconds=SECONDS)
        if trained is None:
            await _told(model, status="alike", people=people)
            return
        await _keep(shop, model, trained)
        await _told(model, done_percent=FOUND)
        await _assign(shop, model, path, [each.key for each in wanted], world, now)
    except ComputingError as error:
        log.warning("clusters not found shop=%d reason=%s", shop.id, error.reason)
        await _told(model, status="slow")
        return
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    await _told(model, status="ready", trained_at=now, done_percent=100)
    await drop_old(shop)
    log.info("clusters shop=%d version=%d groups=%d", shop.id, model.version, model.groups)


async def refresh(shop: Shop, model: ClusterModel, world: World, now: datetime) -> None:
    """Put everybody anew into the groups of a frozen model. Raises ComputingError."""
    folder = world.files.scratch(f"clusters-{model.id}")
    keys = [str(each["key"]) for each in model.features]
    try:
        path, _ = await _collected(shop, now, folder, keys, None)
        await _assign(shop, model, path, keys, world, now)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _progress(model: ClusterModel) -> Told:
    async def tell(percent: int) -> None:
        await _told(model, done_percent=percent)

    return tell


async def _told(model: ClusterModel, **values: object) -> None:
    model.update_from_dict(values)
    await model.save(update_fields=list(values))


async def _collected(
    shop: Shop, now: datetime, folder: Path, keys: Iterable[str], tell: Told | None
) -> tuple[Path, int]:
    """The figures of all buyers in a file, and how many buyers there are."""
    path, wanted = _empty(folder), list(keys)
    everybody = max(1, await Customer.filter(shop_id=shop.id).count())
    people = seen = 0
    async for batch in counting.of_people(shop, now, dict.fromkeys((*wanted, BUYS))):
        seen += len(batch.ids)
        bought = [n for n, orders in enumerate(batch.values[BUYS]) if orders]
        people += len(bought)
        spool.write(
            path,
            [batch.ids[n] for n in bought],
            [[batch.values[key][n] for n in bought] for key in wanted],
        )
        if tell is not None:
            await tell(min(COUNTED, COUNTED * seen // everybody))
    return path, people


def _empty(folder: Path) -> Path:
    """An empty file; what a crash left is thrown away."""
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    path = folder / "people"
    path.touch()
    return path


async def _keep(shop: Shop, model: ClusterModel, trained: Trained) -> None:
    portraits = [[dataclasses.asdict(each) for each in traits] for traits in trained.traits]
    called = names(portraits, model.words.__getitem__)
    async with in_transaction("default"):
        await _told(
            model,
            people=trained.people,
            groups=trained.groups,
            silhouette=trained.silhouette,
            stability=trained.stability,
            features=[dataclasses.asdict(each) for each in trained.features],
            tried=[dataclasses.asdict(each) for each in trained.tried],
            dropped=trained.dropped,
        )
        for n, centre in enumerate(trained.centres):
            await Cluster.create(
                shop=shop,
                model=model,
                number=n + 1,
                name=called[n],
                centre=list(centre),
                portrait=portraits[n],
            )


async def _assign(
    shop: Shop, model: ClusterModel, path: Path, keys: list[str], world: World, now: datetime
) -> None:
    own = await Cluster.filter(model_id=model.id).order_by("number")
    assigned = await world.pool.run(
        tasks.assign,
        str(path),
        tuple(keys),
        tuple(Feature.of(each) for each in model.features),
        tuple(tuple(each.centre) for each in own),
        seconds=SECONDS,
    )
    changed = await put(shop, own, assigned, now)
    await _told(
        model,
        assigned_at=now,
        drift={"shift": assigned.shift, "changed": changed, **drifting.kept(model)},
    )
