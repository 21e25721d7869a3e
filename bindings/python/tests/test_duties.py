"""Obligations, procedures, budgets and forms, and how their objects behave."""

from __future__ import annotations

import copy
import datetime
import json
import pickle
from decimal import Decimal
from typing import Any

import fundrules
import pytest
from fundrules import NONE, ObligationStatus, Party, Project, StepState

DAY = datetime.date(2025, 10, 14)


@pytest.fixture(scope="module")
def regime() -> fundrules.Regime:
    return fundrules.regime("guangyuan")


@pytest.fixture(scope="module")
def project() -> Project:
    """The example of the chapter on obligations."""
    return Project(
        "GY-09",
        award_method="Project",
        award_amount="200万元",
        award_track="Reallocated",
        payment_paid_total="160万元",
        project_funding_timing="Mid",
        project_end_planned="2025-03-31",
        project_end_actual="2025-03-20",
        project_commenced=True,
        accept_applied_on="2025-08-15",
        accept_verdict="Rectify",
        accept_verdict_on="2025-09-11",
        accept_notified_on="2025-09-11",
        accept_rectified_on=NONE,
        accept_reapplied_on=NONE,
        accept_filed_on=NONE,
        change_kind=NONE,
    )


def _one(duties: fundrules.Obligations, clause: str) -> fundrules.Obligation:
    return next(one for one in duties if one.clause == clause)


def test_duties_are_records_with_python_values(
    regime: fundrules.Regime, project: Project
) -> None:
    duties = regime.obligations(project, DAY)
    assert (duties.id, duties.as_of, duties[0]) == ("GY-09", DAY, next(iter(duties)))
    applied = _one(duties, "guangyuan-mgmt/18a.a")
    assert applied.status is ObligationStatus.IN_TIME and applied.owed is True
    assert applied.who == (Party.RECIPIENT,) and applied.who[0].zh == "项目单位"
    assert applied.due.nominal == datetime.date(2025, 9, 20)
    assert applied.due.effective == applied.due.day == datetime.date(2025, 9, 22)
    assert "nominally 2025-09-20" in applied.due.en
    assert applied.done_on == datetime.date(2025, 8, 15)
    assert applied.start_fact == "project.end_actual"
    assert applied.start_day == datetime.date(2025, 3, 20)
    assert applied.follows == ("guangyuan-oversight/23.b",)
    assert _one(duties, "guangyuan-mgmt/22").status is ObligationStatus.LATE
    again = _one(duties, "guangyuan-mgmt/20.2")
    assert again.at_stake == Decimal("1600000.00") and again.what("en") == again.en != again.zh
    quarterly = _one(duties, "guangyuan-oversight/19.3.a").due
    assert quarterly.every is fundrules.Period.QUARTER
    assert quarterly.next == quarterly.day == datetime.date(2025, 12, 31)
    assert [one for one in duties if isinstance(one.due.undated, fundrules.Undated)]
    days = [one.due.day for one in duties if one.due.day is not None]
    assert days == sorted(days) and len(days) > 4


def test_the_questions_of_the_same_names_are_asked_by_name(
    regime: fundrules.Regime, project: Project
) -> None:
    assessment = regime.assess(project, DAY)
    for name in ("obligations", "procedure"):
        answer = regime.ask(name, project, DAY)
        assert answer == getattr(assessment, name) and answer.question == name
    assert isinstance(regime.support_cap(project, DAY), fundrules.SupportCapAnswer)


def test_what_waits_and_what_is_missing_is_said(regime: fundrules.Regime) -> None:
    duties = regime.obligations(Project("P", change_kind=NONE, project_end_actual=NONE), DAY)
    states = {one.due.undated for one in duties}
    assert ObligationStatus.WAITING in states
    unknown = [one for one in duties if one.due.undated is ObligationStatus.UNKNOWN]
    assert unknown and all(one.missing for one in unknown)
    assert all(one.owed in (True, None) for one in duties)


def test_duties_behave_as_values(regime: fundrules.Regime, project: Project) -> None:
    duties = regime.obligations(project, "2025-10-14")
    assert duties == regime.obligations(project, DAY) != regime.obligations(project, "2025-10-15")
    again = pickle.loads(pickle.dumps(duties))
    assert again == duties and hash(again) == hash(duties)
    assert again.entries == duties.entries and copy.deepcopy(duties) == duties
    with pytest.raises(AttributeError):
        duties.entries = ()  # type: ignore[misc]
    assert duties.to_dict() == json.loads(duties.to_json())
    assert "late" in repr(duties)
    html = duties._repr_html_()
    assert "逾期" in html and "项目单位" in html and "名义日 2025-09-20" in html


