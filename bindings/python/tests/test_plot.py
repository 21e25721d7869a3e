"""Pictures: exact thresholds, and no letter without a glyph (a warning of matplotlib fails here)."""

from __future__ import annotations

import datetime
import io
from decimal import Decimal
from typing import Any

import fundrules
import fundrules.plot
import matplotlib
import matplotlib.font_manager
import pandas
import polars
import pyarrow
import pytest

matplotlib.use("agg")
DAY = datetime.date(2025, 6, 1)


@pytest.fixture(scope="module")
def project() -> fundrules.Project:
    return fundrules.Project(
        "P-1",
        project_funding_timing="事中",
        award_basis="总投资",
        award_amount="100万元",
        change_kind="无",
        invest_total_planned="1000万元",
        invest_total_actual="1000万元",
    )


def _drawn(figure: Any) -> bytes:
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    FigureCanvasAgg(figure)
    written = io.BytesIO()
    figure.savefig(written, format="png")
    return written.getvalue()


def test_thresholds_are_found_to_the_fen(project: fundrules.Project) -> None:
    regime = fundrules.regime("guangyuan")
    found = fundrules.plot.curve(
        regime,
        project,
        DAY,
        fact="invest.total_actual",
        question="acceptance",
        field="verdict",
        start=7_000_000,
        stop=10_000_000,
        points=31,
    )
    places = [one.at for one in found.thresholds]
    assert Decimal("8000000.01") in places
    for at, clauses, _printed in found.thresholds:
        below = project.replace(invest_total_actual=at - Decimal("0.01"))
        here = project.replace(invest_total_actual=at)
        assert regime.acceptance(here, DAY).clauses == clauses
        assert (
            regime.acceptance(below, DAY).clauses != clauses
            or regime.acceptance(below, DAY).values != regime.acceptance(here, DAY).values
        )


def test_a_ceiling_is_marked_where_it_begins_to_bind() -> None:
    point = fundrules.Project("P", project_tier="点")
    found = fundrules.plot.curve(
        fundrules.regime("luoyang"),
        point,
        DAY,
        fact="invest.total_planned",
        question="support_cap",
        field="ceiling",
        start=1_234_567,
        stop=90_000_000,
        points=37,
    )
    # 20% of 5000万元 is the ceiling of 1000万元.
    assert [one.at for one in found.thresholds] == [Decimal("50000000.00")]


def test_curves_are_drawn_with_chinese_letters(project: fundrules.Project) -> None:
    axes = fundrules.plot.clawback_curve(
        fundrules.regime("guangyuan"), project, DAY, start=6_000_000, stop=11_000_000, field="loss"
    )
    assert "万元" in axes.get_xlabel() and len(_drawn(axes.figure)) > 10_000
    point = fundrules.Project("P", project_tier="点")
    axes = fundrules.plot.cap_curve(
        fundrules.regime("luoyang"), point, DAY, start=10_000_000, stop=90_000_000, field="ceiling"
    )
    line = axes.get_lines()[0].get_ydata()
    assert max(line) == 1000.0 and len(_drawn(axes.figure)) > 10_000


def test_a_portfolio_is_drawn(project: fundrules.Project) -> None:
    amounts = ["1000万元", "799万元", None, "900万元"]
    table = pyarrow.table(
        {
            "invest.total_planned": ["1000万元"] * 4,
            "invest.total_actual": amounts,
            "award.basis": ["总投资"] * 4,
            "change.kind": ["无"] * 4,
            "project.funding_timing": ["事中"] * 4,
        }
    )
    answers = fundrules.regime("guangyuan").assess_table(table, DAY)
    figure = fundrules.plot.portfolio(answers, ["剑阁县", "苍溪县", "剑阁县", None])
    assert len(_drawn(figure)) > 10_000
    with pytest.raises(fundrules.InputError):
        fundrules.plot.portfolio(answers, ["剑阁县"])
    with pytest.raises(fundrules.InputError):
        fundrules.plot.portfolio(answers.errors, [])
    for wrong in ("剑阁县", 5):
        with pytest.raises(fundrules.InputError, match="list or a column"):
            fundrules.plot.portfolio(answers, wrong)
    none = fundrules.plot.portfolio(fundrules.regime("guangyuan").assess_table(table[:0], DAY), [])
    assert _drawn(none)


