"""Why something is not done with an experiment."""

import dataclasses
from typing import ClassVar

from domain.core.errors import DomainError


@dataclasses.dataclass(eq=False)
class RunningError(DomainError):
    """What is compared may not change under the people who see it.

    `what` is a text id part: variant, audience, goal, plan.
    """

    code: ClassVar[str] = "experiment-running"
    what: str


@dataclasses.dataclass(eq=False)
class IncompleteError(DomainError):
    """To be said before the start. `what`: content, campaign, hypothesis, rule, plan."""

    code: ClassVar[str] = "experiment-incomplete"
    what: str


@dataclasses.dataclass(eq=False)
class UnderpoweredError(DomainError):
    """Too few people for the effect that is looked for; `days` is how long it would take."""

    code: ClassVar[str] = "experiment-underpowered"
    days: int


@dataclasses.dataclass(eq=False)
class ElementTakenError(DomainError):
    """Another experiment is running on the same part, or its winner is on for everybody.

    `state`: running, rolled_out.
    """

    code: ClassVar[str] = "experiment-element-taken"
    name: str
    state: str


@dataclasses.dataclass(eq=False)
class CampaignTakenError(DomainError):
    """Another test compares the same message, and nobody can get both."""

    code: ClassVar[str] = "experiment-campaign-taken"
    name: str


@dataclasses.dataclass(eq=False)
class BadElementError(DomainError):
    """Not how parts of pages are named."""

    code: ClassVar[str] = "experiment-bad-element"


@dataclasses.dataclass(eq=False)
class BadWordsError(DomainError):
    """Nothing was said, or too much. `what`: name, hypothesis, rule."""

    code: ClassVar[str] = "experiment-bad-words"
    what: str
    limit: int


@dataclasses.dataclass(eq=False)
class BadWeightsError(DomainError):
    """Not one whole number for each variant, from 1 to 100."""

    code: ClassVar[str] = "experiment-bad-weights"
    count: int


@dataclasses.dataclass(eq=False)
class VariantCountError(DomainError):
    """From two to ten."""

    code: ClassVar[str] = "experiment-variant-count"


@dataclasses.dataclass(eq=False)
class LayerFullError(DomainError):
    """Running experiments of the layer have left less than what is asked for."""

    code: ClassVar[str] = "experiment-layer-full"
    name: str
    left: int


@dataclasses.dataclass(eq=False)
class NoVerdictError(DomainError):
    """A winner can't be rolled out that nobody has found."""

    code: ClassVar[str] = "experiment-no-verdict"


@dataclasses.dataclass(eq=False)
class BadEventError(DomainError):
    """The shop's dictionary has no event of this name."""

    code: ClassVar[str] = "experiment-bad-event"
    name: str


@dataclasses.dataclass(eq=False)
class InStepsError(DomainError):
    """Steps say who gets a message when; "a few first" and everybody's own clock do, too."""

    code: ClassVar[str] = "experiment-in-steps"
