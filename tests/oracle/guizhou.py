"""Guizhou: the measure on acceptance of special-fund projects."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from answers import Answer, Fields, deadline_fields, first_of
from facts import Facts
from kleene import Truth, all_of, any_of, at_least, at_most, choose, more_than, negate
from recovery import agree, in_full, untouched, worlds
from workdays import NEVER, Deadline, add_months

DOC = "guizhou"
LINE = Fraction(70, 100)
PROVINCE_TOTAL, CITY_TOTAL = 500_000_000_00, 200_000_000_00


def required(f: Facts) -> Truth:
    """guizhou/2.a, 2.b: before or during the work, and no money for work on a specific matter."""
    timing = f.is_word("project.funding_timing", "ExAnte", "Mid")
    return all_of(timing, negate(f.truth("award.work_fund")))


def adjusted(f: Facts, kind: str) -> Truth:
    """guizhou/13.b: an adjustment of the kind was approved and is the yardstick."""
    return all_of(f.truth("change.approved"), f.has("change.kind", kind))


def period_end(f: Facts) -> date | None:
    """The end of the period, as extended where an extension was approved."""
    return choose(
        adjusted(f, "Period"), f.day("project.end_approved"), f.day("project.end_planned")
    )


def organiser(f: Facts) -> Answer:
    """guizhou/3.1.a, 3.2.a, 3.2.b: province, then city, then county (A32, N08)."""
    total = choose(
        adjusted(f, "Investment"), f.fen("invest.total_approved"), f.fen("invest.total_planned")
    )

    def owned(owner: str, level: str) -> Truth:
        own = f.is_word("applicant.ownership", owner)
        return all_of(own, f.is_word("award.paid_level", level))

    province = any_of(owned("ProvincialSOE", "Province"), at_least(total, PROVINCE_TOTAL))
    own_city, large = owned("MunicipalSOE", "City"), at_least(total, CITY_TOTAL)
    elsewhere = negate(f.truth("region.in_guian"))
    outcome, word = first_of(
        [
            ("", negate(required(f))),
            ("Province", province),
            ("City", any_of(own_city, all_of(elsewhere, large))),
            ("", None if elsewhere is not True else False),
            ("County", True),
        ]
    )
    return Answer("silent" if word == "" else outcome, {"organiser": word or None})


def application_deadline(f: Facts) -> Deadline:
    """guizhou/7.a: six months from the end of the period."""
    return Deadline.months(period_end(f), 6)


def year_without_application(f: Facts) -> Truth:
    """guizhou/15.3.7: a year from completion, and the last day of 7.a past as well (A36)."""
    built = f.day("project.end_actual")
    if built == NEVER:
        return False

    def past(last: date | None) -> Truth:
        return all_of(more_than(f.as_of, last), more_than(f.day("accept.applied_on"), last))

    anniversary = None if built is None else add_months(built, 12)
    return all_of(past(anniversary), past(application_deadline(f).due))


def rectification(f: Facts) -> Deadline:
    """guizhou/16.a: six months from the issue of a verdict that orders rectification."""
    rectifying = all_of(required(f), f.is_word("accept.verdict", "Rectify"))
    return Deadline.months(f.day("accept.verdict_on"), 6) if rectifying else Deadline()


def rectification_status(f: Facts) -> str | None:
    """Both put right and applied for again by the last day (A31)."""
    deadline = rectification(f)
    if deadline.due is None:
        return None
    ends = (f.day("accept.rectified_on"), f.day("accept.reapplied_on"))
    known = [end for end in ends if end is not None]
    if len(known) < 2 and not any(end > deadline.due for end in known):
        return None
    return deadline.status(max(known), f.as_of)


def overdue(f: Facts) -> Truth:
    """guizhou/16.b: ordered to put right, and not done and applied for again in six months."""
    due = Deadline.months(f.day("accept.verdict_on"), 6).due
    done = (f.day("accept.rectified_on"), f.day("accept.reapplied_on"))
    missed = any_of(*(more_than(day, due) for day in done))
    return all_of(f.is_word("accept.verdict", "Rectify"), more_than(f.as_of, due), missed)


def missed_again(f: Facts) -> Truth:
    """guizhou/16.b: a second acceptance with a recorded verdict that is no pass."""
    recorded = f.is_word("accept.verdict", "Rectify", "Fail")
    return all_of(at_least(f.get("accept.round"), 2), recorded)


def final_failure(f: Facts) -> Truth:
    """guizhou/16.b: overdue, or missed again; while no verdict is recorded, by the conditions."""
    unrecorded = all_of(f.is_word("accept.verdict", "None"), negate(pass_conditions(f)))
    again = all_of(at_least(f.get("accept.round"), 2), unrecorded)
    return any_of(overdue(f), missed_again(f), again)


def _reached(f: Facts, name: str) -> Truth:
    """Whether an indicator reached 70% of its target, as adjusted where that was approved (N07)."""
    return choose(
        adjusted(f, "Goals"),
        at_least(f.rate(f"project.{name}_adjusted"), LINE),
        at_least(f.rate(f"project.{name}"), LINE),
    )


def _invested(f: Facts) -> Truth:
    """Whether 70% of the (adjusted) total was invested; a whole of zero has no share."""

    def enough(base: int | None) -> Truth:
        actual = f.fen("invest.total_actual")
        return None if not base or actual is None else Fraction(actual, base) >= LINE

    return choose(
        adjusted(f, "Investment"),
        enough(f.fen("invest.total_approved")),
        enough(f.fen("invest.total_planned")),
    )


def fail_grounds(f: Facts) -> dict[str, Truth]:
    """guizhou/15.3.1 to 15.3.9: one is enough."""
    kinds = f.get("change.kind")
    found = all_of(f.truth("change.considerable"), None if kinds is None else bool(kinds))
    considerable = any_of(found, f.is_word("change.content_degree", "Main", "Major"))
    extended = all_of(adjusted(f, "Period"), more_than(f.as_of, f.day("project.end_approved")))
    finally_failed = any_of(f.is_word("accept.verdict", "Fail"), overdue(f), missed_again(f))
    misuse = f.get("fund.misuse_kind")
    return {
        f"{DOC}/15.3.1": negate(_reached(f, "main_indicator_least")),
        f"{DOC}/15.3.2": f.truth("accept.seriously_untrue"),
        f"{DOC}/15.3.3": all_of(considerable, negate(f.truth("change.approved"))),
        f"{DOC}/15.3.4": any_of(
            f.truth("project.major_issue_unexplained"), f.truth("project.dispute_open")
        ),
        f"{DOC}/15.3.5": negate(_invested(f)),
        f"{DOC}/15.3.6": any_of(
            negate(f.truth("fund.use_compliant")), None if misuse is None else bool(misuse)
        ),
        f"{DOC}/15.3.7": year_without_application(f),
        f"{DOC}/15.3.8": all_of(extended, finally_failed),
        f"{DOC}/15.3.9": f.truth("accept.other_fail"),
    }


def pass_conditions(f: Facts) -> Truth:
    """guizhou/15.1.a to 15.1.d: all of them."""
    return all_of(
        f.truth("accept.procedure_ok"),
        _reached(f, "indicator_least"),
        _invested(f),
        f.truth("project.content_completed"),
        f.truth("project.lawful"),
        f.truth("fund.use_compliant"),
    )


def acceptance(f: Facts) -> Answer:
    """Failure first, then a pass, then rectification where improvement is soon possible."""
    owed, passes = required(f), pass_conditions(f)
    grounds = fail_grounds(f)
    outcome, verdict = first_of(
        [
            ("NotApplicable", negate(owed)),
            ("Fail", any_of(*grounds.values(), final_failure(f))),
            ("Pass", passes),
            ("Rectify", f.truth("accept.improvable")),
        ]
    )
    ordered = all_of(owed, f.is_word("accept.verdict", "Rectify"))
    fields: Fields = {
        "verdict": verdict,
        "recorded_verdict": f.get("accept.verdict"),
        "rectification_ordered": ordered,
    }
    fields |= deadline_fields("rectification", rectification(f), rectification_status(f))
    clauses = {clause: all_of(owed, truth) for clause, truth in grounds.items()}
    clauses[f"{DOC}/16.b"] = all_of(owed, final_failure(f))
    for flagged in ("15.3.7", "15.3.8"):
        if clauses[f"{DOC}/{flagged}"] is not True:
            del clauses[f"{DOC}/{flagged}"]
    if outcome == "silent":
        outcome = "undetermined" if ordered is None else "decided" if ordered else "silent"
    return Answer(outcome, fields, clauses)


def clawback(f: Facts) -> Answer:
    """guizhou/17, 21.b: all that was paid (A70)."""
    built = at_most(f.day("project.end_actual"), f.as_of)
    unapplied = more_than(f.day("accept.applied_on"), f.as_of)
    refused = all_of(built, unapplied, f.truth("accept.refused"))
    unheard = all_of(
        f.is_word("accept.verdict", "None"), any_of(year_without_application(f), refused)
    )
    failed = any_of(f.is_word("accept.verdict", "Fail"), overdue(f), missed_again(f))
    grounds = {
        f"{DOC}/17": all_of(required(f), any_of(failed, unheard)),
        f"{DOC}/21.b": all_of(required(f), f.truth("applicant.fraud")),
    }
    award, paid = f.fen("award.amount"), f.fen("payment.paid_total")
    answer = agree(
        in_full(award, paid) if recover else untouched("Nothing", award, paid)
        for recover in worlds(any_of(*grounds.values()))
    )
    answer.clauses = grounds
    return answer


def application(f: Facts) -> Answer:
    """guizhou/7.a, 7.b, 9.b, 9.c, 10: the days of application, correction and examination."""
    owed = required(f)
    if owed is not True:
        return Answer("")
    deadline = application_deadline(f)
    status = deadline.status(f.day("accept.applied_on"), f.as_of)
    built, end = f.day("project.end_actual"), period_end(f)
    fields: Fields = {"early_application": negate(at_least(built, end))}
    if built is not None and deadline.due is not None and built <= deadline.due:
        fields |= deadline_fields("application", deadline, status)
    incomplete = negate(f.truth("accept.materials_complete"))
    received, again = f.day("accept.materials_received_on"), f.day("accept.resubmitted_on")
    notice, complete = f.day("accept.deficiency_notice_on"), f.day("accept.materials_complete_on")
    if again is not None and again != NEVER:
        received = again
    steps = {
        "deficiency_notice": (
            Deadline.workdays(received, 15),
            all_of(incomplete, again is not None),
            _not_before(notice, received),
        ),
        "resubmission": (Deadline.months(notice, 1), True, _not_before(again, notice)),
        "examination": (Deadline.months(complete, 3), True, f.day("accept.verdict_on")),
    }
    for name, (step, applies, done) in steps.items():
        if applies:
            fields |= deadline_fields(name, step, step.status(done, f.as_of))
    return Answer("", fields)


def _not_before(day: date | None, start: date | None) -> date | None:
    """An act that answers a step: one before the step is none."""
    return NEVER if day is not None and start is not None and day < start else day