def test_duties_become_a_calendar(regime: fundrules.Regime, project: Project) -> None:
    duties = regime.obligations(project, DAY)
    calendar = duties.to_icalendar()
    assert calendar.startswith("BEGIN:VCALENDAR\r\n") and "20250922" in calendar
    assert "rectification" in duties.to_icalendar("en")
    with pytest.raises(fundrules.FundrulesError):
        duties.to_icalendar("fr")  # type: ignore[arg-type]


RECORD: dict[str, Any] = {
    "steps": [
        {"clause": "guangyuan-oversight/19.4.2.1", "on": datetime.date(2025, 3, 14)},
        {
            "clause": "guangyuan-oversight/19.4.2.3",
            "on": "2025-03-10",
            "evidence": ("报省备案文件",),
        },
    ]
}


def test_a_record_is_laid_beside_a_flow(regime: fundrules.Regime) -> None:
    flow = next(one for one in regime.flows() if one.id == "change")
    assert flow.zh and flow.en
    changed = Project("GY-01", change_kind="Period", change_city_done=True)
    found = regime.procedure("change", changed, RECORD, "2025-06-01")
    states = [step.state for step in found.steps]
    assert states == [StepState.INCOMPLETE, StepState.SKIPPED, StepState.OUT_OF_ORDER]
    assert found.findings == found.steps
    assert found.steps[0].missing_evidence and found.steps[0].done_on == datetime.date(2025, 3, 14)
    assert found.steps[2].before == "guangyuan-oversight/19.4.2.1"
    text = json.dumps(RECORD, default=str)
    same = regime.procedure("change", changed, text, "2025-06-01")
    assert same == found == pickle.loads(pickle.dumps(found))
    assert found.to_dict()["steps"][1]["state"] == "Skipped"
    assert "次序颠倒" in found._repr_html_()


def test_mistakes_of_a_record_are_exceptions(regime: fundrules.Regime) -> None:
    project = Project("P")
    with pytest.raises(fundrules.InputError, match="did you mean `change`") as raised:
        regime.procedure("chang", project, {"steps": []}, DAY)
    assert raised.value.code == "procedure.unknown-flow"
    with pytest.raises(fundrules.InputError):
        regime.procedure("change", project, {"stepz": []}, DAY)
    with pytest.raises(fundrules.FundrulesError, match="float"):
        regime.procedure("change", project, {"steps": 1.5}, DAY)


def _budget(**more: Any) -> dict[str, Any]:
    recipients = [
        {"id": "A", "scores": {"运行": Decimal("90"), "项目": 80}},
        {"id": "B", "county": "剑阁县", "scores": {"运行": "60", "项目": "80"}},
    ]
    factors = [{"name": "运行", "weight": "40%"}, {"name": "项目", "weight": "60%"}]
    return {
        "pool": Decimal("1000000"),
        "method": fundrules.AllocationMethod.FACTOR,
        "formula": "ShareOfEachFactor",
        "factors": factors,
        "recipients": recipients,
        **more,
    }


def test_a_budget_is_divided_to_the_fen(regime: fundrules.Regime) -> None:
    found = regime.allocate(_budget(), "2025-03-01")
    assert [one.granted for one in found.entries] == [Decimal("540000.00"), Decimal("460000.00")]
    assert found["B"].county == "剑阁县" and found["B"].state is fundrules.EntryState.GRANTED
    assert found.pool == sum(one.granted for one in found.entries)
    assert regime.allocate(_budget(pool="100万元"), "2025-03-01") == found
    assert regime.allocate(_budget(pool=100), "2025-03-01", unit="wan") == found
    assert regime.allocate(json.dumps(found_budget()), "2025-03-01", "wan") == found
    assert pickle.loads(pickle.dumps(found)) == found
    assert found.to_dict()["entries"][0]["granted"] == "540000.00"
    assert "540,000.00 元" in found._repr_html_()
    with pytest.raises(KeyError, match="no recipient `C`"):
        found["C"]


