"""What an answer is, and how amounts that are lost become what is paid back."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from typing import Any

from kleene import Truth
from money import show_fen
from workdays import Deadline

Fields = dict[str, Any]


@dataclass
class Answer:
    """Outcome, the fields that are settled, and the clauses that are compared."""

    outcome: str
    fields: Fields = field(default_factory=dict)
    clauses: dict[str, Truth] = field(default_factory=dict)


def amount(fen: int | None) -> str | None:
    """An amount as text."""
    return None if fen is None else show_fen(fen)


def day(value: date | None) -> str | None:
    """A day as text."""
    return None if value is None else value.isoformat()


def deadline_fields(name: str, deadline: Deadline, status: str | None) -> Fields:
    """The three fields of a deadline."""
    return {
        f"{name}_nominal_due": day(deadline.nominal),
        f"{name}_due": day(deadline.due),
        f"{name}_status": status,
    }


def first_of(ranked: list[tuple[str, Truth]]) -> tuple[str, str | None]:
    """The first word whose condition holds, as (outcome, word).

    Undetermined if a condition before it is not known, silent if no condition holds.
    """
    for word, condition in ranked:
        if condition is None:
            return "undetermined", None
        if condition:
            return "decided", word
    return "silent", None
