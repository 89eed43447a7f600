"""One condition as it is written: its name, its comparison, its window, the rest in brackets."""

import dataclasses
from collections.abc import Iterator, Sequence
from typing import cast

from domain.core.params import Flag, relevant
from domain.segments.condition import Condition
from domain.segments.language.pieces import quoted
from domain.segments.language.shapes import WINDOW, Shape
from domain.segments.language.voice import Voice

SIGNS = {"gte": ">=", "lte": "<=", "eq": "=", "ne": "!=", "gt": ">", "lt": "<"}
UNWINDOWED = ("moment", "stay")


@dataclasses.dataclass
class Telling:
    """The words of one condition, and the fields they tell."""

    shape: Shape
    values: dict[str, object]
    words: list[str] = dataclasses.field(default_factory=list)
    told: set[str] = dataclasses.field(default_factory=set)

    @property
    def matter(self) -> set[str]:
        """The fields that matter with these values."""
        return {name for name, _ in relevant(self.shape.kind, self.values)}

    def say(self, *words: str, fields: Sequence[str] = ()) -> None:
        """Add words that tell these fields."""
        self.words += [each for each in words if each]
        self.told.update(fields)

    def number(self, field: str) -> int:
        """A number of the condition."""
        return cast(int, self.values[field])

    def text(self, field: str) -> str:
        """A text of the condition."""
        return str(self.values[field] or "")


