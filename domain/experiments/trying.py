"""Staff look at a variant in their own Mini App whatever the lot says; none of it is counted.

So may be looked at what nobody meets: a draft before its start, a test that is over.
"""

from domain.experiments import changes
from domain.models import Experiment, ExperimentOverride, ExperimentVariant, Person


async def seen_by(experiment: Experiment, person: Person) -> int | None:
    """The variant this person has asked to see."""
    found = await ExperimentOverride.get_or_none(
        shop_id=experiment.shop_id, experiment_id=experiment.id, telegram_id=person.telegram_id
    )
    return found.variant_id if found else None


async def switch(experiment: Experiment, variant: ExperimentVariant, person: Person) -> bool:
    """See this one from now on, or what falls to oneself again; whether it is on."""
    was = await seen_by(experiment, person)
    # Of one part of the page one thing alone can be seen, whichever test it is of.
    alike = Experiment.filter(shop_id=experiment.shop_id, element=experiment.element)
    await ExperimentOverride.filter(
        shop_id=experiment.shop_id,
        telegram_id=person.telegram_id,
        experiment_id__in=await alike.values_list("id", flat=True),
    ).delete()
    if was != variant.id:
        await ExperimentOverride.create(
            shop_id=experiment.shop_id,
            experiment_id=experiment.id,
            telegram_id=person.telegram_id,
            variant_id=variant.id,
        )
    changes.note(experiment.shop_id)
    return was != variant.id
