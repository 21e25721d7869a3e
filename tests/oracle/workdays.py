"""Days: months, last days that move, working days, and how a deadline stands.

Periods run as the Civil Code (articles 201 to 203) has them: the first day is not counted, a month
that is too short ends on its last day, and a last day on which one rests is followed by the next
working day.
"""

from __future__ import annotations

import tomllib
from calendar import monthrange
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache
from pathlib import Path

NEVER = date.max
CALENDARS = Path(__file__).resolve().parents[2] / "crates" / "fundrules" / "calendars"


@cache
def _year(year: int) -> tuple[frozenset[date], frozenset[date]] | None:
    """Days off and made-up working days of a year; None where no calendar is known."""
    path = CALENDARS / f"CN-{year}.toml"
    if not path.exists():
        return None
    festivals = tomllib.loads(path.read_text(encoding="utf-8"))["festival"]
    off = frozenset(day for festival in festivals for day in festival["days_off"])
    work = frozenset(day for festival in festivals for day in festival["makeup_workdays"])
    return off, work


def is_workday(day: date) -> bool | None:
    """Whether one works on the day; None where its year has no calendar."""
    known = _year(day.year)
    if known is None:
        return None
    off, work = known
    return day in work or (day.weekday() < 5 and day not in off)


def next_workday(day: date) -> date | None:
    """The day itself, or the first working day after it."""
    while (works := is_workday(day)) is False:
        day += timedelta(days=1)
    return day if works else None


def add_workdays(day: date, count: int) -> date | None:
    """The last of so many working days after a day."""
    while count:
        day += timedelta(days=1)
        works = is_workday(day)
        if works is None:
            return None
        count -= works
    return day


def add_months(day: date, months: int) -> date:
    """The day of the same number, or the last of a shorter month."""
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


@dataclass(frozen=True)
class Deadline:
    """A last day: as counted, and as it stands after rest days; None where not known."""

    nominal: date | None = None
    due: date | None = None

    @classmethod
    def months(cls, start: date | None, months: int) -> Deadline:
        """So many months after a day; moves off rest days."""
        if start is None or start == NEVER:
            return cls()
        nominal = add_months(start, months)
        return cls(nominal, next_workday(nominal))

    @classmethod
    def workdays(cls, start: date | None, count: int) -> Deadline:
        """So many working days after a day."""
        if start is None or start == NEVER:
            return cls()
        due = add_workdays(start, count)
        return cls(due, due)

    @classmethod
    def fixed(cls, day: date | None) -> Deadline:
        """A day that is set and never moves."""
        return cls(day, day)

    def status(self, done: date | None, as_of: date) -> str | None:
        """InTime, Late or NotDue, as far as that is known."""
        if self.due is None or done is None:
            return None
        if done <= self.due:
            return "InTime"
        return "Late" if as_of > self.due else "NotDue"
