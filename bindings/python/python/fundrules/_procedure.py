"""Flows: which steps a procedure has, and what a record of it leaves out."""

from __future__ import annotations

import dataclasses
import datetime
import json
from collections.abc import Mapping
from typing import Any, NamedTuple, Optional, Union

from . import _native
from ._words import Force, Party, SignOffRole, StepState

_Day = Union[datetime.date, str]
_WRONG = (StepState.INCOMPLETE, StepState.OUT_OF_ORDER, StepState.SKIPPED)


class Flow(NamedTuple):
    """A procedure that the rulebooks describe."""

    id: str
    zh: str
    en: str


class Step(NamedTuple):
    """A step of a flow and what the record says of it.

    Steps with the same ``order`` may be taken in any order. ``missing_evidence`` are pairs of the
    Chinese and the English name; ``before`` is the earlier step before which it was taken.
    """

    clause: str
    force: Force
    order: int
    who: tuple[Party, ...]
    zh: str
    en: str
    state: StepState
    done_on: Optional[datetime.date]
    missing_signatures: tuple[SignOffRole, ...]
    missing_evidence: tuple[tuple[str, str], ...]
    before: Optional[str]


@dataclasses.dataclass(frozen=True, repr=False)
class Procedure:
    """A flow, and how far a record follows it. Immutable."""

    flow: str
    steps: tuple[Step, ...]
    _json: str = dataclasses.field(compare=False)

    @property
    def findings(self) -> tuple[Step, ...]:
        """The steps with which something is wrong."""
        return tuple(step for step in self.steps if step.state in _WRONG)

    def to_dict(self) -> dict[str, Any]:
        """The steps in the form of their JSON."""
        found: dict[str, Any] = json.loads(self._json)
        return found

    def to_json(self) -> str:
        """The steps as JSON text, the same bytes as in every other language."""
        return self._json

    def __repr__(self) -> str:
        wrong = len(self.findings)
        return f"<Procedure {self.flow!r}: {len(self.steps)} steps, {wrong} with findings>"

    def _repr_html_(self) -> str:
        from . import _html

        return _html.procedure(self)


def _step(given: dict[str, Any]) -> Step:
    done = given["done_on"]
    return Step(
        clause=given["clause"],
        force=Force(given["force"]),
        order=given["order"],
        who=tuple(map(Party, given["who"])),
        zh=given["what"]["zh"],
        en=given["what"]["en"],
        state=StepState(given["state"]),
        done_on=None if done is None else datetime.date.fromisoformat(done),
        missing_signatures=tuple(map(SignOffRole, given["missing_signatures"])),
        missing_evidence=tuple((one["zh"], one["en"]) for one in given["missing_evidence"]),
        before=given["before"],
    )


def flows(self: _native.Regime) -> tuple[Flow, ...]:
    """The procedures that the rulebooks describe."""
    return tuple(Flow(name, zh, en) for name, (zh, en) in _native.flows(self))


def procedure(
    self: _native.Regime,
    flow: str,
    project: _native.Project,
    record: Union[Mapping[str, Any], str],
    as_of: _Day,
) -> Procedure:
    """Lays a record of what was done beside a flow: what is missing or out of order.

    ``record`` is ``{"steps": [{"clause", "on", "signed", "evidence"}]}``, as a dict or JSON text. The
    project says which steps apply.
    """
    written = dict(record) if isinstance(record, Mapping) else record
    text = _native.procedure(self, flow, project, written, as_of)
    given = json.loads(text)
    return Procedure(given["flow"], tuple(map(_step, given["steps"])), text)
