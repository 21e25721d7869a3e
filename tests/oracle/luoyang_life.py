"""Luoyang: the mid-term review, and changes of the list of projects."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from answers import Answer, Fields, deadline_fields, first_of
from facts import Facts
from kleene import Truth, all_of, any_of, at_least, at_most, choose, more_than, negate
from workdays import NEVER, Deadline, add_months

DOC = "luoyang"
REVIEW_END = date(2026, 12, 31)
HALF = Fraction(50, 100)
CUT_LINE = Fraction(30, 100)
DELAY_MONTHS = 6
DIVISIONS = ("32", "34", "38")
REVIEWED = frozenset({"Progress", "Goals", "KeyWork", "OnTimeCompletion"})
OBJECTIVE = ("PolicyPlan", "Market", "ForceMajeure", "Objective")


def mid_term(f: Facts) -> Answer:
    """luoyang/8.2: by the end of 2026, four matters, half of the investment, problems put right."""
    if f.truth("project.pilot_approved") is not True or f.day("midterm.date") is None:
        return Answer("")
    held = f.day("midterm.date") != NEVER
    review = Deadline.fixed(REVIEW_END)
    fields: Fields = deadline_fields(
        "review", review, review.status(f.day("midterm.date"), f.as_of)
    )
    if not held:
        return Answer("", fields)
    issues, due, fixed = (
        f.get("midterm.issues"),
        f.day("midterm.fix_due"),
        f.day("midterm.fixed_on"),
    )
    found = None if issues is None else bool(issues)
    unfixed = more_than(fixed, due)
    past = more_than(f.as_of, due)
    planned, actual = f.fen("invest.total_planned"), f.fen("invest.total_actual")
    short = None if not planned or actual is None else Fraction(actual, planned) < HALF
    items = f.get("midterm.items")
    missing = None if items is None else not items >= REVIEWED
    outcome, finding = first_of(
        [
            ("NotRectified", all_of(found, unfixed, past)),
            ("ProblemsFound", any_of(missing, all_of(found, unfixed))),
            ("Departs", short),
            ("InOrder", True),
        ]
    )
    fields["finding"] = finding
    if found:
        deadline = Deadline.fixed(due)
        fields |= deadline_fields("rectification", deadline, deadline.status(fixed, f.as_of))
    return Answer(outcome, fields)


def objective(f: Facts) -> Truth:
    """luoyang/8.6: an objective cause; technical and other ones need a finding (A104)."""
    named = f.is_word("change.reason", *OBJECTIVE)
    found = all_of(f.is_word("change.reason", "Technical", "Other"), f.truth("change.objective"))
    return any_of(named, found)


def _cut(f: Facts) -> Truth:
    """luoyang/8.6.3: more than 30% of the approved total (A90)."""
    planned, proposed = f.fen("invest.total_planned"), f.fen("invest.total_proposed")
    if not planned or proposed is None:
        return None
    return Fraction(planned - proposed, planned) > CUT_LINE


def _delayed(f: Facts) -> Truth:
    """luoyang/8.6.4: six months or more past the end (A05, A44)."""
    period = all_of(f.truth("change.approved"), f.has("change.kind", "Period"))
    end = choose(period, f.day("project.end_approved"), f.day("project.end_planned"))
    line = None if end is None else add_months(end, DELAY_MONTHS)
    longer = at_least(f.get("change.extension_months"), DELAY_MONTHS)
    built = f.day("project.end_actual")
    unfinished = True if built == NEVER else at_least(built, line)
    return all_of(unfinished, any_of(at_least(f.as_of, line), longer))


def replacement_grounds(f: Facts) -> dict[str, Truth]:
    """luoyang/8.6.1 to 8.6.6, each with an objective cause."""
    special = all_of(
        f.has("project.other_support", "National"), f.truth("project.other_support_special")
    )
    every = {
        f"{DOC}/8.6.1": all_of(
            f.truth("project.cannot_start"), negate(f.truth("project.commenced"))
        ),
        f"{DOC}/8.6.2": f.is_word("change.content_degree", "Main", "Major"),
        f"{DOC}/8.6.3": _cut(f),
        f"{DOC}/8.6.4": _delayed(f),
        f"{DOC}/8.6.5": special,
        f"{DOC}/8.6.6": f.truth("change.other"),
    }
    return {clause: all_of(objective(f), truth) for clause, truth in every.items()}


def change(f: Facts) -> Answer:
    """luoyang/8.5, 8.6: whether a replacement may be proposed, termination, selection anew."""
    grounds = replacement_grounds(f)
    ends = all_of(f.has("change.kind", "Termination"), objective(f))
    leaves = any_of(f.has("change.kind", "Termination"), f.has("change.kind", "Replacement"))
    fields: Fields = {
        "replacement": any_of(*grounds.values()),
        "termination": ends,
        "reselection": all_of(leaves, f.truth("change.prov_approved")),
    }
    return Answer("", fields, grounds)


def eligibility(f: Facts) -> Answer:
    """luoyang/3.0 to 3.6: every condition; a part outside the city is left open (A98)."""
    codes = (f.get("project.industry_code"), f.get("applicant.industry_code"))
    support = f.get("project.other_support")
    place = f.get("project.location")
    end, pilot = f.day("project.end_planned"), f.day("doc.pilot_end")
    conditions = all_of(
        f.truth("project.pilot_approved"),
        any_of(*(None if code is None else code[:2] in DIVISIONS for code in codes)),
        f.truth("project.strategic_fit"),
        f.is_word("project.stage", "Proposed", "UnderConstruction"),
        at_most(end, pilot),
        negate(all_of(more_than(f.as_of, pilot), more_than(f.day("project.end_actual"), pilot))),
        None if place is None else place == "Within",
        f.truth("applicant.cooperates"),
        negate(f.truth("applicant.dishonest_listed")),
        None if support is None else "National" not in support,
    )
    outcome, verdict = first_of([("NotEligible", negate(conditions)), ("Eligible", True)])
    return Answer(outcome, {"verdict": verdict})


def sanctions(f: Facts) -> Answer:
    """luoyang/13.f: a ban of the length that the decision gives (A46)."""
    fraud, imposed = f.truth("applicant.fraud"), f.truth("sanction.imposed")
    start, years = f.day("sanction.start"), f.get("sanction.years")
    known = start is not None and start != NEVER and years is not None
    until = add_months(start, 12 * years) if known else None
    within = all_of(at_least(f.day("app.date"), start), negate(at_least(f.day("app.date"), until)))
    funds = f.is_word("app.type", "Fund")
    barred = all_of(fraud, imposed, within, funds)
    return Answer("undetermined" if barred is None else "decided", {"barred": barred})
