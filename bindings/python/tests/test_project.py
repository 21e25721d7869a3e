"""One project: what goes in, what comes out, and how objects behave."""

from __future__ import annotations

import copy
import datetime
import pickle
from decimal import Decimal
from typing import Any

import fundrules
import numpy
import pandas
import pytest
from fundrules import NONE, BasisOfAward, FundrulesError, Outcome, Project

DAY = datetime.date(2025, 6, 1)


@pytest.fixture(scope="module")
def regime() -> fundrules.Regime:
    return fundrules.regime("guangyuan")


@pytest.fixture(scope="module")
def project() -> Project:
    return Project(
        "P-1",
        project_funding_timing="事中",
        award_basis=[BasisOfAward.TOTAL_INVESTMENT],
        change_kind=NONE,
        invest_total_planned=Decimal("10000000"),
        invest_total_actual="799.99万元",
        project_end_actual=NONE,
    )


def test_facts_come_back_as_python_values(project: Project) -> None:
    assert project.invest_total_planned == Decimal("10000000.00")
    assert project["invest.total_actual"] == Decimal("7999900.00")
    assert project.award_basis == frozenset({BasisOfAward.TOTAL_INVESTMENT})
    assert project.change_kind == frozenset()
    assert project.project_end_actual is NONE
    assert project.invest_fixed_actual is None
    assert list(project.facts)[0] == "project.funding_timing"


def test_answers_are_typed(regime: fundrules.Regime, project: Project) -> None:
    assessment = regime.assess(project, DAY)
    answer = assessment.acceptance
    assert isinstance(answer, fundrules.AcceptanceAnswer)
    assert answer.outcome is Outcome.DECIDED and answer.is_decided
    assert answer.verdict is fundrules.AcceptanceVerdict.FAIL
    assert answer.verdict.zh == "验收不通过"
    assert answer.clauses[0] == "guangyuan-mgmt/20.3.3"
    assert regime.acceptance(project, "2025-06-01") == answer
    assert [one.question for one in assessment.answers] == list(assessment)
    assert assessment.to_dict()["answers"]["acceptance"] == answer.to_dict()
    assert assessment.rulebooks[0].status is fundrules.Status.DRAFT


def test_money_is_decimal_and_days_are_dates() -> None:
    project = Project("P", project_tier="点", invest_total_planned="6000万元")
    cap = fundrules.regime("luoyang").support_cap(project, "2026-03-01")
    assert cap.ceiling == Decimal("10000000.00")
    assert isinstance(cap.ceiling, Decimal)
    assert cap.assessment.as_of == datetime.date(2026, 3, 1)


def test_one_fen_decides(regime: fundrules.Regime, project: Project) -> None:
    short = project.replace(invest_total_actual=Decimal("8000000.00"))
    enough = project.replace(invest_total_actual=Decimal("8000000.01"))
    assert "guangyuan-mgmt/20.3.3" in regime.acceptance(short, DAY).clauses
    assert "guangyuan-mgmt/20.3.3" not in regime.acceptance(enough, DAY).clauses


def test_everything_can_be_compared_hashed_copied_and_pickled(
    regime: fundrules.Regime, project: Project
) -> None:
    assessment = regime.assess(project, DAY)
    rulebook = fundrules.Rulebook.builtin("luoyang").with_parameter("point_ceiling", "1500万元")
    objects: list[Any] = [
        project,
        regime,
        regime.with_setting("recovery_rounding", "up").with_issue_date("guangyuan-mgmt", DAY),
        fundrules.regime("luoyang", rulebooks=[rulebook]),
        rulebook,
        assessment,
        assessment.acceptance,
        regime.explain(project, DAY),
        Outcome.DECIDED,
        NONE,
    ]
    for one in objects:
        again = pickle.loads(pickle.dumps(one))
        assert again == one and hash(again) == hash(one)
        assert copy.copy(one) == one and copy.deepcopy(one) == one
        assert one != object()
        assert repr(one)
    assert len(set(objects)) == len(objects)


