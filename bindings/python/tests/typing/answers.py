"""What the type checker knows: read by mypy in its strict mode, run by pytest's collection."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Optional

import fundrules
from typing_extensions import assert_type

regime = fundrules.regime("guangyuan")
project = fundrules.Project(
    "P-1",
    project_funding_timing=fundrules.FundingTiming.MID,
    invest_total_planned=Decimal("10000000"),
    project_end_actual=fundrules.NONE,
)
assert_type(project.invest_total_planned, Optional[Decimal])
assert_type(project.award_basis, Optional[frozenset[fundrules.BasisOfAward]])
assert_type(project.replace(invest_total_actual="1万元"), fundrules.Project)

assessment = regime.assess(project, datetime.date(2025, 6, 1))
assert_type(assessment, fundrules.Assessment)
assert_type(assessment.acceptance, fundrules.AcceptanceAnswer)
assert_type(assessment.acceptance.verdict, Optional[fundrules.AcceptanceVerdict])
assert_type(regime.support_cap(project, "2025-06-01").ceiling, Optional[Decimal])
assert_type(assessment.acceptance.outcome, fundrules.Outcome)
assert_type(assessment.acceptance.clauses, tuple[str, ...])
assert_type(fundrules.Outcome.DECIDED.zh, str)

duties = regime.obligations(project, "2025-06-01")
assert_type(duties[0].due.effective, Optional[datetime.date])
assert_type(duties[0].at_stake, Optional[Decimal])
assert_type(duties[0].who, tuple[fundrules.Party, ...])


def typed() -> None:
    """What else is known of types."""
    done = regime.procedure("change", project, {"steps": []}, "2025-06-01")
    assert_type(done.steps[0].order, int)
    assert_type(regime.allocate("{}", "2025-06-01", unit="wan").entries[0].granted, Decimal)
    assert_type(fundrules.forms()[0].render(format="xlsx"), bytes)


def refused() -> None:
    """Each line is a mistake that the checker must find."""
    fundrules.Project("P", invest_total_planed="1万元")  # type: ignore[call-arg]
    fundrules.Project("P", invest_total_planned=1.5)  # type: ignore[arg-type]
    fundrules.Project("P", project_funding_timing=5)  # type: ignore[arg-type]
    regime.assess(project, 5)  # type: ignore[arg-type]
    regime.no_such_question(project, "2025-06-01")  # type: ignore[attr-defined]
    assessment.acceptance.ceiling  # type: ignore[attr-defined]
    regime.explain(project, "2025-06-01").text("fr")  # type: ignore[arg-type]
    duties.entries = ()  # type: ignore[misc]
    fundrules.forms()[0].render(format="pdf")  # type: ignore[arg-type]
