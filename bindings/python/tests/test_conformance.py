"""The conformance cases, through Python."""

from __future__ import annotations

import datetime
import json
from typing import Any

import fundrules


def _regime(case: dict[str, Any], known: dict[str, fundrules.Regime]) -> fundrules.Regime:
    key = repr((case["regime"], case["settings"], case["issued"]))
    if key not in known:
        known[key] = fundrules.regime(
            case["regime"], settings=case["settings"], issued=case["issued"]
        )
    return known[key]


def test_every_case_gives_the_bytes_of_rust(
    cases: list[dict[str, Any]], rust_answers: list[str]
) -> None:
    known: dict[str, fundrules.Regime] = {}
    assert len(cases) == len(rust_answers) > 500
    for case, wanted in zip(cases, rust_answers):
        regime = _regime(case, known)
        project = fundrules.Project.from_dict(case["project"])
        day = datetime.date.fromisoformat(case["as_of"])
        assert regime.assess(project, day).to_json() == wanted, case["name"]


def test_cases_give_the_obligations_of_rust(
    cases: list[dict[str, Any]], rust_obligations: list[str]
) -> None:
    known: dict[str, fundrules.Regime] = {}
    assert len(cases) == len(rust_obligations)
    dated = 0
    # Every seventh, as the list takes its time in a build for tests.
    for case, wanted in list(zip(cases, rust_obligations))[::7]:
        regime = _regime(case, known)
        project = fundrules.Project.from_dict(case["project"])
        duties = regime.obligations(project, case["as_of"])
        assert duties.to_json() == wanted, case["name"]
        assert len(duties) == len(duties.to_dict()["obligations"])
        dated += any(one.due.nominal for one in duties)
    assert dated > 20


def _plain(value: Any) -> Any:
    """A value of Python as the cases write it."""
    if isinstance(value, fundrules.Word):
        return value.value
    if isinstance(value, (bool, type(None))):
        return value
    return str(value)


def test_every_case_answers_what_is_wanted(cases: list[dict[str, Any]]) -> None:
    known: dict[str, fundrules.Regime] = {}
    for case in cases:
        regime, want = _regime(case, known), case["want"]
        project = fundrules.Project.from_dict(case["project"])
        answer = regime.ask(case["question"], project, case["as_of"])
        assert answer.outcome.value == want["outcome"], case["name"]
        for field, value in want.get("value", {}).items():
            assert _plain(getattr(answer, field)) == value, (case["name"], field)
        if "clauses" in want:
            assert list(answer.clauses) == want["clauses"], case["name"]
        if "missing" in want:
            assert sorted(answer.missing) == sorted(want["missing"]), case["name"]
        assert set(want.get("missing_includes", ())) <= set(answer.missing), case["name"]
        assert set(want.get("open", ())) <= set(answer.open), case["name"]
        if "settings" in want:
            assert sorted(answer.settings) == sorted(want["settings"]), case["name"]
        if "readings" in want:
            assert sorted(answer.readings) == sorted(want["readings"]), case["name"]
        if "findings" in want:
            found = sorted((one.clause, one.severity.value) for one in answer.findings)
            wanted = sorted((one["clause"], one["severity"]) for one in want["findings"])
            assert found == wanted, case["name"]
        if "possible" in want:
            possible = [
                None
                if values is None
                else {name: _plain(one) for name, one in values.items() if one is not None}
                for values in answer.possible
            ]
            found = sorted(json.dumps(one, sort_keys=True) for one in possible)
            wanted = sorted(json.dumps(one, sort_keys=True) for one in want["possible"])
            assert found == wanted, case["name"]
        standing = {one.rulebook: one.in_force.value for one in answer.assessment.rulebooks}
        for rulebook, in_force in want.get("in_force", {}).items():
            assert standing[rulebook] == in_force, case["name"]


def test_a_project_survives_every_form_of_it(cases: list[dict[str, Any]]) -> None:
    for case in cases:
        project = fundrules.Project.from_dict(case["project"])
        assert fundrules.Project.from_dict(project.to_dict()) == project
        assert fundrules.Project.from_json(project.to_json()) == project
        arguments = {name.replace(".", "_"): value for name, value in project.facts.items()}
        assert fundrules.Project(project.id, **arguments) == project, case["name"]
        assert eval(repr(project), {"Project": fundrules.Project}) == project