@pytest.mark.parametrize(
    "counties",
    [
        pyarrow.chunked_array([["剑阁县", None], ["$x^$县", ""]]),
        pandas.Series(["剑阁县", float("nan"), "$x^$县", pandas.NA]),
        pandas.Series(["剑阁县", None, "$x^$县", None], dtype="category"),
        polars.Series(["剑阁县", None, "$x^$县", None]),
        iter(["剑阁县", None, "$x^$县", " "]),
    ],
    ids=lambda one: type(one).__module__,
)
def test_counties_come_as_any_column_and_are_shown_as_they_are(counties: Any) -> None:
    answers = fundrules.regime("guangyuan").assess_table(pyarrow.table({"id": [1, 2, 3, 4]}), DAY)
    figure = fundrules.plot.portfolio(answers, counties)
    shown = [one.get_text() for one in figure.axes[0].get_xticklabels()]
    assert shown == ["$x^$县", "剑阁县", "未填"] and _drawn(figure)


def test_mistakes_and_unknown_amounts_are_not_zero() -> None:
    table = pyarrow.table(
        {
            "project.stage": ["Terminated", "Terminated", "Terminated", None],
            "applicant.bankrupt": [False] * 4,
            "payment.paid_total": ["80万元", None, "x", None],
        }
    )
    answers = fundrules.regime("guangyuan").assess_table(table, DAY, errors="collect")
    rows = answers.to_pyarrow().to_pylist()
    assert [row["clawback_state"] for row in rows] == ["Recover", "Recover", None, None]
    assert rows[1]["clawback_repay_now"] is None
    verdicts, money = fundrules.plot.portfolio(answers, ["剑阁县"] * 4).axes
    legend = [one.get_text() for one in verdicts.get_legend().get_texts()]
    assert legend == ["尚不能认定", "数据有误"]
    states = [one.get_text() for one in money.get_yticklabels()]
    written = dict(zip(states, (one.get_text() for one in money.texts)))
    assert written == {
        fundrules.RecoveryState.RECOVER.zh: "80.00，另 1 项金额未知",
        "尚不能认定": "1 项金额未知",
        "数据有误": "1 项金额未知",
    }


def test_a_name_with_a_letter_of_no_font_is_refused() -> None:
    answers = fundrules.regime("guangyuan").assess_table(pyarrow.table({"id": ["a"]}), DAY)
    with pytest.raises(fundrules.FontError, match="\U000e0ff0"):
        fundrules.plot.portfolio(answers, ["\U000e0ff0县"])


def test_curves_over_whole_numbers_and_texts_with_units(project: fundrules.Project) -> None:
    regime = fundrules.regime("guangyuan")
    found = fundrules.plot.curve(
        regime,
        project,
        DAY,
        fact="payment.seq",
        question="disbursement",
        field="payable_now",
        start=0,
        stop=5,
    )
    assert found.values == tuple(Decimal(place) for place in range(6))
    places = [one.at for one in found.thresholds]
    assert places
    for at in places:
        here, below = (project.replace(payment_seq=int(at) - less) for less in (0, 1))
        assert regime.disbursement(here, DAY).clauses != regime.disbursement(below, DAY).clauses
    axes = fundrules.plot.clawback_curve(
        regime, project, DAY, fact="payment.seq", field="loss", start=0, stop=5
    )
    assert axes.get_xlabel() == "拨付次数" and _drawn(axes.figure)
    over: dict[str, Any] = {"fact": "invest.total_actual", "question": "clawback", "field": "loss"}
    texts = fundrules.plot.curve(regime, project, DAY, **over, start="600万元", stop="0.11亿元")
    yuan = fundrules.plot.curve(regime, project, DAY, **over, start=6_000_000, stop=11_000_000)
    assert texts == yuan


def test_the_cap_that_the_regime_knows_is_drawn() -> None:
    luoyang = fundrules.regime("luoyang")
    over: dict[str, Any] = {"start": "1000万元", "stop": "9000万元"}
    point = fundrules.Project("P", project_tier="点")
    axes = fundrules.plot.cap_curve(luoyang, point, DAY, **over)
    assert axes.get_ylabel() == "支持上限（万元）" and max(axes.get_lines()[0].get_ydata()) == 1000.0
    axes = fundrules.plot.cap_curve(luoyang, point, DAY, **over, field="limit")
    assert axes.texts[0].get_text() == "可支持费用限额（万元）：无此项" and _drawn(axes.figure)
    axes = fundrules.plot.cap_curve(luoyang, fundrules.Project("P"), DAY, **over)
    assert axes.texts[0].get_text() == "尚不能认定\nproject.tier"


