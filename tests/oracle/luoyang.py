"""Luoyang: the measure for pilot projects of technical transformation."""

from __future__ import annotations

from fractions import Fraction

from answers import Answer, Fields, amount
from facts import Facts
from kleene import Truth, all_of, any_of, choose, contains, more_than, negate
from money import share
from recovery import agree, in_full, untouched, worlds

DOC = "luoyang"
RATE = Fraction(20, 100)
CEILINGS = {
    "Point": (f"{DOC}/9.2.a", 10_000_000_00),
    "Line": (f"{DOC}/9.2.b", 30_000_000_00),
    "Surface": (f"{DOC}/9.2.c", 30_000_000_00),
}


def support_cap(f: Facts) -> Answer:
    """luoyang/9.2: a fifth of total investment, up to the ceiling of the tier (A39, A41)."""
    tier, total = f.get("project.tier"), f.fen("invest.total_planned")
    clauses = {clause: f.is_word("project.tier", word) for word, (clause, _) in CEILINGS.items()}
    fields: Fields = {"limit": amount(f.fen("invest.eligible_cost"))}
    if tier is None or total is None:
        return Answer("undetermined", fields, clauses if tier is None else {})
    ceiling = min(share(total, RATE), CEILINGS[tier][1])
    award = f.fen("award.amount")
    fields["ceiling"] = amount(ceiling)
    if award is not None:
        fields["standing"] = "Within" if award <= ceiling else "AboveCeiling"
        fields["admissible"] = amount(min(award, ceiling))
    return Answer("decided", fields, clauses)


def unfit(f: Facts) -> Truth:
    """luoyang/11.1, 11.2: the project stands still or no longer meets the conditions."""
    return any_of(f.truth("project.stalled"), negate(f.truth("project.eligible_now")))


def first_batch(f: Facts) -> Truth:
    """luoyang/10.0.b, 10.3: the public notice is over and nobody objected."""
    over = more_than(f.as_of, f.day("publicity.end"))
    return all_of(over, negate(f.truth("publicity.objection")))


def second_batch(f: Facts) -> Truth:
    """luoyang/10.0.c, 10.4: accepted, the period over, and the city's appraisal passed (A42)."""
    over = more_than(f.as_of, f.day("doc.pilot_end"))
    passed = f.is_word("accept.verdict", "Pass")
    return all_of(passed, over, f.truth("doc.city_appraisal_passed"))


def _first_amount(f: Facts) -> int | None:
    """luoyang/10.0.b, 14.b: half, or the share that a superior rule fixes."""
    award, fixed = f.fen("award.amount"), f.rate("override.share")
    if not award:
        return award
    by_rule = None if fixed is None else share(award, fixed)
    return choose(f.override(), by_rule, share(award, Fraction(1, 2)))


def disbursement(f: Facts) -> Answer:
    """luoyang/10, 11.1: what the schedule gives up to now."""
    award, paid = f.fen("award.amount"), f.fen("payment.paid_total")
    held = all_of(negate(f.truth("fund.first_batch_paid")), unfit(f))
    fields: Fields = {"withheld": held, "recovery": clawback(f).fields["state"]}
    clauses = {
        f"{DOC}/11.1": held,
        f"{DOC}/10.0.b": all_of(first_batch(f), any_of(f.override(), negate(f.override()))),
        f"{DOC}/10.0.c": second_batch(f),
    }
    entitled: set[int | None] = set()
    for withheld in worlds(held):
        for second in worlds(second_batch(f)):
            for first in worlds(first_batch(f)):
                if withheld or not (first or second):
                    entitled.add(0)
                elif second:
                    entitled.add(award)
                else:
                    entitled.add(_first_amount(f))
    now = entitled.pop() if len(entitled) == 1 else None
    if now is None:
        return Answer("undetermined", fields, clauses)
    fields["entitled"] = amount(now)
    if paid is not None:
        fields["payable_now"] = amount(max(0, now - paid))
        fields["paid_beyond"] = amount(max(0, paid - now))
    elif now == 0:
        fields["payable_now"] = amount(0)
    return Answer("decided", fields, clauses)


def acceptance(f: Facts) -> Answer:
    """luoyang/8.3.4: all content, all indicators, and the final-accounts audit."""
    conditions = {
        f"{DOC}/8.3.4.a": f.truth("project.content_completed"),
        f"{DOC}/8.3.4.b": f.truth("project.indicators_met"),
        f"{DOC}/8.3.4.c": contains(f.get("accept.materials"), "FinalAccountsAudit"),
    }
    met = all_of(*conditions.values())
    verdict = None if met is None else "Pass" if met else "Fail"
    fields: Fields = {
        "verdict": verdict,
        "recorded_verdict": f.get("accept.verdict"),
        "rectification_ordered": False,
    }
    return Answer("undetermined" if met is None else "decided", fields)


def recovery_grounds(f: Facts) -> dict[str, Truth]:
    """luoyang/8.5.c, 8.6.b, 11.2, 11.3, 13.f: everything that was paid goes back (A71)."""
    approved = f.truth("change.prov_approved")
    verdict = f.get("accept.verdict")
    return {
        f"{DOC}/8.5.c": all_of(f.has("change.kind", "Termination"), approved),
        f"{DOC}/8.6.b": all_of(f.has("change.kind", "Replacement"), approved),
        f"{DOC}/11.2": all_of(f.truth("fund.first_batch_paid"), unfit(f)),
        f"{DOC}/11.3": None if verdict is None else verdict in ("Rectify", "Fail"),
        f"{DOC}/13.f": f.truth("applicant.fraud"),
    }


def clawback(f: Facts) -> Answer:
    """All or nothing."""
    grounds = recovery_grounds(f)
    award, paid = f.fen("award.amount"), f.fen("payment.paid_total")
    answer = agree(
        in_full(award, paid) if recover else untouched("Nothing", award, paid)
        for recover in worlds(any_of(*grounds.values()))
    )
    answer.clauses = grounds
    return answer
