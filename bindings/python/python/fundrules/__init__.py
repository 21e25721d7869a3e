"""Exact, explained answers from the rulebooks of publicly funded industrial projects.

>>> import datetime, fundrules
>>> regime = fundrules.regime("luoyang")
>>> project = fundrules.Project("P-1", project_tier="点", invest_total_planned="6000万元")
>>> regime.support_cap(project, datetime.date(2026, 3, 1)).ceiling
Decimal('10000000.00')
"""

from __future__ import annotations

import datetime as _datetime
from collections.abc import Iterable as _Iterable
from collections.abc import Mapping as _Mapping
from decimal import Decimal as _Decimal
from typing import Optional as _Optional
from typing import Union as _Union

from . import _answers, _words
from ._allocation import Allocation, Share, Unallocated
from ._answers import *  # noqa: F403
from ._duties import Due, Obligation, Obligations
from ._exceptions import (
    AmountError,
    CalendarError,
    DateError,
    FactError,
    FontError,
    FundrulesError,
    InputError,
    Location,
    ProjectError,
    RangeError,
    RateError,
    RegimeError,
    RulebookError,
    SettingError,
    SpanError,
    TableError,
)
from ._native import (
    Answer,
    Assessment,
    Clause,
    Explanation,
    Form,
    Parameter,
    Project,
    Regime,
    Rulebook,
    Setting,
    Table,
    builtin_forms,
    builtin_regimes,
    builtin_rulebook_text,
    builtin_rulebooks,
    release_memory,
    version as _version,
)
from ._procedure import Flow, Procedure, Step
from ._records import Finding, FormField, FormFinding, Indicator, Reason, RulebookStatus
from ._surface import complete as _complete
from ._words import *  # noqa: F403

_complete()

__version__ = _version()


def regime(
    name: str,
    *,
    rulebooks: _Iterable[Rulebook] = (),
    settings: _Optional[_Mapping[str, str]] = None,
    parameters: _Optional[
        _Mapping[str, _Mapping[str, _Union[str, int, _Decimal, _datetime.date]]]
    ] = None,
    issued: _Optional[_Mapping[str, _Union[str, _datetime.date]]] = None,
) -> Regime:
    """The regime of a name, such as ``guangyuan``.

    ``rulebooks`` replace those of the same id or stand behind the others; when no regime of this
    name comes with the library, they alone make it. ``settings`` choose readings, ``parameters``
    (by rulebook and name) change numbers for a what-if, ``issued`` says on which day a rulebook
    was issued that carries no date.
    """
    return Regime(
        name,
        rulebooks=tuple(rulebooks),
        settings=None if settings is None else dict(settings),
        parameters=None
        if parameters is None
        else {rulebook: dict(values) for rulebook, values in parameters.items()},
        issued=None if issued is None else dict(issued),
    )


def forms() -> tuple[Form, ...]:
    """The forms of the documents that come with the library."""
    return tuple(map(Form.builtin, builtin_forms()))


__all__ = [
    "Allocation",
    "AmountError",
    "Answer",
    "Assessment",
    "CalendarError",
    "Clause",
    "DateError",
    "Due",
    "Explanation",
    "FactError",
    "Finding",
    "Flow",
    "FontError",
    "Form",
    "FormField",
    "FormFinding",
    "FundrulesError",
    "Indicator",
    "InputError",
    "Location",
    "Obligation",
    "Obligations",
    "Parameter",
    "Procedure",
    "Project",
    "ProjectError",
    "RangeError",
    "RateError",
    "Reason",
    "Regime",
    "RegimeError",
    "Rulebook",
    "RulebookError",
    "RulebookStatus",
    "Setting",
    "SettingError",
    "Share",
    "SpanError",
    "Step",
    "Table",
    "TableError",
    "Unallocated",
    "builtin_forms",
    "builtin_regimes",
    "builtin_rulebook_text",
    "builtin_rulebooks",
    "forms",
    "regime",
    "release_memory",
]
__all__ += _answers.__all__
__all__ += _words.__all__
