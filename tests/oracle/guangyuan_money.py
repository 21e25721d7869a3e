"""Guangyuan: support cap, disbursement and clawback."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from itertools import product

import guangyuan_acceptance as accept
from answers import Answer, Fields, amount
from facts import Facts
from guangyuan_acceptance import BASES, MGMT, OVERSIGHT
from kleene import Truth, all_of, any_of, at_least, negate
from money import share
from recovery import agree, in_cash, in_full, in_part, untouched, without_amounts, worlds

FLOOR = 100_000_00
FIRST, SECOND = Fraction(50, 100), Fraction(30, 100)
REDUCTION_CLAUSES = frozenset({f"{MGMT}/20.3.3", f"{MGMT}/20.3.5"})
REPLIES = ("None", "Exempt", "Partial", "Recover")


def support_cap(f: Facts) -> Answer:
    """guangyuan-oversight/10.3.e, 11.2.e: at least 100,000 yuan by factor and by actual need."""
    method = f.get("award.method")
    clauses = {
        f"{OVERSIGHT}/10.3.e": f.is_word("award.method", "Factor"),
        f"{OVERSIGHT}/11.2.e": f.is_word("award.method", "Actual"),
    }
    if method is None:
        return Answer("undetermined", {}, clauses)
    if method == "Project":
        return Answer("silent", {}, clauses)
    award = f.fen("award.amount")
    fields: Fields = {"floor": amount(FLOOR)}
    if award is not None:
        fields["standing"] = "Within" if award >= FLOOR else "BelowFloor"
        fields["admissible"] = amount(award if award >= FLOOR else 0)
    return Answer("decided", fields, clauses)


def _tranches(f: Facts) -> dict[str, Truth]:
    """guangyuan-oversight/12.g1 to 12.g3: which parts are open; another rule lifts the gate."""
    progress = f.rate("project.progress_pct")
    return {
        f"{OVERSIGHT}/12.g1": any_of(f.override(), at_least(progress, FIRST)),
        f"{OVERSIGHT}/12.g2": any_of(f.override(), at_least(progress, FIRST + SECOND)),
        f"{OVERSIGHT}/12.g3": f.is_word("accept.verdict", "Pass"),
    }


def _entitled(award: int | None, first: bool, second: bool, last: bool) -> int | None:
    if not first and not second and not last:
        return 0
    if award is None:
        return None
    if last:
        return award
    return share(award, FIRST) * first + share(award, SECOND) * second


def disbursement(f: Facts) -> Answer:
    """What the schedule of the oversight measure gives up to now."""
    timing, award = f.get("project.funding_timing"), f.fen("award.amount")
    paid, progress = f.fen("payment.paid_total"), f.rate("project.progress_pct")
    fields: Fields = {"withheld": False, "recovery": clawback(f).fields["state"]}
    if timing is None:
        return Answer("undetermined", fields)
    if timing == "ExAnte":
        return Answer("silent", fields)
    if timing == "ExPost":
        entitled = {award}
        clauses = {f"{OVERSIGHT}/12.c": True}
    else:
        clauses = _tranches(f)
        opened = product(*(worlds(truth) for truth in clauses.values()))
        entitled = {_entitled(award, *gates) for gates in opened if gates[0] or not gates[1]}
        if award is not None and progress is not None:
            fields["progress_ceiling"] = amount(share(award, progress))
        clauses = {clause: clauses[clause] for clause in list(clauses)[:2]}
    amount_now = entitled.pop() if len(entitled) == 1 else None
    if amount_now is None:
        return Answer("undetermined", fields, clauses)
    fields["entitled"] = amount(amount_now)
    if paid is not None:
        fields["payable_now"] = amount(max(0, amount_now - paid))
        fields["paid_beyond"] = amount(max(0, paid - amount_now))
    if amount_now == 0 and award is None:
        fields["payable_now"] = amount(0)
    return Answer("decided", fields, clauses)


def full_grounds(f: Facts) -> dict[str, Truth]:
    """Grounds by which all that was paid goes back, but for a recorded failure."""
    issue = negate(f.is_word("supervise.issue", "None"))
    return {
        f"{OVERSIGHT}/19.5.2": accept.overrun(f),
        f"{OVERSIGHT}/19.5.3": all_of(issue, negate(f.truth("supervise.rectified"))),
        f"{OVERSIGHT}/19.5.4": f.is_word("project.stage", "Terminated"),
        f"{OVERSIGHT}/19.5.6": f.is_word("audit.demand", "Recover"),
        f"{OVERSIGHT}/19.5.8": f.truth("clawback.other"),
        f"{OVERSIGHT}/23.c": any_of(
            f.truth("rectify.refused"), negate(f.truth("rectify.compliant"))
        ),
        f"{OVERSIGHT}/22.a": f.truth("applicant.fraud"),
        f"{MGMT}/23.c": f.truth("accept.falsified"),
    }


def entity_changed(f: Facts) -> Truth:
    """guangyuan-oversight/19.5.1: another recipient, without approval."""
    return all_of(f.has("change.kind", "Entity"), negate(f.truth("change.approved")))


def item_seven(f: Facts) -> tuple[Fraction, Fraction]:
    """guangyuan-oversight/19.5.7: the least and the greatest share of the award that is lost."""
    low, high = Fraction(0), Fraction(0)
    for basis, (key, line) in BASES.items():
        counts = f.has("award.basis", basis)
        least, most = _share_lost(f, key, line)
        low = max(low, least if counts else Fraction(0))
        high = max(high, Fraction(0) if counts is False else most)
    return low, high


def _share_lost(f: Facts, key: str, line: Fraction) -> tuple[Fraction, Fraction]:
    """One basis: in full only where both figures reach the line; by one of them, open (A12)."""
    planned, approved = accept.reduction_planned(f, key), accept.reduction_approved(f, key)
    if planned is None or approved is None:
        below = planned is not None and planned < line
        return planned if below else Fraction(0), Fraction(1)
    if planned >= line and approved >= line:
        return Fraction(1), Fraction(1)
    if planned >= line:
        return approved, Fraction(1)
    if approved >= line:
        return planned, Fraction(1)
    return planned, planned


def line_reached(f: Facts) -> Truth:
    """Whether the cut from the approved figure of some basis comes up to its line."""
    return any_of(
        *(
            accept.over_line(f, basis, accept.reduction_approved(f, key))
            for basis, (key, _) in BASES.items()
        )
    )


def clawback(f: Facts) -> Answer:
    """Every scenario that the facts leave open, and what they agree on."""
    answer = agree(_scenarios(f))
    answer.clauses = full_grounds(f) | {
        f"{OVERSIGHT}/19.5.1": any_of(entity_changed(f), accept.major_unapproved(f)),
        f"{OVERSIGHT}/19.5.9": insolvent(f),
    }
    return answer


def insolvent(f: Facts) -> Truth:
    """guangyuan-oversight/19.5.9: bankrupt for reasons of the market; national law governs."""
    return all_of(f.truth("applicant.bankrupt"), f.is_word("applicant.bankrupt_cause", "Market"))


def _scenarios(f: Facts) -> Iterator[Fields]:
    award, paid = f.fen("award.amount"), f.fen("payment.paid_total")
    full = any_of(*full_grounds(f).values(), entity_changed(f))
    explained = all_of(f.truth("perf.overall_met"), f.truth("clawback.tech_explained"))
    reply = f.get("clawback.prov_reply")
    failed = f.is_word("accept.verdict", "Fail")
    grounds = f.get("accept.fail_grounds")
    only_cut = None if grounds is None else bool(grounds) and grounds <= REDUCTION_CLAUSES
    major = accept.major_unapproved(f)
    ways = product(
        worlds(insolvent(f)),
        worlds(full),
        worlds(explained),
        worlds(failed),
        worlds(only_cut),
        (True, False) if major is not False else (False,),
        set(item_seven(f)),
        REPLIES if reply is None else (reply,),
    )
    for market, everything, review, fail, cut_alone, recover_major, rate, answered in ways:
        if market:
            yield without_amounts("Insolvency")
            continue
        waits = review and cut_alone and answered != "Recover"
        if everything or recover_major or (fail and not waits):
            yield in_full(award, paid)
        elif (rate > 0 or line_reached(f)) and review and answered == "None":
            yield untouched("ProvincialReview", award, paid)
        elif (rate > 0 or line_reached(f)) and review and answered == "Partial":
            yield in_cash(award, paid, f.fen("clawback.decided_amount"))
        elif rate == 1 and not (review and answered == "Exempt"):
            yield in_full(award, paid)
        elif rate > 0 and not (review and answered == "Exempt"):
            yield in_part(award, paid, rate)
        else:
            yield untouched("Nothing", award, paid)
