"""From what is lost to what is repaid, cancelled and still due.

An answer is what all scenarios that can still hold agree on.
"""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from answers import Answer, Fields, amount
from kleene import Truth
from money import share

AMOUNTS = ("loss", "final_support", "repay_now", "cancel", "still_due")


def _fields(state: str, *amounts: int | None) -> Fields:
    return {"state": state} | {
        name: amount(fen) for name, fen in zip(AMOUNTS, amounts, strict=True)
    }


def without_amounts(state: str) -> Fields:
    """A state in which this measure gives no amounts."""
    return _fields(state, None, None, None, None, None)


def in_full(award: int | None, paid: int | None) -> Fields:
    """All that was paid goes back, nothing more is paid."""
    cancel = None if award is None or paid is None else max(0, award - paid)
    return _fields("Recover", award, 0, paid, cancel, 0)


def untouched(state: str, award: int | None, paid: int | None) -> Fields:
    """Nothing is lost."""
    due = None if award is None or paid is None else max(0, award - paid)
    return _fields(state, 0, award, 0, 0, due)


def in_part(award: int | None, paid: int | None, rate: Fraction) -> Fields:
    """A share of the award is lost, first out of what was not paid yet (A13)."""
    if award is None:
        return _fields("Recover", None, None, None, None, None)
    loss = share(award, rate)
    if loss == 0:
        return untouched("Nothing", award, paid)
    final = award - loss
    if paid is None:
        return _fields("Recover", loss, final, None, None, None)
    repay = min(loss, max(0, paid - final))
    return _fields("Recover", loss, final, repay, loss - repay, max(0, final - (paid - repay)))


def in_cash(award: int | None, paid: int | None, decided: int | None) -> Fields:
    """A decision sets an amount, taken out of what was paid (P02)."""
    if paid is None or decided is None:
        return _fields("Recover", None, None, None, None, None)
    repay = min(decided, paid)
    final = None if award is None else max(0, award - repay)
    due = None if award is None else max(0, award - paid)
    return _fields("Recover", repay, final, repay, 0, due)


def worlds(truth: Truth) -> tuple[bool, ...]:
    """The ways in which a condition can still turn out."""
    return (True, False) if truth is None else (truth,)


def agree(scenarios: Iterable[Fields]) -> Answer:
    """What all scenarios have in common; decided once state and repayment are."""
    every = list(scenarios)
    common = {
        name: value if all(other[name] == value for other in every) else None
        for name, value in every[0].items()
    }
    settled = common["state"] is not None and (
        common["repay_now"] is not None or common["state"] == "Insolvency"
    )
    return Answer("decided" if settled else "undetermined", common)
