"""Gives the native classes the attributes that follow from the core's tables."""

from __future__ import annotations

import operator
from typing import Any, Callable

from . import _allocation, _duties, _native, _procedure, _tables


def _asks(question: str, zh: str, en: str) -> Callable[..., Any]:
    def ask(self: _native.Regime, project: _native.Project, as_of: Any) -> Any:
        return self.ask(question, project, as_of)

    ask.__name__ = question
    ask.__qualname__ = f"Regime.{question}"
    ask.__module__ = "fundrules"
    ask.__doc__ = f"Answers the question of {en} ({zh}) about a project on a day."
    return ask


def complete() -> None:
    """Adds one attribute for each fact and each question."""
    for name, _kind, zh, en, _aliases in _native.facts():
        read = property(operator.itemgetter(name), doc=f"{en} ({zh}); fact `{name}`.")
        setattr(_native.Project, name.replace(".", "_"), read)
    for method in (
        _tables.assess_table,
        _duties.obligations,
        _procedure.flows,
        _procedure.procedure,
        _allocation.allocate,
    ):
        setattr(_native.Regime, method.__name__, method)
    for name, zh, en in _native.questions():
        # A list of duties and a procedure come before the questions of the same names.
        if not hasattr(_native.Regime, name):
            setattr(_native.Regime, name, _asks(name, zh, en))
        read = property(operator.itemgetter(name), doc=f"The answer of {en} ({zh}).")
        setattr(_native.Assessment, name, read)
