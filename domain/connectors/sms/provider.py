"""What an SMS provider is: where it is asked, with which fields, and what its answers mean.

One more provider is one more file in `providers`. Fields and addresses may name `{login}`,
`{password}`, `{sender}`, `{phone}`, `{digits}` (the phone without its plus), `{text}`, `{number}`
(of the delivery) and `{receipts}` (where the provider reports to).
"""

import dataclasses
import re
from collections.abc import Mapping, Sequence
from types import ModuleType
from typing import Any, Final, Literal

import orjson

from domain.core.registry import Registry

Status = Literal["delivered", "failed", "sent"]
# Of the message: it will never do; of the address: nobody is there; of the channel: the shop's
# account or settings; `later` is worth another try.
Verdict = Literal["refused", "hard", "login", "no-money", "sender", "later", "channel"]
HOLE: Final = re.compile(r"\{(\w+)\}")
LONGEST_ID: Final = 64


@dataclasses.dataclass(frozen=True, kw_only=True)
class Taken:
    """The provider has taken it, under this number of its own."""

    external_id: str
    cost: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Refused:
    """The provider says no; `said` is its own word."""

    verdict: Verdict
    said: str = ""


@dataclasses.dataclass(frozen=True, kw_only=True)
class Report:
    """What became of one message."""

    external_id: str
    status: Status
    word: str = ""
    is_hard: bool = False


@dataclasses.dataclass(frozen=True, kw_only=True)
class Provider:
    """One provider as data.

    `site` and `path` make the address. `auth` is `basic` or nothing: then it is among the fields.
    `number`, `code`, `said`, `cost` are paths in the JSON answer, parts between dots; `*` is
    whatever stands there, `|` is or. `good` are the codes of success, empty where an answer without
    a code is one. `reports` says how receipts come: a form, or SMS.ru's lines; `answer` is what
    they want to read. `signs` says that it signs the receipts, see `signing`.
    """

    title: str
    site: str
    path: str
    fields: Mapping[str, str]
    needs: frozenset[str] = frozenset()
    auth: Literal["", "basic"] = ""
    number: str
    code: str
    said: str = ""
    cost: str = ""
    good: frozenset[str] = frozenset()
    verdicts: Mapping[str, Verdict] = dataclasses.field(default_factory=dict)
    reports: Literal["form", "lines"] = "form"
    report_number: str = ""
    report_status: str = ""
    statuses: Mapping[str, Status] = dataclasses.field(default_factory=dict)
    hard: frozenset[str] = frozenset()
    answer: str = "ok"
    signs: Literal["", "twilio"] = ""

    def address(self, site: str, values: Mapping[str, str]) -> str:
        """Where to send; `site` in place of the provider's own where it is given."""
        return (site.rstrip("/") or self.site) + filled(self.path, values)

    def form(self, values: Mapping[str, str]) -> dict[str, str]:
        """The fields of one message; empty ones are left out."""
        whole = {name: filled(pattern, values) for name, pattern in self.fields.items()}
        return {name: value for name, value in whole.items() if value}

    def read(self, status: int, body: bytes) -> Taken | Refused | None:
        """What the answer means; None where it can't be told whether the message was taken."""
        try:
            told = orjson.loads(body)
        except orjson.JSONDecodeError:
            told = None
        if not isinstance(told, dict):
            return self._by_status(status)
        code = _found(told, self.code)
        number = _found(told, self.number)[:LONGEST_ID]
        if number and (code in self.good if self.good else not code):
            return Taken(external_id=number, cost=_found(told, self.cost))
        verdict = self.verdicts.get(code)
        said = (_found(told, self.said) or code)[:100]
        if verdict is not None:
            return Refused(verdict=verdict, said=said)
        if code:
            return Refused(verdict="refused", said=said)
        return self._by_status(status)

    @staticmethod
    def _by_status(status: int) -> Refused | None:
        if status in {401, 403}:
            return Refused(verdict="login", said=str(status))
        if status in {429, 503}:
            return Refused(verdict="later", said=str(status))
        if 400 <= status < 500:  # noqa: PLR2004 - a class of HTTP statuses
            return Refused(verdict="channel", said=str(status))
        return None

    def told(self, fields: Mapping[str, Sequence[str]]) -> list[Report]:
        """The receipts in a call of the provider."""
        if self.reports == "lines":
            return [found for each in _all(fields) if (found := self._line(each))]
        number = _first(fields, self.report_number)[:LONGEST_ID]
        return [self._report(number, _first(fields, self.report_status))] if number else []

    def _line(self, text: str) -> Report | None:
        """`sms_status`, the number, the status, the time, each in a line of its own."""
        lines = text.replace("\r", "").split("\n")
        if len(lines) < 3 or lines[0] != "sms_status":  # noqa: PLR2004 - see above
            return None
        return self._report(lines[1][:LONGEST_ID], lines[2])

    def _report(self, number: str, word: str) -> Report:
        status = self.statuses.get(word, "sent")
        return Report(external_id=number, status=status, word=word[:40], is_hard=word in self.hard)


def filled(pattern: str, values: Mapping[str, str]) -> str:
    """The pattern with its holes filled; whatever is in the values stays as it is."""
    return HOLE.sub(lambda hole: values.get(hole[1], ""), pattern)


def _found(told: Any, path: str) -> str:  # noqa: ANN401 - JSON
    """What stands at the first of the paths, between which there are bars, that leads anywhere."""
    return next(filter(None, (_at(told, each) for each in path.split("|"))), "")


def _at(told: Any, path: str) -> str:  # noqa: ANN401 - JSON
    for part in path.split("."):
        if not isinstance(told, dict):
            return ""
        told = next(iter(told.values()), None) if part == "*" else told.get(part)
    return "" if told is None or isinstance(told, dict | list) else str(told)


def _first(fields: Mapping[str, Sequence[str]], name: str) -> str:
    return next(iter(fields.get(name, ())), "")


def _all(fields: Mapping[str, Sequence[str]]) -> list[str]:
    return [each for name, values in fields.items() if name.startswith("data") for each in values]


def _take(module: ModuleType) -> Provider:
    found: Provider | None = getattr(module, "PROVIDER", None)
    if found is None:
        raise LookupError(f"{module.__name__} describes no provider")
    return found


PROVIDERS: Registry[Provider] = Registry("domain.connectors.sms.providers", _take)
