"""Guangyuan: who accepts, the panel, changes, and bans."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from answers import Answer, Fields, day, deadline_fields, first_of
from facts import Facts
from guangyuan_acceptance import required
from kleene import Truth, all_of, any_of, at_least, at_most, more_than, negate
from workdays import NEVER, Deadline, add_months

CHANGE_LINE = Fraction(20, 100)
LONGEST_EXTENSION = 24
BAN_YEARS = 3
MAJOR_MATTERS = frozenset({"Entity", "Investment", "Period", "Content"})
ACCEPTED_REASONS = ("PolicyPlan", "Market", "ForceMajeure", "Objective")


def organiser(f: Facts) -> Answer:
    """guangyuan-mgmt/16.d, 21.a, 21.b, guangyuan-oversight/13: organiser and issuer (C05)."""
    track, delegated = f.get("award.track"), f.truth("accept.delegated_to_city")
    if track is None:
        return Answer("")
    if track == "Reallocated":
        return Answer("decided", {"organiser": "City", "issuer": "City"})
    who = None if delegated is None else "City" if delegated else "Province"
    outcome = "undetermined" if who is None else "decided"
    return Answer(outcome, {"organiser": who, "issuer": "Province"})


def panel(f: Facts) -> Answer:
    """guangyuan-mgmt/17: at least three, both kinds, from the pool, in principle odd (A25)."""
    applied = at_most(f.day("accept.applied_on"), f.as_of)
    issued = negate(f.is_word("accept.verdict", "None"))
    reached = all_of(required(f), any_of(applied, issued))
    pending = f.truth("accept.panel_formed") is not True and issued is not True
    if reached is not True or pending:
        return Answer("")
    size = f.get("accept.panel_size")
    sound = all_of(
        f.truth("accept.panel_formed"),
        at_least(size, 3),
        at_least(f.get("accept.panel_technical"), 1),
        at_least(f.get("accept.panel_finance"), 1),
        f.truth("accept.panel_from_pool"),
    )
    even = None if size is None else size % 2 == 0
    outcome, standing = first_of([("Breached", negate(sound)), ("Departs", even), ("Met", True)])
    return Answer(outcome, {"standing": standing})


def sanctions(f: Facts) -> Answer:
    """guangyuan-mgmt/23.d, guangyuan-oversight/22.b: three years (C02, A28, A103)."""
    fraud, falsified = f.truth("applicant.fraud"), f.truth("accept.falsified")
    follows, start = any_of(fraud, falsified), f.day("sanction.start")
    begun = start is not None and start != NEVER
    until = add_months(start, 12 * BAN_YEARS) if begun else None
    applied, level = f.day("app.date"), f.is_word("app.level", "National", "Provincial")
    within = all_of(at_least(applied, start), negate(at_least(applied, until)))
    if start == NEVER:
        within = False
    funds, pilots = f.is_word("app.type", "Fund"), f.is_word("app.type", "PilotDemonstration")
    reached = any_of(all_of(fraud, any_of(funds, pilots)), all_of(falsified, funds))
    barred = all_of(reached, within, level)
    fields: Fields = {
        "barred": barred,
        "ban_follows": follows,
        "barred_until": day(until) if follows else None,
    }
    return Answer("undetermined" if barred is None else "decided", fields)


def _period_end(f: Facts) -> date | None:
    return f.day("project.end_planned")


def beyond_list(f: Facts) -> Truth:
    """guangyuan-oversight/19.4.1.2, 19.4.1.3: over two years, or 20% of the total (A10, A11)."""
    longer = more_than(f.get("change.extension_months"), LONGEST_EXTENSION)
    planned, proposed = f.fen("invest.total_planned"), f.fen("invest.total_proposed")
    large: Truth = None
    if planned and proposed is not None:
        large = abs(Fraction(proposed - planned, planned)) >= CHANGE_LINE
    return any_of(
        all_of(f.has("change.kind", "Period"), longer),
        all_of(f.has("change.kind", "Investment"), large),
    )


def poor_reason(f: Facts) -> Truth:
    """guangyuan-mgmt/15.b: policy, market, force majeure and the like; others need a finding."""
    named = f.is_word("change.reason", *ACCEPTED_REASONS)
    open_ended = all_of(f.is_word("change.reason", "Technical", "Other"), f.truth("change.other"))
    return negate(any_of(named, open_ended))


def change(f: Facts) -> Answer:
    """guangyuan-mgmt/15, guangyuan-oversight/19.4: how a change stands.

    Goals need approval too: guangyuan-oversight/23.a names them beside content.
    """
    kinds = f.get("change.kind")
    if kinds is None:
        return Answer("")
    if not kinds:
        return Answer("decided", {"standing": "NoChange"})
    major = bool(kinds & MAJOR_MATTERS)
    needs_approval = major or "Goals" in kinds
    late = more_than(f.day("change.requested_on"), _period_end(f))
    approved, done = f.truth("change.approved"), f.day("change.effective_on")
    early = any_of(negate(approved), negate(at_least(done, f.day("change.approved_on"))))
    steps = all_of(
        f.truth("change.report"),
        f.truth("change.evidence"),
        f.truth("change.county_reviewed"),
        f.truth("change.city_done"),
    )
    outcome, standing = first_of(
        [
            ("Unauthorised", all_of(needs_approval, at_most(done, f.as_of), early)),
            ("NotEligible", any_of(beyond_list(f), late, all_of(major, poor_reason(f)))),
            (
                "ByException",
                any_of(
                    at_least(f.get("change.count_prior"), 1),
                    all_of("Content" in kinds, negate(approved)),
                ),
            ),
            ("ProceduresOpen", negate(steps)),
            ("Effective", True),
        ]
    )
    deadline = Deadline.fixed(_period_end(f))
    fields: Fields = {"standing": standing}
    fields |= deadline_fields(
        "request", deadline, deadline.status(f.day("change.requested_on"), f.as_of)
    )
    return Answer(outcome, fields, {})


def application(f: Facts) -> Answer:
    """guangyuan-mgmt/18a.a: six months from completion, where acceptance is owed."""
    if required(f) is not True or f.day("project.end_actual") in (None, NEVER):
        return Answer("")
    deadline = Deadline.months(f.day("project.end_actual"), 6)
    status = deadline.status(f.day("accept.applied_on"), f.as_of)
    return Answer("", deadline_fields("application", deadline, status))


def allocation(f: Facts) -> Answer:
    """guangyuan-mgmt/6.c, 12.1, guangyuan-oversight/10.2.4.b, 11.2.b: notice and funding."""
    method = f.get("award.method")
    fundable = None
    if method == "Project":
        fundable = all_of(f.truth("review.evaluation_passed"), f.truth("review.conditions_ok"))
    return Answer("", {"fundable": fundable} if method == "Project" else {})


def region(f: Facts) -> Answer:
    """guangyuan-mgmt/8.a, 9.a: an expanded-authority county goes straight to the province."""
    expanded = f.truth("region.expanded_county")
    if expanded is None:
        return Answer("")
    return Answer("", {"route": "CountyOnly" if expanded else "CountyThenCity"})
