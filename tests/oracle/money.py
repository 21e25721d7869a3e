"""Amounts as whole fen, shares as exact fractions; no binary float anywhere."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction


def parse_fen(text: str) -> int:
    """`12.34元` or `12.34` as fen; more than two decimals of a fen are a mistake."""
    fen = Decimal(text.removesuffix("元")) * 100
    if fen != int(fen):
        raise ValueError(f"not a whole number of fen: {text}")
    return int(fen)


def show_fen(fen: int) -> str:
    """Fen as the tool writes amounts: yuan with two decimals."""
    sign = "-" if fen < 0 else ""
    yuan, rest = divmod(abs(fen), 100)
    return f"{sign}{yuan}.{rest:02d}"


def parse_rate(text: str) -> Fraction:
    """`12.5%` as a fraction."""
    return Fraction(text.removesuffix("%")) / 100


def share(fen: int, rate: Fraction) -> int:
    """A share of an amount, a part of a fen dropped."""
    return fen * rate.numerator // rate.denominator