def found_budget() -> dict[str, Any]:
    """The same budget as JSON can say it, in 万元."""
    text = json.dumps(_budget(pool="100", method="Factor"), default=str, ensure_ascii=False)
    budget: dict[str, Any] = json.loads(text)
    return budget


def test_recipients_may_have_projects(regime: fundrules.Regime) -> None:
    amounts = {"amount": Decimal("300000.01"), "at_most": "20万元"}
    project = Project("A", award_basis="总投资", invest_total_planned="1000万元")
    nested = {"invest": {"total_planned": Decimal("10000000")}, "award.basis": "总投资"}
    budget = {"pool": "100万元", "method": "Project"}
    one = {**budget, "recipients": [{"id": "A", **amounts, "project": project}]}
    two = {**budget, "recipients": [{"id": "A", **amounts, "project": nested}]}
    found = regime.allocate(one, "2025-03-01")
    assert found["A"].computed == Decimal("300000.01") and found["A"].granted == Decimal(200_000)
    assert found.unallocated and found.unallocated[0].zh
    assert regime.allocate(two, "2025-03-01") == found


def test_mistakes_of_a_budget_are_exceptions(regime: fundrules.Regime) -> None:
    with pytest.raises(fundrules.AmountError, match="float") as raised:
        regime.allocate(_budget(pool=1e6), "2025-03-01")
    assert raised.value.subject == "pool"
    with pytest.raises(fundrules.FundrulesError):
        regime.allocate(_budget(pool=100), "2025-03-01")
    with pytest.raises(fundrules.FundrulesError, match="stands twice"):
        budget = _budget()
        regime.allocate({**budget, "recipients": budget["recipients"] * 2}, "2025-03-01")
    with pytest.raises(fundrules.FundrulesError, match="a budget as a dict or JSON text"):
        regime.allocate(5, "2025-03-01")  # type: ignore[arg-type]


def test_forms_are_filled_checked_and_rendered() -> None:
    assert {one.id for one in fundrules.forms()} == set(fundrules.builtin_forms())
    form = fundrules.Form.builtin("shanxi-2019/F1")
    field = next(one for one in form.fields if one.id == "total_investment")
    assert field.kind == "money" and "invest.total_planned" in field.facts
    filled = form.fill(Project("P-1", project_name="示例", invest_total_planned="1000万元"))
    assert filled["total_investment"] == "1000万元" and filled["unit_name"] is None
    findings = form.check(filled)
    missing = {one.field for one in findings if one.kind is fundrules.FormFindingKind.MISSING}
    assert "unit_name" in missing and "total_investment" not in missing
    # A decimal number counts yuan here too, not the unit of the form.
    exact = {**filled, "total_investment": Decimal("10000000")}
    text = form.render(exact, format="md").decode()
    assert text == form.render(filled, format="md").decode() and "| 1000 |" in text
    assert form.render(json.dumps(filled), format="md").decode() == text
    for ending, start in (("docx", b"PK"), ("xlsx", b"PK"), ("html", b"<!")):
        assert form.render(filled, format=ending).startswith(start)  # type: ignore[arg-type]
    assert form.render().startswith(b"PK")
    assert pickle.loads(pickle.dumps(form)) == form == copy.copy(form)


def test_a_list_of_projects_fills_a_list() -> None:
    form = fundrules.Form.builtin("shanxi-2020/F2")
    filled = form.fill([Project("P-1", project_name="甲"), Project("P-2", project_name="乙")])
    assert len(filled["projects"]) == 2
    with pytest.raises(fundrules.InputError):
        fundrules.Form.builtin("shanxi-2020/F1").fill([Project("P-1"), Project("P-2")])


def test_mistakes_about_forms_are_exceptions() -> None:
    with pytest.raises(fundrules.InputError, match="did you mean `shanxi-2019/F1`"):
        fundrules.Form.builtin("shanxi-2019/F")
    form = fundrules.Form.builtin("shanxi-2019/F1")
    with pytest.raises(fundrules.InputError, match="total_investment"):
        form.check({"total_investmnt": "1"})
    with pytest.raises(fundrules.FundrulesError, match="float"):
        form.check({"total_investment": 1.5})
    with pytest.raises(fundrules.InputError, match="unknown format"):
        form.render(format="pdf")  # type: ignore[arg-type]
    with pytest.raises(fundrules.FundrulesError):
        fundrules.Form.all_from_toml("[[form]]")
