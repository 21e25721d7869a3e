"""Small records that answers are made of, and what rebuilds pickled objects."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any, NamedTuple, Optional

from ._native import Assessment, Explanation, Form, Project, Regime, Rulebook
from ._words import FormFindingKind, InForce, Severity, Status


class Finding(NamedTuple):
    """A rule that is broken, or something to look at."""

    clause: str
    severity: Severity


class RulebookStatus(NamedTuple):
    """How a rulebook stands on the day of an answer."""

    rulebook: str
    status: Status
    in_force: InForce


def rulebook_status(given: dict[str, str]) -> RulebookStatus:
    """Makes the standing of a rulebook from its JSON form."""
    status, in_force = Status(given["status"]), InForce(given["in_force"])
    return RulebookStatus(given["rulebook"], status, in_force)


class Reason(NamedTuple):
    """One line of an explanation, with the lines that give its reasons.

    ``state`` says whether the condition it speaks of is true or false; ``None`` is unknown, or that
    it speaks of none.
    """

    zh: str
    en: str
    state: Optional[bool]
    clause: Optional[str]
    reasons: tuple[Reason, ...]


class Indicator(NamedTuple):
    """A performance indicator: what was promised and what was reached, in its own unit.

    ``main`` says whether it is one of the main ones, ``target_adjusted`` is the target after an
    approved adjustment.
    """

    name: str
    target: Decimal
    actual: Optional[Decimal] = None
    main: Optional[bool] = None
    target_adjusted: Optional[Decimal] = None


class FormField(NamedTuple):
    """A field of a form: its label, its kind, and the facts that fill it.

    ``columns`` are those of a list of rows.
    """

    id: str
    zh: str
    en: str
    kind: str
    required: bool
    facts: tuple[str, ...]
    columns: tuple[str, ...]


class FormFinding(NamedTuple):
    """Something that is missing or inconsistent in a filled form, in ``zh`` and ``en``."""

    field: str
    kind: FormFindingKind
    severity: Severity
    reading: Optional[str]
    zh: str
    en: str


def indicator(given: dict[str, Any]) -> Indicator:
    """Makes an indicator from its JSON form."""
    def number(name: str) -> Optional[Decimal]:
        found = given.get(name)
        return None if found is None else Decimal(found)

    return Indicator(
        name=given["name"],
        target=Decimal(given["target"]),
        actual=number("actual"),
        main=given.get("main"),
        target_adjusted=number("target_adjusted"),
    )


def restore_regime(
    name: str,
    rulebooks: tuple[Rulebook, ...],
    settings: dict[str, str],
    parameters: dict[str, dict[str, str]],
    issued: dict[str, datetime.date],
    questions: Optional[list[str]] = None,
) -> Regime:
    """Makes a pickled regime again."""
    return Regime(
        name,
        rulebooks=rulebooks,
        settings=settings,
        parameters=parameters,
        issued=issued,
        questions=questions,
    )


def restore_rulebook(text: str, file: str, changed: dict[str, str]) -> Rulebook:
    """Makes a pickled rulebook again."""
    rulebook = Rulebook.from_toml(text, file=file)
    for name, value in changed.items():
        rulebook = rulebook.with_parameter(name, value)
    return rulebook


def restore_assessment(regime: Regime, project: Project, as_of: datetime.date) -> Assessment:
    """Makes a pickled assessment again."""
    return regime.assess(project, as_of)


def restore_explanation(assessment: Assessment) -> Explanation:
    """Makes a pickled explanation again."""
    return assessment.regime.explain(assessment.project, assessment.as_of)


def restore_form(id: str, source: Optional[tuple[str, str]]) -> Form:
    """Makes a pickled form again."""
    if source is None:
        return Form.builtin(id)
    file, text = source
    return next(one for one in Form.all_from_toml(text, file=file) if one.id == id)
