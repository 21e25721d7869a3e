"""Kleene's three-valued logic: True, False, and None for "not known"."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

Truth = bool | None
T = TypeVar("T")


def all_of(*truths: Truth) -> Truth:
    """False if one is false; else not known if one is not known; else true."""
    if any(truth is False for truth in truths):
        return False
    return None if any(truth is None for truth in truths) else True


def any_of(*truths: Truth) -> Truth:
    """True if one is true; else not known if one is not known; else false."""
    if any(truth is True for truth in truths):
        return True
    return None if any(truth is None for truth in truths) else False


def negate(truth: Truth) -> Truth:
    """The opposite; what is not known stays so."""
    return None if truth is None else not truth


def choose(condition: Truth, then: T | None, otherwise: T | None) -> T | None:
    """One of two values; known without the condition if both are the same."""
    if condition is None:
        return then if then is not None and then == otherwise else None
    return then if condition else otherwise


def lift(test: Callable[..., Truth]) -> Callable[..., Truth]:
    """A test that is not known where one of its operands is not."""

    def lifted(*operands: Any) -> Truth:
        return None if any(operand is None for operand in operands) else test(*operands)

    return lifted


equal = lift(lambda left, right: left == right)
at_least = lift(lambda left, right: left >= right)
more_than = lift(lambda left, right: left > right)
at_most = lift(lambda left, right: left <= right)
contains = lift(lambda words, word: word in words)