class Teller(Voice):
    """Who writes conditions."""

    def condition(self, condition: Condition) -> str:
        """One condition: its name, its comparison, its window, the rest in brackets."""
        shape = self.words.shapes[condition.kind]
        told = Telling(shape, shape.canonical(condition))
        told.say(self.words.name(self.t, shape.key))
        if shape.form not in ("words", "things"):
            self._main(told)
        getattr(self, f"_{shape.form}")(told)
        self._window(told)
        if told.values.get("or_empty"):
            told.say(self._word("or_empty"), fields=("or_empty",))
        details = list(self._details(told))
        if details:
            told.say(f"({'; '.join(details)})")
        return " ".join(told.words)

    # The comparison, by the form of the condition.

    def _number(self, told: Telling) -> None:
        operator, unit = told.text("operator"), told.shape.unit("value")
        told.say(fields=("operator", "value", "upper", "rank"))
        value = self._amount(told.number("value"), unit) if "value" in told.values else ""
        match operator:
            case "between" | "not_between":
                neg = self._word("neg") if operator == "not_between" else ""
                told.say(neg, self._range(value, self._amount(told.number("upper"), unit)))
            case "top_n" | "top_pct":
                mark = " %" if operator == "top_pct" else ""
                told.say(self._word("top"), f"{told.number('rank')}{mark}")
            case "empty" | "not_empty":
                told.say(self._emptiness(operator))
            case _:
                told.say(f"{SIGNS[operator]} {value}")

    def _deed(self, told: Telling) -> None:
        told.say(fields=("operator", "times", "most"))
        if told.text("operator") == "did_not":
            told.say(self._word("never"))
        elif (told.values["times"], told.values["most"]) != (1, None):
            self._count(told, "times")

    def _count(self, told: Telling, least: str) -> None:
        low, high = told.number(least), told.values["most"]
        if high is None:
            told.say(f">= {low}")
        elif low == high:
            told.say(f"= {low}")
        else:
            told.say(f"<= {high}" if low == 0 else self._range(str(low), str(high)))

    def _things(self, told: Telling) -> None:
        operator = told.text("operator")
        told.say(fields=("operator",))
        if operator == "size":
            told.say(self._word("distinct"), fields=("least", "most"))
            self._count(told, "least")
        elif operator in ("empty", "not_empty"):
            told.say(self._word("nothing" if operator == "empty" else "something"))
        else:
            word = "" if operator == "any_of" else operator
            told.say(self._word(word) if word else "")
            self._main(told, is_always=True)

    def _words(self, told: Telling) -> None:
        operator = told.text("operator")
        told.say(fields=("operator", "piece"))
        piece = quoted(told.text("piece")) if "piece" in told.values else ""
        match operator:
            case "in" | "nin":
                told.say(self._word("nin") if operator == "nin" else "")
                self._main(told, is_always=True)
            case "eq":
                told.say(self._word("exactly"), piece)
            case "ne":
                told.say(self._word("neg"), self._word("exactly"), piece)
            case "empty" | "not_empty":
                told.say(self._emptiness(operator))
            case _:
                told.say(self._word(operator), piece)

    def _moment(self, told: Telling) -> None:
        operator = told.text("operator")
        told.say(fields=("operator", "day", "until", "days", "hours", "weekdays"))
        told.say(fields=("days_before", "days_after"))
        told.say(*self._when(told, operator))

    def _when(self, told: Telling, operator: str) -> tuple[str, ...]:  # noqa: PLR0911
        match operator:
            case "before" | "after":
                return (self._word(operator), self._day(told.text("day")))
            case "on":
                return ("=", self._day(told.text("day")))
            case "between":
                return self._dates(told.text("day"), told.text("until"))
            case "is_today":
                return (self._word("today"),)
            case "empty" | "not_empty":
                return (self._emptiness(operator),)
            case "weekday_in" | "anniversary_in":
                return self._of_year(told, operator)
            case _:
                return self._ago(told, operator)

    def _ago(self, told: Telling, operator: str) -> tuple[str, ...]:
        if operator == "in_last_exact":
            return (self._word("for"), self._hours(told.number("hours")))
        days = self._days(told.number("days"))
        match operator:
            case "not_in_last":
                return (self._word("neg"), self._word("for"), days)
            case "in_next":
                return (self._word("next"), days)
            case "more_than_ago":
                return (self._word("gt"), days, self._word("ago"))
            case _:
                return (self._word("for"), days)

    def _of_year(self, told: Telling, operator: str) -> tuple[str, ...]:
        if operator == "weekday_in":
            weekdays = cast(tuple[str, ...], told.values["weekdays"])
            days = ", ".join(self.t.plain(f"option-{each}") for each in weekdays)
            return (self._word("on"), days)
        before, after = told.number("days_before"), told.number("days_after")
        return (
            *(self._word("anniversary"), self._word("from"), self._days(before)),
            *(self._word("ago"), self._word("to"), self._days(after), self._word("ahead")),
        )

    def _stay(self, told: Telling) -> None:
        told.say(fields=("operator", "days"))
        match told.text("operator"):
            case "not_in":
                told.say(self._word("not_now"))
            case "entered_in_last" | "left_in_last" as operator:
                word = "entered" if operator == "entered_in_last" else "left"
                told.say(self._word(word), self._word("for"), self._days(told.number("days")))
            case "stayed_at_least":
                told.say(self._word("already"), self._days(told.number("days")))

    def _truth(self, told: Telling) -> None:
        told.say(fields=("operator",))
        words = {"true": "", "false": "no", "unknown": "empty"}
        word = words[told.text("operator")]
        told.say(self._word(word) if word else "")

    def _plain(self, told: Telling) -> None:
        """Everything stands in the brackets."""

    # The rest.

    def _main(self, told: Telling, *, is_always: bool = False) -> None:
        """The values that stand right after the name."""
        field = told.shape.main
        value = told.values.get(field)
        if value and (is_always or value != told.shape.default(field)):
            told.say(self._held(told.shape, field, value), fields=(field,))

    def _window(self, told: Telling) -> None:
        if not told.shape.has_window or told.shape.form in UNWINDOWED:
            return
        period = told.text("period")
        days, hours = told.values["days"], told.values["hours"]
        if period == "days" and days is not None:
            told.say(self._word("for"), self._days(told.number("days")), fields=WINDOW)
        elif period == "hours" and hours is not None:
            told.say(self._word("for"), self._hours(told.number("hours")), fields=WINDOW)
        elif period == "dates":
            said = self._dates(told.text("first_day"), told.text("last_day"))
            told.say(*said, fields=WINDOW)

    def _details(self, told: Telling) -> Iterator[str]:
        """What is neither told yet nor as when nothing is said nor implied by what is told."""
        shape, matter = told.shape, told.matter
        left = {
            name: value
            for name, value in told.values.items()
            if name not in told.told and name in matter and self._is_worth(shape, name, value)
        }
        implied = {
            only[0]
            for name, only in shape.only.items()
            if only and len(only[1]) == 1 and (name in left or name in told.told - {"operator"})
            if told.values.get(only[0]) == only[1][0] and told.values.get(name)
        }
        for name, value in left.items():
            if name not in implied:
                yield self._detail(shape, name, value)

    def _is_worth(self, shape: Shape, field: str, value: object) -> bool:
        """Where all stands in the brackets, what is usual is said, too."""
        is_unset = value in (None, (), "") or value is False
        return value != shape.default(field) or (shape.form == "plain" and not is_unset)

    def _detail(self, shape: Shape, field: str, value: object) -> str:
        label = self.words.field(self.t, shape.key, field)
        if isinstance(shape.params[field], Flag) and value:
            return label
        return f"{label}: {self._held(shape, field, value)}"
