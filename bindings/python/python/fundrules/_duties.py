"""Obligations: what must be done, by whom, and by which day."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Iterator
from decimal import Decimal
from typing import Any, Literal, NamedTuple, Optional, Union

from . import _native
from ._records import RulebookStatus, rulebook_status
from ._words import Force, ObligationStatus, Party, Period, Undated

_Day = Union[datetime.date, str]


class Due(NamedTuple):
    """When a duty is due; ``None`` is what does not belong to it or is not known.

    A dated duty has ``nominal``, the day as the text counts it, and ``effective``, the day after
    moving it from a rest day, which decides. A periodic one has ``every``, and ``next`` (with
    ``hour``) where the text names a day. For any other ``undated`` says why there is no day: in the
    words of the text, or that its event did not happen yet (``ObligationStatus.WAITING``) or facts
    are missing (``ObligationStatus.UNKNOWN``). ``zh`` and ``en`` say all of it in words.
    """

    nominal: Optional[datetime.date]
    effective: Optional[datetime.date]
    every: Optional[Period]
    next: Optional[datetime.date]
    hour: Optional[str]
    undated: Optional[Union[Undated, ObligationStatus]]
    zh: str
    en: str

    @property
    def day(self) -> Optional[datetime.date]:
        """The effective day, or the next one of a periodic duty."""
        return self.effective or self.next


class Obligation(NamedTuple):
    """One duty.

    ``owed`` is ``True``, or ``None`` while facts are missing. ``start_fact`` is the fact whose day
    starts the term, ``start_day`` that day. ``follows`` are the clauses that follow when it is not
    done; ``at_stake`` is the money that the text ties to it, in yuan; ``missing`` are the facts that
    would tell whether it is owed, when it is due and whether it was done.
    """

    clause: str
    force: Force
    who: tuple[Party, ...]
    zh: str
    en: str
    owed: Optional[bool]
    due: Due
    status: ObligationStatus
    start_fact: Optional[str]
    start_day: Optional[datetime.date]
    done_on: Optional[datetime.date]
    follows: tuple[str, ...]
    at_stake: Optional[Decimal]
    missing: tuple[str, ...]

    def what(self, language: Literal["zh", "en"] = "zh") -> str:
        """What is to be done, in ``zh`` or ``en``."""
        return self.en if language == "en" else self.zh


@dataclasses.dataclass(frozen=True, repr=False)
class Obligations:
    """The duties about one project on a day, the next ones first. Immutable.

    Dated ones come by their effective day, then those that wait for a fact or an event, and those
    for which the text names no day.
    """

    regime: _native.Regime
    project: _native.Project
    as_of: datetime.date
    entries: tuple[Obligation, ...] = dataclasses.field(compare=False)
    rulebooks: tuple[RulebookStatus, ...] = dataclasses.field(compare=False)
    _json: str = dataclasses.field(compare=False)

    @property
    def id(self) -> str:
        """The key of the project."""
        return self.project.id

    def __len__(self) -> int:
        return len(self.entries)

    def __iter__(self) -> Iterator[Obligation]:
        return iter(self.entries)

    def __getitem__(self, place: int) -> Obligation:
        return self.entries[place]

    def to_dict(self) -> dict[str, Any]:
        """The duties in the form of their JSON, with amounts as text in yuan."""
        found: dict[str, Any] = json.loads(self._json)
        return found

    def to_json(self) -> str:
        """The duties as JSON text, the same bytes as in every other language."""
        return self._json

    def to_icalendar(self, language: Literal["zh", "en"] = "zh") -> str:
        """The dated duties as iCalendar text, for calendar programs."""
        return _native.obligations_calendar(self.regime, self.project, self.as_of, language)

    def __repr__(self) -> str:
        late = sum(one.status is ObligationStatus.LATE for one in self.entries)
        return (
            f"<Obligations of {self.id!r} under {self.regime.id!r} as of {self.as_of}: "
            f"{len(self)} duties, {late} late>"
        )

    def _repr_html_(self) -> str:
        from . import _html

        return _html.obligations(self)


def _day(text: Optional[str]) -> Optional[datetime.date]:
    return None if text is None else datetime.date.fromisoformat(text)


def _undated(text: Optional[str]) -> Optional[Union[Undated, ObligationStatus]]:
    if text is None:
        return None
    if text in (ObligationStatus.WAITING.value, ObligationStatus.UNKNOWN.value):
        return ObligationStatus(text)
    return Undated(text)


def _due(given: dict[str, Any], zh: str, en: str) -> Due:
    every = given.get("every")
    return Due(
        nominal=_day(given.get("nominal")),
        effective=_day(given.get("effective")),
        every=None if every is None else Period(every),
        next=_day(given.get("next")),
        hour=given.get("hour"),
        undated=_undated(given.get("undated")),
        zh=zh,
        en=en,
    )


def _obligation(given: dict[str, Any], due: tuple[str, str]) -> Obligation:
    stake = given["at_stake"]
    return Obligation(
        clause=given["clause"],
        force=Force(given["force"]),
        who=tuple(map(Party, given["who"])),
        zh=given["what"]["zh"],
        en=given["what"]["en"],
        owed=given["owed"],
        due=_due(given["due"], *due),
        status=ObligationStatus(given["status"]),
        start_fact=given.get("from"),
        start_day=_day(given.get("from_day")),
        done_on=_day(given["done_on"]),
        follows=tuple(given["follows"]),
        at_stake=None if stake is None else Decimal(stake),
        missing=tuple(given["missing"]),
    )


def obligations(self: _native.Regime, project: _native.Project, as_of: _Day) -> Obligations:
    """Every duty that is owed, or may be owed, for a project on a day, the next ones first."""
    text, due = _native.obligations(self, project, as_of)
    given = json.loads(text)
    return Obligations(
        regime=self,
        project=project,
        as_of=datetime.date.fromisoformat(given["as_of"]),
        entries=tuple(map(_obligation, given["obligations"], due)),
        rulebooks=tuple(map(rulebook_status, given["rulebooks"])),
        _json=text,
    )
