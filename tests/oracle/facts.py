"""The facts of one project, read from the JSON that the tool reads too."""

from __future__ import annotations

import re
from datetime import date
from fractions import Fraction
from typing import Any

from kleene import Truth, contains, equal
from money import parse_fen, parse_rate
from workdays import NEVER

DAY = re.compile(r"\d{4}-\d\d-\d\d")
EVENT = re.compile(r"(_on|_actual|_date|\.end|\.date|\.start|_from|_to|\.rect_notice|_approved)$")


class NoRule:
    """Known that there is none, where a rule could be."""


NO_RULE = NoRule()


def _value(name: str, raw: Any) -> Any:
    if isinstance(raw, list):
        return frozenset(raw)
    if not isinstance(raw, str):
        return raw
    if raw == "none":
        if name == "override.rule":
            return NO_RULE
        return NEVER if EVENT.search(name) else frozenset()
    if raw.endswith("元"):
        return parse_fen(raw)
    if re.fullmatch(r"-?[\d.]+%", raw):
        return parse_rate(raw)
    return date.fromisoformat(raw) if DAY.fullmatch(raw) else raw


class Facts:
    """What is known of a project; a fact that is not given is None."""

    def __init__(self, project: dict[str, Any], as_of: date) -> None:
        self.as_of = as_of
        self._known = {
            f"{group}.{name}": _value(f"{group}.{name}", raw)
            for group, members in project.items()
            if isinstance(members, dict)
            for name, raw in members.items()
        }

    def get(self, name: str) -> Any:
        """The value, or None where it is not known."""
        return self._known.get(name)

    def truth(self, name: str) -> Truth:
        """A yes-or-no fact."""
        return self._known.get(name)

    def day(self, name: str) -> date | None:
        """A day; an event that did not happen is later than every day."""
        return self._known.get(name)

    def fen(self, name: str) -> int | None:
        """An amount in fen."""
        return self._known.get(name)

    def rate(self, name: str) -> Fraction | None:
        """A rate."""
        return self._known.get(name)

    def is_word(self, name: str, *words: str) -> Truth:
        """Whether the fact is one of the words."""
        value = self._known.get(name)
        return None if value is None else value in words

    def has(self, name: str, word: str) -> Truth:
        """Whether the set holds the word."""
        return contains(self._known.get(name), word)

    def is_(self, name: str, value: Any) -> Truth:
        """Whether the fact has the value."""
        return equal(self._known.get(name), value)

    def override(self) -> Truth:
        """Whether another rule expressly governs."""
        rule = self._known.get("override.rule")
        return None if rule is None else rule is not NO_RULE
