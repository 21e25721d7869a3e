"""Shanxi: the traceback plan for technical-transformation funds, and the notice of 2020."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from answers import Answer, Fields, day, deadline_fields, first_of
from facts import Facts
from kleene import Truth, all_of, any_of, at_least, at_most, more_than, negate
from recovery import agree, in_cash, in_full, untouched, worlds
from workdays import NEVER, Deadline, add_months

PLAN = "shanxi-2019"
SPECIAL = ("FiscalEvaluation", "Audit", "Inspection", "Appraisal", "Discipline", "OtherSpecial")
WORK_PLAN_DUE = date(2020, 2, 14)
BAN_YEARS = 3


def demanded(f: Facts, demand: str) -> Truth:
    """shanxi-2019/3.1.1, 3.2.1, 3.3.1: what a special check asks for."""
    return all_of(f.is_word("trace.issue_source", *SPECIAL), f.is_word("trace.demand", demand))


def listed(f: Facts) -> Truth:
    """shanxi-2019/3.2.3: on the list on any day from application to completion (A53)."""
    start = f.day("applicant.credit_listed_from")
    if start == NEVER:
        return False
    return all_of(
        at_most(start, f.day("project.end_actual")),
        at_least(f.day("applicant.credit_listed_to"), f.day("project.apply_date")),
    )


def not_put_right(f: Facts) -> Truth:
    """shanxi-2019/3.3.2: a notice, not put right, and refused or past its day."""
    notice = f.day("trace.rect_notice")
    told = None if notice is None else notice != NEVER
    over = any_of(f.truth("rectify.refused"), more_than(f.as_of, f.day("trace.rect_due")))
    return all_of(told, negate(f.truth("trace.rect_done")), over)


def grounds(f: Facts) -> dict[str, dict[str, Truth]]:
    """Section 3: each ground with its own measure (A49)."""
    stop = all_of(
        f.truth("project.long_stop"),
        negate(f.truth("project.stop_justified")),
        negate(f.truth("project.resume_sign")),
    )
    evaluation = "project.completion_eval"
    return {
        "supervise": {
            f"{PLAN}/3.1.1": demanded(f, "Minor"),
            f"{PLAN}/3.1.2": f.truth("project.progress_slow"),
            f"{PLAN}/3.1.3": f.truth("trace.other_supervise"),
        },
        "rectify": {
            f"{PLAN}/3.2.1": demanded(f, "Rectify"),
            f"{PLAN}/3.2.2": f.is_word(evaluation, "NotDone"),
            f"{PLAN}/3.2.3": listed(f),
            f"{PLAN}/3.2.4": f.truth("trace.other_rectify"),
        },
        "recover": {
            f"{PLAN}/3.3.1": demanded(f, "Recover"),
            f"{PLAN}/3.3.2": not_put_right(f),
            f"{PLAN}/3.3.3": stop,
            f"{PLAN}/3.3.4": f.is_word(evaluation, "FailedAfterRectification"),
            f"{PLAN}/3.3.5": f.truth("trace.other_recover"),
        },
    }


def traceback(f: Facts) -> Answer:
    """The measures that follow, and the strongest of them."""
    every = grounds(f)
    measures = {name: any_of(*found.values()) for name, found in every.items()}
    outcome, strongest = first_of(
        [
            ("Recover", measures["recover"]),
            ("Rectify", measures["rectify"]),
            ("Supervise", measures["supervise"]),
            ("Nothing", True),
        ]
    )
    return Answer(
        outcome,
        {"strongest": strongest} | measures,
        every["supervise"] | every["rectify"],
    )


def clawback(f: Facts) -> Answer:
    """shanxi-2019/3.3: the amount of a demand that names one, else all that was paid (A72)."""
    recover = grounds(f)["recover"]
    answer = agree(_scenarios(f, recover))
    answer.clauses = {clause: truth for clause, truth in recover.items() if "3.3.1" not in clause}
    return answer


def _scenarios(f: Facts, recover: dict[str, Truth]) -> Iterator[Fields]:
    award, paid = f.fen("award.amount"), f.fen("payment.paid_total")
    others = any_of(*(truth for clause, truth in recover.items() if "3.3.1" not in clause))
    demand = recover[f"{PLAN}/3.3.1"]
    for other in worlds(others):
        for asked in worlds(demand):
            for partial in worlds(f.truth("trace.demand_partial")):
                if other or (asked and not partial):
                    yield in_full(award, paid)
                elif asked:
                    yield in_cash(award, paid, f.fen("trace.demand_amount"))
                else:
                    yield untouched("Nothing", award, paid)


def sanctions(f: Facts) -> Answer:
    """shanxi-2019/2.4.2: a ban that was decided, of three years; fewer are a parameter (A51)."""
    imposed = all_of(f.truth("trace.status"), f.truth("sanction.imposed"))
    start = f.day("sanction.start")
    known = start is not None and start != NEVER
    until = add_months(start, 12 * BAN_YEARS) if known else None
    applied = f.day("app.date")
    within = all_of(at_least(applied, start), negate(at_least(applied, until)))
    wanted = all_of(f.is_word("app.type", "Fund"), f.is_word("app.level", "Provincial"))
    barred = all_of(imposed, within, wanted)
    fields: Fields = {
        "barred": barred,
        "barred_until": day(until) if imposed else None,
        "joint_punishment": all_of(f.truth("trace.status"), f.is_word("trace.severity", "Grave")),
    }
    return Answer("undetermined" if barred is None else "decided", fields)


def obligations(f: Facts) -> Answer:
    """shanxi-2019/F1.c3: whoever gave the form finishes within two years of applying (A102)."""
    applied = f.day("project.apply_date")
    if not f.truth("commit.form_given") or applied is None:
        return Answer("")
    deadline = Deadline.fixed(add_months(applied, 24))
    status = deadline.status(f.day("project.end_actual"), f.as_of)
    return Answer("", deadline_fields("completion", deadline, status))


def region(f: Facts) -> Answer:
    """shanxi-2019/4.1, shanxi-2020/5.e, 6.b: who is competent, suspension, the work plan."""
    fields: Fields = {"authority": "Location", "suspended": f.truth("region.entry_slow")}
    if f.is_word("report.kind", "WorkPlan"):
        deadline = Deadline.fixed(WORK_PLAN_DUE)
        status = deadline.status(f.day("report.submitted_on"), f.as_of)
        fields |= deadline_fields("plan_filing", deadline, status)
    return Answer("", fields)
