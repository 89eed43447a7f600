"""One measured number and what it is compared with."""

import dataclasses


@dataclasses.dataclass(frozen=True, kw_only=True)
class Row:
    """A line of the table.

    `rival` names what was measured beside it in the same run, a limit or a target of the project;
    `rival_value` is in the same unit. `wanted` is a bound of value / rival_value: `">= 0.6"`,
    `"<= 1"`, or empty where the number is only told.
    """

    label: str
    value: float
    unit: str
    rival: str = ""
    rival_value: float | None = None
    wanted: str = ""

    @property
    def ratio(self) -> float | None:
        """Value by rival, None without a rival."""
        return self.value / self.rival_value if self.rival_value else None

    @property
    def is_met(self) -> bool | None:
        """Whether the bound holds, None where nothing is wanted."""
        if not self.wanted or self.ratio is None:
            return None
        sign, bound = self.wanted.split()
        return self.ratio >= float(bound) if sign == ">=" else self.ratio <= float(bound)


def near(label: str, value: float, promised: float, apart: float) -> Row:
    """A percentage told in the label, and how many points it is off."""
    return Row(
        label=f"{label}: {value:.1f} % for {promised:.0f} %",
        value=abs(value - promised),
        unit="points",
        rival="limit",
        rival_value=apart,
        wanted="<= 1",
    )


def limit(label: str, value: float, unit: str, most: float) -> Row:
    """A number that may not be larger."""
    return Row(label=label, value=value, unit=unit, rival="limit", rival_value=most, wanted="<= 1")