def test_objects_are_frozen(regime: fundrules.Regime, project: Project) -> None:
    assessment = regime.assess(project, DAY)
    for one, name in [
        (project, "invest_total_planned"),
        (assessment, "as_of"),
        (assessment.acceptance, "verdict"),
        (regime, "id"),
    ]:
        with pytest.raises(AttributeError):
            setattr(one, name, None)


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"invest_total_planned": 1000.5}, "amount.float"),
        ({"invest_total_planned": float("nan")}, "amount.float"),
        ({"invest_total_planned": 1000}, "amount.unit-missing"),
        ({"invest_total_planned": Decimal("NaN")}, "fact.not-finite"),
        ({"invest_total_planned": Decimal("Infinity")}, "fact.not-finite"),
        ({"invest_total_planned": Decimal("1E+999999")}, "fact.out-of-range"),
        ({"invest_total_planned": Decimal("0.001")}, "amount.finer-than-fen"),
        ({"invest_total_planned": Decimal("-1")}, "amount.negative"),
        ({"invest_total_planned": True}, "fact.wrong-type"),
        ({"invest_total_planned": b"1000"}, "fact.wrong-type"),
        ({"invest_total_planed": "1000万元"}, "project.unknown-key"),
        ({"project_progress_pct": 50.5}, "fact.float"),
        ({"award_basis": [1.5]}, "fact.float"),
        ({"award_basis": "总投入"}, "fact.unknown-word"),
        ({"project_end_planned": datetime.datetime(2024, 6, 30)}, "date.wrong-type"),
        ({"project_end_planned": "2024-02-30"}, "date.invalid"),
    ],
)
def test_what_cannot_be_a_fact_is_refused(facts: dict[str, Any], code: str) -> None:
    with pytest.raises(FundrulesError) as raised:
        Project("P", **facts)
    assert raised.value.code == code, raised.value
    assert "\n" not in str(raised.value)
    assert pickle.loads(pickle.dumps(raised.value)).code == code


def test_a_float_is_told_what_to_pass_instead() -> None:
    with pytest.raises(fundrules.AmountError, match="decimal.Decimal"):
        Project("P", invest_total_planned=1000.5)
    with pytest.raises(fundrules.AmountError, match="1000万元"):
        Project.from_dict({"invest": {"total_planned": 1000.5}})


def test_a_misspelt_key_is_told_the_nearest() -> None:
    with pytest.raises(fundrules.ProjectError, match="did you mean `invest.total_planned`"):
        Project.from_dict({"invest": {"total_planed": "1000万元"}})
    with pytest.raises(fundrules.FactError):
        Project.from_dict({1: "1000万元"})  # type: ignore[dict-item]
    with pytest.raises(fundrules.FactError):
        Project.from_dict([])  # type: ignore[arg-type]


def test_every_mistake_is_told_at_once() -> None:
    with pytest.raises(fundrules.ProjectError) as raised:
        Project("P", invest_total_planned="5", award_basis="总投入")
    codes = [one.code for one in raised.value.errors]
    assert codes == ["amount.unit-missing", "fact.unknown-word"]


def test_a_project_that_contains_itself_is_refused() -> None:
    endless: dict[str, Any] = {}
    endless["invest"] = endless
    with pytest.raises(FundrulesError, match="deeper"):
        Project.from_dict(endless)


def test_a_unit_counts_bare_numbers() -> None:
    project = Project("P", unit="wan", invest_total_planned=1000, invest_total_actual="800")
    assert project.invest_total_planned == Decimal("10000000.00")
    assert project.invest_total_actual == Decimal("8000000.00")
    with pytest.raises(FundrulesError):
        Project("P", unit="dollar", invest_total_planned=1000)  # type: ignore[arg-type]


def test_a_mistake_in_a_rulebook_has_its_place() -> None:
    with pytest.raises(fundrules.RulebookError) as raised:
        fundrules.Rulebook.from_toml("[rulebook]\nid = 5", file="county.toml")
    places = [one.location for one in raised.value.errors]
    assert fundrules.Location("county.toml", 2, 6) in places or places[-1].line == 2
    with pytest.raises(fundrules.SettingError, match="did you mean"):
        fundrules.regime("guangyuan").with_setting("recovery_roundin", "up")
    with pytest.raises(LookupError):
        fundrules.regime("guangyan")


