"""Guangyuan: acceptance, by the management measure (article 16 to 22) and the oversight measure."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from answers import Answer, deadline_fields, first_of
from facts import Facts
from kleene import Truth, all_of, any_of, at_least, choose, more_than, negate
from workdays import NEVER, Deadline, add_months

MGMT = "guangyuan-mgmt"
OVERSIGHT = "guangyuan-oversight"
TOTAL_LINE = Fraction(20, 100)
FIXED_LINE = Fraction(30, 100)
BASES = {
    "TotalInvestment": ("total", TOTAL_LINE),
    "FixedAsset": ("fixed", FIXED_LINE),
    "Software": ("software", FIXED_LINE),
    "Other": ("other", FIXED_LINE),
}


def required(f: Facts) -> Truth:
    """guangyuan-mgmt/16.b, 16.c: before and during the work yes, after it only where ruled so."""
    timing = f.get("project.funding_timing")
    if timing is None:
        return True if f.override() else None
    return True if timing in ("ExAnte", "Mid") else f.override()


def changed(f: Facts, kind: str) -> Truth:
    """Whether a change of the kind was approved, so that its figure is the yardstick (18b.b)."""
    return all_of(f.truth("change.approved"), f.has("change.kind", kind))


def reduction(base: int | None, actual: int | None) -> Fraction | None:
    """How far a figure fell, nothing where it rose; a whole of zero has no share."""
    if base is None or actual is None or base == 0:
        return None
    return max(Fraction(0), Fraction(base - actual, base))


def reduction_planned(f: Facts, key: str) -> Fraction | None:
    """The cut from the figure at allocation."""
    return reduction(f.fen(f"invest.{key}_planned"), f.fen(f"invest.{key}_actual"))


def reduction_approved(f: Facts, key: str) -> Fraction | None:
    """The cut from the approved figure, or the planned one where none was changed (A12)."""
    approved = reduction(f.fen(f"invest.{key}_approved"), f.fen(f"invest.{key}_actual"))
    return choose(changed(f, "Investment"), approved, reduction_planned(f, key))


def over_line(f: Facts, basis: str, rate: Fraction | None) -> Truth:
    """Whether the basis counts and its cut comes up to the line."""
    return all_of(f.has("award.basis", basis), at_least(rate, BASES[basis][1]))


def overrun(f: Facts) -> Truth:
    """guangyuan-mgmt/20.3.2, guangyuan-oversight/19.5.2: two years past the (approved) end."""

    def past(end: date | None) -> Truth:
        if end is None:
            return None
        line = add_months(end, 24)
        if f.as_of < line:
            return False
        return at_least(f.day("project.end_actual"), line)

    return choose(
        changed(f, "Period"),
        past(f.day("project.end_approved")),
        past(f.day("project.end_planned")),
    )


def major_unapproved(f: Facts) -> Truth:
    """guangyuan-mgmt/20.3.1: content changed in a major way without approval (C03)."""
    degree = f.is_word("change.content_degree", "Major")
    return all_of(degree, negate(f.truth("change.approved")))


def total_cut(f: Facts) -> Truth:
    """guangyuan-mgmt/20.3.3: total investment as basis, cut by 20% or more."""
    return over_line(f, "TotalInvestment", reduction_approved(f, "total"))


def other_cut(f: Facts) -> Truth:
    """guangyuan-mgmt/20.3.5: another basis, cut by 30% or more."""
    return any_of(
        *(
            over_line(f, basis, reduction_approved(f, key))
            for basis, (key, _) in BASES.items()
            if basis != "TotalInvestment"
        )
    )


def improper_use(f: Facts) -> Truth:
    """guangyuan-mgmt/20.2.2, 19.4: not used as prescribed, or not kept apart (A89)."""
    return negate(all_of(f.truth("fund.use_compliant"), f.truth("fund.special_account")))


def conditions_met(f: Facts) -> Truth:
    """guangyuan-mgmt/20.1.a: goals, money, and a panel that agrees."""
    return all_of(
        f.truth("project.goals_completed"), negate(improper_use(f)), f.truth("accept.panel_agrees")
    )


def second_round_missed(f: Facts) -> Truth:
    """guangyuan-mgmt/20.3.6: a second acceptance, and still no pass: recorded, else derived."""
    verdict = f.get("accept.verdict")
    if verdict is None:
        missed: Truth = None
    elif verdict == "None":
        missed = negate(conditions_met(f))
    else:
        missed = verdict != "Pass"
    return all_of(at_least(f.get("accept.round"), 2), missed)


def unapplied(f: Facts) -> Truth:
    """guangyuan-oversight/23.b: built, and no application by the last day of six months."""
    due = Deadline.months(f.day("project.end_actual"), 6).due
    if f.day("project.end_actual") == NEVER:
        return False
    late = all_of(more_than(f.as_of, due), more_than(f.day("accept.applied_on"), due))
    return all_of(required(f), late)


def altered(f: Facts) -> Truth:
    """guangyuan-oversight/23.a: content or targets changed without approval, in any degree."""
    content = any_of(
        f.has("change.kind", "Content"), negate(f.is_word("change.content_degree", "None"))
    )
    return all_of(
        any_of(content, f.has("change.kind", "Goals")), negate(f.truth("change.approved"))
    )


def major_problem(f: Facts) -> Truth:
    """guangyuan-oversight/19.3.b: supervision found a major problem, and it is still there."""
    major = f.is_word("supervise.issue", "Major")
    return all_of(major, negate(f.truth("supervise.rectified")))


def acceptance(f: Facts) -> Answer:
    """Verdict, rectification and filing."""
    owed = required(f)
    grounds = {
        f"{MGMT}/20.3.1": major_unapproved(f),
        f"{MGMT}/20.3.2": overrun(f),
        f"{MGMT}/20.3.6": second_round_missed(f),
        f"{MGMT}/20.3.7": f.truth("accept.other_fail"),
    }
    cuts = (total_cut(f), other_cut(f))
    fail = any_of(*grounds.values(), *cuts)
    unfinished = negate(f.truth("project.goals_completed"))
    outcome, verdict = first_of(
        [
            ("NotApplicable", negate(owed)),
            ("Fail", fail),
            ("Rectify", any_of(unfinished, improper_use(f))),
            ("Pass", f.truth("accept.panel_agrees")),
        ]
    )
    recorded = f.get("accept.verdict")
    rectifying = all_of(owed, f.is_word("accept.verdict", "Rectify"))
    ordered = any_of(altered(f), unapplied(f), major_problem(f))
    fields = {"verdict": verdict, "recorded_verdict": recorded, "rectification_ordered": ordered}
    fields |= _rectification(f, rectifying) | _filing(f)
    clauses = {clause: all_of(owed, truth) for clause, truth in grounds.items()}
    clauses[f"{MGMT}/20.2"] = rectifying
    clauses[f"{OVERSIGHT}/23.a"] = altered(f)
    clauses[f"{OVERSIGHT}/23.b"] = unapplied(f)
    if outcome == "silent":
        issued = recorded is not None and recorded != "None"
        outcome = "decided" if issued or ordered else "silent"
        unsettled = recorded is None or ordered is None
        outcome = "undetermined" if unsettled and outcome == "silent" else outcome
    return Answer(outcome, fields, clauses)


def _rectification(f: Facts, rectifying: Truth) -> dict[str, str | None]:
    """guangyuan-mgmt/20.2: six months from the issue of the verdict (A31)."""
    deadline = Deadline.months(f.day("accept.verdict_on"), 6) if rectifying else Deadline()
    ends = (f.day("accept.rectified_on"), f.day("accept.reapplied_on"))
    known = [end for end in ends if end is not None]
    done = max(known) if len(known) == 2 else None
    late = [end for end in known if deadline.due is not None and end > deadline.due]
    return deadline_fields(
        "rectification", deadline, deadline.status(done or max(late, default=None), f.as_of)
    )


def _filing(f: Facts) -> dict[str, str | None]:
    """guangyuan-mgmt/22: on the platform within a month of the verdict."""
    issued = f.get("accept.verdict") not in (None, "None")
    deadline = Deadline.months(f.day("accept.verdict_on"), 1) if issued else Deadline()
    status = deadline.status(f.day("accept.filed_on"), f.as_of)
    return deadline_fields("filing", deadline, status)
