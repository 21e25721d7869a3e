"""Which questions of which regime are compared, and for which days."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

import guangyuan_acceptance
import guangyuan_life
import guangyuan_money
import guizhou
import luoyang
import luoyang_life
import shanxi
import tables
from answers import Answer
from facts import Facts
from generate import Dice, Table


@dataclass(frozen=True)
class Regime:
    """A regime, the days for which it is asked, and the oracle's functions."""

    name: str
    rulebooks: tuple[str, ...]
    days: tuple[date, ...]
    table: Callable[[Dice], Table]
    questions: dict[str, Callable[[Facts], Answer]]


ALL = [
    Regime(
        "guangyuan",
        ("guangyuan-mgmt", "guangyuan-oversight"),
        (date(2024, 9, 30), date(2025, 3, 10), date(2026, 2, 28)),
        tables.guangyuan,
        {
            "support_cap": guangyuan_money.support_cap,
            "disbursement": guangyuan_money.disbursement,
            "acceptance": guangyuan_acceptance.acceptance,
            "clawback": guangyuan_money.clawback,
            "acceptance_organiser": guangyuan_life.organiser,
            "acceptance_panel": guangyuan_life.panel,
            "change": guangyuan_life.change,
            "sanctions": guangyuan_life.sanctions,
            "acceptance_application": guangyuan_life.application,
            "allocation": guangyuan_life.allocation,
            "region": guangyuan_life.region,
        },
    ),
    Regime(
        "luoyang",
        ("luoyang",),
        (date(2026, 12, 31), date(2026, 8, 5), date(2027, 1, 4)),
        tables.luoyang,
        {
            "support_cap": luoyang.support_cap,
            "disbursement": luoyang.disbursement,
            "acceptance": luoyang.acceptance,
            "clawback": luoyang.clawback,
            "mid_term": luoyang_life.mid_term,
            "change": luoyang_life.change,
            "eligibility": luoyang_life.eligibility,
            "sanctions": luoyang_life.sanctions,
        },
    ),
    Regime(
        "guizhou",
        ("guizhou",),
        (date(2025, 3, 3), date(2025, 9, 30), date(2026, 2, 28)),
        tables.guizhou,
        {
            "acceptance_organiser": guizhou.organiser,
            "acceptance_application": guizhou.application,
            "acceptance": guizhou.acceptance,
            "clawback": guizhou.clawback,
        },
    ),
    Regime(
        "shanxi",
        ("shanxi-2019", "shanxi-2020"),
        (date(2021, 3, 10), date(2024, 5, 9), date(2020, 2, 14)),
        tables.shanxi,
        {
            "traceback": shanxi.traceback,
            "clawback": shanxi.clawback,
            "sanctions": shanxi.sanctions,
            "obligations": shanxi.obligations,
            "region": shanxi.region,
        },
    ),
]