def test_days_outside_the_calendar_of_the_library_are_refused(
    regime: fundrules.Regime, project: Project
) -> None:
    for day in (datetime.date(1, 1, 1), datetime.date(9999, 12, 31), "soon", 5, None):
        with pytest.raises(fundrules.DateError):
            regime.assess(project, day)  # type: ignore[arg-type]


def test_a_what_if_leaves_the_original_alone() -> None:
    luoyang = fundrules.Rulebook.builtin("luoyang")
    before = {one.id: one.value for one in luoyang.parameters}
    more = luoyang.with_parameter("point_ceiling", Decimal("15000000"))
    assert {one.id: one.value for one in luoyang.parameters} == before
    assert more != luoyang and more.changed["point_ceiling"] == "15000000.00元"
    project = Project("P", project_tier="点", invest_total_planned="10000万元")
    regime = fundrules.regime("luoyang")
    what_if = regime.with_rulebook(more)
    assert regime.support_cap(project, "2026-03-01").ceiling == Decimal("10000000.00")
    assert what_if.support_cap(project, "2026-03-01").ceiling == Decimal("15000000.00")
    same = regime.with_parameter("luoyang", "point_ceiling", "1500万元")
    assert same.support_cap(project, "2026-03-01").ceiling == Decimal("15000000.00")


def test_rulebooks_can_be_looked_through() -> None:
    rulebook = fundrules.Rulebook.builtin("guangyuan-mgmt")
    regime = fundrules.regime("guangyuan")
    clause = regime.clause("guangyuan-mgmt/20.3.3")
    assert clause.printed and clause.summary("en") and clause.question == "acceptance"
    assert clause.force is fundrules.Force.MUST
    assert clause.id in [one.id for one in rulebook.clauses]
    assert {one.id for one in regime.settings} >= {one.id for one in rulebook.settings}
    with pytest.raises(fundrules.RegimeError, match="did you mean"):
        regime.clause("guangyuan-mgmt/20.3.33")


def test_explanations_are_in_two_languages(regime: fundrules.Regime, project: Project) -> None:
    explanation = regime.explain(project, DAY)
    assert "20.001%" in explanation.text("zh")
    assert explanation.text("en") != explanation.text("zh") == str(explanation)
    assert explanation.markdown("en") and explanation.reasons[0].zh
    with pytest.raises(FundrulesError):
        explanation.text("fr")  # type: ignore[arg-type]


def test_jupyter_shows_outcome_clauses_and_numbers(
    regime: fundrules.Regime, project: Project
) -> None:
    hostile = project.replace(applicant_name="<script>alert(1)</script>")
    assessment = regime.assess(hostile, DAY)
    shown = assessment._repr_html_()
    assert "不通过" in shown and "第二十条（三）3" in shown
    assert "<script>" not in hostile._repr_html_() + shown
    assert "10,000,000.00" in project._repr_html_()
    assert "不通过" in assessment.acceptance._repr_html_()
    assert "20.001%" in regime.explain(project, DAY)._repr_html_()


def test_importing_imports_no_optional_package() -> None:
    import subprocess
    import sys

    code = (
        "import sys, fundrules; "
        "optional = {'pyarrow', 'polars', 'pandas', 'duckdb', 'matplotlib', 'pyspark', 'numpy', 'tqdm'}; "
        "assert not optional & set(sys.modules), optional & set(sys.modules)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_every_public_name_is_there() -> None:
    assert len(set(fundrules.__all__)) == len(fundrules.__all__) > 60
    for name in fundrules.__all__:
        assert getattr(fundrules, name) is not None
    assert {"Outcome", "AcceptanceAnswer", "NONE", "regime"} <= set(fundrules.__all__)


def test_what_is_given_in_the_wrong_way_is_told_the_right_one() -> None:
    id_by_name: dict[str, Any] = {"id": "P-1"}
    with pytest.raises(fundrules.ProjectError, match="give it first"):
        Project(**id_by_name)
    with pytest.raises(fundrules.ProjectError, match="from_dict"):
        Project("P-1").replace(**id_by_name)
    missing_time: Any = pandas.NaT
    with pytest.raises(fundrules.FactError, match="pass `None`"):
        Project("P-1", project_end_planned=missing_time)
    of_numpy: Any = numpy.float32(1)
    with pytest.raises(fundrules.FactError, match="decimal.Decimal"):
        Project("P-1", invest_total_planned=of_numpy)
