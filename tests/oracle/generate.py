"""Seeded random projects: values at, just below and just above each threshold, facts left out.

A project starts from a course of things in which little goes wrong; each fact goes astray with some
probability, and each is left out with some probability, so that whole, holed and nearly empty
projects all come up.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from typing import Any

from money import show_fen
from workdays import add_months

Project = dict[str, Any]
Table = list[tuple[str, Callable[[], Any], Callable[[], Any]]]


@dataclass
class Dice:
    """Random choices that the tables of facts share."""

    rng: random.Random
    as_of: date

    def __post_init__(self) -> None:
        self.start = self.as_of - timedelta(days=self.rng.choice([400, 900, 1300, 2000]))
        self.end = self._near(self.as_of, 30)
        self.total = self.rng.choice([self.rng.randrange(1, 10**11), 1000_0000_00, 7000_0000_00])
        self.award = self.rng.choice([self.rng.randrange(1, 10**10), 100_0000_00, 133, 10_0000_00])

    def _near(self, day: date, months: int) -> date:
        """A day some months before, sometimes by whole months and a day."""
        back = add_months(day, -self.rng.randrange(1, months))
        return back + timedelta(days=self.rng.choice([-1, 0, 0, 1, self.rng.randrange(-30, 20)]))

    def of(self, *choices: Any) -> Callable[[], Any]:
        """One of the choices."""
        return lambda: self.rng.choice(choices)

    def some(self, *words: str) -> Callable[[], Any]:
        """A set of words, often of one."""
        return lambda: self.rng.sample(words, self.rng.choice([1, 1, 2, len(words)]))

    def past(self, *months: int) -> Callable[[], str]:
        """A day before the day of the question, often a number of whole months, or one day off."""

        def draw() -> str:
            back = self.rng.choice(months) if months else self.rng.randrange(1, 40)
            shift = self.rng.choice([-2, -1, 0, 0, 1, 2, self.rng.randrange(-40, 40)])
            return min(
                add_months(self.as_of, -back) + timedelta(days=shift), self.as_of
            ).isoformat()

        return draw

    def after(self, base: date, *months: int) -> Callable[[], str]:
        """A day some months after another, or one day off; never after the day of the question."""

        def draw() -> str:
            later = add_months(base, self.rng.choice(months))
            later += timedelta(days=self.rng.choice([-1, 0, 0, 1, 2, 3]))
            return min(later, self.as_of).isoformat()

        return draw

    def fen(self, *amounts: int) -> Callable[[], str]:
        """An amount, or one fen off."""
        return lambda: (
            f"{show_fen(max(0, self.rng.choice(amounts) + self.rng.choice([-1, 0, 0, 1])))}元"
        )

    def cut(self, base: int, *percents: int) -> Callable[[], str]:
        """What is left of an amount after a cut, to the fen or one off."""
        return self.fen(*(int(base * Fraction(100 - percent, 100)) for percent in percents))

    def rate(self, *percents: str) -> Callable[[], str]:
        """A rate."""
        return lambda: f"{self.rng.choice(percents)}%"


def yes() -> bool:
    """True, for tables."""
    return True


def no() -> bool:
    """False, for tables."""
    return False


def draw(table: Table, rng: random.Random) -> Project:
    """A project from a table of (fact, ordinary value, value that goes astray)."""
    astray, absent = rng.choice([0.05, 0.15, 0.4]), rng.choice([0, 0, 0.05, 0.15, 0.5])
    project: Project = {}
    for name, ordinary, other in table:
        if rng.random() < absent:
            continue
        group, member = name.split(".")
        value = other() if rng.random() < astray else ordinary()
        project.setdefault(group, {})[member] = value
    return project


def in_order(project: Project) -> Project:
    """Without days that contradict each other, which no project can have."""
    accept, course = project.get("accept", {}), project.get("project", {})
    def day(group: Project, name: str) -> str | None:
        value = group.get(name)
        return None if value == "none" else value

    completed = day(course, "end_actual")
    if accept.get("verdict") == "Pass" and completed and day(accept, "verdict_on"):
        accept["verdict_on"] = max(accept["verdict_on"], completed)
    if day(accept, "applied_on") and day(accept, "verdict_on"):
        accept["applied_on"] = min(accept["applied_on"], accept["verdict_on"])
    return project


def projects(
    tables: Callable[[Dice], Table], count: int, seed: int, as_of: date
) -> Iterator[Project]:
    """So many projects of a regime."""
    rng = random.Random(f"{seed} {as_of}")
    for number in range(count):
        project = in_order(draw(tables(Dice(rng, as_of)), rng))
        yield {"id": f"R{number + 1}"} | project
