"""A budget divided among recipients, to the fen."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NamedTuple, Optional, Union

from . import _native
from ._records import Finding, RulebookStatus, rulebook_status
from ._words import AllocationMethod, EntryState, Severity

_Day = Union[datetime.date, str]


class Share(NamedTuple):
    """What one recipient gets, in yuan; ``zh`` and ``en`` say how the amount was computed."""

    id: str
    county: Optional[str]
    computed: Decimal
    granted: Decimal
    state: EntryState
    zh: str
    en: str
    clauses: tuple[str, ...]
    findings: tuple[Finding, ...]


class Unallocated(NamedTuple):
    """Money of the pool that nobody gets, in yuan, and why."""

    amount: Decimal
    zh: str
    en: str


@dataclasses.dataclass(frozen=True, repr=False)
class Allocation:
    """A budget that was divided: what is granted and what is left are together the pool."""

    regime: str
    as_of: datetime.date
    rulebooks: tuple[RulebookStatus, ...]
    method: AllocationMethod
    pool: Decimal
    entries: tuple[Share, ...]
    unallocated: tuple[Unallocated, ...]
    _json: str = dataclasses.field(compare=False)

    def __getitem__(self, id: str) -> Share:
        """The share of a recipient."""
        for one in self.entries:
            if one.id == id:
                return one
        raise KeyError(f"the budget has no recipient `{id}`")

    def to_dict(self) -> dict[str, Any]:
        """The allocation in the form of its JSON, with amounts as text in yuan."""
        found: dict[str, Any] = json.loads(self._json)
        return found

    def to_json(self) -> str:
        """The allocation as JSON text, the same bytes as in every other language."""
        return self._json

    def __repr__(self) -> str:
        granted = sum((one.granted for one in self.entries), Decimal(0))
        return (
            f"<Allocation under {self.regime!r} as of {self.as_of}: "
            f"{granted} of {self.pool} yuan to {len(self.entries)} recipients>"
        )

    def _repr_html_(self) -> str:
        from . import _html

        return _html.allocation(self)


def _share(given: dict[str, Any]) -> Share:
    findings = (Finding(one["clause"], Severity(one["severity"])) for one in given["findings"])
    return Share(
        id=given["id"],
        county=given["county"],
        computed=Decimal(given["computed"]),
        granted=Decimal(given["granted"]),
        state=EntryState(given["state"]),
        zh=given["formula"]["zh"],
        en=given["formula"]["en"],
        clauses=tuple(given["clauses"]),
        findings=tuple(findings),
    )


def allocate(
    self: _native.Regime,
    budget: Union[Mapping[str, Any], str],
    as_of: _Day,
    unit: Optional[str] = None,
) -> Allocation:
    """Divides a budget, a dict or JSON text, among its recipients.

    ``unit`` is the unit of amounts that carry none; a ``Decimal`` counts yuan without it. A
    recipient's ``project`` may be a :class:`Project`.
    """
    written = dict(budget) if isinstance(budget, Mapping) else budget
    text = _native.allocate(self, written, as_of, unit)
    given = json.loads(text)
    left = (
        Unallocated(Decimal(one["amount"]), one["reason"]["zh"], one["reason"]["en"])
        for one in given["unallocated"]
    )
    return Allocation(
        regime=given["regime"],
        as_of=datetime.date.fromisoformat(given["as_of"]),
        rulebooks=tuple(map(rulebook_status, given["rulebooks"])),
        method=AllocationMethod(given["method"]),
        pool=Decimal(given["pool"]),
        entries=tuple(map(_share, given["entries"])),
        unallocated=tuple(left),
        _json=text,
    )