@pytest.mark.parametrize(
    ("options", "code", "message"),
    [
        ({"field": "nope"}, "plot.field", "`repay_now`"),
        ({"fact": "nope"}, "plot.fact", "unknown fact"),
        ({"fact": "project.progress_pct"}, "plot.fact", "kind `rate`"),
        ({"start": "100"}, "plot.range", "no unit"),
        ({"start": 1e6}, "plot.range", "binary float"),
        ({"start": "x万元"}, "plot.range", "`start`.*not an amount"),
        ({"stop": Decimal("NaN")}, "plot.range", "`stop`.*no number"),
        ({"start": Decimal("0.001")}, "plot.range", "fen"),
        ({"start": -5}, "plot.range", "negative"),
        ({"start": None}, "plot.range", "expected a number"),
        ({"start": True}, "plot.range", "expected an amount"),
        ({"start": 10**9}, "plot.range", "two points"),
        ({"points": 1}, "plot.range", "two points"),
        ({"points": 2.5}, "plot.range", "two points"),
    ],
)
def test_ranges_and_fields_that_are_none_are_refused(
    project: fundrules.Project, options: dict[str, Any], code: str, message: str
) -> None:
    regime = fundrules.regime("guangyuan")
    with pytest.raises(fundrules.InputError, match=message) as raised:
        fundrules.plot.clawback_curve(regime, project, DAY, **{"start": 0, "stop": 100, **options})
    assert raised.value.code == code


def test_what_is_no_amount_is_not_drawn() -> None:
    project = fundrules.Project("P", project_stage="Terminated", applicant_bankrupt=False)
    with pytest.raises(fundrules.InputError, match="`state` of `clawback` is no amount"):
        fundrules.plot.clawback_curve(
            fundrules.regime("guangyuan"), project, DAY, start=0, stop=10**7, field="state"
        )


def test_a_timeline_shows_every_dated_duty() -> None:
    project = fundrules.Project(
        "GY-09",
        award_track="Reallocated",
        project_funding_timing="Mid",
        project_end_planned="2025-03-31",
        project_end_actual="2025-03-20",
        accept_applied_on="2025-08-15",
        accept_verdict="Rectify",
        accept_verdict_on="2025-09-11",
        accept_notified_on="2025-09-11",
        accept_filed_on="none",
        change_kind="none",
    )
    duties = fundrules.regime("guangyuan").obligations(project, "2025-10-14")
    dated = [one for one in duties if one.due.day is not None]
    axes = fundrules.plot.timeline(duties)
    marks: dict[str, list[datetime.date]] = {"effective": [], "nominal": [], "delay": []}
    for line in axes.get_lines():
        if line.get_gid() in marks:
            marks[line.get_gid()].append(line.get_xdata()[-1])
    assert marks["effective"] == [one.due.day for one in dated]
    moved = [one for one in dated if one.due.nominal not in (None, one.due.effective)]
    assert marks["nominal"] == [one.due.nominal for one in moved] and moved
    # The filing was due on a Saturday on which work is made up.
    late = [one for one in dated if one.status is fundrules.ObligationStatus.LATE]
    assert late and marks["delay"].count(duties.as_of) == len(late)
    texts = [one.get_text() for one in axes.texts]
    assert "2025-10-11　逾期 3 天" in texts
    assert "未定日期" in axes.get_xlabel() and len(_drawn(axes.figure)) > 10_000
    only = fundrules.plot.timeline(duties, statuses=[fundrules.ObligationStatus.LATE])
    assert len(only.get_yticklabels()) == len(late) and len(_drawn(only.figure)) > 10_000
    nothing = fundrules.plot.timeline(duties, statuses=[])
    assert nothing.texts[0].get_text() == "没有已定日期的义务" and _drawn(nothing.figure)


def test_a_font_without_the_letters_is_refused(
    project: fundrules.Project, monkeypatch: pytest.MonkeyPatch
) -> None:
    latin = matplotlib.font_manager.findfont("DejaVu Sans")
    regime = fundrules.regime("guangyuan")
    with pytest.raises(fundrules.FontError, match="has no letter"):
        fundrules.plot.clawback_curve(regime, project, DAY, start=0, stop=100, font=latin)
    with pytest.raises(fundrules.FontError, match="no font file"):
        fundrules.plot.clawback_curve(regime, project, DAY, start=0, stop=100, font="none.ttf")
    monkeypatch.setattr(matplotlib.font_manager, "findSystemFonts", lambda: [])
    with pytest.raises(fundrules.FontError, match="fonts-wqy-microhei"):
        fundrules.plot.clawback_curve(regime, project, DAY, start=0, stop=100)
